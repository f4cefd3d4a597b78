// Links in SQLite: only the hash of a token is there.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { LinkRow } from "../../port/doors.ts";
import type { Transaction } from "../../port.ts";
import type { Database } from "../database.ts";

const linkColumns = "hash, board, person, created_at AS createdAt, spent_at AS spentAt, void_at AS voidAt";

export const linkRows = (database: Database): Pick<Transaction, "putLink" | "link" | "spendLink"> => {
  const voidLinks = database.prepare<[number, BoardId, PersonId | null]>(
    "UPDATE links SET void_at = ? WHERE board = ? AND person IS ? AND void_at IS NULL",
  );
  const putLink = database.prepare<[string, BoardId, PersonId | null, number]>(
    "INSERT INTO links (hash, board, person, created_at) VALUES (?, ?, ?, ?)",
  );
  const link = database.prepare<[string], LinkRow>(`SELECT ${linkColumns} FROM links WHERE hash = ?`);
  // A big-screen link (person NULL) is never marked as spent: it works until it is replaced.
  const spendLink = database.prepare<[number, string], LinkRow>(
    `UPDATE links SET spent_at = CASE WHEN person IS NULL THEN NULL ELSE ? END
     WHERE hash = ? AND spent_at IS NULL AND void_at IS NULL RETURNING ${linkColumns}`,
  );

  return {
    putLink: ({ hash, board, person, createdAt }) => {
      voidLinks.run(createdAt, board, person);
      putLink.run(hash, board, person, createdAt);
    },
    link: (hash) => link.get(hash) ?? null,
    spendLink: (hash, now) => spendLink.get(now, hash) ?? null,
  };
};
