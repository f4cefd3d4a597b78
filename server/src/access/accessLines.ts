// "Who looked" is written from the first day on, also of those who tried and were refused. A line is on disk before what was
// read leaves. When the disk is full nothing is handed over, except the table itself: whom to call stays readable (0080).
import type { AccessEvent, AccessWay } from "@werktafel/shared/domain/accessEvent";
import type { BoardId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { Log } from "../log.ts";
import { openUnderWay } from "../underWay.ts";
import type { NewAccessLine } from "../storage/port/accessLines.ts";
import type { Store } from "../storage/store.ts";
import type { Visitor } from "./gate.ts";
import { sameLooks } from "./looked/sameLooks.ts";
import { boundedTries } from "./looked/boundedTries.ts";

export interface AccessNote {
  readonly board: BoardId;
  readonly person: PersonId | null;
  readonly event: AccessEvent;
  readonly sheet?: SheetId;
  readonly item?: string;
  readonly refusal?: string;
  /** The kind of a command or a route, for an auditor. */
  readonly what?: string;
  /** Absent: a screen of ours. */
  readonly via?: AccessWay;
  /** For which organisation they sit there (`null`: for none), when who asks knows it already; absent: it is asked. */
  readonly onBehalfOf?: string | null;
}

/** What came on a screen at once: the table, and what only smaller circles read. */
export interface Opening {
  readonly board: BoardId;
  readonly visitor: Visitor;
  readonly via: AccessWay;
  /** False when only a sheet of a smaller circle was opened. */
  readonly isTable: boolean;
  readonly sheets: readonly SheetId[];
  /** As in a note. */
  readonly onBehalfOf?: string | null;
}

export interface RefusedTry extends Omit<AccessNote, "person" | "refusal"> {
  readonly visitor: Visitor;
}

export interface RefusedSheet {
  readonly visitor: Visitor;
  readonly sheet: SheetId;
  readonly via?: AccessWay;
}

export interface AccessLines {
  /** Resolves when the line is on disk. Rejects with `StorageError`: then nothing is to be handed over. */
  note(note: AccessNote): Promise<void>;
  /** The same, but reading the same thing again within ten minutes is the same look. */
  look(note: AccessNote): Promise<void>;
  /** One line per thing that was opened. Resolves when they are on disk, or wait for room on a full one; never rejects. */
  opened(opening: Opening): Promise<void>;
  /** Nobody waits for it, so that what is there answers as fast as what is not. */
  refused(attempt: RefusedTry): void;
  /** The same at a sheet, at whichever board it lies. A moment later, so that one that exists takes as long as one that does not. */
  refusedSheet(attempt: RefusedSheet): void;
  /** Nobody waits for a line that is still being looked up, but a stop. */
  busyWith(work: Promise<void>): void;
  /** For a stop: what was to come a moment later comes now. Everything is on disk then, or the log says what is not. */
  close(): Promise<void>;
}

/** Lines that wait while nothing can be stored; beyond it the newest stand in the log alone. */
const mostWaiting = 10_000;
const tryAgainAfterMs = 5_000;
/** By then the other side has its answer. */
const aMomentMs = 50;

export interface AccessLinesNeeds {
  readonly store: Pick<Store, "run">;
  readonly now: () => number;
  readonly log: Log;
  /** Id of the organisation for which somebody sits at a board; absent or `null`: none. */
  readonly organisationOf?: (board: BoardId, person: PersonId) => Promise<string | null>;
  /** Who of those as whom somebody is in is known at a board (0150); absent: as the visitor says. */
  readonly personAt?: (visitor: Visitor, board: BoardId) => Promise<PersonId | null>;
}

const personOf = (visitor: Visitor): PersonId | null => (visitor.kind === "person" ? visitor.person : null);
const whoIs = (visitor: Visitor): string => personOf(visitor) ?? visitor.session;

export const openAccessLines = ({ store, now, log, organisationOf, personAt }: AccessLinesNeeds): AccessLines => {
  const looks = sameLooks(now);
  const tries = boundedTries(now);
  const underWay = openUnderWay();
  const later = new Set<() => void>();
  let isClosing = false;
  let waiting: readonly NewAccessLine[] = [];
  let tryAgain: NodeJS.Timeout | null = null;

  const behalf = async ({ board, person }: Pick<AccessNote, "board" | "person">): Promise<string | null> => {
    if (person === null || organisationOf === undefined) return null;
    // Whose organisation it is must not decide whether the line is written.
    return organisationOf(board, person).catch((error: unknown) => {
      log.error("organisationNotRead", error, { board });
      return null;
    });
  };

  const knownAs = async (visitor: Visitor, board: BoardId): Promise<PersonId | null> => {
    if (personAt === undefined) return personOf(visitor);
    return personAt(visitor, board).catch((error: unknown) => {
      log.error("personNotRead", error, { board });
      return personOf(visitor);
    });
  };

  const lineOf = async (note: AccessNote): Promise<NewAccessLine> => {
    const { sheet = null, item = null, refusal = null, what = null, via = "screen", ...rest } = note;
    const at = now();
    const onBehalfOf = note.onBehalfOf === undefined ? await behalf(note) : note.onBehalfOf;
    return { ...rest, at, sheet, item, refusal, what, via, onBehalfOf };
  };

  /** What waits goes along. Rejects when nothing of it could be stored. */
  const put = async (lines: readonly NewAccessLine[]): Promise<void> => {
    const before = waiting;
    waiting = [];
    try {
      await store.run("noteAccess", { rows: [...before, ...lines] });
    } catch (error) {
      keepWaiting(before);
      throw error;
    }
  };
  const keepWaiting = (lines: readonly NewAccessLine[]): void => {
    waiting = [...lines, ...waiting].slice(0, mostWaiting);
    if (waiting.length === 0 || tryAgain !== null || isClosing) return;
    tryAgain = setTimeout(() => {
      tryAgain = null;
      void underWay.add(put([]).catch(() => keepWaiting([])));
    }, tryAgainAfterMs).unref();
  };
  /** Waits in memory when it must, with its ids in the log: a stop before there is room loses no trace. */
  const putOrWait = async (lines: readonly NewAccessLine[]): Promise<void> => {
    try {
      await put(lines);
    } catch (error) {
      for (const { board, person, event, sheet, at } of lines)
        log.error("accessLineWaits", error, { board, person, accessEvent: event, sheet, at });
      keepWaiting(lines);
    }
  };
  const note = async (noted: AccessNote): Promise<void> =>
    underWay.add(lineOf(noted).then(async (line) => put([line])));
  const refused = ({ visitor, ...attempt }: RefusedTry): void => {
    const counted = tries.count(`${attempt.board} ${whoIs(visitor)}`);
    if (counted === "enough") return;
    const { board, via } = attempt;
    const last = { board, event: "triesWentOn", ...(via === undefined ? {} : { via }) } as const;
    const which: Omit<AccessNote, "person" | "refusal"> = counted === "last" ? last : attempt;
    const noted = async (): Promise<NewAccessLine> =>
      lineOf({ ...which, person: await knownAs(visitor, attempt.board), refusal: "unknown" });
    void underWay.add(noted().then(async (line) => putOrWait([line])));
  };
  const aMoment = async (): Promise<void> =>
    isClosing
      ? undefined
      : new Promise((resolve) => {
          const go = (): void => {
            clearTimeout(timer);
            later.delete(go);
            resolve();
          };
          const timer = setTimeout(go, aMomentMs).unref();
          later.add(go);
        });
  const refusedSheet = async (attempt: RefusedSheet): Promise<void> => {
    await aMoment();
    try {
      const row = await store.run("sheet", { sheet: attempt.sheet });
      if (row !== null) refused({ ...attempt, board: row.board, event: "sheetRefused" });
    } catch (error) {
      log.error("sheetTryNotNoted", error);
    }
  };

  return {
    note,
    look: async (noted) => {
      const { board, person, event, sheet = "", item = "", refusal = "" } = noted;
      return looks.once([board, person, event, sheet, item, refusal].join(" "), async () => note(noted));
    },
    opened: async ({ board, visitor, via, isTable, sheets, ...behalfKnown }) => {
      const person = personOf(visitor);
      const things: readonly AccessNote[] = [
        ...(isTable ? [{ board, person, event: "boardOpened", via, ...behalfKnown } as const] : []),
        ...sheets.map((sheet) => ({ board, person, event: "sheetRead", sheet, via, ...behalfKnown }) as const),
      ];
      const key = ({ event, sheet }: AccessNote) => [board, whoIs(visitor), event, sheet ?? ""].join(" ");
      await looks.onceEach(things, key, async (fresh) =>
        underWay.add(Promise.all(fresh.map(lineOf)).then(async (lines) => putOrWait(lines))),
      );
    },
    refused,
    refusedSheet: (attempt) => void underWay.add(refusedSheet(attempt)),
    busyWith: (work) => void underWay.add(work),
    close: async () => {
      isClosing = true;
      for (const go of later) go();
      await underWay.settled();
      if (tryAgain !== null) clearTimeout(tryAgain);
      // There may be room by now.
      const lines = waiting.length;
      if (lines > 0) await put([]).catch((error: unknown) => log.error("accessLinesNotWritten", error, { lines }));
    },
  };
};
