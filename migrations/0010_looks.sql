-- Who looked, as a chain: each line of a board has its number and the hash of the one before in its own, so that no line can
-- be changed, taken out or put in between without all that follow saying so. Lines from before are chained at the next start.
-- A line outlives its board: then person and sealed are NULL, and what is left says of whom no more than that it was so.
CREATE TABLE looks (
  number INTEGER PRIMARY KEY,
  board TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  event TEXT NOT NULL,
  sheet TEXT,
  refusal TEXT,
  what TEXT,
  acts_as TEXT NOT NULL,
  via TEXT NOT NULL,
  -- The sequence of the fact it tells of; who may read that fact may read the line.
  fact INTEGER,
  person TEXT,
  -- Salt, person, item and organisation.
  key_epoch INTEGER NOT NULL,
  sealed BLOB,
  -- Hash of what is sealed, salt included: holds it fast without telling it.
  commitment BLOB NOT NULL,
  hash BLOB NOT NULL,
  UNIQUE (board, seq)
) STRICT;
CREATE INDEX looks_of_person ON looks (board, person, event, at);
CREATE INDEX looks_in_time ON looks (board, at);
