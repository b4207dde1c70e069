#!/usr/bin/env python3
"""What each group of dictionaries is worth: strict F1 with everything, and with one group at a time left out.

usage: ablation.py [--mingce PROGRAM] [--dictionaries FOLDER] [--without GROUP[,GROUP...] ...] [--json] GOLD ...

A group is a folder under Dictionaries/ (areas, people, organizations ...), or `characters`: the weights that the tagger has
for characters, without which the evidence of dictionaries and recognisers decides alone. Each --without names what is left
out together; without one, every group is left out in its turn. The weights are not learned anew, and they expect the
evidence that is missing, so a group that others could replace after training looks dearer here than it is.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CHARACTERS = "characters"
# Without these there is nothing to measure: the tagger's weights, the relation rules.
NEVER = {"tagger", "rules"}
ROWS = ["mention ALL", "mention PERSON", "mention ORGANIZATION", "mention TITLE", "mention LOCATION", "mention EVENT",
        "mention WORK", "mention DATE", "relation ALL"]  # fmt: skip


def link(source, target):
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def without(dictionaries, groups, folder):
    """A copy of the dictionaries in which some groups are missing."""
    skipped = {str(dictionaries / group) for group in groups if group != CHARACTERS}
    ignore = lambda directory, names: [n for n in names if os.path.join(directory, n) in skipped]  # noqa: E731
    shutil.copytree(dictionaries, folder, ignore=ignore, copy_function=link)
    if CHARACTERS in groups:
        for weights in folder.rglob("*.weights"):
            lines = weights.read_text(encoding="utf-8").split("\n")
            weights.unlink()
            weights.write_text("\n".join(x for x in lines if not x.startswith("gram\t")), encoding="utf-8")
    return folder


def measure(program, dictionaries, groups, gold):
    """Strict F1 by row without some groups."""
    with tempfile.TemporaryDirectory() as name:
        folder, image = Path(name) / "dictionaries", str(Path(name) / "image")
        without(dictionaries, groups, folder)
        subprocess.run([program, "dictionary", "build", str(folder), "-o", image], check=True, stderr=subprocess.DEVNULL)
        done = subprocess.run([program, "evaluate", gold, "--image", image, "--json"], check=True, stdout=subprocess.PIPE)
        strict = json.loads(done.stdout)["strict"]
        return {row: strict[row]["f1"] for row in ROWS if row in strict}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--mingce", default="mingce")
    parser.add_argument("--dictionaries", type=Path, default=Path("Dictionaries"))
    parser.add_argument("--without", action="append", default=[], metavar="GROUP[,GROUP...]")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    present = sorted(p.name for p in arguments.dictionaries.iterdir() if p.is_dir() and p.name not in NEVER)
    known = [CHARACTERS] + present
    left_out = [groups.split(",") for groups in arguments.without] or [[group] for group in known]
    for group in {g for groups in left_out for g in groups} - set(known):
        parser.error(f"‘{group}’ is no group of dictionaries; the groups are {', '.join(known)}")
    results = {}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as gold:
        for number, path in enumerate(arguments.gold):
            for line in Path(path).read_text(encoding="utf-8").split("\n"):
                if line:  # ids need only be different within a file
                    document = json.loads(line)
                    document["id"] = f"{number}:{document.get('id', '')}"
                    gold.write(json.dumps(document, ensure_ascii=False) + "\n")
        gold.flush()
        for groups in [[]] + left_out:
            name = ",".join(groups) or "everything"
            print(f"measuring {'with everything' if not groups else 'without ' + name} …", file=sys.stderr)
            results[name] = measure(arguments.mingce, arguments.dictionaries, groups, gold.name)
    if arguments.json:
        print(json.dumps(results))
        return
    whole = results.pop("everything")
    rows = [row for row in ROWS if row in whole]
    heads = [row.removeprefix("mention ").replace("relation ALL", "relations") for row in rows]
    print("without       " + "  ".join(f"{head:>12}" for head in heads))
    print("(everything)  " + "  ".join(f"{whole[row]:12.3f}" for row in rows))
    for name, figures in sorted(results.items(), key=lambda item: item[1].get("mention ALL", 0)):
        changes = "  ".join(f"{figures.get(row, 0) - whole[row]:+12.3f}" for row in rows)
        print(f"{name:12}  {changes}")


if __name__ == "__main__":
    main()
