-- Facts that people added are rows as any other; their review is 'added', and 'add' is the decision that made one, with
-- all its fields in edits. added_by is of decisions about such a fact: which decision added it.
ALTER TABLE decisions ADD COLUMN added_by INTEGER REFERENCES decisions(id);
