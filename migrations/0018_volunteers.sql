-- How a volunteer is backed: their coordinator, the next time somebody asks how it goes, and whether they ask for help now. All
-- sealed under the volunteer's own key, so that it goes with them; no row is a moment, so nothing can be counted (0218).
CREATE TABLE volunteers (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id),
  key_epoch INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX volunteers_person ON volunteers (person);

-- A message may be of no board: a coordinator is asked for, and no table knows of it. It is forgotten once it went.
CREATE TABLE outbox_of_all (
  id TEXT PRIMARY KEY,
  cause TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES people (id),
  -- NULL: of the house.
  board TEXT REFERENCES boards (id),
  state TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  claimed_at INTEGER,
  tries INTEGER NOT NULL DEFAULT 0,
  way TEXT,
  why TEXT,
  done_at INTEGER,
  UNIQUE (cause, person)
) STRICT, WITHOUT ROWID;
INSERT INTO outbox_of_all
  SELECT id, cause, person, board, state, made_at, next_at, claimed_at, tries, way, why, done_at FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_of_all RENAME TO outbox;
CREATE INDEX outbox_waiting ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_person ON outbox (person);
CREATE INDEX outbox_board ON outbox (board);
