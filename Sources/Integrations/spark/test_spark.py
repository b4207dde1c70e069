"""Tests of the Spark job in local mode, with the real program and with filters that go wrong.

    MINGCE_BINARY=… MINGCE_IMAGE=… python3 -m unittest discover -s Sources/Integrations/spark
"""

import json
import os
import pathlib
import stat
import tempfile
import unittest

from mingce_filter import FilterFailure, answers, lines

BINARY = os.environ["MINGCE_BINARY"]
IMAGE = os.environ["MINGCE_IMAGE"]
HOSTILE = ["", "😀𠀀海东市", "a\r\nb\u2028c\u0085d", '"引号"\\,;\t', "海东市纺织工会主席林晚秋出席会议。\u0000完"]


def texts(count):
    return [HOSTILE[n % 7] if n % 7 < len(HOSTILE) else f"海东市纺织工会主席林晚秋{n}日出席会议。" for n in range(count)]


# Each reads records and answers them as Mingce would, but for one thing.
ANSWER = 'import sys, json\nfor n, line in enumerate(sys.stdin):\n    answer = json.dumps({"id": json.loads(line)["id"], "schema": "x"})\n'
BAD_FILTERS = {
    "dies": (ANSWER + "    if n == 700: sys.exit(3)\n    print(answer)", "status 3 .*'r700'"),
    "dies at the end": (ANSWER + "    print(answer)\nsys.stdout.flush()\nimport os; os.kill(os.getpid(), 9)", "status -9"),
    "stops early": (ANSWER + "    if n == 700: break\n    print(answer)", "'r700'"),
    "drops": (ANSWER + "    if n != 700: print(answer)", "'r700'.*lost or doubled"),
    "drops the last": (ANSWER + "    if n != 999: print(answer)", "'r999'"),
    "doubles": (ANSWER + "    print(answer)\n    if n == 700: print(answer)", "'r701'.*lost or doubled"),
    "doubles the last": (ANSWER + "    print(answer)\n    if n == 999: print(answer)", "more records"),
    "talks": (ANSWER + "    if n == 700: print('loading…')\n    print(answer)", "'r700'.*no JSON"),
    "talks in JSON": (ANSWER + "    if n == 700: print(7)\n    print(answer)", "'r700'.*no record"),
    "cuts a line": (ANSWER + "    if n == 700: sys.stdout.write(answer[:5]); break\n    print(answer)", "'r700'"),
    "is silent": (ANSWER + "    if n == 700: import time; sys.stdout.flush(); time.sleep(60)\n    print(answer)", "silent.*'r700'"),
}


class FilterTest(unittest.TestCase):
    def run_filter(self, command, count=1000, timeout=60):
        rows = [(n, f"r{n}", {"text": text}) for n, text in enumerate(texts(count))]
        return list(answers(iter(rows), command, {**os.environ, "MINGCE_IMAGE": IMAGE}, timeout))

    def test_the_real_program_answers_every_row_in_order(self):
        found = self.run_filter([BINARY, "--input-format", "jsonl"], 5000)
        self.assertEqual([row for row, _ in found], list(range(5000)))
        self.assertEqual([record["text"] for _, record in found], texts(5000))

    def test_a_row_that_cannot_be_read_is_an_error_record(self):
        rows = [(0, "a", {"text": "海东市"}), (1, "b", {"text": None}), (2, "c", {"text": "\ud800"}), (3, "d", {"text": "完"})]
        found = answers(iter(rows), [BINARY, "--input-format", "jsonl"], {**os.environ, "MINGCE_IMAGE": IMAGE}, 60)
        codes = [record.get("error", {}).get("code") for _, record in found]
        self.assertEqual(codes, [None, "wrong-type", "invalid-utf8", None])

    def test_a_line_may_come_in_many_pieces(self):
        wanted = [b"a", b"", b"x" * (16 << 20), "完".encode()]
        with tempfile.TemporaryFile() as file:
            file.write(b"".join(line + b"\n" for line in wanted))
            file.seek(0)
            self.assertEqual(list(lines(file, 60, str)), wanted)

    def test_nothing_in_nothing_out(self):
        self.assertEqual(self.run_filter([BINARY, "--input-format", "jsonl"], 0), [])

    def test_filters_that_go_wrong_fail_and_name_the_record(self):
        for name, (program, message) in BAD_FILTERS.items():
            with self.subTest(name), self.assertRaisesRegex(FilterFailure, message):
                self.run_filter(["python3", "-c", program], timeout=3 if name == "is silent" else 60)

    def test_a_failing_source_fails_the_task(self):
        def rows():
            yield 0, "a", {"text": "海东市"}
            raise OSError("the disk is gone")

        with self.assertRaisesRegex(OSError, "the disk is gone"):
            list(answers(rows(), [BINARY, "--input-format", "jsonl"], {**os.environ, "MINGCE_IMAGE": IMAGE}, 60))


class SparkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        try:
            from pyspark.sql import SparkSession
        except ImportError:
            raise unittest.SkipTest("pyspark is not installed")
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        cls.folder = tempfile.TemporaryDirectory()
        cls.session = (
            SparkSession.builder.master("local[2]").appName("mingce tests").config("spark.ui.enabled", "false")
            .config("spark.sql.warehouse.dir", cls.folder.name).getOrCreate())
        cls.session.sparkContext.setLogLevel("OFF")

    @classmethod
    def tearDownClass(cls):
        cls.session.stop()
        cls.folder.cleanup()

    def table(self, count, partitions):
        rows = [(f"r{n}", text, n) for n, text in enumerate(texts(count))]
        return self.session.createDataFrame(rows, "id string, text string, page int").repartition(partitions)

    def test_every_row_comes_out_once_with_typed_columns(self):
        from mingce_spark import annotate

        table = self.table(300, 3).union(self.session.createDataFrame([("bad", None, 0)], "id string, text string, page int"))
        output = self.folder.name + "/typed"
        annotate(table, BINARY, IMAGE).write.parquet(output)
        found = self.session.read.parquet(output)
        self.assertEqual(sorted(row.id for row in found.select("id").collect()), sorted([f"r{n}" for n in range(300)] + ["bad"]))
        self.assertEqual(found.where("error is not null").selectExpr("id", "error.code").collect(), [("bad", "wrong-type")])
        # Spark's substring counts code points, as our offsets do.
        wrong = found.selectExpr("text", "explode(mentions) as m").where("substring(text, m.start + 1, m.end - m.start) != m.text")
        self.assertEqual(wrong.count(), 0)
        relation = found.selectExpr("explode(relations) as r").selectExpr("r.*").where("type = 'holds_position'").first()
        self.assertEqual(relation.qualifiers, {"organization": "海东市纺织工会"})
        self.assertIsInstance(relation.confidence, float)

    def test_a_filter_that_goes_wrong_fails_the_job(self):
        from mingce_spark import annotate

        for name in ("drops", "talks", "dies"):
            path = pathlib.Path(self.folder.name) / f"filter-{name.replace(' ', '-')}"
            path.write_text("#!/usr/bin/env python3\n" + BAD_FILTERS[name][0], encoding="utf-8")
            path.chmod(path.stat().st_mode | stat.S_IXUSR)
            with self.subTest(name), self.assertRaises(Exception) as raised:
                annotate(self.table(1000, 1), str(path), IMAGE).count()
            self.assertIn("FilterFailure", str(raised.exception))

    def test_the_job_reads_json_lines(self):
        import mingce_spark

        path = pathlib.Path(self.folder.name) / "in.jsonl"
        path.write_text("".join(json.dumps({"id": str(n), "text": t}, ensure_ascii=False) + "\n" for n, t in enumerate(texts(50))), encoding="utf-8")
        table = mingce_spark.read(self.session, str(path), "jsonl", "id", "text")
        found = mingce_spark.annotate(table, BINARY, IMAGE, date_column="date").collect()
        found.sort(key=lambda row: int(row.id))
        self.assertEqual([row.text for row in found], texts(50))


if __name__ == "__main__":
    unittest.main()
