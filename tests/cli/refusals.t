Each report that cannot be used is named with its reason. The others are read.

  $ mkdir in && cd in
  $ printf 'TOKYO, June 3 -- Japan said on Monday that it will send aid to Nepal.\n' > a.txt
  $ : > empty.txt; printf ' \n\t\n' > blank.txt
  $ printf 'caf\351 society\n' > latin.txt
  $ printf '%%PDF-1.4\n%%\342\343' > scan.txt
  $ printf 'a\0b' > nul.txt
  $ printf '\377\376h\0i\0' > wide.txt
  $ head -c 10000010 /dev/zero | tr '\0' 'a' > big.txt
  $ printf '%s\n' '{"text": "Fine."}' '{"text": ' '["x"]' '{"title": "x"}' '{"text": 3}' '{"text": "x", "date": "2019-02-30"}' '{"text": "x", "title": 5}' '' '{"text": ""}' '{"text": "Also fine."}' > lines.jsonl
  $ cd .. && chancery read in
  chancery: in/big.txt: the report is over 10 MB: split it into its reports
  chancery: in/blank.txt: the report has no text
  chancery: in/empty.txt: the report has no text
  chancery: in/latin.txt: the byte at offset 3 (0xE9) is not UTF-8: if the file is in another encoding, name it with --encoding
  chancery: in/lines.jsonl:2: not JSON at offset 9: * (glob)
  chancery: in/lines.jsonl:3: the line is a list, not an object with a "text"
  chancery: in/lines.jsonl:4: the line has no "text"
  chancery: in/lines.jsonl:5: "text" is a number, not a string
  chancery: in/lines.jsonl:6: "date" is "2019-02-30", not a day as YYYY-MM-DD: write it so, or leave it out
  chancery: in/lines.jsonl:7: "title" is a number, not a string
  chancery: in/lines.jsonl:9: the report has no text
  chancery: in/nul.txt: not text: the byte at offset 1 is NUL
  chancery: in/scan.txt: this is a PDF document, not text: take its text out first, for example with pdftotext
  chancery: in/wide.txt: the text is UTF-16, as its byte-order mark says: name it with --encoding UTF-16
  3 reports read into chancery.db, 0 there already, 14 refused
  [1]
  $ chancery reports | cut -f 8 | sed 1d | sort
  Also fine.
  Fine.
  TOKYO, June 3 -- Japan said on Monday that it will send aid to Nepal.
  $ chancery verify
  3 records checked, 0 failures

The same without a store:

  $ chancery code in 2> refused.txt | wc -l
  3
  $ wc -l < refused.txt
  14
  $ chancery code in/lines.jsonl > /dev/null 2>&1
  [1]

Each alone has the same status; so have bytes that are not in the encoding that was named:

  $ for name in big blank empty latin nul scan wide; do chancery code in/$name.txt 2> /dev/null; echo "$name $?"; done
  big 1
  blank 1
  empty 1
  latin 1
  nul 1
  scan 1
  wide 1
  $ printf '\201\377\377' > bad.txt && chancery code bad.txt --encoding Shift_JIS
  chancery: bad.txt: the byte at offset 0 is not Shift_JIS: is the encoding right?
  [1]

A path that is not there, an empty folder, a file that is no report. The rest goes on:

  $ chancery code in/a.text nope/a.txt in/a.txt | wc -l
  chancery: in/a.text: there is no such file or folder; similar names there: a.txt
  chancery: nope/a.txt: there is no such file or folder; nor is there a folder nope
  1
  $ chancery code nope.txt
  chancery: nope.txt: there is no such file or folder
  [3]
  $ mkdir nothing && chancery code nothing
  chancery: nothing: the folder has no .txt or .jsonl file
  [3]
  $ cp in/lines.jsonl lines.json && chancery code lines.json
  chancery: lines.json: the file's ending is not known: .txt (one report) and .jsonl (one a line) are read; if each line is one JSON object, name it .jsonl
  [2]

Empty standard input is no report:

  $ chancery code < /dev/null
  chancery: standard input: the report has no text
  [1]
