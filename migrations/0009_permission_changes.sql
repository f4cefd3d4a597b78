-- What changed about who may be here, one after another: a server reads what was changed beside it, by a command line or
-- another process, twice a second and more (RELIABILITY.md 8.6). Ids only; the store itself notes it, whoever writes.
CREATE TABLE permission_changes (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The board whose seats or sheets changed, or NULL.
  board TEXT,
  -- The session that ended (the hash of its token), or NULL.
  session TEXT
) STRICT;
CREATE TRIGGER permission_changes_kept_short AFTER INSERT ON permission_changes WHEN NEW.number % 100 = 0
  BEGIN DELETE FROM permission_changes WHERE number <= NEW.number - 10000; END;

CREATE TRIGGER seat_came AFTER INSERT ON seats
  BEGIN INSERT INTO permission_changes (board) VALUES (NEW.board); END;
CREATE TRIGGER seat_changed AFTER UPDATE ON seats
  BEGIN INSERT INTO permission_changes (board) VALUES (NEW.board); END;
CREATE TRIGGER seat_went AFTER DELETE ON seats
  BEGIN INSERT INTO permission_changes (board) VALUES (OLD.board); END;
CREATE TRIGGER sheet_came AFTER INSERT ON sheets
  BEGIN INSERT INTO permission_changes (board) VALUES (NEW.board); END;
CREATE TRIGGER sheet_audience_changed AFTER UPDATE OF audience ON sheets
  BEGIN INSERT INTO permission_changes (board) VALUES (NEW.board); END;
CREATE TRIGGER sheet_went AFTER DELETE ON sheets
  BEGIN INSERT INTO permission_changes (board) VALUES (OLD.board); END;
CREATE TRIGGER session_went AFTER DELETE ON sessions
  BEGIN INSERT INTO permission_changes (session) VALUES (OLD.hash); END;
