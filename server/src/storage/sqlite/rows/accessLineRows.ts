// Access lines in SQLite: who looked, and who tried, as a chain per board.
import type { AccessEvent, AccessWay, ComesAs } from "@werktafel/shared/domain/accessEvent";
import type { Party } from "@werktafel/shared/domain/participant";
import type { BoardId, PersonId, SheetId } from "@werktafel/shared/ids";
import { nextLine, nobodysPart } from "../../looked/chain.ts";
import { hiddenText, readHidden } from "../../looked/hidden.ts";
import type { AccessLinesPort, AccessRow, ChainedLine, HiddenOfLine, LinesHead } from "../../port/accessLines.ts";
import { lookPlace } from "../../places.ts";
import { type Seal, toBytes } from "../../seal.ts";
import type { Database } from "../database.ts";

interface Stored extends ChainedLine {
  readonly event: AccessEvent;
  readonly sheet: SheetId | null;
  readonly actsAs: Party | ComesAs;
  readonly via: AccessWay;
  readonly person: PersonId | null;
  readonly epoch: number;
  /** `null`: the board was erased. */
  readonly bytes: Uint8Array | null;
}
type Text = string | null;
type Inserted = [BoardId, number, number, string, Text, Text, Text, string, string, number | null, PersonId | null];
type InsertedBytes = [number, Uint8Array, Uint8Array, Uint8Array];

const columns = `board, seq, at, event, sheet, refusal, what, acts_as AS actsAs, via, fact, person,
  key_epoch AS epoch, sealed AS bytes, commitment, hash`;

export const accessLineRows = (database: Database, seal: Seal): AccessLinesPort => {
  const insert = database.prepare<[...Inserted, ...InsertedBytes]>(
    `INSERT INTO looks (board, seq, at, event, sheet, refusal, what, acts_as, via, fact, person,
       key_epoch, sealed, commitment, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const shown = database.prepare<[BoardId], unknown>("SELECT 1 FROM boards WHERE id = ? AND is_ready = 1");
  const last = database.prepare<[BoardId], Pick<Stored, "seq" | "hash">>(
    "SELECT seq, hash FROM looks WHERE board = ? ORDER BY seq DESC LIMIT 1",
  );
  const partyOf = database.prepare<[BoardId, PersonId], { readonly party: Party }>(
    "SELECT party FROM seats WHERE board = ? AND person = ? ORDER BY left_at IS NOT NULL LIMIT 1",
  );
  const lastAccess = database.prepare<[BoardId, PersonId, string, number], { readonly at: number | null }>(
    "SELECT max(at) AS at FROM looks WHERE board = ? AND person = ? AND event = ? AND at < ? AND refusal IS NULL",
  );
  const accessAt = database.prepare<[BoardId], Stored>(`SELECT ${columns} FROM looks WHERE board = ? ORDER BY seq`);
  const period = `SELECT ${columns} FROM looks WHERE board = ? AND at >= ? AND at < ? AND seq > ?`;
  type InPeriod = [BoardId, number, number, number];
  const between = database.prepare<[...InPeriod, number], Stored>(`${period} ORDER BY seq LIMIT ?`);
  const someBetween = database.prepare<[...InPeriod, string, number], Stored>(
    `${period} AND event IN (SELECT value FROM json_each(?)) ORDER BY seq LIMIT ?`,
  );
  const boards = database.prepare<[], { readonly board: BoardId }>("SELECT DISTINCT board FROM looks ORDER BY board");
  const chain = database.prepare<[BoardId, number, number], Stored>(
    `SELECT ${columns} FROM looks WHERE board = ? AND seq > ? ORDER BY seq LIMIT ?`,
  );
  const newest = database.prepare<[], { readonly last: number }>("SELECT coalesce(max(number), 0) AS last FROM looks");
  const heads = database.prepare<[number], LinesHead>(
    `SELECT board, seq AS count, hash FROM looks
     WHERE number IN (SELECT max(number) FROM looks WHERE number > ? GROUP BY board)`,
  );
  const copy = database.prepare<[], { readonly id: string; readonly of: string }>(
    "SELECT copy AS id, copy_of AS of FROM sealing",
  );

  const hiddenOf = ({ epoch, bytes, ...line }: Stored): HiddenOfLine | null =>
    bytes === null ? null : readHidden(seal.open(bytes, lookPlace(line), epoch));
  const opened = (stored: Stored): AccessRow => {
    const { board, seq, at, event, sheet, refusal, what, actsAs, via, fact } = stored;
    const { person, item, onBehalfOf } = hiddenOf(stored) ?? { person: null, item: null, onBehalfOf: null };
    return { board, seq, at, person, event, sheet, item, refusal, what, actsAs, onBehalfOf, via, fact };
  };

  return {
    putAccess: (asked) => {
      const { board, person, via = "screen" } = asked;
      const seat = person === null ? undefined : partyOf.get(board, person)?.party;
      const actsAs = asked.actsAs ?? (person === null ? nobodysPart(via) : (seat ?? "nobody"));
      const { line, hidden } = nextLine(last.get(board) ?? null, { ...asked, actsAs });
      const { seq, at, event, sheet, refusal, what, fact, commitment, hash } = line;
      const sealed = seal.seal(toBytes(hiddenText(hidden)), lookPlace(line));
      insert.run(
        ...[board, seq, at, event, sheet, refusal, what, actsAs, line.via, fact, person],
        ...[sealed.epoch, sealed.bytes, commitment, hash],
      );
    },
    isShown: (board) => shown.get(board) !== undefined,
    accessAt: (board) => accessAt.all(board).map(opened),
    accessBetween: ({ board, from, to, after, most, events }) =>
      (events === undefined
        ? between.all(board, from, to, after, most)
        : someBetween.all(board, from, to, after, JSON.stringify(events), most)
      ).map(opened),
    lastAccess: ({ board, person, event, before }) => lastAccess.get(board, person, event, before)?.at ?? null,
    boardsWithLines: () => boards.all().map(({ board }) => board),
    chainOf: (board, after, most) =>
      chain.all(board, after, most).map((stored) => ({
        line: stored,
        person: stored.person,
        open: () => hiddenOf(stored),
      })),
    storeCopy: () => copy.get() ?? { id: "", of: "" },
    lineHeads: (after) => ({ last: newest.get()?.last ?? 0, heads: heads.all(after) }),
  };
};
