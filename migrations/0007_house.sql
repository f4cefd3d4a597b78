-- What the house knows of itself: organisations, accounts, how staff come in, who may look in an emergency. Few rows, all
-- sealed: ids and what they belong to are chance or hashes, and everything said about them is under the key.
CREATE TABLE house_records (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  -- A person, an organisation or a board; '': the house itself.
  belongs_to TEXT NOT NULL,
  key_epoch INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX house_records_of ON house_records (kind, belongs_to);
