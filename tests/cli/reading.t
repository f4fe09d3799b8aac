A folder, its files in the order of their names, hidden files and other endings passed over:

  $ mkdir -p in/deeper && cd in
  $ printf 'TOKYO, June 3 -- Japan said on Monday that it will send aid to Nepal.\n' > a.txt
  $ printf '%s\n' '{"text": "Peru and Chile signed a trade pact in Lima.", "date": "2019-06-07", "source": "Wire", "id": "pact"}' '' '{"text": "Iran denied the charge on Tuesday."}' > deeper/b.jsonl
  $ cp a.txt .hidden.txt && cp a.txt notes.md && cd ..
  $ chancery read in
  3 reports read into chancery.db, 0 there already, 0 refused
  $ chancery code in | python3 -c "import json, sys; [print(json.loads(line)['source']['path']) for line in sys.stdin]"
  in/a.txt
  in/deeper/b.jsonl
  in/deeper/b.jsonl
  $ chancery code in/deeper | python3 -c "import json, sys; r = json.loads(sys.stdin.readline()); print(r['id'], r['source']['publisher'], r['published']['earliest'], r['published']['basis'])"
  pact Wire 2019-06-07 metadata

The same again, also in another order or under another name, changes nothing:

  $ chancery reports > before.txt; chancery events >> before.txt; chancery actors >> before.txt
  $ chancery read in/deeper in --threads 2
  0 reports read into chancery.db, 5 there already, 0 refused
  $ chancery read - --json < in/a.txt
  {"added":0,"known":1,"refused":0}
  $ chancery reports > after.txt; chancery events >> after.txt; chancery actors >> after.txt
  $ cmp before.txt after.txt

What comes later has new numbers, and the old ones stay:

  $ chancery read "$SAMPLES"
  14 reports read into chancery.db, 0 there already, 0 refused
  $ chancery read "$SAMPLES"
  0 reports read into chancery.db, 14 there already, 0 refused
  $ chancery reports | wc -l
  18
  $ chancery reports | cut -f 1 | sort | uniq -d
  $ chancery show R1 | sed -n 's/^path *//p'
  in/a.txt

Standard input is JSON Lines if it begins with a brace, else one report:

  $ chancery code < in/a.txt > one.jsonl
  $ cat in/deeper/b.jsonl | chancery code - | wc -l
  2
  $ chancery code in/a.txt | sed 's/"path":"[^"]*"/"path":null/' | cmp - one.jsonl

A date for those that have none:

  $ chancery code in --date 2019-06-04 | python3 -c "import json, sys; [print(json.loads(line)['published']['earliest']) for line in sys.stdin]"
  2019-06-04
  2019-06-07
  2019-06-04

A byte-order mark is dropped, and nothing else is: CR LF stay in the text.

  $ printf '\357\273\277GENEVA, March 4 -- The two sides met.\r\n\r\nThey will meet again.\r\n' > mark.txt
  $ chancery code mark.txt | python3 -c "import json, sys; print(repr(json.loads(sys.stdin.readline())['text']))"
  'GENEVA, March 4 -- The two sides met.\r\n\r\nThey will meet again.\r\n'
  $ chancery code mark.txt | chancery verify -
  1 record checked, 0 failures

Another encoding is turned into UTF-8:

  $ printf 'Le g\351n\351ral a parl\351.\n' > latin.txt
  $ chancery code latin.txt --encoding ISO-8859-1 | python3 -c "import json, sys; print(ascii(json.loads(sys.stdin.readline())['text']))"
  'Le g\xe9n\xe9ral a parl\xe9.\n'
  $ chancery code latin.txt --encoding ISO-8859-1 | chancery verify -
  1 record checked, 0 failures
  $ chancery code latin.txt --encoding klingon
  chancery: there is no encoding "klingon": name one such as windows-1252, GB18030, Shift_JIS, KOI8-R or UTF-16
  [2]

The number of threads does not show in the result:

  $ for i in 1 2 3 4 5; do sed "s/\"id\": \"sample/\"id\": \"$i/" "$SAMPLES"; done > many.jsonl
  $ chancery code many.jsonl > one.jsonl
  $ chancery code many.jsonl --threads 2 | cmp - one.jsonl
  $ chancery code many.jsonl --threads 4 | cmp - one.jsonl
  $ wc -l < one.jsonl
  70
  $ chancery read many.jsonl --store one.db && chancery read many.jsonl --store four.db --threads 4
  70 reports read into one.db, 0 there already, 0 refused
  70 reports read into four.db, 0 there already, 0 refused
  $ chancery timeline --json --store one.db > one.txt && chancery timeline --json --store four.db | cmp - one.txt
  $ chancery code many.jsonl --threads 0
  chancery: --threads takes 1 to 256, not 0
  [2]
  $ chancery code many.jsonl --threads 1000000
  chancery: --threads takes 1 to 256, not 1000000
  [2]

A name that begins with a dash, after two dashes:

  $ cp in/a.txt ./-odd.txt && chancery code -- -odd.txt | wc -l
  1

A report without a date takes it from what dated reports of the store tell, too:

  $ cat > talks.jsonl <<'END'
  > {"id": "1", "date": "2018-11-14", "text": "Swedish Foreign Minister Margot Wallstrom met Norwegian Foreign Minister Ine Eriksen Soreide in Tromso on Tuesday for talks on Arctic fisheries."}
  > {"id": "2", "text": "TROMSO, Nov. 13 -- The foreign ministers of Sweden and Norway met in Tromso on Tuesday for talks on Arctic fisheries."}
  > END
  $ chancery code --model none talks.jsonl | python3 -c "import json, sys; [print(json.loads(line)['published']['earliest']) for line in sys.stdin]"
  2018-11-14
  None
  $ chancery read --model none --store talks.db talks.jsonl
  2 reports read into talks.db, 0 there already, 0 refused
  1 report without a date: dated with the help of events that dated reports tell too
  $ chancery reports --store talks.db | cut -f 1,2,3
  ID\tPUBLISHED\tBASIS (esc)
  R2\t2018-11-13\tinferred (esc)
  R1\t2018-11-14\tmetadata (esc)
  $ chancery explain R2 --model none --store talks.db | sed -n '/clue by clue/,/^$/p'
  How it was dated, clue by clue
  1.            the dateline says "Nov. 13": 46 days between 1990-11-13 and 2035-11-13 fit
  2.            its first sentences tell of "Tuesday", so it is of that day or soon after: 7 days between 1990-11-13 and 2035-11-13 fit
  3.            "met" tells an event (CONSULT) that dated reports have on 2018-11-13: only 2018-11-13 fits
  
  $ chancery verify --store talks.db
  2 records checked, 0 failures
