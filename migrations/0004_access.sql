-- Coming in, and the trace of it. Tokens are nowhere, only their SHA-256; an access line holds ids and an event.
CREATE TABLE links (
  hash TEXT PRIMARY KEY,
  board TEXT NOT NULL REFERENCES boards (id),
  -- NULL: the board's big screen.
  person TEXT REFERENCES people (id),
  created_at INTEGER NOT NULL,
  spent_at INTEGER,
  void_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX links_of_board ON links (board, person);

CREATE TABLE sessions (
  hash TEXT PRIMARY KEY,
  person TEXT REFERENCES people (id),
  board TEXT REFERENCES boards (id),
  created_at INTEGER NOT NULL,
  last_used_at INTEGER NOT NULL,
  key_epoch INTEGER NOT NULL,
  keep_key BLOB NOT NULL,
  CHECK ((person IS NULL) <> (board IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_of_person ON sessions (person);
CREATE INDEX sessions_of_board ON sessions (board);

-- What a command was answered: the same command again gets the same answer and does nothing.
CREATE TABLE answers (
  board TEXT NOT NULL REFERENCES boards (id),
  person TEXT NOT NULL,
  command TEXT NOT NULL,
  key_epoch INTEGER NOT NULL,
  answer BLOB NOT NULL,
  PRIMARY KEY (board, person, command)
) STRICT, WITHOUT ROWID;

CREATE TABLE access_lines (
  number INTEGER PRIMARY KEY,
  board TEXT NOT NULL REFERENCES boards (id),
  at INTEGER NOT NULL,
  person TEXT,
  event TEXT NOT NULL,
  sheet TEXT,
  item TEXT,
  refusal TEXT
) STRICT;
CREATE INDEX access_lines_of_board ON access_lines (board, number);
