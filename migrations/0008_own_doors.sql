-- A link may ask for a code that came another way; a session is one device, with its own lock and its own end. Codes and
-- PINs are keyed with what does not lie in this store, so that a copy of it opens nothing.
ALTER TABLE links ADD COLUMN code TEXT;
-- Wrong codes on this link, over all browsers.
ALTER TABLE links ADD COLUMN wrong_codes INTEGER NOT NULL DEFAULT 0;

-- Wrong codes of one browser on one link (both hashed), whether the link exists or not.
CREATE TABLE code_tries (
  link TEXT NOT NULL,
  browser TEXT NOT NULL,
  wrong INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (link, browser)
) STRICT, WITHOUT ROWID;

ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT 'computer';
ALTER TABLE sessions ADD COLUMN strength TEXT NOT NULL DEFAULT 'link';
ALTER TABLE sessions ADD COLUMN is_borrowed INTEGER NOT NULL DEFAULT 0;
-- 90 days (DESIGN.md 7); sooner on a borrowed device and for staff.
ALTER TABLE sessions ADD COLUMN idle_ms INTEGER NOT NULL DEFAULT 7776000000;
-- NULL: as long as it is used.
ALTER TABLE sessions ADD COLUMN ends_at INTEGER;
-- Past one of its limits: opens nothing, but its device can still be handed its key when the same person comes back.
ALTER TABLE sessions ADD COLUMN lapsed_at INTEGER;
ALTER TABLE sessions ADD COLUMN locked_at INTEGER;
ALTER TABLE sessions ADD COLUMN lock_after_ms INTEGER;
ALTER TABLE sessions ADD COLUMN pin TEXT;
ALTER TABLE sessions ADD COLUMN wrong_pins INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN wrong_pin_at INTEGER;
ALTER TABLE sessions ADD COLUMN stepped_up_at INTEGER;
UPDATE sessions SET ends_at = created_at + 31536000000 WHERE person IS NOT NULL;
