-- The log: one sequence per board over edits and facts. Keyed so that a sheet's edits (and a board's facts, sheet '') lie
-- together: appending touches one leaf, loading reads a stretch.
CREATE TABLE log (
  board TEXT NOT NULL REFERENCES boards (id),
  sheet TEXT NOT NULL,
  seq INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  person TEXT,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'fact')),
  key_epoch INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  CHECK ((kind = 'fact') = (sheet = '')),
  PRIMARY KEY (board, sheet, seq)
) STRICT, WITHOUT ROWID;
