A file of the user's adds office holders and corrects them:

  $ export XDG_CONFIG_HOME="$PWD/config"
  $ printf 'person\tstate\toffice\tfrom\tuntil\n' > mine.tsv
  $ printf 'Ada Lindqvist\tNorway\tforeign minister\t2031-02-01\t2033-10-14\n' >> mine.tsv
  $ printf 'Taro Kono\tJPN\tforeign minister\t2017-08-03\t2019-09-10\n' >> mine.tsv
  $ chancery actors --at 2032-01-01 --actors mine.tsv "Norwegian foreign minister" | tail -n +2
  on\tAda Lindqvist\t2031-02-01\t2033-10-14\tNOR\tForeign Minister of Norway\tuser (esc)
  $ chancery actors --at 2032-01-01 --actors mine.tsv "Ada Lindqvist" | tail -n +2
  on\tAda Lindqvist\t2031-02-01\t2033-10-14\tNOR\tForeign Minister of Norway\tuser (esc)
  $ chancery actors --at 2019-09-11 --actors mine.tsv "Japanese foreign minister" | tail -n +2
  on\tToshimitsu Motegi\t2019-09-11\t2021-11-04\tJPN\tMinister for Foreign Affairs of Japan\town (esc)
  $ chancery actors --at 2019-09-11 "Japanese foreign minister" | tail -n +2
  on\tToshimitsu Motegi\t2019-09-11\t2021-11-04\tJPN\tMinister for Foreign Affairs of Japan\town (esc)
  on\tTaro Kono\t2017-08-03\t2019-09-11\tJPN\tMinister for Foreign Affairs of Japan\town (esc)

The folder of the configuration is read each time, unless it is not wanted:

  $ mkdir -p config/chancery/actors && mv mine.tsv config/chancery/actors
  $ chancery actors --at 2032-01-01 Lindqvist | tail -n +2
  on\tAda Lindqvist\t2031-02-01\t2033-10-14\tNOR\tForeign Minister of Norway\tuser (esc)
  $ chancery actors --at 2032-01-01 --actors none Lindqvist
  chancery: this names no office, person, state or organisation that is known
  [1]

Reports are read with it:

  $ cat > report.txt <<'END'
  > OSLO, March 5 -- The Norwegian foreign minister said on Friday that Norway will send aid to Nepal.
  > END
  $ chancery code report.txt --model none --date 2032-03-05 | python3 -c 'import json, sys; print([a["name"] for a in json.load(sys.stdin)["actors"]])'
  ['Ada Lindqvist', 'Norway', 'Nepal']
  $ chancery code report.txt --model none --date 2032-03-05 --actors none | python3 -c 'import json, sys; print([a["name"] for a in json.load(sys.stdin)["actors"]])'
  ['Espen Barth Eide', 'Norway', 'Nepal']
  $ chancery read report.txt --model none --date 2032-03-05
  1 report read into chancery.db, 0 there already, 0 refused
  $ chancery actors --kind person | cut -f 2,4,10
  NAME\tSTATE\tOFFICE (esc)
  Ada Lindqvist\tNOR\tForeign Minister of Norway (esc)

A file whose first line names organisations adds those:

  $ printf 'organisation\taliases\tstate\tsector\nHarbour Workers League\tHWL\tNorway\tLAB\n' > leagues.tsv
  $ cat > strike.txt <<'END'
  > OSLO, March 5 -- The HWL called for a strike on Friday.
  > END
  $ chancery code strike.txt --model none --actors leagues.tsv | python3 -c 'import json, sys; print([(a["name"], a["state"], a["sector"]) for a in json.load(sys.stdin)["actors"]])'
  [('Harbour Workers League', 'NOR', 'LAB')]

A faulty row stops the program; file and line are named:

  $ printf 'person\tstate\toffice\tfrom\nA B\tNorway\tforeign minister\t14.6.2031\n' > faulty.tsv
  $ chancery actors --at 2032-01-01 --actors faulty.tsv "Norwegian foreign minister"
  chancery: faulty.tsv:2: "14.6.2031" is no date: write 2018-06-14, or 2018-06 or 2018
  [3]
  $ chancery code report.txt --model none --actors faulty.tsv
  chancery: faulty.tsv:2: "14.6.2031" is no date: write 2018-06-14, or 2018-06 or 2018
  [3]
  $ printf 'person\tstate\toffice\tfrom\nA B\tNorwy\tforeign minister\t2031\n' > faulty.tsv
  $ chancery actors --at 2032-01-01 --actors faulty.tsv "Norwegian foreign minister"
  chancery: faulty.tsv:2: there is no state "Norwy": did you mean "Norway"?
  [3]
  $ printf 'person,state,office,from\nA B,Norway,foreign minister,2031\n' > faulty.tsv
  $ chancery actors --at 2032-01-01 --actors faulty.tsv "Norwegian foreign minister"
  chancery: faulty.tsv:1: the first line names the columns, and "person,state,office,from" is none: person, aliases, state, office, title, from, until, origin, with a tab between two
  [3]
  $ chancery actors --at 2032-01-01 --actors nowhere.tsv "Norwegian foreign minister"
  chancery: nowhere.tsv: there is no such file
  [3]
