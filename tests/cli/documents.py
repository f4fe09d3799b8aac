#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the documents to the program.

  documents.py run FILE.md...     runs every command of the code blocks, in a folder with the sample reports,
                                  their store samples.db and a story.txt; each must end with 0 and say something
  documents.py options CLI.md     compares the verbs, filters, options and values that the page names with --help
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

STORY = ("GENEVA, June 7 -- Japanese Foreign Minister Taro Kono said on Friday that Japan will send aid to Nepal unless "
         "the border is closed.\n")
LISTS = ["events", "statements", "commitments", "actors", "reports", "timeline"]
faults = []


def blocks(page):
    """The commands of the code blocks, those that call the program."""
    for block in re.findall(r"^```\n(.*?)^```$", page, re.M | re.S):
        for line in block.splitlines():
            if re.match(r"(?:chancery|zcat|cat) ", line) and "VERB" not in line:
                yield line


def run_commands(names):
    for name in names:
        page = pathlib.Path(name).read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            samples = pathlib.Path(folder) / "data" / "samples" / "reports.jsonl"
            samples.parent.mkdir(parents=True)
            samples.write_bytes(pathlib.Path(os.environ["SAMPLES"]).read_bytes())
            (pathlib.Path(folder) / "story.txt").write_text(STORY, encoding="utf-8")
            subprocess.run(["chancery", "read", str(samples), "--store", "samples.db"], cwd=folder, capture_output=True)
            (pathlib.Path(folder) / "reports").mkdir()
            (pathlib.Path(folder) / "reports" / "story.txt").write_text(STORY, encoding="utf-8")
            commands = list(blocks(page))
            for command in commands:
                run_one(name, command, folder)
            print(f"{pathlib.Path(name).name}: {len(commands)} commands")


def run_server(words, folder):
    """A server runs until it is told to end; it opens no browser here, and takes whatever port is free."""
    words = words.replace(" --open", "") + " --any-port"
    with subprocess.Popen(["bash", "-c", f"exec {words}"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        address = server.stdout.readline()
        server.terminate()
        return subprocess.CompletedProcess(words, server.wait(60), address, "")


def run_one(name, command, folder):
    # Examples of filters name no store; they are asked of the samples.
    verb = command.split()[1]
    words = command.partition("  #")[0].rstrip()
    if "--store" not in words and "--at" not in words and verb in LISTS:
        words += " --store samples.db"
    run = run_server(words, folder) if verb == "serve" else subprocess.run(["bash", "-c", words], cwd=folder, capture_output=True, text=True)
    written = re.search(r"> (\S+)$", words)
    said = run.stdout + run.stderr + (pathlib.Path(folder, written[1]).read_text() if written else "")
    if run.returncode != 0:
        faults.append(f"{name}: {command}: status {run.returncode}: {run.stderr.strip()}")
    elif not said.strip() or "nothing found" in said:
        faults.append(f"{name}: {command}: it prints nothing")


def help_of(*words):
    return subprocess.run(["chancery", *words], capture_output=True, text=True, check=True).stdout


def program():
    """For each verb its options, each with the text of its help."""
    verbs = re.findall(r"^  ([a-z]+)  ", help_of("help").split("Verbs\n")[1], re.M)
    return {verb: dict(re.findall(r"^  --([a-z-]+)(?: [A-Z]+)?  +(.*)$", help_of(verb, "--help").split("Options\n")[1], re.M))
            for verb in verbs}


def table_after(page, heading):
    lines = page.split(heading, 1)[1].splitlines()
    begin = next(i for i, line in enumerate(lines) if line.startswith("|"))
    rows = []
    for line in lines[begin:]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows[0], rows[2:]


def compare(what, in_page, in_program):
    for missing in sorted(in_program - in_page):
        faults.append(f"{what}: the page does not name {missing}")
    for surplus in sorted(in_page - in_program):
        faults.append(f"{what}: the program has no {surplus}")


def check_options(name):
    page = pathlib.Path(name).read_text(encoding="utf-8")
    verbs = program()
    section = page.split("## Verbs", 1)[1].split("## Filters", 1)[0]
    compare("verbs", set(re.findall(r"^\| `chancery ([a-z]+)", section, re.M)), set(verbs))

    titles, rows = table_after(page, "## Filters")
    documented = {verb: {"help"} for verb in verbs}
    for row in rows:
        for verb, cell in zip(titles[2:], row[2:]):
            if cell:
                documented[verb].add(re.match(r"`--([a-z-]+)", row[0])[1])
    _, rows = table_after(page, "## Options")
    for option, where, _ in rows:
        named = list(verbs) if where == "all" else re.findall(r"`([a-z]+)`", where) + (LISTS if "lists" in where else [])
        for verb in named:
            documented[verb].add(re.match(r"`--([a-z-]+)", option)[1])
    for verb, options in verbs.items():
        compare(f"chancery {verb}", documented[verb], set(options))
        for option in ("kind", "status"):
            for value in re.findall(r"[a-z_]+(?=,|$)", options.get(option, "").partition(": ")[2]):
                if f"`{value}`" not in page:
                    faults.append(f"chancery {verb} --{option}: the page does not name {value}")
    statuses = {row[0] for row in table_after(page, "## Exit status")[1]}
    manual = help_of("man").split(".SH EXIT STATUS")[1].split(".SH")[0]
    compare("exit status", statuses, set(re.findall(r"^\.B ([0-9]+)$", manual, re.M)))


def main():
    if sys.argv[1] == "run":
        run_commands(sys.argv[2:])
    else:
        check_options(sys.argv[2])
    print(*faults, sep="\n", end="\n" if faults else "")
    sys.exit(1 if faults else 0)


main()
