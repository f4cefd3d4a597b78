-- A table in preparation is its residents' and its preparer's alone (R-301). Until now that followed from who waited at the
-- door; who is proposed has no seat yet, so the table itself says it. A state only; it follows from the board's facts.
ALTER TABLE boards ADD COLUMN is_preparing INTEGER NOT NULL DEFAULT 0;
UPDATE boards SET is_preparing = 1 WHERE EXISTS (
  SELECT 1 FROM seats WHERE board = boards.id AND left_at IS NULL AND party <> 'guest' AND is_let_in = 0
);
