-- "Sinds jij keek": when somebody last opened a board is asked at every opening.
CREATE INDEX access_lines_of_person ON access_lines (board, person, event, at);
