Each fact of the samples can be shown and explained, and its words stand in its report:

  $ chancery read "$SAMPLES" 2> /dev/null
  $ cat > facts.py <<'END'
  > import json, subprocess
  > def ask(*words):
  >     return subprocess.run(["chancery", *words], capture_output=True, text=True, check=True).stdout
  > for verb in ("events", "statements", "commitments"):
  >     rows = [json.loads(line) for line in ask(verb, "--json").splitlines()]
  >     for row in rows[:: max(1, len(rows) // 8)]:
  >         shown = json.loads(ask("show", row["id"], "--json"))
  >         assert shown == row, (row["id"], "differs from the list")
  >         text = json.loads(ask("show", row["report"]["id"], "--json"))["record"]["text"].encode()
  >         for words in row["words"]:
  >             begin, end = words["span"]
  >             assert text[begin:end].decode() == words["text"], row["id"]
  >         page = ask("show", row["id"])
  >         assert page.startswith(row["id"] + "  "), page
  >         for words in row["words"]:
  >             assert "[" + " ".join(words["text"].split()) + "]" in " ".join(page.split()), (row["id"], "no words in the page")
  >         assert "of " + row["report"]["id"] + ", " in page, (row["id"], "no report in the page")
  >         why = ask("explain", row["id"])
  >         assert page in why and "\nRules\n" in why, row["id"]
  >         dropped = json.loads(ask("explain", row["id"], "--json"))["dropped"]
  >         assert all(text[d["span"][0]:d["span"][1]].decode() == d["text"] and d["rule"] and d["reason"] for d in dropped)
  > print("done")
  > END
  $ python3 facts.py
  done

Letters may be small:

  $ chancery show e1 > small.txt && chancery show E1 | cmp - small.txt

An actor, over all its reports:

  $ id=$(chancery actors --actor "Kim Jong Un" --state PRK | sed -n '2s/\t.*//p')
  $ chancery show $id
  A* Kim Jong Un (glob)
  kind * person (glob)
  state * PRK (glob)
  sector * GOV (glob)
  office * (glob)
  seen * 2018-04-27..20* (glob)
  in * reports: * events, * statements, * commitments (glob)
  $ chancery explain $id
  chancery: an actor is explained in its reports: give the id of a report, statement, event or commitment
  [2]

A report with its text, and why it has its date:

  $ chancery show R1 | sed -n '1,/^$/p' | cut -c 1-60
  R1  report  Harbour Wire
  title         Koreas agree to seek formal end of war
  publisher     Harbour Wire
  path          * (glob)
  language      en
  published     2018-04-27 (day, metadata)
  because * 2018-04-27 * (glob)
  
  $ chancery show R1 | sed '1,/^$/d' | head -c 19
  SEOUL, April 27 --  (no-eol)
  $ chancery explain R1 | sed -n '/^Not the body/,/^$/p'
  Not the body
  KIND\tWORDS (esc)
  dateline\tSEOUL, April 27 -- (esc)
  
  $ chancery explain R1 | grep -A1 '^Considered'
  Considered and not taken
  STAGE\tWORDS\tRULE\tWHY NOT (esc)

Where an event may be missing:

  $ chancery explain R1 --uncoded | head -2
  MAY BE\tWORDS\tSENTENCE (esc)
  * (glob)
  $ chancery explain E1 --uncoded
  chancery: --uncoded asks about a report: give its id, such as R1
  [2]

An actor that takes part is explained with the words that mean it in the fact's sentences:

  $ chancery explain E1 | sed -n '/^Rules/,/^Considered/p' | grep -A4 '^Moon Jae-in'
  Moon Jae-in
  name          table
  state         office-held
  sector        office-held
  office        holder-on-date

What is in doubt, in a report that cannot be read:

  $ printf 'Les ministres des deux pays se sont rencontr\303\251s mardi pour parler de la paix et des sanctions. Ils ont dit que les pourparlers seront suivis par une visite dans la capitale.\n' > fr.txt
  $ chancery read fr.txt --store fr.db 2> /dev/null
  $ chancery explain R1 --store fr.db | tail -3
  In doubt
  DOUBT\tWHY (esc)
  language-not-supported\tthe report is in a language that cannot be read yet: fr (esc)

There is no such fact:

  $ for id in R99 A9999 S9999 E9999 C9999 E0; do chancery show $id; echo "$?"; done
  chancery: there is no R99 in this store
  1
  chancery: there is no A9999 in this store
  1
  chancery: there is no S9999 in this store
  1
  chancery: there is no E9999 in this store
  1
  chancery: there is no C9999 in this store
  1
  chancery: "E0" is no id: ids are R, A, S, E or C with a number, as the lists print them
  2
  $ chancery explain E9999
  chancery: there is no E9999 in this store
  [1]
  $ chancery show e2.1
  chancery: "e2.1" is no id: ids are R, A, S, E or C with a number, as the lists print them
  [2]
