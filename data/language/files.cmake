list(APPEND CHANCERY_DATA_FILES
  language/en/abbreviations.tsv)
