Colours only where they are asked for, in a pipe; NO_COLOR changes nothing about that:

  $ chancery read "$SAMPLES" 2> /dev/null
  $ chancery show E1 | grep -c "$(printf '\033')"
  0
  [1]
  $ chancery show E1 --color always | grep -q "$(printf '\033')"
  $ NO_COLOR=1 chancery show E1 --color always | grep -q "$(printf '\033')"
  $ chancery show E1 --color sometimes
  chancery: --color cannot be "sometimes": there are auto, always, never
  [2]

On a terminal there are colours, but not with NO_COLOR or --color never:

  $ on_terminal() { script -qec "stty cols $1 rows 30; $2" /dev/null | tr -d '\r'; }
  $ on_terminal 80 "NO_COLOR= chancery events" | grep -q "$(printf '\033')"
  $ on_terminal 80 "NO_COLOR=1 chancery events" | grep -q "$(printf '\033')"
  [1]
  $ on_terminal 80 "chancery events --color never" | grep -q "$(printf '\033')"
  [1]

No line of a list is wider than the terminal, wide characters and marks included, and the dates stand in one column:

  $ cat > wide.jsonl <<'END'
  > {"text": "TOKYO, June 3 -- Foreign Minister Taro Kono (河野太郎外務大臣) met Chinese Foreign Minister Wang Yi (王毅外交部长) on Monday and said that Japan will send aid to Nepal unless the two sides (日本と中国) agree otherwise. Erdoğan’s minister Çavuşoğlu welcomed the step, which the people of ไทย and தமிழ் had asked for.", "date": "2019-06-03", "title": "河野外相と王毅外相が東京で会談し、ネパールへの支援について話し合った。河野外相と王毅外相が東京で会談した"}
  > END
  $ chancery read wide.jsonl 2> /dev/null
  $ cat > width.py <<'END'
  > import re, sys, unicodedata
  > most = int(sys.argv[1])
  > written_over = "[^\n]*\x1b\\[K"  # a line of progress, where the machine is slow
  > for line in re.sub(written_over, "", sys.stdin.read()).splitlines():
  >     width = sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
  >     if width > most: print(width, line)
  > END
  $ for width in 80 120 200; do for verb in events statements commitments actors reports timeline "explain R1" "demo --store demo.db"; do on_terminal $width "chancery $verb --color never" | python3 width.py $width; done; done
  $ on_terminal 80 "chancery statements --color never" | grep -E '^S[0-9]' | grep -vcE '^S[0-9]+ +([0-9]{4}|\?|  )'
  0
  [1]
  $ on_terminal 80 "chancery reports --color never" | grep -c '河野'
  1

What a report holds cannot move the cursor or colour the terminal:

  $ printf '{"text": "Iran said on Monday it will \\u001b[31mfree\\u001b[0m the men.\\u0007 Iraq said \\u009b2J it will not."}\n' > bell.jsonl
  $ chancery read bell.jsonl --store bell.db 2> /dev/null
  $ for verb in events statements timeline reports "show R1" "explain R1" "show S1"; do chancery $verb --store bell.db 2> /dev/null | LC_ALL=C grep -c "$(printf '[\033\007]\\|\302\233')"; done | sort -u
  0

A reader that has seen enough ends the program quietly:

  $ for i in 1 2 3 4 5 6 7 8; do sed "s/\"id\": \"sample/\"id\": \"$i/" "$SAMPLES"; done > many.jsonl
  $ chancery code many.jsonl | head -1 | wc -l
  1
  $ chancery timeline | head -1 | wc -l
  1

Standard output that cannot be written is an error, and nothing goes on for nothing:

  $ chancery code many.jsonl > /dev/full
  chancery: standard output cannot be written
  [3]
  $ chancery timeline > /dev/full
  chancery: standard output cannot be written
  [3]
  $ chancery man > /dev/full
  chancery: standard output cannot be written
  [3]
