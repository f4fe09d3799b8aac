Ctrl-C:

  $ python3 "$TESTDIR/interrupt.py" "$SAMPLES"
  done
