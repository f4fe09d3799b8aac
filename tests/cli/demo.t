The demo may be run as often as you like:

  $ chancery demo > first.txt
  $ chancery demo > second.txt && cmp first.txt second.txt
  $ chancery verify --store chancery-demo.db
  14 records checked, 0 failures

Its parts, each line of which names the report that it was read in:

  $ grep -E '^(Timeline|Statements|Commitments|Reports|In all|Next)' first.txt
  Timeline: who did what to whom
  Statements: who said what
  Commitments: who owes what to whom, and on what condition
  Reports: where all this was read
  In all
  Next
  $ grep -cE '^[0-9?].* E[0-9]+ .* R[0-9]+$' first.txt | awk '{ print ($1 >= 20) }'
  1
  $ grep -cE '^S[0-9]+ .* R[0-9]+$' first.txt
  20
  $ grep -cE '^C[0-9]+ .* R[0-9]+$' first.txt
  20
  $ grep -cE '^R[0-9]+ ' first.txt
  14
  $ grep -E '^14 reports, ' first.txt
  14 reports, [0-9]+ actors, [0-9]+ statements, [0-9]+ events, [0-9]+ commitments (re)

It is not a flood:

  $ awk 'length > 80' first.txt
  $ wc -l < first.txt | awk '{ print ($1 < 500) }'
  1

What it says to do next can be done:

  $ grep -E '^chancery (show|explain|timeline) ' first.txt > next.sh && wc -l < next.sh
  3
  $ sh -e next.sh > next.txt && wc -l < next.txt | awk '{ print ($1 > 40) }'
  1

A store of another name. What is not a demo's own is left alone:

  $ chancery demo --store mine.db | grep -c 'mine.db'
  [5-9] (re)
  $ chancery demo --store mine.db > again.txt
  $ chancery reports --store mine.db | wc -l
  15
  $ printf 'TOKYO, June 3 -- Japan said on Monday that it will send aid to Nepal.\n' > own.txt
  $ chancery read own.txt --store mine.db 2> /dev/null && chancery demo --store mine.db
  chancery: mine.db: this store has reports of your own, and the demo makes its store anew: name another
  [2]
  $ chancery demo --store own.txt
  chancery: own.txt: this is no store: it is not an SQLite database
  [3]
  $ chancery reports --store mine.db | wc -l
  16
