Two commitments that the words do not show to be one:

  $ cat > reports.jsonl <<'END'
  > {"id": "1", "date": "2031-02-01", "source": "Morning Post", "text": "Canada pledged to build two river ferries for Kenya."}
  > {"id": "2", "date": "2031-02-03", "source": "Evening News", "text": "Canada promised to lay down a pair of vessels at Mombasa."}
  > {"id": "3", "date": "2031-02-05", "source": "Late News", "text": "Canada has pledged to build the river ferries for Kenya."}
  > END
  $ chancery read reports.jsonl --model none
  3 reports read into chancery.db, 0 there already, 0 refused
  $ chancery commitments --as-of 2031-12-31 | cut -f 1,3,6,7
  ID\tKIND\tTOLD\tSOURCES (esc)
  C1\tpromise\t2\t2 (esc)
  C2\tpromise\t1\t1 (esc)

They are one:

  $ chancery commitments merge C1 C2
  C1 and C2 are one commitment now; to take it back: chancery commitments undo L1
  $ chancery commitments --as-of 2031-12-31 | cut -f 1,3,6,7
  ID\tKIND\tTOLD\tSOURCES (esc)
  C1\tpromise\t3\t3 (esc)
  $ chancery show C2 | sed -n '/^History/,$p'
  History
  state         open since 2031-02-01
  told          3 times, 3 sources
  DATE\tSTATE\tRULE\tBY\tWORDS (esc)
  2031-02-01\topen\ttold\tC1\tbuild two river ferries for Kenya (esc)
  2031-02-03\t\ttold-again\tC2\tlay down a pair of vessels at Mombasa (esc)
  2031-02-05\t\ttold-again\tC3\tbuild the river ferries for Kenya (esc)

Also when another is read that tells it again:

  $ echo '{"id": "4", "date": "2031-02-07", "source": "Harbour Wire", "text": "Canada promised to lay down two vessels at Mombasa."}' > later.jsonl
  $ chancery read later.jsonl --model none
  1 report read into chancery.db, 0 there already, 0 refused
  $ chancery commitments --as-of 2031-12-31 | cut -f 1,3,6,7
  ID\tKIND\tTOLD\tSOURCES (esc)
  C1\tpromise\t4\t4 (esc)

One of them is none of it:

  $ chancery commitments split C3
  C3 is a commitment of its own now; to take it back: chancery commitments merge C3 C1
  $ chancery commitments --as-of 2031-12-31 | cut -f 1,3,6,7
  ID\tKIND\tTOLD\tSOURCES (esc)
  C1\tpromise\t3\t3 (esc)
  C3\tpromise\t1\t1 (esc)
  $ chancery commitments links | cut -d ' ' -f 1,2
  L1 same
  L2 other
  L3 other
  L4 other
  $ chancery commitments merge C3 C1
  C3 and C1 are one commitment now; to take it back: chancery commitments undo L5
  $ chancery commitments --as-of 2031-12-31 | cut -f 1,3,6,7
  ID\tKIND\tTOLD\tSOURCES (esc)
  C1\tpromise\t4\t4 (esc)
  $ chancery commitments undo L1
  L1 is taken back
  $ chancery commitments --as-of 2031-12-31 | cut -f 1,3,6,7
  ID\tKIND\tTOLD\tSOURCES (esc)
  C1\tpromise\t2\t2 (esc)
  C2\tpromise\t2\t2 (esc)
  $ chancery commitments links | sed -n 's/ .*(/ (/p'
  L1 (taken back)
  L2 (taken back)
  L3 (taken back)
  L4 (taken back)
  $ chancery commitments links --json | python3 -c '
  > import json, sys
  > for line in sys.stdin:
  >     link = json.loads(line)
  >     print(link["link"], link["decision"], link["in_force"], link["one"]["span"], link["other"]["span"])'
  L1 same False [18, 51] [19, 56]
  L2 other False [22, 55] [18, 51]
  L3 other False [22, 55] [19, 56]
  L4 other False [22, 55] [19, 50]
  L5 same True [22, 55] [18, 51]
  $ chancery verify
  4 records checked, 0 failures

Wrong use:

  $ chancery commitments merge C1 C3
  chancery: C1 and C3 are one commitment
  [2]
  $ chancery commitments merge C1
  chancery: merge takes two commitments: chancery commitments merge C5 C7
  [2]
  $ chancery commitments merge C1 E1
  chancery: "E1" is no id of a commitment, such as C5
  [2]
  $ chancery commitments merge C1 C99
  chancery: there is no C99 in this store
  [1]
  $ chancery commitments split C1 C2
  chancery: split takes one commitment: chancery commitments split C7
  [2]
  $ chancery commitments undo L1
  chancery: L1 is no longer in force
  [2]
  $ chancery commitments undo L99
  chancery: there is no L99
  [1]
  $ chancery commitments undo C1
  chancery: "C1" is no id of a decision, such as L3
  [2]
  $ chancery commitments about
  chancery: "about" is no filter: see chancery commitments --help, or say merge, split, undo or links
  [2]
  $ chancery commitments merge C1 C2 --state CAN
  chancery: --state does not go with merge
  [2]
  $ chancery commitments links --store none.db
  chancery: none.db: there is no store here: `chancery read` makes one
  [3]
