-- A store that was made of a backup is another copy, with its own future: what is anchored of who looked bears the copy's name.
ALTER TABLE sealing ADD COLUMN copy TEXT NOT NULL DEFAULT '';
-- The copy whose backup this one was made of; empty: of none.
ALTER TABLE sealing ADD COLUMN copy_of TEXT NOT NULL DEFAULT '';
UPDATE sealing SET copy = lower(hex(randomblob(16)));
