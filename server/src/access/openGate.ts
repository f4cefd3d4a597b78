// The gate, over the store. What it remembers of a board (seats, sheets) it forgets the moment that is said to have changed;
// what it did not find it never remembers, so that a board or link made beside this server counts at once.
import type { IncomingMessage } from "node:http";
import { isGlassOpen } from "@werktafel/shared/domain/house/breakGlass";
import type { ShutDoor } from "@werktafel/shared/domain/signingIn";
import { type BoardId, boardId, type PersonId, type SheetId, sheetId } from "@werktafel/shared/ids";
import type { SeatRow, SheetRow } from "../storage/port.ts";
import type { SessionRow } from "../storage/port/doors.ts";
import type { Store } from "../storage/store.ts";
import { type Cookies, cookiesFor } from "./cookies.ts";
import type { Changed, Gate, Place, Visitor } from "./gate.ts";
import { isOwnOrigin } from "./origin.ts";
import { type Devices, openDevices } from "./devices/devices.ts";
import { documentOf } from "./registry/documents.ts";
import { openRemembered } from "./remembered.ts";
import { openSessions, type Sessions } from "./sessions.ts";
import { hashOf } from "./token.ts";

/** How a session stands: open, locked by its person, past a limit, or not there at all. */
export type Standing =
  | { readonly kind: "in"; readonly row: SessionRow; readonly visitor: Visitor }
  | { readonly kind: "locked" | "lapsed"; readonly row: SessionRow }
  | { readonly kind: "out" };

/** How this device is shut, when it is not simply signed out. */
export const shutDoorOf = (found: Standing): ShutDoor | null => {
  if (found.kind === "in" || found.kind === "out" || found.row.person === null) return null;
  return found.row.pin === null ? "lapsed" : "locked";
};

type PersonVisitor = Extract<Visitor, { kind: "person" }>;

export interface GateNeeds {
  readonly store: Store;
  readonly now: () => number;
  readonly publicUrl: string | null;
  /** True: who sits somewhere for an organisation opens that table only in a session of two factors. */
  readonly isStaffDoorStrong?: boolean;
}

/** The gate, with what only the HTTP edge uses: opening and ending sessions. */
export interface OpenGate {
  readonly gate: Gate;
  readonly sessions: Sessions;
  readonly devices: Devices;
  readonly cookies: Cookies;
  /** Another process ended these sessions: they open nothing here either. */
  readonly sessionsEnded: (sessions: readonly string[]) => void;
  /** Another process changed the seats or sheets of a board (`null`: of any): everything is asked and judged anew. */
  readonly changedBeside: (board: BoardId | null) => void;
  /** Whose session a cookie's value is. */
  readonly visitorOf: (token: string) => Promise<Visitor | null>;
  /** How a cookie's session stands now. */
  readonly standingOf: (token: string) => Promise<Standing>;
  /** The same, of the cookie that a request is judged by. */
  readonly standing: (request: IncomingMessage) => Promise<Standing>;
}

/** True when the big screen's cookie is asked for: `screen=1` in the address. */
export const asksScreen = (request: IncomingMessage): boolean =>
  new URLSearchParams((request.url ?? "").split("?")[1] ?? "").get("screen") === "1";

/** Their first chair of these that fits. */
const firstOf = (
  people: readonly PersonId[],
  seats: readonly SeatRow[],
  fits: (seat: SeatRow) => boolean,
): SeatRow | null => {
  for (const person of people) {
    const found = seats.find((seat) => seat.person === person && fits(seat));
    if (found) return found;
  }
  return null;
};
const isIn = ({ to, isLetIn }: SeatRow): boolean => to === null && isLetIn;

const readsSheet = (place: Place, sheet: SheetRow): boolean => documentOf(sheet)?.isReadBy(place, sheet) ?? false;

const writesSheet = (place: Place, sheet: SheetRow): boolean => documentOf(sheet)?.isWrittenBy(place, sheet) ?? false;

export const openGate = ({ store, now, publicUrl, isStaffDoorStrong = false }: GateNeeds): OpenGate => {
  const listeners = new Set<(changed: Changed) => void>();
  const tell = (changed: Changed) => {
    for (const listener of listeners) listener(changed);
  };
  /** Sessions that ended or locked while this server runs: what still holds one gets nothing, whatever it asked before. */
  const shutSessions = new Set<string>();
  const shut = (ones: readonly string[]) => {
    for (const session of ones) shutSessions.add(session);
    // Nobody else need be asked anything.
    tell({ sessions: new Set(ones) });
  };

  const seats = openRemembered(async (board: BoardId) => {
    const found = await store.run("seatsAt", { board });
    if (found.length === 0) return null;
    const row = (await store.run("boards", {})).find((each) => each.id === board && each.isReady);
    return row ? { seats: found, isClosed: row.closedAt !== null } : null;
  });
  const sheetsAt = openRemembered(async (board: BoardId) => {
    const found = await store.run("sheetsAt", { board });
    return found.length === 0 ? null : found;
  });
  /** A sheet never goes to another board; who reads it is asked of the board, where it may change. */
  const boardOf = openRemembered(async (sheet: SheetId) => (await store.run("sheet", { sheet }))?.board ?? null);
  const sheetRow = async (sheet: SheetId): Promise<SheetRow | null> => {
    const board = await boardOf.get(sheet);
    return (board && (await sheetsAt.get(board))?.find((each) => each.id === sheet)) ?? null;
  };

  /** A session that the store does not know is nobody else's; one without a name is asked of by the house itself. */
  const people = openRemembered(async (session: string) => store.run("peopleOfSession", { hash: session }));
  const peopleOf = async (visitor: Visitor): Promise<readonly PersonId[]> =>
    visitor.kind === "screen"
      ? []
      : ((visitor.session === "" ? null : await people.get(visitor.session)) ?? [visitor.person]);
  const changedSessions = (ones: readonly string[]) => {
    if (ones.length === 0) return;
    // Who comes in by two factors is joined in each of their sessions at once.
    people.forgetAll();
    tell({ sessions: new Set(ones) });
  };

  const cookies = cookiesFor(publicUrl);
  const sessions = openSessions({
    store,
    now,
    ended: shut,
    changed: changedSessions,
    reopened: (session) => shutSessions.delete(session),
  });

  const devices = openDevices({
    store,
    now,
    shut,
    changed: changedSessions,
    opened: (session) => {
      shutSessions.delete(session);
    },
  });

  /** Only an administrator who asked, with another's yes, and after the table was told. */
  const mayLookAlong = async ({ person, isStrong }: PersonVisitor, board: BoardId): Promise<boolean> =>
    isStrong === true &&
    (await store.run("breakGlasses", { board })).some((each) => each.askedBy === person && isGlassOpen(each, now()));

  const place = async (asker: Visitor, board: BoardId): Promise<Place | null> => {
    if (asker.kind === "screen" && asker.board !== board) return null;
    const [found, who] = await Promise.all([seats.get(board), peopleOf(asker)]);
    if (found === null || shutSessions.has(asker.session)) return null;
    const seat = firstOf(who, found.seats, isIn);
    const visitor = seat === null || asker.kind === "screen" ? asker : { ...asker, person: seat.person };
    // While a board is prepared the room has no screen yet; a closed table has no room any more.
    if (visitor.kind === "screen") {
      const hasNoRoom = found.isClosed || (await store.run("isPreparing", { board }));
      return hasNoRoom ? null : { board, visitor, seat: null };
    }
    if (seat === null) {
      return (await mayLookAlong(visitor, board)) ? { board, visitor, seat: null, isEmergency: true } : null;
    }
    if (seat.party === "staff" && isStaffDoorStrong && visitor.isStrong !== true) return null;
    const { participant, party, role } = seat;
    return { board, visitor, seat: { participant, party, role }, ...(found.isClosed ? { isClosed: true } : {}) };
  };

  const standingOf = async (token: string): Promise<Standing> => {
    const session = hashOf(token);
    const row = await store.run("session", { hash: session, now: now() });
    if (row === null) return { kind: "out" };
    if (row.lapsedAt !== null || row.lockedAt !== null) {
      if (!shutSessions.has(session)) shut([session]);
      return { kind: row.lapsedAt === null ? "locked" : "lapsed", row };
    }
    if (shutSessions.has(session)) return { kind: "out" };
    if (row.person !== null) {
      const isStrong = row.strength === "strong";
      return { kind: "in", row, visitor: { kind: "person", person: row.person, session, isStrong } };
    }
    return row.board === null
      ? { kind: "out" }
      : { kind: "in", row, visitor: { kind: "screen", board: row.board, session } };
  };
  const visitorOf = async (token: string): Promise<Visitor | null> => {
    const found = await standingOf(token);
    return found.kind === "in" ? found.visitor : null;
  };
  const standing = async (request: IncomingMessage): Promise<Standing> => {
    const person = cookies.read(request, "person");
    const screen = cookies.read(request, "screen");
    // A projector must never fall back on the person who happens to be signed in on that laptop.
    const token = asksScreen(request) ? screen : (person ?? screen);
    return token === null ? { kind: "out" } : standingOf(token);
  };

  const gate: Gate = {
    isOwnOrigin: (request) => isOwnOrigin(request, publicUrl),
    visitor: async (request) => {
      const found = await standing(request);
      return found.kind === "in" ? found.visitor : null;
    },
    isShut: ({ session }) => shutSessions.has(session),
    // What is not theirs takes as long as what is not there: the store is asked the same, whatever is remembered.
    place: async (visitor, board) => {
      const found = await place(visitor, board);
      if (found === null && seats.has(board)) await store.run("seatsAt", { board: boardId("") });
      return found;
    },
    peopleOf,
    personAt: async (visitor, board) => {
      const who = await peopleOf(visitor);
      if (who.length < 2) return who[0] ?? null;
      const there = (await seats.get(board))?.seats ?? [];
      const seat = firstOf(who, there, ({ to }) => to === null) ?? firstOf(who, there, () => true);
      return seat?.person ?? who[0] ?? null;
    },
    seatsOf: async (visitor) => store.run("seatsOfPeople", { people: await peopleOf(visitor) }),
    sheets: async (at) => {
      const rows = (await sheetsAt.get(at.board)) ?? [];
      return rows
        .filter((sheet) => readsSheet(at, sheet))
        .map((sheet) => ({
          id: sheet.id,
          audience: sheet.audience,
          kind: sheet.kind,
          writable: writesSheet(at, sheet),
        }));
    },
    sheet: async (visitor, id) => {
      const sheet = await sheetRow(id);
      const at = sheet && (await place(visitor, sheet.board));
      if (sheet === null) return null;
      if (at === null || !readsSheet(at, sheet)) {
        await store.run("sheet", { sheet: sheetId("") });
        return null;
      }
      return { place: at, sheet, isWritable: writesSheet(at, sheet) };
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    changed: (board) => {
      seats.forget(board);
      sheetsAt.forget(board);
      tell({ board });
    },
  };
  const changedBeside = (board: BoardId | null): void => {
    if (board !== null) return gate.changed(board);
    seats.forgetAll();
    sheetsAt.forgetAll();
    people.forgetAll();
    tell(null);
  };
  return { gate, sessions, devices, cookies, sessionsEnded: shut, changedBeside, visitorOf, standingOf, standing };
};
