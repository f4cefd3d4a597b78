// Links in SQLite: only the hash of a token is there, and a code that needs a key from elsewhere to be checked.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { CodeTries, DoorsPort, LinkRow } from "../../port/doors.ts";
import type { Database } from "../database.ts";

const linkColumns =
  "hash, board, person, created_at AS createdAt, spent_at AS spentAt, void_at AS voidAt, code, wrong_codes AS wrongCodes";

type LinkPart = Pick<
  DoorsPort,
  "putLink" | "link" | "spendLink" | "linkFor" | "voidLinksOf" | "codeTries" | "noteWrongCode" | "dropCodeTries"
>;

export const linkRows = (database: Database): LinkPart => {
  const voidLinks = database.prepare<[number, BoardId, PersonId | null]>(
    "UPDATE links SET void_at = ? WHERE board = ? AND person IS ? AND void_at IS NULL",
  );
  const putLink = database.prepare<[string, BoardId, PersonId | null, number, string | null]>(
    "INSERT INTO links (hash, board, person, created_at, code) VALUES (?, ?, ?, ?, ?)",
  );
  const link = database.prepare<[string], LinkRow>(`SELECT ${linkColumns} FROM links WHERE hash = ?`);
  // A big-screen link (person NULL) is never marked as spent: it works until it is replaced.
  const spendLink = database.prepare<[number, string], LinkRow>(
    `UPDATE links SET spent_at = CASE WHEN person IS NULL THEN NULL ELSE ? END
     WHERE hash = ? AND spent_at IS NULL AND void_at IS NULL RETURNING ${linkColumns}`,
  );
  const linkFor = database.prepare<[BoardId, PersonId], LinkRow>(
    `SELECT ${linkColumns} FROM links WHERE board = ? AND person = ?
     ORDER BY void_at IS NULL DESC, created_at DESC LIMIT 1`,
  );
  const voidLinksOf = database.prepare<[number, PersonId | null, BoardId | null, BoardId | null]>(
    "UPDATE links SET void_at = ? WHERE person IS ? AND void_at IS NULL AND (? IS NULL OR board = ?)",
  );
  const codeTries = database.prepare<[string, string], CodeTries>(
    "SELECT wrong, last_at AS lastAt FROM code_tries WHERE link = ? AND browser = ?",
  );
  const putTries = database.prepare<[string, string, number, number]>(
    `INSERT INTO code_tries (link, browser, wrong, last_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (link, browser) DO UPDATE SET wrong = excluded.wrong, last_at = excluded.last_at`,
  );
  const countWrong = database.prepare<[number, string]>(
    "UPDATE links SET wrong_codes = wrong_codes + ? WHERE hash = ?",
  );
  const dropTries = database.prepare<[number]>("DELETE FROM code_tries WHERE last_at < ?");

  return {
    putLink: ({ hash, board, person, createdAt, code }) => {
      voidLinks.run(createdAt, board, person);
      putLink.run(hash, board, person, createdAt, code);
    },
    link: (hash) => link.get(hash) ?? null,
    spendLink: (hash, now) => spendLink.get(now, hash) ?? null,
    linkFor: (board, person) => linkFor.get(board, person) ?? null,
    voidLinksOf: (person, now, board) => {
      voidLinksOf.run(now, person, board ?? null, board ?? null);
    },
    codeTries: (hash, browser) => codeTries.get(hash, browser) ?? null,
    noteWrongCode: (hash, browser, { wrong, lastAt, isCounted }) => {
      putTries.run(hash, browser, wrong, lastAt);
      countWrong.run(Number(isCounted), hash);
    },
    dropCodeTries: (before) => {
      dropTries.run(before);
    },
  };
};
