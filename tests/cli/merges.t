Two names of one person in two reports:

  $ cat > reports.jsonl <<'END'
  > {"id": "1", "date": "2031-05-02", "text": "OSLO, May 2 -- Swedish lawmaker Maarja Tamm said that the talks had failed."}
  > {"id": "2", "date": "2031-05-03", "text": "OSLO, May 3 -- Swedish lawmaker Maria Tamm said that the talks would resume."}
  > END
  $ chancery read reports.jsonl --model none
  2 reports read into chancery.db, 0 there already, 0 refused
  $ chancery actors --kind person | cut -f 1,2,6,8
  ID\tNAME\tREPORTS\tSTATEMENTS (esc)
  A1\tMaarja Tamm\t1\t1 (esc)
  A2\tMaria Tamm\t1\t1 (esc)

They are one, also for reports that are read later:

  $ chancery actors merge A1 A2
  A2 is A1 now; to take it back: chancery actors split A2
  $ echo '{"id": "3", "date": "2031-05-04", "text": "OSLO, May 4 -- Swedish lawmaker Maria Tamm said that the talks were over."}' > later.jsonl
  $ chancery read later.jsonl reports.jsonl --model none
  1 report read into chancery.db, 2 there already, 0 refused
  $ chancery actors --kind person | cut -f 1,2,6,8
  ID\tNAME\tREPORTS\tSTATEMENTS (esc)
  A1\tMaarja Tamm\t3\t3 (esc)
  $ chancery statements --actor "Maria Tamm" | wc -l
  4
  $ chancery show A2 | head -1 | cut -c 1-14
  A1  Maarja Tam
  $ chancery verify
  3 records checked, 0 failures

And two again:

  $ chancery actors split A2
  A1 and A2 are two again
  $ chancery actors --kind person | cut -f 1,2,6,8
  ID\tNAME\tREPORTS\tSTATEMENTS (esc)
  A2\tMaria Tamm\t2\t2 (esc)
  A1\tMaarja Tamm\t1\t1 (esc)
  $ chancery verify
  3 records checked, 0 failures
  $ chancery actors decisions
  merge A1 A2
  split A1 A2
  $ chancery actors decisions --json
  {"decision":"merge","actor":"A1","other":"A2"}
  {"decision":"split","actor":"A1","other":"A2"}

Wrong use:

  $ chancery actors split A2
  chancery: A2 is merged with nobody
  [2]
  $ chancery actors merge A2
  chancery: merge takes two actors: chancery actors merge A5 A7
  [2]
  $ chancery actors merge A2 E1
  chancery: "E1" is no id of an actor, such as A5
  [2]
  $ chancery actors merge A2 A99
  chancery: there is no A99 in this store
  [1]
  $ chancery actors merge A1 A2 --state SWE
  chancery: --state does not go with merge
  [2]
  $ chancery actors merge A1 A2 --store none.db
  chancery: none.db: there is no store here: `chancery read` makes one
  [3]
