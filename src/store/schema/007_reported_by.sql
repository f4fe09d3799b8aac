-- A statement that goes has to be looked for where facts point at it: without these, in all events and commitments.
CREATE INDEX events_by_statement ON events(reported_by) WHERE reported_by IS NOT NULL;
CREATE INDEX commitments_by_statement ON commitments(reported_by) WHERE reported_by IS NOT NULL;
