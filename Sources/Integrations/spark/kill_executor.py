"""Starts a standalone Spark master with two workers, kills an executor in mid-job, and counts the rows.

    make spark-test

The exit status is 0 when every row came out exactly once, as often as executors were killed.
"""

import argparse
import os
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
ROWS = 20_000
PARTITIONS = 40


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def executors(worker):
    """The process ids of the executors that a worker process has started."""
    found = []
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
            words = (folder / "cmdline").read_bytes()
        except (OSError, IndexError, ValueError):
            continue
        if parent == worker and b"CoarseGrainedExecutorBackend" in words:
            found.append(int(folder.name))
    return found


def killer(workers, context, killed):
    """Kills one executor when a good part of the job is done, so that there is work to lose."""
    tracker = context.statusTracker()
    while not killed:
        time.sleep(0.2)
        for stage in tracker.getActiveStageIds():
            info = tracker.getStageInfo(stage)
            if info is not None and info.numTasks == PARTITIONS and info.numCompletedTasks >= PARTITIONS // 5:
                for process in executors(workers[0].pid)[:1]:
                    os.kill(process, signal.SIGKILL)
                    killed.append(process)
                    print(f"killed executor {process} after {info.numCompletedTasks} of {PARTITIONS} tasks", flush=True)
                    return


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--image", required=True)
    arguments = parser.parse_args()
    try:
        import pyspark
    except ImportError:
        print("skipped: pyspark is not installed")
        return 0
    os.environ.update(SPARK_LOCAL_IP="127.0.0.1", SPARK_NO_DAEMONIZE="1", PYSPARK_PYTHON=sys.executable)
    home = pathlib.Path(pyspark.__file__).parent
    port = free_port()
    url = f"spark://127.0.0.1:{port}"
    processes = []
    with tempfile.TemporaryDirectory() as folder:
        log = open(pathlib.Path(folder) / "cluster.log", "wb")

        def start(kind, *options):
            command = [home / "bin/spark-class", f"org.apache.spark.deploy.{kind}", *map(str, options)]
            processes.append(subprocess.Popen(command, stdout=log, stderr=log))

        try:
            start("master.Master", "--host", "127.0.0.1", "--port", port, "--webui-port", free_port())
            time.sleep(5)
            for number in (1, 2):
                start("worker.Worker", "--cores", 1, "--memory", "1g", "--webui-port", free_port(),
                      "--work-dir", f"{folder}/work{number}", url)
            return job(url, processes[1:], arguments, folder)
        finally:
            for process in reversed(processes):
                process.terminate()
            for process in processes:
                try:
                    process.wait(20)
                except subprocess.TimeoutExpired:
                    process.kill()


def job(url, workers, arguments, folder):
    from pyspark.sql import SparkSession
    from mingce_spark import annotate

    session = (
        SparkSession.builder.master(url).appName("mingce killed").config("spark.executor.memory", "512m")
        .config("spark.ui.enabled", "false").config("spark.submit.pyFiles", "").getOrCreate())
    context = session.sparkContext
    context.setLogLevel("OFF")
    for module in ("mingce_filter.py", "mingce_spark.py"):
        context.addPyFile(str(HERE / module))
    sentence = "海东市纺织工会主席林晚秋{}日出席会议，市总工会副主席周望舒讲话。"
    rows = [(f"r{number}", sentence.format(number) * (1 + number % 30)) for number in range(ROWS)]
    table = session.createDataFrame(context.parallelize(rows, PARTITIONS), "id string, text string")
    killed = []
    threading.Thread(target=killer, args=(workers, context, killed), daemon=True).start()
    output = f"{folder}/annotated.parquet"
    annotate(table, arguments.binary, arguments.image).write.parquet(output)
    found = session.read.parquet(output)
    count, distinct = found.count(), found.select("id").distinct().count()
    failed = found.where("error is not null").count()
    session.stop()
    print(f"{ROWS} rows in, {count} rows out, {distinct} different, {failed} with an error, {len(killed)} executor killed")
    return 0 if killed and count == distinct == ROWS and failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
