list(APPEND CHANCERY_DATA_FILES
  samples/reports.jsonl)
