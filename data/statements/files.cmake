list(APPEND CHANCERY_DATA_FILES
  statements/en/cues.tsv
  statements/en/nouns.tsv
  statements/en/words.tsv)
