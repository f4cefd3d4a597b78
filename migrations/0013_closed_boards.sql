-- A closed table is read-only, for good (R-317): the gate asks it of every connection. `NULL` while it lives.
ALTER TABLE boards ADD COLUMN closed_at INTEGER;

-- Who may write there changed: a server beside which it closed reads that too (0009_permission_changes).
CREATE TRIGGER board_closed AFTER UPDATE OF closed_at ON boards
  BEGIN INSERT INTO permission_changes (board) VALUES (NEW.id); END;
