Facts that the program missed are added by people:

  $ cat > reports.jsonl <<'END'
  > {"id": "1", "date": "2031-05-02", "text": "OSLO, May 2 -- Norway condemned Iran on Friday. Officials of both states saw each other in Geneva on Thursday. Norway will open a port unless Iran closes the border, Norwegian Foreign Minister Espen Barth Eide said."}
  > END
  $ chancery read reports.jsonl --model none
  1 report read into chancery.db, 0 there already, 0 refused
  $ export CHANCERY_WHO=Ada
  $ chancery review fields event
  type=
  mode=none
  status=occurred
  actors=none
  recipients=none
  mutual=no
  time=none
  trigger=
  place=none
  reported_by=none
  $ chancery review fields commitment
  kind=
  debtors=none
  creditors=none
  action=
  condition=none
  relation=none
  by=none
  deadline=none
  strength=stated
  state=open
  made=none
  reported_by=none
  $ chancery events | cut -f 1-5
  ID\tDATE\tTYPE\tSTATUS\tWHO (esc)
  E1\t2031-05-02\tACCUSE\toccurred\tNorway -> Iran (esc)
  E2\t2031-05-02\tRETREAT\thypothetical\tNorway (esc)
  E3\t2031-05-02\tCOERCE\thypothetical\tIran (esc)
  $ chancery review add event R1 type=CONSULT "trigger=saw each other" "actors=Norway" "recipients=Iran" mutual=yes "place=Geneva|CHE" time=2031-05-01
  E4 is added (D1); to take it back: chancery review undo D1
  $ chancery review add commitment R1 kind=demand "action=closes the border" debtors=Iran creditors=Norway --note "put as a condition"
  C2 is added (D2); to take it back: chancery review undo D2
  $ chancery review add statement R1 act=threaten "content=Norway will open a port" "speakers=Espen Barth Eide" cue=said
  S3 is added (D3); to take it back: chancery review undo D3
  $ chancery events | cut -f 1-5
  ID\tDATE\tTYPE\tSTATUS\tWHO (esc)
  E4\t2031-05-01\tCONSULT\toccurred\tNorway <-> Iran (esc)
  E1\t2031-05-02\tACCUSE\toccurred\tNorway -> Iran (esc)
  E2\t2031-05-02\tRETREAT\thypothetical\tNorway (esc)
  E3\t2031-05-02\tCOERCE\thypothetical\tIran (esc)
  $ chancery timeline
  DATE\tID\tWHAT\tWHO\tWORDS\tREPORT (esc)
  2031-05-01\tE4\tCONSULT occurred\tNorway <-> Iran\tOfficials of both states saw each other in Geneva on Thursday.\tR1 (esc)
  2031-05-02\tS1\taccuse\tNorway\tIran on Friday\tR1 (esc)
  2031-05-02\tS2\tsay\tEspen Barth Eide\tNorway will open a port unless Iran closes the border\tR1 (esc)
  2031-05-02\tS3\tthreaten\tEspen Barth Eide\tNorway will open a port\tR1 (esc)
  2031-05-02\tE1\tACCUSE occurred\tNorway -> Iran\tNorway condemned Iran on Friday.\tR1 (esc)
  2031-05-02\tE2\tRETREAT hypothetical\tNorway\tNorway will open a port unless Iran closes the border, Norwegian Foreign Minister Espen Barth Eide said.\tR1 (esc)
  2031-05-02\tE3\tCOERCE hypothetical\tIran\tNorway will open a port unless Iran closes the border, Norwegian Foreign Minister Espen Barth Eide said.\tR1 (esc)
  2031-05-02\tC1\tthreat conditional\tNorway to Iran\topen a port [unless: Iran closes the border]\tR1 (esc)
  2031-05-02\tC2\tdemand open\tIran to Norway\tcloses the border\tR1 (esc)
  $ chancery commitments --kind demand | cut -f 1-6
  ID\tDATE\tKIND\tSTATE\tWHO\tWORDS (esc)
  C2\t2031-05-02\tdemand\topen\tIran to Norway\tcloses the border (esc)
  $ chancery show E4 | grep -E "place|reviewed|time"
  time          2031-05-01 (day, stated)
  place         Geneva
  reviewed      added by Ada
  $ chancery explain E4 --model none | grep -E "human" | head -3
  type          human
  mode          human
  status        human
  $ chancery export csv --type CONSULT | cut -d , -f 1,2,26-
  id,type,origin,reviewed,reviewer\r (esc)
  E4,CONSULT,human,added,Ada\r (esc)
  $ chancery verify
  1 record checked, 0 failures

They are corrected and rejected as any other:

  $ chancery review edit E4 status=ongoing "place=Geneva"
  E4 is corrected (D4); to take it back: chancery review undo D4
  $ chancery review fields E4
  type=CONSULT
  mode=none
  status=ongoing
  actors=Norway|state|NOR
  recipients=Iran|state|IRN
  mutual=yes
  time=2031-05-01 stated
  trigger=73-87
  place=Geneva|CHE|91-97
  reported_by=none
  $ chancery review accept E4
  chancery: E4 is added by a person already
  [2]
  $ chancery review --reviewed added | cut -f 1-5
  ID\tDATE\tTYPE\tSTATUS\tWHO (esc)
  E4\t2031-05-01\tCONSULT\tongoing\tNorway <-> Iran (esc)

They hold when the report is read again:

  $ chancery read reports.jsonl --model none --again
  0 reports read into chancery.db, 1 read again, 0 refused
  $ chancery review --reviewed added | cut -f 1-5
  ID\tDATE\tTYPE\tSTATUS\tWHO (esc)
  E8\t2031-05-01\tCONSULT\tongoing\tNorway <-> Iran (esc)
  $ chancery review gold > corrected.jsonl
  $ chancery verify corrected.jsonl
  1 record checked, 0 failures
  $ grep -c '"type":"CONSULT"' corrected.jsonl
  1
  $ chancery review decisions | sed -E 's/20[0-9-]+T[0-9:]+Z/TIME/'
  D1 add E8 CONSULT "saw each other" type=CONSULT actors=Norway|state|NOR recipients=Iran|state|IRN mutual=yes time=2031-05-01 stated trigger=73-87 place=Geneva|CHE|91-97  Ada TIME
  D2 add C4 demand "closes the border" kind=demand debtors=Iran|state|IRN creditors=Norway|state|NOR action=147-164  Ada TIME  (put as a condition)
  D3 add S6 threaten "Norway will open a port" act=threaten speakers=Espen Barth Eide|person|NOR content=111-134 cue=210-214  Ada TIME
  D4 edit E8 CONSULT "saw each other" status=ongoing  Ada TIME
  $ chancery verify
  1 record checked, 0 failures

Taken back:

  $ chancery review undo D1
  D1 is taken back
  $ chancery review undo D2
  D2 is taken back
  $ chancery review undo D3
  D3 is taken back
  $ chancery review --reviewed added
  chancery: nothing found
  $ chancery verify
  1 record checked, 0 failures

What cannot be edited in one word is edited by words or bytes:

  $ chancery review fields C3 | grep -E "condition|relation|by="
  condition=142-164
  relation=unless
  by=Iran|state|IRN
  state=conditional
  reported_by=111-164
  $ chancery review edit C3 by=Iran relation=until "condition=Iran closes the border" "action=open a port"
  C3 is corrected (D8); to take it back: chancery review undo D8
  $ chancery review fields C3 | grep -E "condition|relation|by="
  condition=142-164
  relation=until
  by=Iran|state|IRN
  state=conditional
  reported_by=111-164

Wrong use:

  $ chancery review add event
  chancery: add is used so: chancery review add event R3 type=CONSULT "trigger=held talks"
  [2]
  $ chancery review add report R1 type=AID
  chancery: an event, statement or commitment is added to a report, as in: chancery review add event R3 type=CONSULT "trigger=held talks"
  [2]
  $ chancery review add event E1 type=AID
  chancery: an event, statement or commitment is added to a report, as in: chancery review add event R3 type=CONSULT "trigger=held talks"
  [2]
  $ chancery review add event R9 type=AID trigger=saw
  chancery: there is no R9 in this store
  [1]
  $ chancery review add event R1 type=AID
  chancery: trigger is missing: a new fact has type and trigger
  [2]
  $ chancery review add event R1 type=AID trigger=Norway
  chancery: trigger: the report has the words "Norway" in more than one place: give the bytes of one: 15-21 111-117
  [2]
  $ chancery review add event R1 type=AID trigger
  chancery: "trigger" is no FIELD=VALUE: chancery review add event R3 type=CONSULT "trigger=held talks"
  [2]
  $ chancery review add event R1 type=ACCUSE trigger=condemned actors=Norway recipients=Iran
  chancery: the report has this fact already: correct E5 instead
  [2]
  $ chancery review add commitment R1 kind=promise "action=open a port" by=Iran
  chancery: by: there is no condition: give its words as condition
  [2]
