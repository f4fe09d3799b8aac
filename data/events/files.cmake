list(APPEND CHANCERY_DATA_FILES
  events/en/formats.tsv
  events/en/governors.tsv
  events/en/issues.tsv
  events/en/nouns.tsv
  events/en/objects.tsv
  events/en/time_links.tsv
  events/en/time_words.tsv
  events/en/verbs.tsv)
