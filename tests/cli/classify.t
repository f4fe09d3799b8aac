A small model with random numbers and four types stands in for the real one, so only the shape of the output is looked at
here. Two of its types are not PLOVER's; a copy gets other names for them.

  $ chancery classify --model "$MODEL" < /dev/null
  chancery: the model has a relation type "DEMAND" that this version does not know: use the model that came with the program
  [3]
  $ python3 << 'END'
  > import hashlib, os
  > model = open(os.environ["MODEL"], "rb").read()
  > model = model.replace(b'"DEMAND","NONE"', b'"REJECT","AID" ')
  > open("four.model", "wb").write(model[:16] + hashlib.sha256(model[48:]).digest() + model[48:])
  > END
  $ classify() { chancery classify --model four.model "$@"; }
  $ cat > pairs.jsonl << 'END'
  > {"id": "q1", "text": "Norway will lend Latvia two ferries.", "source": [0, 6], "target": [17, 23]}
  > {"id": 7, "text": "The minister arrived. Nobody met him.", "source": null, "target": [0, 12]}
  > 
  > {"text": "Oslo protested.", "source": [0, 4]}
  > END
  $ classify pairs.jsonl > types.jsonl
  $ python3 << 'END'
  > import json
  > quads = {t: q for q, ts in {1: "AGREE CONSULT SUPPORT CONCEDE", 2: "COOPERATE AID RETREAT", 3: "REQUEST ACCUSE REJECT THREATEN",
  >     4: "PROTEST SANCTION MOBILIZE COERCE ASSAULT"}.items() for t in ts.split()}
  > for line in open("types.jsonl"):
  >     a = json.loads(line)
  >     assert list(a) == ["id", "type", "quad", "scores"] and set(a["scores"]) == set(quads), line
  >     assert a["quad"] == quads[a["type"]], line
  >     assert a["scores"][a["type"]] == max(score for type, score in a["scores"].items() if quads[type] == a["quad"]), line
  >     assert abs(sum(a["scores"].values()) - 1) < .01 and all(round(s, 3) == s for s in a["scores"].values()), line
  >     print(a["id"])
  > END
  q1
  7
  None
  $ classify < pairs.jsonl | diff - types.jsonl

The threads do not matter, and the order stays:

  $ for i in $(seq 500); do echo "{\"id\": $i, \"text\": \"Norway$(printf ' again%.0s' $(seq $((i % 60)))) thanked Latvia.\", \"source\": [0, 6]}"; done > many.jsonl
  $ classify many.jsonl > one.jsonl && classify many.jsonl --threads 3 | cmp - one.jsonl
  $ python3 -c 'import json; print([json.loads(line)["id"] for line in open("one.jsonl")] == list(range(1, 501)))'
  True

A text of any length has an answer:

  $ python3 -c 'import json; print(json.dumps({"id": 1, "text": "word " * 5000, "source": [0, 4], "target": [24990, 24994]}))' | classify | cut -c 1-16
  {"id":1,"type":"

What cannot be used is named, and the rest goes on:

  $ cat > bad.jsonl << 'END'
  > {"id": 1, "text": "Oslo", "source": [0, 4]}
  > {"id": 2, "text":
  > {"id": 3, "text": "Oslo", "source": [0, 5]}
  > {"id": 4, "text": "Caf\u00e9", "source": [0, 4]}
  > {"id": 5, "text": "Oslo", "source": null, "target": null}
  > {"id": 6, "text": "", "source": [0, 4]}
  > {"id": 7, "text": "Oslo", "source": "Oslo"}
  > {"id": 8, "text": "Oslo", "target": [0, 4]}
  > END
  $ classify bad.jsonl | cut -d , -f 1
  chancery: bad.jsonl:2: not JSON at offset 17: syntax error while parsing value - unexpected end of input; expected '[', '{', or a literal
  chancery: bad.jsonl:3: "source" [0, 5] goes beyond the text of 4 bytes
  chancery: bad.jsonl:4: "source" [0, 4] ends inside a character: spans count bytes of UTF-8
  chancery: bad.jsonl:5: neither "source" nor "target" is given: at least one is needed
  chancery: bad.jsonl:6: the text is empty
  chancery: bad.jsonl:7: "source" is not a span: [begin, end] in bytes of the text, or null
  {"id":1
  {"id":8
  $ classify bad.jsonl nope.jsonl > /dev/null 2>&1
  [3]
  $ cp bad.jsonl bad.txt && classify bad.txt
  chancery: bad.txt: the file's ending is not known: .jsonl (one question a line) is read
  [2]
  $ classify < /dev/null
  $ chancery classify --model nope.model pairs.jsonl
  chancery: nope.model: the model file cannot be read: No such file or directory
  [3]
