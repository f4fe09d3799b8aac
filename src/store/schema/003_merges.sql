-- Actors that somebody decided to be one. merged_into is the actor that stands for this one in the whole
-- index; this one is in no report then, has no words, and keeps its number. Never a chain.
ALTER TABLE actors ADD COLUMN merged_into INTEGER REFERENCES actors(id);
CREATE INDEX actors_by_merged_into ON actors(merged_into) WHERE merged_into IS NOT NULL;

-- What was decided, in order: 'merge', or 'split' for what takes a merge back. actor stands, or stood, for other.
CREATE TABLE actor_decisions (
  id INTEGER PRIMARY KEY,
  decision TEXT NOT NULL,
  actor INTEGER NOT NULL REFERENCES actors(id),
  other INTEGER NOT NULL REFERENCES actors(id)
) STRICT;
