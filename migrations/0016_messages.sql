-- Messages: how somebody wants to hear (sealed under their own key), and what waits to be sent. A message holds nothing of a
-- board; its cause is a keyed fingerprint, and its id is chance: the Message-ID of a mail, the same at every try (0215).
CREATE TABLE message_choices (
  person TEXT PRIMARY KEY REFERENCES people (id),
  key_epoch INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  cause TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES people (id),
  board TEXT NOT NULL REFERENCES boards (id),
  -- waiting, sent, dropped (no longer wanted, or no longer seated), failed.
  state TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  -- Not tried before this moment.
  next_at INTEGER NOT NULL,
  -- Being sent since then; NULL: by nobody.
  claimed_at INTEGER,
  tries INTEGER NOT NULL DEFAULT 0,
  -- mail or text, when it was last tried.
  way TEXT,
  -- Why the last try did not go: a word of the program, never what the other house said.
  why TEXT,
  done_at INTEGER,
  UNIQUE (cause, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_waiting ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_person ON outbox (person);
CREATE INDEX outbox_board ON outbox (board);

-- A calendar of one's own, by a secret address of which only the hash is here. More than one person: somebody with chairs at
-- several tables (0150).
CREATE TABLE feeds (
  hash TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES people (id),
  made_at INTEGER NOT NULL,
  PRIMARY KEY (hash, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX feeds_person ON feeds (person);
