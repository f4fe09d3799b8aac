Every command of the tutorial, the pages of the command line and of actors, and the front page works, and prints something:

  $ python3 "$TESTDIR/documents.py" run "$TESTDIR/../../docs/tutorial.md"
  tutorial.md: [1-9][0-9] commands (re)
  $ python3 "$TESTDIR/documents.py" run "$TESTDIR/../../docs/cli.md"
  cli.md: [1-9][0-9] commands (re)
  $ python3 "$TESTDIR/documents.py" run "$TESTDIR/../../README.md"
  README.md: [1-9] commands (re)
  $ python3 "$TESTDIR/documents.py" run "$TESTDIR/../../docs/actors.md"
  actors.md: [1-9] commands (re)
