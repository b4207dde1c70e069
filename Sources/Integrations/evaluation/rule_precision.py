#!/usr/bin/env python3
"""How often each relation rule is right, and what confidence that makes.

usage: rule_precision.py GOLD [--mingce PROGRAM] [--write FOLDER] [--weight N] [--prior P]

GOLD is JSON Lines with mentions and relations (guidelines, section 3). The rules run over the gold's own mentions (`mingce
explain`), so that only they are measured. Every relation that a rule states counts for that rule, also when another states it as
well; it is right if the gold has it, under any name of the entities. A rule's confidence is its smoothed precision,

    (right + WEIGHT · PRIOR) / (stated + WEIGHT), at most 0.99

A document counts for at most three of a rule's relations, in the proportion in which they are right: a list of forty names is one
observation rather than forty. The smoothing keeps rules seldom seen near the PRIOR, which is the precision of all rules together unless it is given.
--write puts the confidences into the rule files of a folder (Dictionaries/rules); rules that state nothing are left alone.
"""
import argparse
import collections
import json
import re
import subprocess
from pathlib import Path


LIMIT = 3


def clean(text):
    return re.sub(r"\s*\n\s*", "", text or "").strip()


def count(gold_path, program):
    done = subprocess.run([program, "explain", "--json", "--near", "0", gold_path], capture_output=True, text=True, check=True)
    explained = {d["id"]: d for d in map(json.loads, done.stdout.splitlines())}
    right, stated = collections.Counter(), collections.Counter()
    for line in Path(gold_path).read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        wanted = {(clean(r["subject"]), r["predicate"], clean(r["object"])) for r in gold["relations"]}
        document = explained[gold["id"]]
        names = {e["name"]: {clean(e["name"]), *map(clean, e["aliases"])} for e in document["entities"]}
        seen, here, here_right = set(), collections.Counter(), collections.Counter()
        for r in (r for sentence in document["sentences"] for r in sentence["relations"]):
            key = (r["rule"], r["subject"], r["type"], r["object"])
            if key in seen:
                continue
            seen.add(key)
            subjects = names.get(r["subject"], {""}) if r["subject"] else {""}
            objects = names.get(r["object"], {r["object"]})
            here[r["rule"]] += 1
            here_right[r["rule"]] += any((s, r["type"], o) in wanted for s in subjects for o in objects)
        for rule, number in here.items():
            share = min(1, LIMIT / number)
            stated[rule] += number * share
            right[rule] += here_right[rule] * share
    return right, stated


def write(folder, confidences):
    for path in sorted(Path(folder).glob("*.rules")):
        lines, rule = path.read_text(encoding="utf-8").split("\n"), None
        for number, line in enumerate(lines):
            if line.startswith("rule "):
                rule = line[5:].strip()
            elif rule in confidences and line.startswith("  confidence "):
                lines[number] = f"  confidence {confidences[rule]:.2f}"
        path.write_text("\n".join(lines), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold")
    parser.add_argument("--mingce", default=str(Path(__file__).resolve().parents[3] / ".build/release/mingce"))
    parser.add_argument("--write")
    parser.add_argument("--weight", type=float, default=5)
    parser.add_argument("--prior", type=float)
    options = parser.parse_args()
    right, stated = count(options.gold, options.mingce)
    prior = options.prior or sum(right.values()) / max(sum(stated.values()), 1)
    confidences = {}
    for rule in sorted(stated, key=lambda r: (-stated[r], r)):
        confidences[rule] = min((right[rule] + options.weight * prior) / (stated[rule] + options.weight), 0.99)
        print(f"{rule:40}{right[rule]:7.1f} of {stated[rule]:7.1f}  {confidences[rule]:.2f}")
    print(f"{'all':40}{sum(right.values()):7.1f} of {sum(stated.values()):7.1f}  {prior:.2f}")
    if options.write:
        write(options.write, confidences)


main()
