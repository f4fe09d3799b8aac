list(APPEND CHANCERY_DATA_FILES
  language/en/abbreviations.tsv
  language/en/adjectives.tsv
  language/en/closed_class.tsv
  language/en/dateline_words.tsv
  language/en/desk_words.tsv
  language/en/ing_nouns.tsv
  language/en/irregular_nouns.tsv
  language/en/irregular_verbs.tsv
  language/en/prefixes.tsv
  language/en/verbs.tsv)
