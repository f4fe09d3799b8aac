Rows for other programs, on standard output.

  $ chancery read "$SAMPLES" --store s.db --model none 2>/dev/null
  $ chancery export csv --store s.db | tr -d '\r' | head -1
  id,type,quad,mode,status,actors,actor_states,recipients,recipient_states,mutual,earliest,latest,precision,basis,place,told_by,told,confidence,trigger,sentence,report,publisher,title,published_earliest,published_latest,origin,reviewed,reviewer

An export has the rows of the list, whatever its filters:

  $ chancery events --store s.db --state PRK --since 2018-01-01 --json | grep -o '^{"id":"E[0-9]*"' > list.txt
  $ chancery export jsonl --store s.db --state PRK --since 2018-01-01 | grep -o '^{"id":"E[0-9]*"' | diff - list.txt
  $ test -s list.txt
  $ python3 -c 'import csv,sys; print({len(row) for row in csv.reader(sys.stdin)})' < /dev/null
  set()
  $ for list in events statements commitments actors reports; do chancery export csv --of $list --store s.db | python3 -c 'import csv,sys; rows = list(csv.reader(sys.stdin)); print(len({len(row) for row in rows}), len(rows) > 10)'; done
  1 True
  1 True
  1 True
  1 True
  1 True

A graph is XML:

  $ chancery export gexf --store s.db | python3 -c 'import sys, xml.etree.ElementTree as tree; print(tree.parse(sys.stdin).getroot().tag)'
  {http://gexf.net/1.3}gexf

  $ chancery export graphml --store s.db | python3 -c 'import sys, xml.etree.ElementTree as tree; print(tree.parse(sys.stdin).getroot().tag)'
  {http://graphml.graphdrawing.org/xmlns}graphml

Notes are a ZIP archive in a pipe, and files where a folder is named, which must have nothing in it:

  $ chancery export markdown --store s.db --of commitments --kind threat > notes.zip
  $ chancery export markdown --store s.db --of commitments --kind threat --into vault
  \d+ notes in vault (re)
  $ python3 - <<END
  > import pathlib, zipfile
  > files = zipfile.ZipFile("notes.zip")
  > print(files.testzip(), {name: files.read(name) for name in files.namelist()}
  >       == {str(path.relative_to("vault")): path.read_bytes() for path in pathlib.Path("vault").rglob("*.md")})
  > END
  None True
  $ ls vault
  actors
  commitments
  reports
  $ chancery export markdown --store s.db --into vault
  chancery: the folder vault is not empty: name a new one, or empty it
  [2]
  $ chancery export csv --store s.db --into other
  chancery: --into FOLDER is for markdown: other formats are one file
  [2]

Filters are those of the list, with their values:

  $ chancery export csv --of statements --status open --store s.db
  chancery: statements have no --status
  [2]
  $ chancery export csv --of commitments --kind deny --store s.db
  chancery: --kind of commitments takes one of promise, maintenance, refusal, threat, demand, intention, not "deny"
  [2]
  $ chancery export gexf --of actors --store s.db
  chancery: the format gexf takes events, and nothing else
  [2]
  $ chancery export xlsx --store s.db
  chancery: there is no FORMAT "xlsx": there are csv, jsonl, gexf, plover, cameo, ics, graphml, timelinejs, markdown, html, parquet
  [2]
