-- Who there is, which tables there are, who sits where, and which sheets lie on a table. The only words here are people's
-- names, and those are sealed.
CREATE TABLE people (
  id TEXT PRIMARY KEY,
  key_epoch INTEGER NOT NULL,
  name BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE boards (
  id TEXT PRIMARY KEY,
  created_at INTEGER NOT NULL,
  is_ready INTEGER NOT NULL DEFAULT 0,
  is_demo INTEGER NOT NULL,
  -- The sequence of the newest row of this board's log.
  last_seq INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- What the board file brought that no sheet and no fact holds. Apart from the board's own row, which every edit writes.
CREATE TABLE kept (
  board TEXT PRIMARY KEY REFERENCES boards (id),
  key_epoch INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE seats (
  board TEXT NOT NULL REFERENCES boards (id),
  participant TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES people (id),
  party TEXT NOT NULL,
  role TEXT NOT NULL,
  seated_at INTEGER NOT NULL,
  left_at INTEGER,
  PRIMARY KEY (board, participant)
) STRICT, WITHOUT ROWID;
CREATE INDEX seats_of_person ON seats (person);

CREATE TABLE sheets (
  id TEXT PRIMARY KEY,
  board TEXT NOT NULL REFERENCES boards (id),
  kind TEXT NOT NULL CHECK (kind IN ('table', 'question')),
  -- '*' for everyone, otherwise participants' ids with a space between.
  audience TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- Edit rows that a verified snapshot took the place of.
  dropped_rows INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX sheets_of_board ON sheets (board);
