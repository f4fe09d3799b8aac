list(APPEND CHANCERY_DATA_FILES
  time/en/calendar.tsv
  time/en/holidays.tsv
  time/en/modifiers.tsv
  time/en/numbers.tsv
  time/en/patterns.tsv
  time/en/units.tsv
  time/en/context.tsv
  time/en/date_clues.tsv
  time/en/date_words.tsv
  time/en/zones.tsv
  time/births.tsv
  time/fiscal_years.tsv
  time/national_days.tsv
  time/places.tsv)
