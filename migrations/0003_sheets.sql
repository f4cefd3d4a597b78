-- What is kept of a sheet beside its edits: snapshots (two generations), versions in plain words, who wrote and removed
-- which part, and whose each Yjs client id is.
CREATE TABLE snapshots (
  sheet TEXT NOT NULL REFERENCES sheets (id),
  up_to_seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  key_epoch INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (sheet, up_to_seq)
) STRICT;

CREATE TABLE versions (
  number INTEGER PRIMARY KEY,
  sheet TEXT NOT NULL REFERENCES sheets (id),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  why TEXT NOT NULL,
  person TEXT,
  key_epoch INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX versions_of_sheet ON versions (sheet, at);

CREATE TABLE attribution (
  sheet TEXT NOT NULL REFERENCES sheets (id),
  kind TEXT NOT NULL CHECK (kind IN ('wrote', 'removed')),
  client INTEGER NOT NULL,
  clock INTEGER NOT NULL,
  at INTEGER NOT NULL,
  person TEXT NOT NULL,
  length INTEGER NOT NULL,
  PRIMARY KEY (sheet, kind, client, clock, at, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE clients (
  board TEXT NOT NULL REFERENCES boards (id),
  client INTEGER NOT NULL,
  person TEXT NOT NULL,
  -- ISO date of the first time: new ids are counted per person and day.
  bound_on TEXT NOT NULL,
  PRIMARY KEY (board, client)
) STRICT, WITHOUT ROWID;
CREATE INDEX clients_of_person ON clients (person, bound_on);
