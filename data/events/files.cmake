list(APPEND CHANCERY_DATA_FILES
  events/en/ending_verbs.tsv
  events/en/event_weights.tsv
  events/en/formats.tsv
  events/en/governors.tsv
  events/en/issues.tsv
  events/en/nouns.tsv
  events/en/objects.tsv
  events/en/party_weights.tsv
  events/en/same_event_weights.tsv
  events/en/status_weights.tsv
  events/en/time_links.tsv
  events/en/verbs.tsv)
