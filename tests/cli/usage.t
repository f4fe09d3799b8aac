The verbs are listed, also for those who ask in another way:

  $ chancery help > help.txt
  $ chancery --help | diff - help.txt
  $ chancery -h | diff - help.txt
  $ grep -c '^  [a-z]' help.txt
  25

Every verb says what it takes, and that is the same text in both ways:

  $ for verb in demo read code parse classify events statements commitments actors reports timeline conflicts diff show explain verify export serve completion man help; do
  >   chancery $verb --help > one.txt && chancery help $verb | diff one.txt - && grep -q '^Use' one.txt || echo "no help for $verb"
  > done

Wrong use has status 2 and says what was meant:

  $ chancery
  chancery: what should it do? See chancery help
  [2]
  $ chancery evnts
  chancery: there is no verb "evnts": did you mean "events"?
  [2]
  $ chancery events --stat occurred
  chancery: "chancery events" has no option --stat: did you mean --state?
  [2]
  $ chancery events --type consult
  chancery: --type cannot be "consult": did you mean "CONSULT"?
  [2]
  $ chancery events --kind threat
  chancery: "chancery events" has no option --kind: see chancery events --help
  [2]
  $ chancery events --since yesterday
  chancery: --since takes a day as YYYY-MM-DD, not "yesterday"
  [2]
  $ chancery events --since 2019-02-30
  chancery: --since takes a day as YYYY-MM-DD, not "2019-02-30"
  [2]
  $ chancery events --state Korea
  chancery: --state takes a three-letter ISO 3166-1 code such as KOR, not "Korea"
  [2]
  $ chancery events --limit few
  chancery: --limit takes a whole number, not "few"
  [2]
  $ chancery show
  chancery: "chancery show" needs ID: see chancery show --help
  [2]
  $ chancery show C7 C8
  chancery: "chancery show" does not take "C8"
  [2]
  $ chancery show seven
  chancery: "seven" is no id: ids are R, A, S, E or C with a number, as the lists print them
  [2]
  $ chancery completion tcsh
  chancery: there is no SHELL "tcsh": there are bash, zsh, fish
  [2]

The version, the manual and the completions:

  $ chancery --version
  chancery [0-9.]+ (re)
  $ chancery man > chancery.1 && man --warnings -l chancery.1 > manual.txt
  $ grep -c 'chancery commitments' manual.txt
  [1-9][0-9]* (re)
  $ chancery completion bash > chancery.bash && bash -n chancery.bash
  $ bash -c 'source chancery.bash; COMP_WORDS=(chancery commitments --kind thr); COMP_CWORD=3; _chancery; echo "${COMPREPLY[@]}"'
  threat
  $ bash -c 'source chancery.bash; COMP_WORDS=(chancery statements --kind thr); COMP_CWORD=3; _chancery; echo "${COMPREPLY[@]}"'
  threaten
  $ bash -c 'source chancery.bash; COMP_WORDS=(chancery ti); COMP_CWORD=1; _chancery; echo "${COMPREPLY[@]}"'
  timeline
  $ chancery completion zsh | head -1
  #compdef chancery
  $ chancery completion fish | head -1
  complete -c chancery -f

Standard output that cannot be written is an error:

  $ chancery help > /dev/full
  chancery: standard output cannot be written
  [3]
