-- Lists to read: one row a fact, with the names of those who take part and where it was reported.

CREATE VIEW event_list AS
SELECT e.id, e.day, e.type, e.mode, e.status,
  (SELECT group_concat(a.name, '; ') FROM event_parties p JOIN actors a ON a.id = p.actor
    WHERE p.event = e.id AND p.listed AND p.role IN ('actor', 'party')) AS actors,
  (SELECT group_concat(a.name, '; ') FROM event_parties p JOIN actors a ON a.id = p.actor
    WHERE p.event = e.id AND p.listed AND p.role = 'recipient') AS recipients,
  e.place, r.publisher, r.title, e.report, e.confidence
FROM events e JOIN reports r ON r.id = e.report;

CREATE VIEW statement_list AS
SELECT s.id, s.day, s.act,
  coalesce((SELECT group_concat(a.name, '; ') FROM statement_parties p JOIN actors a ON a.id = p.actor
    WHERE p.statement = s.id AND p.listed AND p.role = 'speaker'), s.unnamed) AS speakers,
  (SELECT group_concat(a.name, '; ') FROM statement_parties p JOIN actors a ON a.id = p.actor
    WHERE p.statement = s.id AND p.listed AND p.role = 'addressee') AS addressees,
  r.publisher, r.title, s.report, s.confidence
FROM statements s JOIN reports r ON r.id = s.report;

CREATE VIEW commitment_list AS
SELECT c.id, c.day, c.kind, c.state, c.strength,
  (SELECT group_concat(a.name, '; ') FROM commitment_parties p JOIN actors a ON a.id = p.actor
    WHERE p.commitment = c.id AND p.listed AND p.role = 'debtor') AS debtors,
  (SELECT group_concat(a.name, '; ') FROM commitment_parties p JOIN actors a ON a.id = p.actor
    WHERE p.commitment = c.id AND p.listed AND p.role = 'creditor') AS creditors,
  c.relation, c.deadline_latest AS deadline, r.publisher, r.title, c.report, c.confidence
FROM commitments c JOIN reports r ON r.id = c.report;
