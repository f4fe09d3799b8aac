list(APPEND CHANCERY_DATA_FILES
  actors/body_patterns.tsv
  actors/office_holders.tsv
  actors/organisations.tsv
  actors/roles.tsv
  actors/state_names.tsv
  actors/states.tsv
  actors/en/articles.tsv
  actors/en/guards.tsv
  actors/en/not_states.tsv
  actors/en/nouns.tsv
  actors/en/words.tsv)
