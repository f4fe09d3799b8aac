#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Ctrl-C in the middle of the work: status 130, whole lines, a good store that the next call completes.

  interrupt.py SAMPLES      in an empty folder
"""
import json
import signal
import subprocess
import sys
import time

REPORTS = "many.jsonl"
COPIES = 100
LONGEST_S = 60


def copies(samples):
    """More reports than can be read before the interrupt comes; each has bytes of its own."""
    with open(samples, encoding="utf-8") as lines, open(REPORTS, "w", encoding="utf-8") as out:
        reports = [json.loads(line) for line in lines]
        for copy in range(COPIES):
            for report in reports:
                out.write(json.dumps({**report, "id": f"{report['id']}-{copy}"}) + "\n")
    return COPIES * len(reports)


def run(*words):
    return subprocess.run(["chancery", *words], capture_output=True, text=True)


def check(what, holds):
    if not holds:
        sys.exit(f"interrupt: {what}")


def interrupted_code():
    with subprocess.Popen(["chancery", "code", REPORTS], stdout=subprocess.PIPE) as process:
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read().splitlines(keepends=True)
        status = process.wait(LONGEST_S)
    lines = [first, *rest]
    check(f"code has status {status}", status == 130)
    check("code wrote half a line", all(line.endswith(b"\n") and json.loads(line) for line in lines))
    check("code did not stop", len(lines) < COPIES * 14)


def interrupted_wait():
    """The program waits for standard input, of which it has half a report."""
    with subprocess.Popen(["chancery", "code"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdin.write(b"Iran said on Monday that it will fr")
        process.stdin.flush()
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        status = process.wait(LONGEST_S)
        check(f"code, waiting, has status {status}", status == 130)
        check("half a report was coded", process.stdout.read() == b"")


def interrupted_read(all_reports):
    with subprocess.Popen(["chancery", "read", REPORTS], stderr=subprocess.PIPE, text=True) as process:
        end = time.monotonic() + LONGEST_S
        while run("reports", "--limit", "1").stdout == "" and time.monotonic() < end:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=LONGEST_S)[1]
    check(f"read has status {process.returncode}: {said}", process.returncode == 130)
    kept = len(run("reports", "--json").stdout.splitlines())
    check(f"read says \"{said.strip()}\", the store has {kept}", said.startswith(f"{kept} reports read into"))
    check(f"{kept} reports were kept", 0 < kept < all_reports)
    check("the store is not whole", run("verify").returncode == 0)
    ended = json.loads(run("read", REPORTS, "--json", "--threads", "2").stdout)
    check(f"the next call: {ended}", ended == {"added": all_reports - kept, "known": kept, "refused": 0})


def main():
    all_reports = copies(sys.argv[1])
    interrupted_code()
    interrupted_wait()
    interrupted_read(all_reports)
    print("done")


main()
