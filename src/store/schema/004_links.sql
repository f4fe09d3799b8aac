-- Which commitments, or events, somebody decided to be one thing ('same') or two ('other'), by their words: the
-- report as it came and the bytes of the action or of the first trigger. Rows are added; taken_back is set once.
CREATE TABLE links (
  id INTEGER PRIMARY KEY,
  decision TEXT NOT NULL,
  fact_kind TEXT NOT NULL,
  one_sha256 TEXT NOT NULL,
  one_begin INTEGER NOT NULL,
  one_end INTEGER NOT NULL,
  other_sha256 TEXT NOT NULL,
  other_begin INTEGER NOT NULL,
  other_end INTEGER NOT NULL,
  taken_back INTEGER NOT NULL DEFAULT 0
) STRICT;
