A store that is not there, or is something else, is not touched. The message says what it is.

  $ chancery events
  chancery: chancery.db: there is no store here: `chancery read` makes one
  [3]
  $ ls
  $ chancery read "$SAMPLES" --store no/such/folder.db
  chancery: no/such/folder.db: the store cannot be made: there is no folder no/such
  [3]
  $ mkdir folder && chancery events --store folder
  chancery: folder: this is a folder, not a store
  [3]

  $ echo hello > letter.db
  $ for verb in events actors timeline verify "show E1" "read -"; do chancery $verb --store letter.db < "$SAMPLES"; echo "$?"; done
  chancery: letter.db: this is no store: it is not an SQLite database
  3
  chancery: letter.db: this is no store: it is not an SQLite database
  3
  chancery: letter.db: this is no store: it is not an SQLite database
  3
  chancery: letter.db: this is no store: it is not an SQLite database
  3
  chancery: letter.db: this is no store: it is not an SQLite database
  3
  chancery: letter.db: this is no store: it is not an SQLite database
  3
  $ cat letter.db
  hello

  $ python3 -c "import sqlite3; c = sqlite3.connect('other.db'); c.execute('create table songs (name)'); c.commit()"
  $ cp other.db before.db
  $ chancery reports --store other.db
  chancery: other.db: this is no store: it is another program's database
  [3]
  $ chancery read "$SAMPLES" --store other.db
  chancery: other.db: this is no store: it is another program's database
  [3]
  $ cmp other.db before.db

One that a later version wrote:

  $ chancery read "$SAMPLES" 2> /dev/null
  $ cp chancery.db later.db
  $ python3 -c "import sqlite3; c = sqlite3.connect('later.db'); c.execute('pragma user_version = 99'); c.commit()"
  $ chancery reports --store later.db
  chancery: later.db: the store was written by a newer chancery (its version is 99, this program knows *): use that one (glob)
  [3]

Two stores side by side know nothing of each other:

  $ chancery read "$SAMPLES" --store second.db
  14 reports read into second.db, 0 there already, 0 refused
  $ chancery reports > first.txt; chancery reports --store second.db | cmp - first.txt

Many readers at once:

  $ for i in 1 2 3 4; do chancery events > events$i.txt & done; wait; cmp events1.txt events2.txt && cmp events3.txt events4.txt
