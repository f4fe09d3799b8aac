-- The records of reports and the index over them. docs/formats/store.md describes each column.
--
-- Days are ISO 8601 text. NULL is "not known". day, first_day and last_day say when a row counts: by
-- its own time, else by its report's.

-- The last number (id) that was given in each table; a number is never given again. AUTOINCREMENT would
-- say the same, but brings its own table up to date with each row.
CREATE TABLE last_numbers (
  name TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO last_numbers VALUES ('reports', 0), ('actors', 0), ('statements', 0), ('events', 0), ('commitments', 0);

CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  record_id TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  path TEXT,
  line INTEGER NOT NULL,
  url TEXT,
  publisher TEXT,
  given_title TEXT,
  given_date TEXT,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  precision TEXT NOT NULL,
  basis TEXT NOT NULL,
  day TEXT,
  first_day TEXT,
  last_day TEXT,
  bytes INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  events INTEGER NOT NULL,
  commitments INTEGER NOT NULL,
  diagnostics INTEGER NOT NULL,
  source_words TEXT NOT NULL
) STRICT;
CREATE INDEX reports_by_record_id ON reports(record_id);
CREATE INDEX reports_by_day ON reports(day);
CREATE INDEX reports_by_source ON reports(source_words);

-- What the index is made from. Apart from the rows above, so that a list of reports reads no texts.
CREATE TABLE report_bodies (
  report INTEGER PRIMARY KEY REFERENCES reports(id),
  raw BLOB NOT NULL,
  record BLOB NOT NULL
) STRICT;

-- The words of titles and texts; the texts themselves are in the records.
CREATE VIRTUAL TABLE report_text USING fts5(title, text, content = '', tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE actors (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT,
  sector TEXT,
  office TEXT,
  reports INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  events INTEGER NOT NULL,
  commitments INTEGER NOT NULL,
  first_seen TEXT,
  last_seen TEXT,
  folded TEXT NOT NULL,
  sector_day TEXT NOT NULL,
  office_day TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX actors_by_name ON actors(folded, kind, ifnull(state, ''));
CREATE INDEX actors_by_state ON actors(state);
CREATE INDEX actors_by_reports ON actors(reports DESC, folded, id);

-- The words of the names, in small letters and without accents.
CREATE TABLE actor_words (
  word TEXT NOT NULL,
  actor INTEGER NOT NULL REFERENCES actors(id),
  PRIMARY KEY (word, actor)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_actors (
  report INTEGER NOT NULL REFERENCES reports(id),
  row INTEGER NOT NULL,
  actor INTEGER NOT NULL REFERENCES actors(id),
  sector TEXT,
  office TEXT,
  PRIMARY KEY (report, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_actors_by_actor ON report_actors(actor, report);

CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports(id),
  row INTEGER NOT NULL,
  act TEXT NOT NULL,
  form TEXT NOT NULL,
  unnamed TEXT,
  earliest TEXT,
  latest TEXT,
  precision TEXT NOT NULL,
  basis TEXT NOT NULL,
  day TEXT,
  first_day TEXT,
  last_day TEXT,
  content_begin INTEGER,
  content_end INTEGER,
  cue_begin INTEGER,
  cue_end INTEGER,
  within INTEGER,  -- a statement, perhaps a later one: a deferred reference would cost a scan for each row
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX statements_by_report ON statements(report);
CREATE INDEX statements_by_day ON statements(day, id, first_day, last_day, act, report);

CREATE TABLE statement_parties (
  statement INTEGER NOT NULL REFERENCES statements(id),
  actor INTEGER NOT NULL REFERENCES actors(id),
  role TEXT NOT NULL,
  listed INTEGER NOT NULL,
  PRIMARY KEY (statement, actor, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_parties_by_actor ON statement_parties(actor, statement);

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports(id),
  row INTEGER NOT NULL,
  type TEXT NOT NULL,
  mode TEXT,
  status TEXT NOT NULL,
  mutual INTEGER NOT NULL,
  earliest TEXT,
  latest TEXT,
  precision TEXT NOT NULL,
  basis TEXT NOT NULL,
  day TEXT,
  first_day TEXT,
  last_day TEXT,
  place TEXT,
  place_state TEXT,
  reported_by INTEGER REFERENCES statements(id),
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX events_by_report ON events(report);
CREATE INDEX events_by_day ON events(day, id, first_day, last_day, type, status, report);

CREATE TABLE event_parties (
  event INTEGER NOT NULL REFERENCES events(id),
  actor INTEGER NOT NULL REFERENCES actors(id),
  role TEXT NOT NULL,
  listed INTEGER NOT NULL,
  PRIMARY KEY (event, actor, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_parties_by_actor ON event_parties(actor, event);

CREATE TABLE event_mentions (
  event INTEGER NOT NULL REFERENCES events(id),
  mention INTEGER NOT NULL,
  trigger_begin INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  sentence_begin INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  PRIMARY KEY (event, mention)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitments (
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports(id),
  row INTEGER NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  as_of TEXT,
  strength TEXT NOT NULL,
  action_begin INTEGER NOT NULL,
  action_end INTEGER NOT NULL,
  relation TEXT,
  condition_begin INTEGER,
  condition_end INTEGER,
  deadline_earliest TEXT,
  deadline_latest TEXT,
  earliest TEXT,
  latest TEXT,
  precision TEXT NOT NULL,
  basis TEXT NOT NULL,
  day TEXT,
  first_day TEXT,
  last_day TEXT,
  evidence_begin INTEGER,
  evidence_end INTEGER,
  reported_by INTEGER REFERENCES statements(id),
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX commitments_by_report ON commitments(report);
CREATE INDEX commitments_by_day ON commitments(day, id, first_day, last_day, kind, state, report);

CREATE TABLE commitment_parties (
  commitment INTEGER NOT NULL REFERENCES commitments(id),
  actor INTEGER NOT NULL REFERENCES actors(id),
  role TEXT NOT NULL,
  listed INTEGER NOT NULL,
  PRIMARY KEY (commitment, actor, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX commitment_parties_by_actor ON commitment_parties(actor, commitment);
