#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`chancery serve` over the network of this machine: 64 clients at once, slow and broken ones, exports, the end.

  network_test.py CHANCERY SAMPLES
"""
import concurrent.futures
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time

CHANCERY, SAMPLES = sys.argv[1:]
CLIENTS = 64
LONGEST_S = 30


def check(what, holds):
    if not holds:
        sys.exit(f"network_test: {what}")


def serve(store, *options):
    process = subprocess.Popen([CHANCERY, "serve", "--store", store, "--any-port", "--model", "none", *options],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    address = process.stdout.readline().strip()
    check(f"no address: {address}", address.startswith("http://127.0.0.1:"))
    return process, int(address.rstrip("/").rpartition(":")[2])


def get(port, target, connection=None):
    connection = connection or http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_S)
    connection.request("GET", target)
    response = connection.getresponse()
    return response.status, response.read()


def raw(port, data, wait=True):
    """What the server says to bytes that no HTTP library would send."""
    with socket.create_connection(("127.0.0.1", port), timeout=LONGEST_S) as client:
        try:
            client.sendall(data)
            return client.recv(100) if wait else b""
        except ConnectionError:
            return b""


def client(port):
    """Many requests over one connection, as a browser does."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_S)
    statuses = [get(port, target, connection)[0]
                for target in ("/", "/api/v1/events", "/api/v1/commitments?limit=5", "/api/v1/reports/R1", "/healthz") * 3]
    connection.close()
    return statuses


def many_clients(port):
    with concurrent.futures.ThreadPoolExecutor(CLIENTS) as pool:
        for statuses in pool.map(lambda _: client(port), range(CLIENTS)):
            check(f"a client of {CLIENTS} got {statuses}", statuses == [200] * len(statuses))


def slow_clients(port):
    """Clients that begin a request and say no more hold up nobody."""
    slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(CLIENTS)]
    for one in slow:
        one.sendall(b"GET /api/v1/events HTTP/1.1\r\nHost: 127")
    begin = time.monotonic()
    check("no answer beside slow clients", get(port, "/api/v1/store")[0] == 200)
    check(f"slow clients held up another for {time.monotonic() - begin:.1f} s", time.monotonic() - begin < 4)
    for one in slow:
        one.close()


def broken_requests(port):
    host = b"Host: 127.0.0.1:%d\r\n" % port
    check("no host", b" 421 " in raw(port, b"GET / HTTP/1.1\r\n\r\n"))
    check("two hosts", b" 421 " in raw(port, b"GET / HTTP/1.1\r\n" + host + b"Host: example.org\r\n\r\n"))
    check("a path out of the tree", b" 404 " in raw(port, b"GET /../../etc/passwd HTTP/1.1\r\n" + host + b"\r\n"))
    check("a long address", b" 414 " in raw(port, b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\n" + host + b"\r\n"))
    for data in (b"\x00\x01\x02\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
                 b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 20000 + b"\r\n\r\n"):
        check(f"{data[:30]} is taken", b" 200 " not in raw(port, data))
    check("too large a body", b" 413 " in raw(port, b"POST /api/v1/reports HTTP/1.1\r\n" + host +
                                              b"Content-Length: 900000000\r\n\r\n" + b"a" * 1000))
    check("the server is gone after broken requests", get(port, "/healthz")[0] == 200)


def exports(port, store):
    """The same bytes as the command line writes, in chunks; whoever packs or knows no chunks gets them too."""
    for of, form in (("events", "csv"), ("commitments", "html"), ("statements", "jsonl"), ("events", "markdown"),
                     ("reports", "parquet")):
        written = subprocess.run([CHANCERY, "export", form, "--of", of, "--store", store], capture_output=True, check=True)
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_S)
        for encoding in ("identity", "gzip, deflate, br"):
            connection.request("GET", f"/api/v1/export?of={of}&format={form}", headers={"Accept-Encoding": encoding})
            response = connection.getresponse()
            check(f"{form}: the bytes differ ({encoding})", response.read() == written.stdout)
            check(f"{form}: not in chunks", response.getheader("Transfer-Encoding") == "chunked")
            check(f"{form}: packed", response.getheader("Content-Encoding") is None)
        connection.close()
        with socket.create_connection(("127.0.0.1", port), timeout=LONGEST_S) as old:
            old.sendall(b"GET /api/v1/export?of=%s&format=%s HTTP/1.0\r\nHost: 127.0.0.1:%d\r\n\r\n"
                        % (of.encode(), form.encode(), port))
            answer = b"".join(iter(lambda: old.recv(65536), b""))
        check(f"{form}: the bytes differ (HTTP/1.0)", answer.partition(b"\r\n\r\n")[2] == written.stdout)
    with socket.create_connection(("127.0.0.1", port), timeout=LONGEST_S) as gone:
        gone.sendall(b"GET /api/v1/export?format=html HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % port)
        gone.recv(100)
    check("the server is gone after a client that left", get(port, "/healthz")[0] == 200)


def adding(port):
    """A report that the server has begun to take, and the rest of it."""
    token = json.loads(get(port, "/api/v1/store")[1])["token"]
    text = b"OSLO, June 7 -- Norwegian Foreign Minister Espen Barth Eide condemned Iran on Friday. " * 2000
    client = socket.create_connection(("127.0.0.1", port), timeout=LONGEST_S)
    head = ["POST /api/v1/reports HTTP/1.1", f"Host: 127.0.0.1:{port}", f"X-Chancery-Token: {token}", "Content-Type: text/plain",
            f"Content-Length: {len(text)}", "Expect: 100-continue"]
    client.sendall("\r\n".join([*head, "", ""]).encode())
    check("no 100", b" 100 " in client.recv(100))
    return client, text


def log(process, requests):
    """A line of JSON for each request, whatever stands in its address; no token and no text of a report is in it."""
    process.send_signal(signal.SIGTERM)
    note, *written = process.communicate(timeout=LONGEST_S)[1].splitlines()
    check(f"the first line: {note}", note.startswith("serving "))
    lines = [json.loads(line) for line in written]
    # A line is written when its answer is gone, so that of the next request may stand before it.
    lines.sort(key=lambda line: requests.index(line["target"]) if line["target"] in requests else len(requests))
    check(f"not a line for each of {requests}: {lines}", [line["target"] for line in lines] == requests)
    check(f"what a line says: {lines}", all(set(line) == {"method", "target", "status", "bytes"} for line in lines))
    check(f"methods: {lines}", {line["method"] for line in lines} == {"GET"})
    check(f"statuses: {lines}", [line["status"] for line in lines] == [200, 404, 200])
    check(f"sizes: {lines}", lines[0]["bytes"] > 0)


def main():
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "samples.db")
        subprocess.run([CHANCERY, "read", SAMPLES, "--store", store, "--model", "none"], check=True, capture_output=True)
        process, port = serve(store)
        try:
            many_clients(port)
            slow_clients(port)
            broken_requests(port)
            exports(port, store)
            taken = subprocess.run([CHANCERY, "serve", "--store", store, "--port", str(port)], capture_output=True, text=True,
                                   timeout=LONGEST_S)
            check(f"a port that is taken: {taken}", taken.returncode == 2 and "is taken" in taken.stderr)
            client, text = adding(port)
            process.send_signal(signal.SIGTERM)
            time.sleep(0.2)
            client.sendall(text)
            check("what ran was not finished", b" 201 " in client.recv(100))
            check("the status at the end", process.wait(LONGEST_S) == 0)
        finally:
            process.kill()
        process, port = serve(store, "--log")
        try:
            requests = ["/api/v1/events?limit=1", "/none%0A%22%7D", "/healthz"]
            for target in requests:
                get(port, target)
            log(process, requests)
        finally:
            process.kill()
        process, port = serve(os.path.join(folder, "new.db"))
        try:
            check("a new store", json.loads(get(port, "/api/v1/store")[1])["reports"] == 0)
            process.send_signal(signal.SIGINT)
            check("the status after Ctrl-C", process.wait(LONGEST_S) == 0)
        finally:
            process.kill()
        none = subprocess.run([CHANCERY, "serve", "--read-only", "--store", os.path.join(folder, "none.db")],
                              capture_output=True, text=True, timeout=LONGEST_S)
        check(f"no store to read: {none}", none.returncode == 3)


main()
