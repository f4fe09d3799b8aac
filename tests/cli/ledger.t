A promise with a deadline, told by two papers, a demand that is refused, and two accounts that differ:

  $ cat > reports.jsonl <<'END'
  > {"id": "1", "date": "2031-02-01", "source": "Morning Post", "text": "Canada pledged to build two river ferries for Kenya by June 2031."}
  > {"id": "2", "date": "2031-02-03", "source": "Evening News", "text": "Canada has promised to build the river ferries for Kenya by June 2031."}
  > {"id": "3", "date": "2031-02-10", "source": "Morning Post", "text": "Greece urged Turkey to release the captured sailors."}
  > {"id": "4", "date": "2031-03-08", "source": "Evening News", "text": "Turkey refused to release the captured sailors."}
  > {"id": "5", "date": "2031-03-12", "source": "Morning Post", "text": "Turkey expelled five Dutch diplomats on Wednesday."}
  > {"id": "6", "date": "2031-03-13", "source": "Evening News", "text": "Turkey expelled 12 Dutch diplomats on Wednesday."}
  > END
  $ chancery read reports.jsonl --model none
  6 reports read into chancery.db, 0 there already, 0 refused

What each report says, and the ledger as of a day:

  $ chancery commitments | cut -f 1,2,3,4
  ID\tDATE\tKIND\tSTATE (esc)
  C1\t2031-02-01\tpromise\topen (esc)
  C2\t2031-02-03\tpromise\topen (esc)
  C3\t2031-02-10\tdemand\topen (esc)
  C4\t2031-03-08\trefusal\tin_force (esc)
  $ chancery commitments --as-of 2031-02-28 | cut -f 1-7
  ID\tMADE\tKIND\tSTATE\tSINCE\tTOLD\tSOURCES (esc)
  C1\t2031-02-01\tpromise\topen\t2031-02-01\t2\t2 (esc)
  C3\t2031-02-10\tdemand\topen\t2031-02-10\t1\t1 (esc)
  $ chancery commitments --as-of 2031-03-31 | cut -f 1-7
  ID\tMADE\tKIND\tSTATE\tSINCE\tTOLD\tSOURCES (esc)
  C1\t2031-02-01\tpromise\topen\t2031-02-01\t2\t2 (esc)
  C3\t2031-02-10\tdemand\trefused\t2031-03-08\t1\t1 (esc)
  C4\t2031-03-08\trefusal\tin_force\t2031-03-08\t1\t1 (esc)
  $ chancery commitments --as-of 2031-08-01 --state-of CAN | cut -f 1-7
  ID\tMADE\tKIND\tSTATE\tSINCE\tTOLD\tSOURCES (esc)
  C1\t2031-02-01\tpromise\tdue (overdue)\t2031-07-01\t2\t2 (esc)
  $ chancery commitments --as-of 2031-01-01
  chancery: nothing found
  $ chancery commitments --as-of 2031-03-31 --status refused | cut -f 1,3,4
  ID\tKIND\tSTATE (esc)
  C3\tdemand\trefused (esc)
  $ chancery commitments --as-of yesterday
  chancery: --as-of takes a day as YYYY-MM-DD, not "yesterday"
  [2]

The whole history of one, down to its words:

  $ chancery show C2 --as-of 2031-08-01 | sed -n '/^History/,$p'
  History
  state         due (overdue) since 2031-07-01
  told          2 times, 2 sources
  DATE\tSTATE\tRULE\tBY\tWORDS (esc)
  2031-02-01\topen\ttold\tC1\tbuild two river ferries for Kenya by June 2031 [by 2031-06-01..2031-06-30] (esc)
  2031-02-03\t\ttold-again\tC2\tbuild the river ferries for Kenya by June 2031 [by 2031-06-01..2031-06-30] (esc)
  2031-07-01\tdue\tdeadline-passed\t\t (esc)
  $ chancery show C2 --as-of 2031-02-02 | sed -n '/^History/,$p'
  chancery: C2 was not made by that day
  $ chancery show C3 | sed -n '/^History/,$p'
  History
  state         refused since 2031-03-08
  told          1 time, 1 source
  DATE\tSTATE\tRULE\tBY\tWORDS (esc)
  2031-02-10\topen\ttold\tC3\trelease the captured sailors (esc)
  2031-03-08\trefused\tdemand-refused\tC4\trelease the captured sailors (esc)
  $ chancery commitments --as-of 2031-03-31 --state-of TUR --json | head -1 | python3 -c '
  > import json, sys
  > entry = json.loads(sys.stdin.readline())
  > print(entry["id"], json.dumps(entry["ledger"], indent=1))'
  C3 {
   "state": "refused",
   "since": "2031-03-08",
   "overdue": false,
   "sources": 1,
   "tellings": [
    {
     "id": "C3",
     "report": "R3"
    }
   ],
   "history": [
    {
     "day": "2031-02-10",
     "state": "open",
     "rule": "told",
     "evidence": {
      "id": "C3",
      "report": "R3",
      "text": "release the captured sailors"
     }
    },
    {
     "day": "2031-03-08",
     "state": "refused",
     "rule": "demand-refused",
     "evidence": {
      "id": "C4",
      "report": "R4",
      "text": "release the captured sailors"
     }
    }
   ]
  }

Accounts that cannot both be right:

  $ chancery conflicts | cut -f 1-5
  ID\tSAYS\tID\tSAYS\tRULE (esc)
  E5\t5 dutch\tE6\t12 dutch\tnumbers-differ (esc)
  $ chancery conflicts --state CAN
  chancery: nothing found
  $ chancery conflicts --json | python3 -c 'import json, sys; print(json.loads(sys.stdin.readline())["one"]["says"])'
  5 dutch

What changed since a day:

  $ chancery diff --since 2031-02-28 --as-of 2031-08-01 | cut -f 1-5
  DATE\tID\tSTATE\tRULE\tBY (esc)
  2031-03-08\tC3\trefused\tdemand-refused\tC4 (esc)
  2031-03-08\tC4\tin_force\ttold\tC4 (esc)
  2031-07-01\tC1\tdue\tdeadline-passed\t (esc)
  $ chancery diff --since 2031-03-31 --as-of 2031-04-01
  chancery: nothing found
  $ chancery diff
  chancery: diff needs --since DATE: what changed after that day
  [2]
  $ chancery diff --since 2031-02-28 --as-of 2031-08-01 --state-of CAN --json | python3 -c 'import json, sys; print(json.loads(sys.stdin.readline())["rule"])'
  deadline-passed
