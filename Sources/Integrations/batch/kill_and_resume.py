"""Kills a run over a folder again and again, resumes it each time, and compares with an undisturbed run.

    python3 Sources/Integrations/batch/kill_and_resume.py [--files 5000] [--kills 100] [--records FILE.jsonl]

A run is killed by SIGKILL after a random time, up to what a whole run takes divided by the number of kills still to come,
so that the kills spread over the whole of the work. Afterwards every file must be there exactly once and byte for byte
as in the undisturbed run, with nothing else beside. The exit status says whether that is so.
"""

import argparse
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

PACKAGE = pathlib.Path(__file__).resolve().parents[3]
SENTENCE = "海东市纺织工会主席林晚秋{0}日出席第{0}次会议，市总工会副主席周望舒讲话。\n"


def texts(count, records):
    """So many texts, each other than the last: of a file of records, else made of one sentence."""
    if records:
        with open(records, encoding="utf-8") as lines:
            for _, line in zip(range(count), lines):
                yield json.loads(line)["text"]
    else:
        for number in range(count):
            yield SENTENCE.format(number) * (1 + number % 20)


def files(folder):
    """The content of every file below a folder but the journal."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file() and path.name != ".mingce-journal":
            found[str(path.relative_to(folder))] = path.read_bytes()
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=PACKAGE / ".build/release/mingce")
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--records", help="JSON Lines whose texts are used")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)

    with tempfile.TemporaryDirectory() as bench:
        bench = pathlib.Path(bench)
        for number, text in enumerate(texts(arguments.files, arguments.records)):
            path = bench / "in" / f"{number // 100:03}" / f"{number}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

        def command(output, *options):
            return [arguments.binary, "-j", "2", "--no-progress", "--output-dir", bench / output, *options, bench / "in"]

        start = time.monotonic()
        subprocess.run(command("undisturbed"), check=True, stderr=subprocess.DEVNULL)
        whole = time.monotonic() - start
        expected = files(bench / "undisturbed")
        print(f"undisturbed: {len(expected)} files in {whole:.1f} s")

        killed = finished = 0
        while killed < arguments.kills:
            done = sum(1 for path in (bench / "out").rglob("*.jsonl")) if (bench / "out").exists() else 0
            left = whole * (1 - done / len(expected))
            process = subprocess.Popen(command("out", "--resume"), stderr=subprocess.DEVNULL)
            # At least the time of a start, so that most runs get somewhere.
            time.sleep(0.05 + chance.uniform(0, 2 * left / (arguments.kills - killed) + 0.2))
            if process.poll() is None:
                process.kill()
                killed += 1
            elif process.returncode == 0 and (bench / "out").exists():
                # Done before all kills were spent: begin anew and go on killing.
                finished += 1
                if files(bench / "out") != expected:
                    sys.exit("a finished run differs from the undisturbed one")
                shutil.rmtree(bench / "out")
            process.wait()
        last = subprocess.run(command("out", "--resume"), stderr=subprocess.PIPE, text=True)
        print(last.stderr.strip())
        found = files(bench / "out")
        missing = expected.keys() - found.keys()
        extra = found.keys() - expected.keys()
        different = [name for name in expected if name in found and found[name] != expected[name]]
        print(f"killed {killed} times, {finished} times finished in between: "
              f"{len(found)} files, {len(missing)} missing, {len(extra)} extra, {len(different)} different")
        sys.exit(0 if last.returncode == 0 and not missing and not extra and not different else 1)


if __name__ == "__main__":
    main()
