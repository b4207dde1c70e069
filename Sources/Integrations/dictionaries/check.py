"""Checks dictionary files for form: `python3 check.py Dictionaries/**/*.tsv`.

Reports duplicate names, unknown attribute keys, bad lengths and stray white space, and exits 1 if
there is any. It only looks at the form; whether a name is right is for the reader to judge.
"""

import sys
from pathlib import Path

KEYS = {"id", "type", "subtype", "code", "parent", "freq", "level", "scope", "note"}
HEADER = {"class", "type", "source", "licence"}


def problems(path):
    seen, header, in_header = set(), set(), True
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            if in_header and ":" in line:
                header.add(line[1:].split(":", 1)[0].strip())
            continue
        if not line.strip():
            continue
        in_header = False
        columns = line.split("\t")
        forms = [columns[0]] + (columns[1].split("|") if len(columns) > 1 and columns[1] else [])
        for form in forms:
            bare = form.removesuffix("?")
            if not 1 <= len(bare) <= 64 or bare != bare.strip() or "?" in bare:
                yield number, f"bad form {form!r}"
        if len(set(forms)) < len(forms):
            yield number, f"form twice in the line {line!r}"
        name = columns[0].removesuffix("?")
        if name in seen:
            yield number, f"duplicate {name}"
        seen.add(name)
        for column in columns[2:]:
            key, _, value = column.partition("=")
            if key not in KEYS or not value:
                yield number, f"bad attribute {column!r}"
    for key in sorted(HEADER - header):
        yield 0, f"header lacks {key}"


def main(paths):
    count = 0
    for path in paths:
        for number, problem in problems(Path(path)):
            print(f"{path}:{number}: {problem}")
            count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
