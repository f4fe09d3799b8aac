A sound store and sound records:

  $ chancery read "$SAMPLES" 2> /dev/null
  $ chancery verify
  14 records checked, 0 failures
  $ chancery verify --json
  {"records":14,"failures":0}
  $ chancery code "$SAMPLES" > records.jsonl
  $ chancery verify records.jsonl
  14 records checked, 0 failures
  $ chancery code "$SAMPLES" | chancery verify records.jsonl -
  28 records checked, 0 failures

Faults that are put into a record are named with their line and their field:

  $ cat > spoil.py <<'END'
  > import json, sys
  > def longer(record): record["statements"][0]["content"][0][1] = len(record["text"].encode()) + 5
  > def turned(record): record["events"][0]["mentions"][0]["trigger"] = record["events"][0]["mentions"][0]["trigger"][::-1]
  > def dangling(record): record["events"][0]["actors"] = ["a999"]
  > def unknown(record): record["events"][0]["type"] = "DANCE"
  > def numbered(record): record["actors"][0]["id"] = "a7"
  > def split(record): record["text"] = record["text"].replace("SEOUL", "S\u00c9\u00c9OUL", 1); record["segments"][0]["span"][1] = 2
  > for spoil in (longer, turned, dangling, unknown, numbered, split):
  >     record = json.loads(open("records.jsonl").readline())
  >     spoil(record)
  >     open(spoil.__name__ + ".jsonl", "w").write("\n" + json.dumps(record) + "\n")
  > END
  $ python3 spoil.py
  $ for fault in longer turned dangling unknown numbered split; do chancery verify $fault.jsonl > $fault.txt 2> /dev/null; echo "$? $(head -1 $fault.txt)"; done
  1 longer.jsonl:2: * (glob)
  1 turned.jsonl:2: * (glob)
  1 dangling.jsonl:2: * (glob)
  1 unknown.jsonl:2: * (glob)
  1 numbered.jsonl:2: * (glob)
  1 split.jsonl:2: * (glob)
  $ grep -o 'statements\[0\]' longer.txt | sort -u
  statements[0]
  $ grep -o 'a999' dangling.txt | sort -u
  a999
  $ grep -o 'events\[0\].type' unknown.txt | sort -u
  events[0].type

What is no record at all:

  $ printf '%s\n' '{' '{"format": "chancery-record/9"}' 'text' > none.jsonl && chancery verify none.jsonl
  none.jsonl:1: record: * (glob)
  none.jsonl:2: record: * (glob)
  none.jsonl:3: record: * (glob)
  3 records checked, 3 failures
  [1]
  $ chancery verify not-there.jsonl
  chancery: not-there.jsonl: there is no such file, or it cannot be read
  [3]

A store that somebody has changed behind our back: a row of the index, and a byte of a report:

  $ cp chancery.db index.db && python3 -c "import sqlite3; c = sqlite3.connect('index.db'); c.execute('update events set type = (select max(type) from events) where id = 1'); c.execute('delete from events where id = 2'); c.commit()"
  $ chancery verify --store index.db > faults.txt
  14 records checked, [1-9][0-9]* failures? (re)
  [1]
  $ cut -d : -f 1 faults.txt | sort -u
  R1
  store
