"""Runs Mingce as a filter over the rows of a partition, and trusts it in nothing.

`RDD.pipe` takes a filter's word for what it did: a crash, a lost line or a line too many go unnoticed. Here every row is
sent with its number, and every answer must carry the number of the row whose turn it is. Whatever else happens ends the
task with a `FilterFailure` that names the record, so that Spark tries it again or fails loudly.

Needs nothing but Python's standard library.
"""

import collections
import json
import os
import select
import subprocess
import threading

STDERR_KEPT = 4_000


class FilterFailure(RuntimeError):
    """The filter did not do for a record what it must."""


def answers(rows, command, environment, timeout):
    """Yields `(row, record)` for each `(row, id, fields)` of `rows`, in order.

    `fields` is what is sent of the row beside its number; `id` names it in messages. `record` is the parsed answer.
    Raises FilterFailure when the filter dies, is silent for `timeout` seconds, drops, doubles or swaps records, or
    writes anything else.
    """
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    waiting = collections.deque()
    said = collections.deque(maxlen=STDERR_KEPT)
    feeder = Feeder(process.stdin, rows, waiting)
    listener = threading.Thread(target=lambda: [said.extend(line) for line in process.stderr], daemon=True)
    feeder.start()
    listener.start()
    failed = 0
    try:
        for number, line in enumerate(lines(process.stdout, timeout, lambda: name(waiting))):
            if not waiting:
                raise FilterFailure(f"the filter wrote more records than it got: {line[:200]!r}")
            row, identifier = waiting.popleft()
            record = check(line, number, identifier)
            failed += "error" in record
            yield row, record
        feeder.join()
        if feeder.error is not None:
            raise feeder.error
        status = process.wait(timeout)
        listener.join(timeout)
        words = bytes(said).decode("utf-8", "replace").strip()
        if waiting:
            raise FilterFailure(f"the filter ended with status {status} before it answered {name(waiting)}: {words}")
        # 1 says that some documents failed, each with a record that says so.
        if status != (1 if failed else 0):
            raise FilterFailure(f"the filter ended with status {status} after its last record: {words}")
    finally:
        feeder.stop = True
        if process.poll() is None:
            process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()


class Feeder(threading.Thread):
    """Sends rows to the filter while its answers are read."""

    # So many rows may be unanswered: memory does not grow with the partition.
    MOST_WAITING = 4_096

    def __init__(self, stream, rows, waiting):
        super().__init__(daemon=True)
        self.stream = stream
        self.rows = rows
        self.waiting = waiting
        self.stop = False
        self.error = None

    def run(self):
        try:
            for number, (row, identifier, fields) in enumerate(self.rows):
                while len(self.waiting) >= self.MOST_WAITING and not self.stop:
                    self.stream.flush()
                    threading.Event().wait(0.005)
                if self.stop:
                    return
                self.waiting.append((row, identifier))
                text = json.dumps({"id": str(number), **fields}, ensure_ascii=False)
                # A lone surrogate is the filter's to complain about.
                self.stream.write(text.encode("utf-8", "surrogatepass") + b"\n")
        except BrokenPipeError:
            pass  # What is missing is seen by whoever reads.
        except Exception as error:  # of the rows' own source; it belongs to the task
            self.error = error
        finally:
            try:
                self.stream.close()
            except BrokenPipeError:
                pass


def lines(stream, timeout, name):
    """The filter's lines, as bytes without line ends."""
    # The pieces of a line whose end has not come; a line may be long.
    pieces = []
    while True:
        ready, _, _ = select.select([stream], [], [], timeout)
        if not ready:
            raise FilterFailure(f"the filter was silent for {timeout} s when it should answer {name()}")
        chunk = os.read(stream.fileno(), 1 << 16)
        if not chunk:
            break
        *ended, rest = chunk.split(b"\n")
        for end in ended:
            yield b"".join([*pieces, end])
            pieces.clear()
        if rest:
            pieces.append(rest)
    if pieces:
        raise FilterFailure(f"the filter's last line is cut short, at {name()}: {b''.join(pieces)[:200]!r}")


def check(line, number, identifier):
    """The answer as an object, if it is the answer to the record with this number."""
    place = f"record {number + 1} of the partition (id {identifier!r})"
    try:
        record = json.loads(line)
    except ValueError:
        raise FilterFailure(f"the filter answered {place} with what is no JSON: {line[:200]!r}") from None
    if not isinstance(record, dict) or "schema" not in record:
        raise FilterFailure(f"the filter answered {place} with what is no record: {line[:200]!r}")
    # A record that cannot even be parsed is named by its line.
    known = {str(number), f"<stdin>:{number + 1}"} if "error" in record else {str(number)}
    if record.get("id") not in known:
        raise FilterFailure(f"the filter answered {place} with record {record.get('id')!r}: one was lost or doubled")
    return record


def name(waiting):
    """The record whose turn it is, for a message."""
    try:
        return f"the record with id {waiting[0][1]!r}"
    except IndexError:
        return "the end of the input"
