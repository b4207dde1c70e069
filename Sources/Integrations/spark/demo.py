"""Annotates the corpus beside the package, or else the seed page many times, on Spark in local mode, and shows a table.

    make spark-demo
"""

import argparse
import json
import lzma
import os
import pathlib
import sys
import tempfile
import time

import mingce_spark

PACKAGE = pathlib.Path(__file__).resolve().parents[3]


def articles(folder, limit):
    """A JSON Lines file of articles."""
    path = folder / "articles.jsonl"
    shared = pathlib.Path(os.environ.get("MINGCE_SHARED", PACKAGE.parent / "shared"))
    corpus = shared / "corpus/news-2012-2022.jsonl.xz"
    with open(path, "w", encoding="utf-8") as out:
        if corpus.exists():
            with lzma.open(corpus, "rt", encoding="utf-8") as lines:
                for number, line in enumerate(lines):
                    if limit and number >= limit:
                        break
                    out.write(line)
        else:
            print("no corpus beside the package: the seed page is taken a thousand times")
            text = (PACKAGE / "seeds/laodong-wubao-page.md").read_text(encoding="utf-8")
            for number in range(min(limit or 1000, 1000)):
                out.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--image", required=True)
    parser.add_argument("--limit", type=int, default=0, help="so many articles only")
    arguments = parser.parse_args()
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        source = articles(folder, arguments.limit)
        output = str(folder / "annotated.parquet")
        start = time.monotonic()
        status = mingce_spark.main([
            "--binary", arguments.binary, "--image", arguments.image, "--input", str(source), "--output", output])
        print(f"{source.stat().st_size / 1e6:.1f} MB in {time.monotonic() - start:.0f} s, the start of Spark included")
        session = mingce_spark.SparkSession.builder.master("local[*]").getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        found = session.read.parquet(output)
        found.selectExpr("explode(relations) as r").groupBy("r.type").count().orderBy("count", ascending=False).show()
        session.stop()
    return status


if __name__ == "__main__":
    sys.exit(main())
