"""Records through `trichluc filter`, in Python: what the examples for Arrow and Dask have in common."""

import json
import subprocess
import threading


def answers(records, program="trichluc"):
    """One answer for one record, in order. Records and answers are dictionaries.

    The records are written by a thread beside, for the program answers while it is asked: whoever first
    wrote everything would wait for a reader that waits for him.
    """
    child = subprocess.Popen(
        [program, "filter"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    sent, failed = [0], []

    def send():
        try:
            with child.stdin as to:
                for record in records:
                    to.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
                    sent[0] += 1
        except BrokenPipeError:
            pass  # The program has gone; what it did not answer is told below.
        except BaseException as error:  # noqa: BLE001: the records are somebody else's
            failed.append(error)

    writer = threading.Thread(target=send, daemon=True)
    writer.start()
    received = 0
    with child.stdout as answered:
        for line in answered:
            received += 1
            yield json.loads(line)
    writer.join()
    if failed:
        raise failed[0]
    # A program that was killed leaves records behind. An engine that hears of it does them again.
    if child.wait() != 0 or received != sent[0]:
        raise RuntimeError(f"{program} ended with {child.returncode}, {received} of {sent[0]} answered")
