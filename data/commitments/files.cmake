list(APPEND CHANCERY_DATA_FILES
  commitments/en/acts.tsv
  commitments/en/conditions.tsv
  commitments/en/not_conditions.tsv
  commitments/en/weights.tsv
  commitments/en/words.tsv)
