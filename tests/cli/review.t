What was found can be looked through and corrected. The least sure comes first:

  $ cat > reports.jsonl <<'END'
  > {"id": "1", "date": "2031-05-02", "text": "OSLO, May 2 -- Norway condemned Iran on Friday. Norwegian Foreign Minister Espen Barth Eide met his Estonian counterpart in Oslo on Thursday. Norway will open a port unless Iran closes the border, he said."}
  > END
  $ chancery read reports.jsonl --model none
  1 report read into chancery.db, 0 there already, 0 refused
  $ export CHANCERY_WHO=Ada
  $ chancery review
  ID\tDATE\tTYPE\tSTATUS\tWHO\tWORDS\tREPORT (esc)
  E3\t2031-05-02\tRETREAT\thypothetical\tNorway\tNorway will open a port unless Iran closes the border, he said.\tR1 (esc)
  E4\t2031-05-02\tCOERCE\thypothetical\tIran\tNorway will open a port unless Iran closes the border, he said.\tR1 (esc)
  E1\t2031-05-02\tACCUSE\toccurred\tNorway -> Iran\tNorway condemned Iran on Friday.\tR1 (esc)
  E2\t2031-05-01\tCONSULT\toccurred\tEspen Barth Eide <-> Margus Tsahkna\tNorwegian Foreign Minister Espen Barth Eide met his Estonian counterpart in Oslo on Thursday.\tR1 (esc)
  $ chancery review commitments
  ID\tDATE\tKIND\tSTATE\tWHO\tWORDS\tREPORT (esc)
  C1\t2031-05-02\tthreat\tconditional\tNorway to Iran\topen a port [unless: Iran closes the border]\tR1 (esc)
  $ chancery review fields E1
  type=ACCUSE
  mode=disapprove
  status=occurred
  actors=Norway|state|NOR
  recipients=Iran|state|IRN
  mutual=no
  time=2031-05-02 relative
  trigger=22-31
  place=none
  reported_by=none

A fact is accepted, rejected or corrected:

  $ chancery review accept E2
  E2 is accepted (D1); to take it back: chancery review undo D1
  $ chancery review reject C1 --note "only a threat in the press"
  C1 is rejected (D2); to take it back: chancery review undo D2
  $ chancery commitments
  chancery: nothing found
  $ chancery review commitments --reviewed rejected | cut -f 1,3
  ID\tKIND (esc)
  C1\tthreat (esc)
  $ chancery review edit E1 status=planned "recipients=Iran; Mari Tamm|person|EST" time=2031-06 "trigger=condemned Iran"
  E1 is corrected (D3); to take it back: chancery review undo D3
  $ chancery events | cut -f 1-6
  ID\tDATE\tTYPE\tSTATUS\tWHO\tWORDS (esc)
  E2\t2031-05-01\tCONSULT\toccurred\tEspen Barth Eide <-> Margus Tsahkna\tNorwegian Foreign Minister Espen Barth Eide met his Estonian counterpart in Oslo on Thursday. (esc)
  E3\t2031-05-02\tRETREAT\thypothetical\tNorway\tNorway will open a port unless Iran closes the border, he said. (esc)
  E4\t2031-05-02\tCOERCE\thypothetical\tIran\tNorway will open a port unless Iran closes the border, he said. (esc)
  E1\t2031-06-01..2031-06-30\tACCUSE\tplanned\tNorway -> Iran, Mari Tamm\tNorway condemned Iran on Friday. (esc)
  $ chancery actors --state EST | cut -f 1,2,7
  ID\tNAME\tEVENTS (esc)
  A4\tMargus Tsahkna\t1 (esc)
  A5\tMari Tamm\t1 (esc)
  $ chancery show E1 | grep -E "status|time|reviewed"
  status        planned
  time          2031-06-01..2031-06-30 (month, stated)
  reviewed      edited by Ada
  $ chancery events --json | grep -o '"origin":"[a-z]*","reviewed":[a-z"]*'
  "origin":"machine","reviewed":"accepted"
  "origin":"machine","reviewed":null
  "origin":"machine","reviewed":null
  "origin":"human","reviewed":"edited"
  $ chancery verify
  1 record checked, 0 failures

The log, without its times:

  $ chancery review decisions | sed -E 's/20[0-9-]+T[0-9:]+Z/TIME/'
  D1 accept E2 CONSULT "met"  Ada TIME
  D2 reject C1 threat "open a port"  Ada TIME  (only a threat in the press)
  D3 edit E1 ACCUSE "condemned" status=planned recipients=Iran|state|IRN; Mari Tamm|person|EST time=2031-06-01..2031-06-30 stated trigger=22-36  Ada TIME

Decisions hold when the report is read again, in which facts get new numbers:

  $ chancery read reports.jsonl --model none --again
  0 reports read into chancery.db, 1 read again, 0 refused
  $ chancery events | cut -f 1-6
  ID\tDATE\tTYPE\tSTATUS\tWHO\tWORDS (esc)
  E6\t2031-05-01\tCONSULT\toccurred\tEspen Barth Eide <-> Margus Tsahkna\tNorwegian Foreign Minister Espen Barth Eide met his Estonian counterpart in Oslo on Thursday. (esc)
  E7\t2031-05-02\tRETREAT\thypothetical\tNorway\tNorway will open a port unless Iran closes the border, he said. (esc)
  E8\t2031-05-02\tCOERCE\thypothetical\tIran\tNorway will open a port unless Iran closes the border, he said. (esc)
  E5\t2031-06-01..2031-06-30\tACCUSE\tplanned\tNorway -> Iran, Mari Tamm\tNorway condemned Iran on Friday. (esc)
  $ chancery commitments
  chancery: nothing found
  $ chancery verify
  1 record checked, 0 failures

Corrected records:

  $ chancery review gold > corrected.jsonl
  $ chancery verify corrected.jsonl
  1 record checked, 0 failures
  $ grep -c '"status":"planned"' corrected.jsonl
  1
  $ grep -o '"commitments":\[\]' corrected.jsonl
  "commitments":[]

Taken back:

  $ chancery review undo
  D3 is taken back
  $ chancery review undo D2
  D2 is taken back
  $ chancery commitments | cut -f 3,4
  KIND\tSTATE (esc)
  threat\tconditional (esc)
  $ chancery review undo D2
  chancery: D2 was taken back before
  [2]
  $ chancery review decisions | cut -d ' ' -f 1-3
  D1 accept E6
  D2 reject C2
  D3 edit E5
  D4 undo D3
  D5 undo D2
  $ chancery verify
  1 record checked, 0 failures

Wrong use:

  $ chancery review accept
  chancery: accept is used so: chancery review accept E12
  [2]
  $ chancery review accept R1
  chancery: "R1" is no id of a statement, event or commitment, such as E12
  [2]
  $ chancery review accept E99
  chancery: there is no E99 in this store
  [1]
  $ chancery review edit E8 status
  chancery: "status" is no FIELD=VALUE: chancery review edit E12 status=planned
  [2]
  $ chancery review edit E8 status=soon
  chancery: status: it cannot be "soon", but one of: occurred ongoing planned possible hypothetical negated
  [2]
  $ chancery review edit E8 colour=red
  chancery: there is no field "colour" here, but: type mode status actors recipients mutual time trigger place reported_by
  [2]
  $ chancery review undo E1
  chancery: "E1" is no decision, such as D3: chancery review decisions
  [2]
  $ chancery review everything
  chancery: review takes events, statements or commitments, or one of accept, reject, edit, add, undo, fields, decisions, gold, not "everything"
  [2]
  $ chancery review --note why
  chancery: --note goes with accept, reject, edit, add and undo
  [2]
  $ chancery review accept E4 --state NOR
  chancery: --state does not go with accept
  [2]
  $ chancery review --kind threat
  chancery: events have no --kind
  [2]
  $ chancery review accept E1 --store none.db
  chancery: none.db: there is no store here: `chancery read` makes one
  [3]
