-- What waits for whom at a table, made from its log up to and with `seq`: ids, states and days, and those sealed too. Nothing
-- here is true by itself: it is compared with the board's last sequence when it is read, and made anew (0200).
CREATE TABLE mine (
  board TEXT PRIMARY KEY REFERENCES boards (id),
  seq INTEGER NOT NULL,
  key_epoch INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
