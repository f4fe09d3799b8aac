-- What people decided about facts. review is 'accepted', 'edited' or 'rejected', NULL where nobody decided;
-- priority is how much a row needs a person's eye: its doubt in hundredths, the more important the more.
ALTER TABLE statements ADD COLUMN review TEXT;
ALTER TABLE statements ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
UPDATE statements SET priority = CAST(100 - round(confidence * 100) AS INTEGER)
  * (CASE WHEN act IN ('say', 'announce') THEN 1 ELSE 2 END);
ALTER TABLE events ADD COLUMN review TEXT;
ALTER TABLE events ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
UPDATE events SET priority = CAST(100 - round(confidence * 100) AS INTEGER)
  * ((CASE WHEN type IN ('COOPERATE', 'AID', 'RETREAT', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT')
      THEN 3 ELSE 2 END) - (CASE WHEN status IN ('occurred', 'ongoing') THEN 0 ELSE 1 END));
ALTER TABLE commitments ADD COLUMN review TEXT;
ALTER TABLE commitments ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
UPDATE commitments SET priority = CAST(100 - round(confidence * 100) AS INTEGER)
  * (CASE WHEN relation IS NOT NULL OR deadline_earliest IS NOT NULL OR deadline_latest IS NOT NULL THEN 3 ELSE 2 END);

DROP INDEX statements_by_day;
CREATE INDEX statements_by_day ON statements(day, id, first_day, last_day, act, report, review);
DROP INDEX events_by_day;
CREATE INDEX events_by_day ON events(day, id, first_day, last_day, type, status, report, review);
DROP INDEX commitments_by_day;
CREATE INDEX commitments_by_day ON commitments(day, id, first_day, last_day, kind, state, report, review);

-- The queues of what nobody decided about, and what there are few of.
CREATE INDEX statements_by_priority ON statements(priority DESC, id) WHERE review IS NULL;
CREATE INDEX events_by_priority ON events(priority DESC, id) WHERE review IS NULL;
CREATE INDEX commitments_by_priority ON commitments(priority DESC, id) WHERE review IS NULL;
CREATE INDEX statements_by_review ON statements(review) WHERE review IS NOT NULL;
CREATE INDEX events_by_review ON events(review) WHERE review IS NOT NULL;
CREATE INDEX commitments_by_review ON commitments(review) WHERE review IS NOT NULL;

-- All decisions of people, in order; rows are added and never changed. 'merge' and 'split' are about actors:
-- actor stands, or stood, for other. 'accept', 'reject' and 'edit' are about a fact, which its report and its
-- words find: spans are "begin-end" in bytes, edits has a "field=value" a line. 'undo' takes back another one.
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  decision TEXT NOT NULL,
  who TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  note TEXT,
  actor INTEGER REFERENCES actors(id),
  other INTEGER REFERENCES actors(id),
  sha256 TEXT,
  fact_kind TEXT,
  label TEXT,
  spans TEXT,
  words TEXT,
  edits TEXT,
  undoes INTEGER REFERENCES decisions(id)
) STRICT;
CREATE INDEX decisions_by_report ON decisions(sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX decisions_by_undone ON decisions(undoes) WHERE undoes IS NOT NULL;
INSERT INTO decisions(id, decision, who, decided_at, actor, other)
  SELECT id, decision, '', '', actor, other FROM actor_decisions ORDER BY id;
DROP TABLE actor_decisions;

-- Those about actors, as earlier versions had them in a table.
CREATE VIEW actor_decisions AS
SELECT id, decision, actor, other FROM decisions WHERE decision IN ('merge', 'split');

-- The lists leave out what was rejected.
DROP VIEW event_list;
CREATE VIEW event_list AS
SELECT e.id, e.day, e.type, e.mode, e.status,
  (SELECT group_concat(a.name, '; ') FROM event_parties p JOIN actors a ON a.id = p.actor
    WHERE p.event = e.id AND p.listed AND p.role IN ('actor', 'party')) AS actors,
  (SELECT group_concat(a.name, '; ') FROM event_parties p JOIN actors a ON a.id = p.actor
    WHERE p.event = e.id AND p.listed AND p.role = 'recipient') AS recipients,
  e.place, r.publisher, r.title, e.report, e.confidence, e.review
FROM events e JOIN reports r ON r.id = e.report WHERE e.review IS NOT 'rejected';

DROP VIEW statement_list;
CREATE VIEW statement_list AS
SELECT s.id, s.day, s.act,
  coalesce((SELECT group_concat(a.name, '; ') FROM statement_parties p JOIN actors a ON a.id = p.actor
    WHERE p.statement = s.id AND p.listed AND p.role = 'speaker'), s.unnamed) AS speakers,
  (SELECT group_concat(a.name, '; ') FROM statement_parties p JOIN actors a ON a.id = p.actor
    WHERE p.statement = s.id AND p.listed AND p.role = 'addressee') AS addressees,
  r.publisher, r.title, s.report, s.confidence, s.review
FROM statements s JOIN reports r ON r.id = s.report WHERE s.review IS NOT 'rejected';

DROP VIEW commitment_list;
CREATE VIEW commitment_list AS
SELECT c.id, c.day, c.kind, c.state, c.strength,
  (SELECT group_concat(a.name, '; ') FROM commitment_parties p JOIN actors a ON a.id = p.actor
    WHERE p.commitment = c.id AND p.listed AND p.role = 'debtor') AS debtors,
  (SELECT group_concat(a.name, '; ') FROM commitment_parties p JOIN actors a ON a.id = p.actor
    WHERE p.commitment = c.id AND p.listed AND p.role = 'creditor') AS creditors,
  c.relation, c.deadline_latest AS deadline, r.publisher, r.title, c.report, c.confidence, c.review
FROM commitments c JOIN reports r ON r.id = c.report WHERE c.review IS NOT 'rejected';
