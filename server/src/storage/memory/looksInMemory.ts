// Access lines in memory: the same chain as on disk.
import type { BoardId } from "@werktafel/shared/ids";
import { nextLine, nobodysPart } from "../looked/chain.ts";
import { hiddenText, readHidden } from "../looked/hidden.ts";
import type { AccessLinesPort, AccessRow } from "../port/accessLines.ts";
import { lookPlace } from "../places.ts";
import { type Seal, toBytes } from "../seal.ts";
import type { LookRow, Tables } from "./tables.ts";
import { padded } from "./undoLog.ts";

export const looksInMemory = ({ accessLines, boards, seats }: Tables, seal: Seal): AccessLinesPort => {
  let written = 0;
  const ofBoard = (board: BoardId): readonly LookRow[] => accessLines.where(({ line }) => line.board === board);
  const hiddenOf = ({ line, hidden }: LookRow) =>
    hidden === null ? null : readHidden(seal.open(hidden.bytes, lookPlace(line), hidden.epoch));
  const opened = (row: LookRow): AccessRow => {
    const { board, seq, at, refusal, what, fact } = row.line;
    const { person, item, onBehalfOf } = hiddenOf(row) ?? { person: null, item: null, onBehalfOf: null };
    return { ...row.told, board, seq, at, refusal, what, fact, person, item, onBehalfOf };
  };
  const headOf = (board: BoardId) => ofBoard(board).at(-1);

  return {
    isShown: (board) => boards.get(board)?.isReady === true,
    putAccess: (asked) => {
      const { board, person, event, sheet, via = "screen" } = asked;
      const chairs = seats.where((seat) => seat.board === board && seat.person === person);
      const seat = (chairs.find(({ to }) => to === null) ?? chairs[0])?.party;
      const actsAs = asked.actsAs ?? (person === null ? nobodysPart(via) : (seat ?? "nobody"));
      const { line, hidden } = nextLine(headOf(board)?.line ?? null, { ...asked, actsAs });
      const sealed = seal.seal(toBytes(hiddenText(hidden)), lookPlace(line));
      const told = { event, sheet, actsAs, via };
      written += 1;
      const row = { number: written, line, told, person, hidden: sealed };
      accessLines.add(padded(written), row);
    },
    accessAt: (board) => ofBoard(board).map(opened),
    accessBetween: ({ board, from, to, after, most, events }) =>
      ofBoard(board)
        .filter(({ line }) => line.at >= from && line.at < to && line.seq > after)
        .filter(({ told }) => events === undefined || events.includes(told.event))
        .slice(0, most)
        .map(opened),
    lastAccess: ({ board, person, event, before }) => {
      const moments = ofBoard(board)
        .filter((row) => row.person === person && row.told.event === event)
        .filter(({ line }) => line.at < before && line.refusal === null)
        .map(({ line }) => line.at);
      return moments.length === 0 ? null : Math.max(...moments);
    },
    boardsWithLines: () => [...new Set(accessLines.all().map(({ line }) => line.board))].toSorted(),
    chainOf: (board, after, most) =>
      ofBoard(board)
        .filter(({ line }) => line.seq > after)
        .slice(0, most)
        .map((row) => ({ line: row.line, person: row.person, open: () => hiddenOf(row) })),
    storeCopy: () => ({ id: "", of: "" }),
    lineHeads: (after) => {
      const fresh = accessLines.where(({ number }) => number > after);
      const heads = [...new Set(fresh.map(({ line }) => line.board))].flatMap((board) => headOf(board)?.line ?? []);
      return {
        last: accessLines.all().at(-1)?.number ?? 0,
        heads: heads.map(({ board, seq: count, hash }) => ({ board, count, hash })),
      };
    },
  };
};
