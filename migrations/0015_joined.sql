-- Who is in with whom: one person with chairs at several tables, by their own yes. `holder` is one device (the hash of its
-- session), or a person who comes in by two factors: then it goes for each of their strong sessions. Ids and a moment only.
-- No table's log, lines or links name any other than who sits there, so nothing at a table tells of another (0150).
CREATE TABLE joined (
  holder TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES people (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (holder, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX joined_person ON joined (person);

CREATE TRIGGER joined_went_with_session AFTER DELETE ON sessions
  BEGIN DELETE FROM joined WHERE holder = OLD.hash; END;
-- Both columns NULL: who reaches what changed, and everything is asked anew (0009_permission_changes).
CREATE TRIGGER joined_went AFTER DELETE ON joined
  BEGIN INSERT INTO permission_changes (board, session) VALUES (NULL, NULL); END;
