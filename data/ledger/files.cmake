list(APPEND CHANCERY_DATA_FILES
  ledger/en/small_words.tsv)
