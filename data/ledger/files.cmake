list(APPEND CHANCERY_DATA_FILES
  ledger/en/endings.tsv
  ledger/en/frequent_words.tsv
  ledger/en/not_counted.tsv
  ledger/en/number_words.tsv
  ledger/en/small_words.tsv
  ledger/en/undertakings.tsv
  ledger/en/vague_conditions.tsv)
