-- Who has a seat and is not let in now: a board in preparation is its residents' and its preparer's alone, and a guest is
-- let in for one meeting (R-301, R-124). Ids and states only; it follows from the board's facts.
ALTER TABLE seats ADD COLUMN is_let_in INTEGER NOT NULL DEFAULT 1;
