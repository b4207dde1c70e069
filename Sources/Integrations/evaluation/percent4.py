#!/usr/bin/env python3
"""Measure organisation–title–person triples against sentences that were annotated elsewhere.

usage: percent4.py FILE [--mingce PROGRAM] [--errors N] [--json]

FILE is JSON Lines: {"text", "relations": [{"subject": organisation, "predicate": title, "object": person}]}. Mingce runs over the
texts as they are. What it finds is turned into triples by fixed conventions, none learned on the file:

1. A `holds_position` gives (organisation, title, person). The organisation is the relation's qualifier or, as the file counts
   places and countries among organisations, the run of places and bodies that stands right before the title (`美国总统`),
   with 原, 前, 女, 现任, 时任, 新任, 的, 籍 or a quotation mark between at most; each of them and the run as a whole will do. Of
   offices that one person holds (`新加坡副总理兼财政部长`) it is the run before the first.
2. An `awarded` honour that stands right after a body counts too, but costs nothing if the file lacks it: the file has academy
   members (`中国工程院院士`) as titles, which are honours here, and has no prizes.
3. The file writes 原, 前, 女, 老, 现任, 时任, 新任 into titles; its titles will do with them and without (老板 is no 板). A
   title that the file cuts elsewhere (`衢州市卫生健康委员会财审处 · 出纳`) is no match.

A triple of ours is right if a triple of the file has one of its organisations, its title and one of the person's names.
"""
import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

MARKERS = re.compile(r"^(原|前|女|男|老|现任|时任|新任)+")
JOINED = re.compile("[、兼和及与]")
BETWEEN = re.compile("[”\"》]?(原|前|女|男|老|现任|时任|新任|的|籍)*[“\"《]?")


def annotate(program, texts):
    lines = "".join(json.dumps({"id": str(i), "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(texts))
    done = subprocess.run([program, "annotate", "--input-format", "jsonl"], input=lines, capture_output=True, text=True)
    if done.returncode > 1:
        sys.exit(done.stderr.strip() or f"{program} failed")
    return [json.loads(line) for line in done.stdout.splitlines()]


def triples(document):
    """Our triples: (names of organisations, names of the title, names of the person, whether it must be right)."""
    text = document["text"]
    mentions = {m["id"]: m for m in document["mentions"]}
    flat = sorted((m for m in document["mentions"] if "nested_in" not in m), key=lambda m: m["start"])
    entities = {e["id"]: e for e in document["entities"]}
    names = {i: {e["name"], *e["aliases"], *(mentions[m]["text"] for m in e["mentions"])} for i, e in entities.items()}
    for relation in document["relations"]:
        if relation["type"] not in ("holds_position", "awarded"):
            continue
        bodies = set()
        stated = relation["qualifiers"].get("organization")
        if stated and relation["type"] == "holds_position":
            bodies |= {stated}.union(*(n for n in names.values() if stated in n))
        for number in entities[relation["object"]]["mentions"]:
            start, run = mentions[number]["start"], ""
            for other in reversed([m for m in flat if m["end"] <= mentions[number]["start"]]):
                if other["type"] == "TITLE" and not run and JOINED.fullmatch(text[other["end"] : start]):
                    start = other["start"]
                    continue
                adjoins = BETWEEN.fullmatch(text[other["end"] : start])
                if other["type"] not in ("LOCATION", "ORGANIZATION") or not adjoins:
                    break
                run = other["text"] + run
                bodies |= {run, other["text"]}
                start = other["start"]
        if bodies:
            yield bodies, names[relation["object"]], names[relation["subject"]], relation["type"] == "holds_position"


def forms(title):
    """What a title of the file may be here: as it is, or without what comes before an office."""
    return {title, MARKERS.sub("", title)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--mingce", default=str(Path(__file__).resolve().parents[3] / ".build/release/mingce"))
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    gold = [json.loads(line) for line in Path(options.file).read_text(encoding="utf-8").splitlines() if line.strip()]
    documents = annotate(options.mingce, [g["text"] for g in gold])
    right = wrong = total = 0
    errors = []
    for sentence, document in zip(gold, documents, strict=True):
        wanted = {
            (r["subject"].strip("《》"), r["predicate"], r["object"]) for r in sentence["relations"]
        }
        found = set()
        for bodies, titles, people, counts in triples(document) if "error" not in document else ():
            hits = {
                t for t in wanted if t[0] in bodies and not titles.isdisjoint(forms(t[1])) and t[2] in people
            }
            found |= hits
            if not hits and counts:
                wrong += 1
                errors.append(("wrong", max(bodies, key=len), max(titles, key=len), max(people, key=len)))
        right += len(found)
        total += len(wanted)
        errors += [("missed", *t) for t in sorted(wanted - found)]
    precision = right / max(right + wrong, 1)
    recall = right / max(total, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    result = {"precision": precision, "recall": recall, "f1": f1, "gold": total, "predicted": right + wrong}
    if options.json:
        print(json.dumps({k: round(v, 4) for k, v in result.items()}))
    else:
        print("P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  gold {gold}  predicted {predicted}".format(**result))
    for error in errors[: options.errors]:
        print("\t".join(error))


main()
