-- Names that a board file gives to its people (`p-noor`) lie under the key too: in seats, and in who may read a sheet. What
-- is here now is plain (key 0) until the store, at its next start, has sealed it with all the rest.
ALTER TABLE seats ADD COLUMN key_epoch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE seats ADD COLUMN bytes BLOB NOT NULL DEFAULT x'';
UPDATE seats SET bytes = CAST(participant || ' ' || role AS BLOB);
-- From here on `participant` is a keyed fingerprint of that name.
ALTER TABLE seats DROP COLUMN role;

ALTER TABLE sheets ADD COLUMN audience_epoch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sheets ADD COLUMN audience_bytes BLOB NOT NULL DEFAULT x'';
UPDATE sheets SET audience_bytes = CAST(audience AS BLOB);
DROP TRIGGER sheet_audience_changed;
ALTER TABLE sheets DROP COLUMN audience;
CREATE TRIGGER sheet_audience_changed AFTER UPDATE OF audience_bytes ON sheets
  BEGIN INSERT INTO permission_changes (board) VALUES (NEW.board); END;

-- With which keys this store is sealed, and whether every row of it is: one row, made when it is first opened with keys.
CREATE TABLE sealing (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  -- The key store's own random id.
  key_store TEXT NOT NULL,
  -- 1: nothing plain is left, in free pages and in the -wal file neither.
  is_done INTEGER NOT NULL,
  key_epoch INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
