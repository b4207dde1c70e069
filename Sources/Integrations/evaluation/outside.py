#!/usr/bin/env python3
"""Strict F1 of mingce on public test sets, whose conventions differ from ours; nothing of ours is trained on them.

usage: outside.py [--mingce PROGRAM] [--image IMAGE] [--errors N] [--json] CONVENTION=FILE[,RECORDS] ...

CONVENTION is msra, uner or resume (see conventions.py, which says how our annotations map to each). FILE is JSON Lines,
`{"text", "entities": [{"start", "end", "type"}]}`, offsets in code points. RECORDS, mingce's output
for the same texts in order, saves annotating them now. Every text is a document of its own unless --together says how
many in a row make one: the sets hold articles cut into sentences, and what a document says elsewhere of a name is lost so.
"""
import argparse
import json
import subprocess
import sys
from collections import Counter

from conventions import CONVENTIONS, Record, unmarked


def annotate(program, image, texts):
    """Our records of the texts, in order."""
    lines = "".join(json.dumps({"id": str(i), "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(texts))
    command = [program, "annotate", "--input-format", "jsonl"] + (["--image", image] if image else [])
    done = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE)
    records = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
    if done.returncode > 1 or len(records) != len(texts):
        sys.exit(f"{program}: exit status {done.returncode}, {len(records)} records for {len(texts)} texts")
    return records


def kind_of_error(gold, predicted):
    """What became of a gold name that was not found: nothing there, wrong type, wrong boundary, both, or cut up."""
    touching = [p for p in predicted if p[0] < gold[1] and gold[0] < p[1]]
    if not touching:
        return "not found"
    if len(touching) > 1:
        return "in pieces"
    start, end, label = touching[0]
    return "type" if (start, end) == gold[:2] else "boundary" if label == gold[2] else "boundary and type"


class Score:
    def __init__(self):
        self.gold, self.predicted, self.right, self.left_out = Counter(), Counter(), Counter(), Counter()
        self.kinds, self.errors = Counter(), []

    def add(self, text, gold, predicted):
        for label in (g[2] for g in gold):
            self.gold[label] += 1
        for label in (p[2] for p in predicted):
            self.predicted[label] += 1
        for label in (g[2] for g in gold & predicted):
            self.right[label] += 1
        for name in sorted(gold - predicted):
            kind = kind_of_error(name, predicted)
            if unmarked(text, *name):
                self.left_out[name[2]] += 1
                kind = "unmarked by our guidelines"
            self.kinds[name[2], kind] += 1
            self.errors.append(("missed", name, kind, text))
        for name in sorted(predicted - gold):
            if not any(name[0] < g[1] and g[0] < name[1] for g in gold):
                self.kinds[name[2], "invented"] += 1
            self.errors.append(("wrong", name, "", text))

    def row(self, labels):
        gold, predicted, right, left_out = (
            sum(c[label] for label in labels) for c in (self.gold, self.predicted, self.right, self.left_out))  # fmt: skip
        ratio = lambda a, b: a / b if b else 0.0  # noqa: E731
        return {
            "precision": ratio(right, predicted), "recall": ratio(right, gold), "f1": ratio(2 * right, gold + predicted),
            "f1_marked": ratio(2 * right, gold - left_out + predicted), "gold": gold, "predicted": predicted,
        }  # fmt: skip


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def together(items, count):
    """So many texts in a row as one, a line each."""
    for first in range(0, len(items), count):
        text, entities = "", []
        for item in items[first : first + count]:
            entities += [e | {"start": e["start"] + len(text), "end": e["end"] + len(text)} for e in item["entities"]]
            text += item["text"] + "\n"
        yield {"text": text, "entities": entities}


def measure(convention, path, records, program, image, count):
    mapped, labels = CONVENTIONS[convention]
    score = Score()
    items = lines_of(path)
    if count > 1:
        items = list(together(items, count))
    found = lines_of(records) if records else annotate(program, image, [item["text"] for item in items])
    if len(found) != len(items):
        sys.exit(f"{records}: {len(found)} records for the {len(items)} texts of {path}")
    for item, record in zip(items, found):
        if "mentions" not in record:  # a document that failed has found nothing
            record = {"text": item["text"], "mentions": []}
        gold = {(e["start"], e["end"], e["type"]) for e in item["entities"] if e["type"] in labels}
        score.add(item["text"], gold, mapped(Record(record)))
    return score, labels


def table(convention, score, labels):
    lines = [f"{convention:8}      P      R     F1   F1 of what our guidelines mark   gold  predicted"]
    for name, group in [(label, [label]) for label in labels] + [("ALL", labels)]:
        row = score.row(group)
        lines.append(
            f"  {name:8}  {row['precision']:.3f}  {row['recall']:.3f}  {row['f1']:.3f}   {row['f1_marked']:.3f}"
            f"{'':24}  {row['gold']:6} {row['predicted']:10}")  # fmt: skip
    for (label, kind), count in sorted(score.kinds.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"    {count:5}  {label:6} {kind}")
    return "\n".join(lines)


def listed(kind, name, reason, text):
    start, end, label = name
    around = text[max(0, start - 12) : start] + "[" + text[start:end] + "]" + text[end : end + 12]
    return "\t".join(part for part in (kind, label, text[start:end], reason, around) if part)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", metavar="CONVENTION=FILE")
    parser.add_argument("--mingce", default="mingce", help="the program")
    parser.add_argument("--image", help="the compiled dictionaries")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list so many errors; -1 lists all")
    parser.add_argument("--together", type=int, default=1, metavar="N", help="so many texts in a row are one document")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of tables")
    arguments = parser.parse_args()
    results = {}
    for item in arguments.sets:
        convention, _, path = item.partition("=")
        if convention not in CONVENTIONS or not path:
            parser.error(f"‘{item}’ is not CONVENTION=FILE; the conventions are {', '.join(CONVENTIONS)}")
        path, _, records = path.partition(",")
        score, labels = measure(convention, path, records, arguments.mingce, arguments.image, arguments.together)
        rows = [(label, [label]) for label in labels] + [("ALL", labels)]
        results[convention] = {name: score.row(group) for name, group in rows}
        if not arguments.json:
            print(table(convention, score, labels))
            errors = score.errors if arguments.errors < 0 else score.errors[: arguments.errors]
            print("".join(listed(*error) + "\n" for error in errors))
    if arguments.json:
        print(json.dumps(results, ensure_ascii=False))


if __name__ == "__main__":
    main()
