Who held an office on a day, in the words of a report; no store is made:

  $ chancery actors --at 2019-02-21 "Japanese foreign minister"
  WHEN\tPERSON\tFROM\tUNTIL\tSTATE\tOFFICE\tORIGIN (esc)
  on\tTaro Kono\t2017-08-03\t2019-09-11\tJPN\tMinister for Foreign Affairs of Japan\town (esc)
  $ chancery actors --at 2015-08-01 U.S. Secretary of State
  WHEN\tPERSON\tFROM\tUNTIL\tSTATE\tOFFICE\tORIGIN (esc)
  on\tJohn Kerry\t2013-02-01\t2017-01-20\tUSA\tSecretary of State of the United States\town (esc)
  $ chancery actors --at 2012-07-26 "president of the European Central Bank"
  WHEN\tPERSON\tFROM\tUNTIL\tSTATE\tOFFICE\tORIGIN (esc)
  on\tMario Draghi\t2011-11-01\t2019-11-01\t\tPresident of the European Central Bank\town (esc)
  $ chancery actors --at 2019-02-21 "the foreign ministers of Japan and South Korea"
  WHEN\tPERSON\tFROM\tUNTIL\tSTATE\tOFFICE\tORIGIN (esc)
  on\tTaro Kono\t2017-08-03\t2019-09-11\tJPN\tMinister for Foreign Affairs of Japan\town (esc)
  on\tKang Kyung-wha\t2017-06-18\t2021-02-08\tKOR\tMinister of Foreign Affairs of South Korea\town (esc)
  $ ls

Letter case does not matter:

  $ chancery actors --at 2019-02-21 "japanese foreign minister" | tail -1
  on\tTaro Kono\t2017-08-03\t2019-09-11\tJPN\tMinister for Foreign Affairs of Japan\town (esc)

On the day of a change both are named, the one who comes first:

  $ chancery actors --at 2019-09-11 "Japanese foreign minister"
  WHEN\tPERSON\tFROM\tUNTIL\tSTATE\tOFFICE\tORIGIN (esc)
  on\tToshimitsu Motegi\t2019-09-11\t2021-11-04\tJPN\tMinister for Foreign Affairs of Japan\town (esc)
  on\tTaro Kono\t2017-08-03\t2019-09-11\tJPN\tMinister for Foreign Affairs of Japan\town (esc)
  $ chancery actors --at 2019-09-10 "Japanese foreign minister" | tail -1
  on\tTaro Kono\t2017-08-03\t2019-09-11\tJPN\tMinister for Foreign Affairs of Japan\town (esc)
  $ chancery actors --at 2019-09-12 "Japanese foreign minister" | tail -1
  on\tToshimitsu Motegi\t2019-09-11\t2021-11-04\tJPN\tMinister for Foreign Affairs of Japan\town (esc)

A person, a state, an organisation:

  $ chancery actors --at 2019-02-21 "Taro Kono"
  WHEN\tPERSON\tFROM\tUNTIL\tSTATE\tOFFICE\tORIGIN (esc)
  on\tTaro Kono\t2017-08-03\t2019-09-11\tJPN\tMinister for Foreign Affairs of Japan\town (esc)
  $ chancery actors --at 2019-02-21 Kono
  WHEN\tPERSON\tFROM\tUNTIL\tSTATE\tOFFICE\tORIGIN (esc)
  on\tTaro Kono\t2017-08-03\t2019-09-11\tJPN\tMinister for Foreign Affairs of Japan\town (esc)
  $ chancery actors --at 2009-06-01 France
  chancery: these are the main offices; ask for another one by its name
  WHEN\tPERSON\tFROM\tUNTIL\tSTATE\tOFFICE\tORIGIN (esc)
  on\tNicolas Sarkozy\t2007-05-16\t2012-05-15\tFRA\tPresident of France\town (esc)
  on\tFrancois Fillon\t2007-05-17\t2012-05-15\tFRA\tPrime Minister of France\town (esc)
  on\tBernard Kouchner\t2007-05-18\t2010-11-14\tFRA\tMinister of Foreign Affairs of France\town (esc)
  on\tHerve Morin\t2007-05-18\t2010-11-14\tFRA\tMinister of Defence of France\town (esc)
  on\tMichele Alliot-Marie\t2007-05-18\t2009-06-23\tFRA\tMinister of the Interior of France\town (esc)
  on\tChristine Lagarde\t2007-06-19\t2011-06-29\tFRA\tMinister of the Economy and Finance of France\town (esc)
  $ chancery actors --at 2014-06-01 NATO
  WHEN\tPERSON\tFROM\tUNTIL\tSTATE\tOFFICE\tORIGIN (esc)
  on\tAnders Fogh Rasmussen\t2009-08-01\t2014-10-01\t\tSecretary General of NATO\town (esc)

Where nobody is known for the day, the nearest terms are given:

  $ chancery actors --at 2015-08-01 "Taro Kono"
  chancery: no office is known for this day; these are the nearest
  WHEN\tPERSON\tFROM\tUNTIL\tSTATE\tOFFICE\tORIGIN (esc)
  after\tTaro Kono\t2017-08-03\t2019-09-11\tJPN\tMinister for Foreign Affairs of Japan\town (esc)
  [1]
  $ chancery actors --at 2019-09-11 "U.S. ambassador to the United Nations"
  chancery: vacant or not known on this day; these are the nearest terms that are known
  WHEN\tPERSON\tFROM\tUNTIL\tSTATE\tOFFICE\tORIGIN (esc)
  before\tJonathan Cohen\t2019-01-01\t2019-09-10\tUSA\tActing Ambassador of the United States to the United Nations\town (esc)
  after\tKelly Craft\t2019-09-12\t2021-01-20\tUSA\tAmbassador of the United States to the United Nations\town (esc)
  [1]
  $ chancery actors --at 2019-02-21 "former Japanese foreign minister"
  WHEN\tPERSON\tFROM\tUNTIL\tSTATE\tOFFICE\tORIGIN (esc)
  before\tFumio Kishida\t2012-12-26\t2017-08-03\tJPN\tMinister for Foreign Affairs of Japan\town (esc)
  before\tKoichiro Gemba\t2011-09-02\t2012-12-26\tJPN\tMinister for Foreign Affairs of Japan\town (esc)
  before\tTakeaki Matsumoto\t2011-03-09\t2011-09-02\tJPN\tMinister for Foreign Affairs of Japan\town (esc)

A term without an end may have ended after the row was written:

  $ chancery actors --at 2040-01-01 "president of France"
  chancery: in office when the row was last looked at; that may have changed by this day
  WHEN\tPERSON\tFROM\tUNTIL\tSTATE\tOFFICE\tORIGIN (esc)
  on\tEmmanuel Macron\t2017-05-14\topen\tFRA\tPresident of France\town (esc)

Where the words are not enough, it says what to add:

  $ chancery actors --at 2019-02-21 president
  chancery: of which state or organisation? Add it to the words: "president of Japan", "French president"; 144 are known for this day
  [1]
  $ chancery actors --at 2015-06-01 "Congolese president"
  chancery: the words may mean several states; name the one that is meant
  WHEN\tPERSON\tFROM\tUNTIL\tSTATE\tOFFICE\tORIGIN (esc)
  on\tDenis Sassou Nguesso\t1997-10-25\topen\tCOG\tPresident of the Republic of the Congo\town (esc)
  on\tJoseph Kabila\t2001-01-17\t2019-01-24\tCOD\tPresident of the Democratic Republic of the Congo\town (esc)
  $ chancery actors --at 2019-02-21 "keeper of the swans"
  chancery: this names no office, person, state or organisation that is known
  [1]
  $ chancery actors --at 2019-02-21 "his Japanese counterpart"
  chancery: a counterpart is known from the report only; ask for the office itself
  [1]

For programs:

  $ chancery actors --at 2019-09-11 --json "Japanese foreign minister"
  {"when":"on","person":"Toshimitsu Motegi","title":"Minister for Foreign Affairs of Japan","state":"JPN","office":"foreign_minister","from":"2019-09-11","until":"2021-11-04","origin":"own"}
  {"when":"on","person":"Taro Kono","title":"Minister for Foreign Affairs of Japan","state":"JPN","office":"foreign_minister","from":"2017-08-03","until":"2019-09-11","origin":"own"}

Wrong use:

  $ chancery actors "Japanese foreign minister"
  chancery: say the day with --at YYYY-MM-DD; a list of the store takes no words but filters
  [2]
  $ chancery actors --at 2019-02-21
  chancery: --at needs words that say who is meant: chancery actors --at 2019-02-21 "Japanese foreign minister"
  [2]
  $ chancery actors --at 2019-02-30 "Japanese foreign minister"
  chancery: --at takes a day as YYYY-MM-DD, not "2019-02-30"
  [2]
  $ chancery actors --at 2019-02-21 --state JPN "foreign minister"
  chancery: --state is for the list of the store and does not go with --at
  [2]
