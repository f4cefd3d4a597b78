// Who is forgotten with a board: they sit there and nowhere else, and nobody employs them.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Database } from "../database.ts";

export const onlyHere = (database: Database) => {
  const found = database.prepare<[BoardId], { readonly person: PersonId }>(
    `SELECT DISTINCT person FROM seats AS here WHERE board = ?
       AND NOT EXISTS (SELECT 1 FROM seats WHERE person = here.person AND board <> here.board)
       AND NOT EXISTS (SELECT 1 FROM house_records WHERE kind = 'account' AND id = here.person)`,
  );
  return (board: BoardId): readonly PersonId[] => found.all(board).map(({ person }) => person);
};
