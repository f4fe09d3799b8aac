#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A store of 20,000 made reports: how long the server takes for each route, how much memory exports take.

  large_test.py CHANCERY STORE_WRITER [REPORTS]

Prints what it measured. Server time is the processor's time of the server's threads, which other work on the
machine does not change; the time on the clock stands beside it.
"""
import http.client
import os
import subprocess
import sys
import tempfile
import time

CHANCERY, WRITER = sys.argv[1:3]
REPORTS = int(sys.argv[3]) if len(sys.argv) > 3 else 20_000
ROUTE_MS = 200
FIRST_PAGE_MS = 300
EXPORT_MB = 120  # of which the program itself takes 30
TRIES = 3  # the best counts
LONGEST_S = 300

ROUTES = [
    "store", "labels", "openapi.json",
    "events", "events?limit=500", "events?state=PRK", "events?actor=Kaljulaid&status=occurred", "events?state=PRK&with=JPN",
    "events?text=treaty", "events?source=wire", "events?since=2019-01-01&until=2019-01-31", "events?type=AID&state-of=TUR",
    "events/by-period", "events/by-period?period=day", "events/by-period?period=year&state=PRK", "events/by-period?text=treaty",
    "events/by-states", "events/by-states?status=occurred", "events/by-states?since=2018-06-01&until=2018-12-31",
    "events/by-states?type=AID", "events/by-states?text=treaty", "events/by-states?source=wire",
    "events/E12", "statements", "statements?state=JPN&kind=deny", "statements/S3", "commitments", "commitments?status=conditional",
    "commitments?with=PRK&state-of=JPN", "commitments/C7", "actors", "actors?text=treaty", "actors?since=2019-01-01", "actors/A1",
    "reports", "reports?text=treaty", "reports?state=EST", "reports/R1", "reports/R20000",
    "events/by-period?period=decade", "events/facets", "events/facets?state=PRK", "statements/facets", "commitments/facets",
    "ledger", "ledger?limit=500", "ledger?as-of=2018-06-30&order=latest", "ledger?status=fulfilled&limit=8&order=latest",
    "ledger?state=PRK", "ledger?text=treaty", "ledger/by-state", "ledger/by-state?as-of=2018-06-30",
    "ledger/by-state?state-of=JPN&with=PRK", "ledger/C7",
    "conflicts", "conflicts?state=PRK", "conflicts?type=AID&since=2018-06-01",
    "export?of=events&format=csv&limit=100",
]
FORMATS = [("csv", "events"), ("jsonl", "events"), ("parquet", "events"), ("html", "events"), ("markdown", "events"),
           ("timelinejs", "events"), ("gexf", "events"), ("graphml", "events"), ("plover", "events"), ("cameo", "events"),
           ("ics", "events"), ("csv", "statements"), ("csv", "commitments"), ("csv", "actors"), ("csv", "reports")]

failures = []


def check(what, holds):
    if not holds:
        failures.append(what)


def cpu_ms(process):
    """What all threads of the server have used so far."""
    tasks = f"/proc/{process.pid}/task"
    used = 0
    for task in os.listdir(tasks):
        with open(f"{tasks}/{task}/schedstat", encoding="ascii") as numbers:
            used += int(numbers.read().split()[0])
    return used / 1e6


def milliseconds(port, process, target):
    """Of the server's work and on the clock: the best of a few tries, over one connection."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_S)
    best = best_clock = float("inf")
    for _ in range(TRIES):
        work, begin = cpu_ms(process), time.perf_counter()
        connection.request("GET", target)
        response = connection.getresponse()
        body = response.read()
        best_clock = min(best_clock, 1000 * (time.perf_counter() - begin))
        best = min(best, cpu_ms(process) - work)
        check(f"{target}: {response.status} {body[:200]}", response.status == 200)
    connection.close()
    return best, best_clock


def peak_mb(process):
    with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


def wait_for_ledger(port):
    """It is worked out once, beside the first answers."""
    begin = time.perf_counter()
    status = 503
    while status == 503:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_S)
        connection.request("GET", "/api/v1/ledger/by-state")
        status = connection.getresponse().status
        connection.close()
    print(f"the ledger was there after {time.perf_counter() - begin:.1f} s")
    check(f"the ledger: {status}", status == 200)


def exports(store, folder):
    print(f"\n{'export':24} {'bytes':>12} {'s':>7} {'peak MB':>8}")
    for form, of in FORMATS:
        path = os.path.join(folder, "export")
        with open(path, "wb") as out:
            begin = time.perf_counter()
            process = subprocess.Popen([CHANCERY, "export", form, "--of", of, "--store", store], stdout=out)
            _, status, usage = os.wait4(process.pid, 0)
        seconds, mb = time.perf_counter() - begin, usage.ru_maxrss / 1024
        print(f"{form + ' of ' + of:24} {os.path.getsize(path):12,} {seconds:7.1f} {mb:8.1f}")
        check(f"{form} of {of}: status {status}", status == 0)
        check(f"{form} of {of} took {mb:.0f} MB", mb < EXPORT_MB)


def over_http(port, process):
    begin_mb = peak_mb(process)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_S)
    for form in ("csv", "html"):
        size = 0
        connection.request("GET", f"/api/v1/export?of=events&format={form}")
        response = connection.getresponse()
        while piece := response.read(1 << 20):
            size += len(piece)
        print(f"{form} over HTTP: {size:,} bytes, the server's peak {begin_mb:.0f} MB before, {peak_mb(process):.0f} MB after")
    check(f"exports over HTTP took {peak_mb(process) - begin_mb:.0f} MB", peak_mb(process) - begin_mb < EXPORT_MB / 2)


def main():
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "large.db")
        begin = time.perf_counter()
        subprocess.run([WRITER, store, "1", str(REPORTS), "1000"], check=True)
        print(f"{REPORTS:,} reports in {time.perf_counter() - begin:.1f} s, {os.path.getsize(store) / 1e6:.0f} MB")
        process = subprocess.Popen([CHANCERY, "serve", "--store", store, "--any-port", "--model", "none"],
                                   stdout=subprocess.PIPE, text=True)
        try:
            port = int(process.stdout.readline().strip().rstrip("/").rpartition(":")[2])
            begin = time.perf_counter()
            for target in ("/", "/app/main.js", "/api/v1/reports"):
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_S)
                connection.request("GET", target)
                connection.getresponse().read()
                connection.close()
            first = 1000 * (time.perf_counter() - begin)
            print(f"first page after ready: {first:.0f} ms\n")
            check(f"the first page took {first:.0f} ms", first < FIRST_PAGE_MS)
            wait_for_ledger(port)
            for route in ROUTES:
                best, clock = milliseconds(port, process, f"/api/v1/{route}")
                print(f"{best:8.1f} ms ({clock:6.1f} on the clock)  {route}")
                check(f"{route} took {best:.0f} ms", best < ROUTE_MS)
            over_http(port, process)
        finally:
            process.terminate()
            process.wait(LONGEST_S)
        exports(store, folder)
    for failure in failures:
        print("large_test:", failure, file=sys.stderr)
    sys.exit(1 if failures else 0)


main()
