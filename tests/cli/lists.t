Every filter of every list, against the rows without it:

  $ chancery read "$SAMPLES" --store samples.db
  14 reports read into samples.db, 0 there already, 0 refused
  $ python3 "$TESTDIR/lists.py" samples.db

A list that comes out empty is no error:

  $ for verb in events statements commitments timeline; do chancery $verb --store samples.db --state-of ATA; done
  chancery: nothing found
  chancery: nothing found
  chancery: nothing found
  chancery: nothing found
  $ chancery actors --actor "nobody of that name" --store samples.db
  chancery: nothing found
  $ chancery reports --until 1970-01-01 --store samples.db
  chancery: nothing found
  $ chancery events --since 2030-01-01 --json --store samples.db
  chancery: nothing found

A filter that cannot be meant is wrong use:

  $ chancery events --actor '' --store samples.db
  chancery: --actor is empty: leave it out, or give WORDS
  [2]
  $ chancery events --text '"' --store samples.db
  chancery: the text to look for is not understood: * (glob)
  [2]
  $ chancery events --limit 0 --store samples.db
  chancery: --limit takes 1 to 1000000000, not 0
  [2]
  $ chancery events --min-confidence 80 --store samples.db
  chancery: --min-confidence takes a number from 0 to 1, not "80"
  [2]
  $ chancery events --since
  chancery: --since needs a value: see chancery events --help
  [2]
  $ chancery reports --type CONSULT
  chancery: "chancery reports" has no option --type: see chancery reports --help
  [2]
  $ chancery statements --kind threat
  chancery: --kind cannot be "threat": did you mean "threaten"?
  [2]
  $ chancery commitments --status occurred
  chancery: --status cannot be "occurred": there are open, conditional, * (glob)
  [2]

In a pipe the columns stand between tabs, and nothing is cut:

  $ chancery events --store samples.db | head -1 | tr '\t' ' '
  ID DATE TYPE STATUS WHO WORDS REPORT
  $ chancery statements --store samples.db | head -1 | tr '\t' ' '
  ID DATE ACT WHO WORDS REPORT
  $ chancery commitments --store samples.db | head -1 | tr '\t' ' '
  ID DATE KIND STATE WHO WORDS REPORT
  $ chancery actors --store samples.db | head -1 | tr '\t' ' '
  ID NAME KIND STATE SECTOR REPORTS EVENTS STATEMENTS SEEN OFFICE
  $ chancery reports --store samples.db | head -1 | tr '\t' ' '
  ID PUBLISHED BASIS S E C PUBLISHER TITLE
  $ chancery timeline --store samples.db | head -1 | tr '\t' ' '
  DATE ID WHAT WHO WORDS REPORT
  $ chancery reports --store samples.db | cut -f 1,2,3,7,8 | grep 2019
  R6\t2019-02-28\tmetadata\tHarbour Wire\tTrump and Kim end Hanoi summit without deal (esc)
  R10\t2019-02-28\tmetadata\tMeridian Press\tPakistan to free captured Indian pilot (esc)
  R7\t2019-03-01\tmetadata\tMeridian Press\tNorth Korea says it sought partial relief, disputes Trump (esc)
  R11\t2019-03-01\tmetadata\tHarbour Wire\tPakistan returns Indian pilot at border crossing (esc)
  R8\t2019-05-30\tmetadata\tHarbour Wire\tTrump threatens Mexico with tariffs over migration (esc)
  R9\t2019-06-07\tmetadata\tMorning Reader\tTrump suspends Mexico tariffs after migration deal (esc)
  R5\t2019-08-02\tmetadata\tMeridian Press\tU.S. leaves INF treaty as six-month notice runs out (esc)
