A small model with random numbers stands in for the real one, so only the shape of the output is looked at here.

  $ parse() { chancery parse --model "$MODEL" "$@"; }
  $ printf "They won't close Japan's ports. Oslo agreed.\n\nThe talks\nended (late).\n" > story.txt
  $ parse story.txt > story.conllu
  $ cut -f 1,2 story.conllu | tr '\t' ' '
  # newdoc id = story.txt
  # newpar
  # sent_id = 1
  # text = They won't close Japan's ports.
  1 They
  2-3 won't
  2 wo
  3 n't
  4 close
  5-6 Japan's
  5 Japan
  6 's
  7 ports
  8 .
  
  # sent_id = 2
  # text = Oslo agreed.
  1 Oslo
  2 agreed
  3 .
  
  # newpar
  # sent_id = 3
  # text = The talks ended (late).
  1 The
  2 talks
  3 ended
  4 (
  5 late
  6 )
  7 .
  

Every column is filled, the head is a word of the sentence, names are IOB2:

  $ grep -P '^\d+\t' story.conllu | grep -vP '^\d+\t\S+\t\S+\t[A-Z]+\t_\t_\t\d+\t[a-z:]+\t_\t(_|(NE=[BI]-(PER|LOC|ORG|MISC))?\|?(SpaceAfter=No)?)$'
  [1]

Standard input is a text as well, and gives the same words:

  $ parse < story.txt > in.conllu && sed '1s/$/ id = story.txt/' in.conllu | diff - story.conllu
  $ parse - < story.txt | diff - in.conllu

Words as given keep their comments, tokens, empty nodes, other columns and what MISC says:

  $ printf '# sent_id = a\n# note\n1-2\tdidn\047t\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tdid\t_\tX\tVBD\tF=1\t_\t_\t0:root\tNE=B-ORG|Gloss=x\n1.1\tgo\t_\t_\t_\t_\t_\t_\t_\t_\n2\tn\047t\t_\t_\t_\t_\t_\t_\t_\t_\n\n# alone\n\n1\tNo\t_\t_\t_\t_\t_\t_\t_\t_\n' > given.conllu
  $ parse --conllu given.conllu > out.conllu
  $ cut -f 1,2,5,6,9 out.conllu | tr '\t' ' '
  # sent_id = a
  # note
  1-2 didn't _ _ _
  1 did VBD F=1 0:root
  1.1 go _ _ _
  2 n't _ _ _
  
  # alone
  
  1 No _ _ _
  
  $ grep -c Gloss=x out.conllu
  1
  $ sed 's/$/\r/' given.conllu | parse --conllu | diff - out.conllu

What came out goes in again and changes nothing:

  $ parse --conllu story.conllu | diff - story.conllu

The threads do not matter, nor does a folder instead of its files:

  $ mkdir in && for i in $(seq 300); do printf 'Report %d says that ministers of state %d met.\n\nThey left%s.\n\n' $i $i "$(printf ' again%.0s' $(seq $((i % 40))))"; done > in/long.txt
  $ cp story.txt in/a.txt && : > in/empty.txt
  $ parse in > one.conllu && parse in --threads 3 | cmp - one.conllu
  $ grep newdoc one.conllu
  # newdoc id = in/a.txt
  # newdoc id = in/long.txt
  $ grep -c sent_id one.conllu
  603
  $ parse --conllu one.conllu --threads 4 | cmp - one.conllu

Nothing in is nothing out:

  $ parse < /dev/null
  $ parse --conllu < /dev/null

What cannot be used is named, and the rest goes on:

  $ printf 'One went.\n\nTw\377o.\n\nThree came.\n' > bad.txt
  $ parse bad.txt | grep -c '# text'
  chancery: bad.txt:3: the byte 0xFF is not UTF-8
  2
  $ parse bad.txt > /dev/null
  chancery: bad.txt:3: the byte 0xFF is not UTF-8
  [1]
  $ printf '1\ta\n\n1\tfine\t_\t_\t_\t_\t_\t_\t_\t_\n' > bad.conllu
  $ parse --conllu bad.conllu | wc -l
  chancery: bad.conllu:1: the line has 2 columns, not 10: columns stand between tabs
  2
  $ parse --conllu bad.conllu nope.conllu > /dev/null
  chancery: bad.conllu:1: the line has 2 columns, not 10: columns stand between tabs
  chancery: nope.conllu: there is no such file or folder; similar names there: one.conllu, out.conllu
  [3]
  $ printf '%%PDF-1.4\n' > scan.txt && parse scan.txt
  chancery: scan.txt: this is a PDF document, not text: take its text out first, for example with pdftotext
  [1]
  $ parse story.conllu
  chancery: story.conllu: the file's ending is not known: .txt (running text) is read; for words that are divided already there is --conllu
  [2]
  $ parse --conllu story.txt
  chancery: story.txt: the file's ending is not known: .conllu (sentences in CoNLL-U) is read
  [2]
  $ mkdir none && parse none
  chancery: none: the folder has no .txt file
  [3]

Without a model there is nothing to parse with:

  $ chancery parse --model nope.model story.txt
  chancery: nope.model: the model file cannot be read: No such file or directory
  [3]
  $ chancery parse --model story.txt story.txt
  chancery: story.txt: this is no model file: give the path of a .model file
  [3]
  $ parse --threads 0 story.txt
  chancery: --threads takes 1 to 256, not 0
  [2]
