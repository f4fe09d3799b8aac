Two events that the words do not show to be one, and one that is told twice:

  $ cat > reports.jsonl <<'END'
  > {"id": "1", "date": "2031-02-01", "source": "Morning Post", "text": "Norway attacked a radar station near Lusaka in Zambia."}
  > {"id": "2", "date": "2031-02-02", "source": "Evening News", "text": "Norway bombed Zambian aerials on Saturday."}
  > {"id": "3", "date": "2031-02-02", "source": "Late News", "text": "Norway attacked the radar station near Lusaka in Zambia."}
  > END
  $ chancery read reports.jsonl --model none
  3 reports read into chancery.db, 0 there already, 0 refused
  $ chancery events --once | cut -f 1,3,4,5,6
  ID\tTYPE\tSTATUS\tTOLD\tSOURCES (esc)
  E1\tASSAULT\toccurred\t2\t2 (esc)
  E2\tASSAULT\toccurred\t1\t1 (esc)

They are one:

  $ chancery events merge E1 E2
  E1 and E2 are one event now; to take it back: chancery events undo L1
  $ chancery events --once | cut -f 1,3,4,5,6
  ID\tTYPE\tSTATUS\tTOLD\tSOURCES (esc)
  E1\tASSAULT\toccurred\t3\t3 (esc)
  $ chancery show E2 | sed -n '/^Tellings/,$p'
  Tellings
  told          3 times, 3 sources
  DATE\tID\tSTATUS\tREPORT\tWORDS (esc)
  2031-02-01\tE1\toccurred\tR1\tNorway attacked a radar station near Lusaka in Zambia. (esc)
  2031-02-01\tE2\toccurred\tR2\tNorway bombed Zambian aerials on Saturday. (esc)
  2031-02-02\tE3\toccurred\tR3\tNorway attacked the radar station near Lusaka in Zambia. (esc)
  $ chancery events --once --json | python3 -c '
  > import json, sys
  > for line in sys.stdin:
  >     event = json.loads(line)
  >     print(event["id"], event["story"]["sources"], [telling["id"] for telling in event["story"]["tellings"]])'
  E1 3 ['E1', 'E2', 'E3']

Also when the reports are read again, and the facts have other numbers:

  $ chancery read reports.jsonl --model none --again
  0 reports read into chancery.db, 3 read again, 0 refused
  $ chancery events --once | cut -f 1,3,4,5,6
  ID\tTYPE\tSTATUS\tTOLD\tSOURCES (esc)
  E4\tASSAULT\toccurred\t3\t3 (esc)

One of them is none of it:

  $ chancery events split E6
  E6 is an event of its own now; to take it back: chancery events merge E6 E4
  $ chancery events --once | cut -f 1,3,4,5,6
  ID\tTYPE\tSTATUS\tTOLD\tSOURCES (esc)
  E4\tASSAULT\toccurred\t2\t2 (esc)
  E6\tASSAULT\toccurred\t1\t1 (esc)
  $ chancery events links | cut -d ' ' -f 1,2
  L1 same
  L2 other
  L3 other
  $ chancery commitments links
  $ chancery events merge E6 E4
  E6 and E4 are one event now; to take it back: chancery events undo L4
  $ chancery events undo L1
  L1 is taken back
  $ chancery events --once | cut -f 1,3,4,5,6
  ID\tTYPE\tSTATUS\tTOLD\tSOURCES (esc)
  E4\tASSAULT\toccurred\t2\t2 (esc)
  E5\tASSAULT\toccurred\t1\t1 (esc)
  $ chancery verify
  3 records checked, 0 failures

Wrong use:

  $ chancery events merge E4 E6
  chancery: E4 and E6 are one event
  [2]
  $ chancery events merge E4
  chancery: merge takes two events: chancery events merge E5 E7
  [2]
  $ chancery events merge E4 C1
  chancery: "C1" is no id of an event, such as E5
  [2]
  $ chancery events split E99
  chancery: there is no E99 in this store
  [1]
  $ chancery events about
  chancery: "about" is no filter: see chancery events --help, or say merge, split, undo or links
  [2]
  $ chancery events split E5
  chancery: E5 is told once: there is nothing to take it from
  [2]
  $ chancery events merge E4 E5 --once
  chancery: --once does not go with merge
  [2]
