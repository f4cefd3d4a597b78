// An administrator's look in an emergency: asked with a reason, agreed to by another administrator, told to the table before
// anything of it can be seen, and over by itself within the hour. Each look is a line like everybody's.
import { type BreakGlass, isGlassAsked, isGlassOpen } from "@werktafel/shared/domain/house/breakGlass";
import { keepsHouse } from "@werktafel/shared/domain/house/account";
import type { LookShown } from "@werktafel/shared/domain/house/shown";
import { areTwo } from "@werktafel/shared/domain/house/secondPerson";
import type { GlassFact } from "@werktafel/shared/domain/house/emergencyLook";
import { isFacilitator, isResident, isSeated } from "@werktafel/shared/domain/participant";
import { type BoardId, boardId, type ParticipantId, type PersonId, personId } from "@werktafel/shared/ids";
import type { Gate, Place } from "../../access/gate.ts";
import type { Log } from "../../log.ts";
import type { Store } from "../../storage/store.ts";
import { newId } from "../newId.ts";
import type { TableBook } from "../tableBook.ts";
import { type Keeper, type Unless, unknown } from "./staff.ts";

export interface Glass {
  list(by: Keeper): Promise<Unless<{ readonly looks: readonly LookShown[] }>>;
  ask(by: Keeper, board: string, reason: string): Promise<Unless<{ readonly id: string }>>;
  answer(by: Keeper, id: string, isYes: boolean): Promise<Unless<null>>;
  end(by: Keeper, id: string): Promise<Unless<null>>;
  /** A resident of the table ends it, whenever they want and without a reason. */
  stop(place: Place, id: string): Promise<Unless<null>>;
  /** Ends what is over by the clock: nothing more can be seen then anyhow, now its connections close and the table is told. */
  sweep(): Promise<void>;
}

export interface GlassNeeds {
  readonly store: Store;
  readonly book: TableBook;
  readonly gate: Pick<Gate, "changed">;
  readonly log: Log;
  readonly now: () => number;
}

/** The resident who ends it. */
interface Stopper {
  readonly participant: ParticipantId;
  readonly person: PersonId;
}

const iso = (at: number): string => new Date(at).toISOString();
/** Shown for a week; the lines at the table stay. */
const listedMs = 7 * 24 * 60 * 60 * 1000;

export const openGlass = ({ store, book, gate, log, now }: GlassNeeds): Glass => {
  const isKeeper = (by: Keeper): boolean => by.memberships.some(keepsHouse);
  const nameOf = async (person: string | null): Promise<string> => {
    if (person === null) return "";
    const [named] = await store.run("peopleNames", { ids: [personId(person)] });
    return named?.name ?? "";
  };
  /** Nobody makes their own second person and goes on: one whom the other made a keeper counts after a day. */
  const isSecond = async (by: Keeper, { askedBy }: BreakGlass): Promise<boolean> => {
    const asker = (await store.run("memberships", { person: personId(askedBy) })).filter(keepsHouse);
    const own = by.memberships.filter(keepsHouse);
    return areTwo({ person: by.person, memberships: own }, { person: askedBy, memberships: asker }, now());
  };
  const toldTo = async (board: BoardId): Promise<GlassFact["audience"]> => {
    const facts = await book.allFacts(board);
    const told = (facts?.participants ?? []).filter(
      (each) => isSeated(each) && (isResident(each) || isFacilitator(each)),
    );
    return told.map(({ id }) => id);
  };

  /** `by` null: an administrator, or the clock. */
  const close = async (id: string, by: Stopper | null): Promise<boolean> => {
    const ended = await store.run("endBreakGlass", { id, now: now() });
    if (ended === null) return false;
    const board = boardId(ended.board);
    // First nothing more can be seen, then the table is told.
    gate.changed(board);
    if (ended.toldAt !== null) {
      const told = { look: id, at: iso(ended.endedAt ?? now()), audience: await toldTo(board) };
      const fact: GlassFact =
        by === null
          ? { kind: "breakGlassClosed", ...told }
          : { kind: "breakGlassStopped", by: by.participant, ...told };
      await book.append(board, [fact], by?.person ?? personId(ended.askedBy));
    }
    log.info(by === null ? "breakGlassClosed" : "breakGlassStopped", { look: id, board });
    return true;
  };
  const tell = async (glass: BreakGlass): Promise<void> => {
    const board = boardId(glass.board);
    const fact: GlassFact = {
      kind: "breakGlassOpened",
      look: glass.id,
      by: await nameOf(glass.askedBy),
      agreedBy: await nameOf(glass.answeredBy),
      reason: glass.reason,
      at: iso(now()),
      until: iso(glass.until ?? now()),
      audience: await toldTo(board),
    };
    await book.append(board, [fact], personId(glass.askedBy));
    await store.run("tellBreakGlass", { id: glass.id, now: now() });
  };

  return {
    list: async (by) => {
      if (!isKeeper(by)) return unknown;
      const at = now();
      const all = await store.run("breakGlasses", { board: null });
      const recent = all
        .filter(({ askedAt }) => at - askedAt < listedMs)
        .toSorted((one, other) => other.askedAt - one.askedAt);
      return {
        looks: await Promise.all(
          recent.map(async (glass) => ({
            id: glass.id,
            board: glass.board,
            reason: glass.reason,
            askedBy: await nameOf(glass.askedBy),
            askedAt: glass.askedAt,
            state: isGlassOpen(glass, at)
              ? ("open" as const)
              : isGlassAsked(glass, at)
                ? ("asked" as const)
                : ("over" as const),
            until: glass.until,
            isMine: glass.askedBy === by.person,
          })),
        ),
      };
    },
    ask: async (by, board, reason) => {
      if (!isKeeper(by)) return unknown;
      const id = newId();
      const glass: BreakGlass = {
        id,
        board,
        askedBy: by.person,
        askedAt: now(),
        reason,
        answeredBy: null,
        answeredAt: null,
        isAgreed: false,
        until: null,
        toldAt: null,
        endedAt: null,
      };
      if (!(await store.run("askBreakGlass", { glass }))) return unknown;
      log.warn("breakGlassAsked", { look: id, board, by: by.person });
      return { id };
    },
    answer: async (by, id, isYes) => {
      if (!isKeeper(by)) return unknown;
      const asked = (await store.run("breakGlasses", { board: null })).find((each) => each.id === id);
      if (isYes && asked !== undefined && !(await isSecond(by, asked))) return { reason: "secondPersonNeeded" };
      const glass = await store.run("answerBreakGlass", { id, person: by.person, isYes, now: now() });
      if (glass === "unknown") return unknown;
      if (glass === "samePerson") return { reason: "secondPersonNeeded" };
      log.warn(isYes ? "breakGlassOpened" : "breakGlassRefused", { look: id, board: glass.board, by: by.person });
      if (isYes) await tell(glass);
      return null;
    },
    end: async (by, id) => (isKeeper(by) && (await close(id, null)) ? null : unknown),
    stop: async ({ board, seat, visitor }, id) => {
      const look = (await store.run("breakGlasses", { board })).find((each) => each.id === id);
      if (look === undefined || look.toldAt === null || seat === null || visitor.kind !== "person") return unknown;
      if (isFacilitator(seat)) return { reason: "notYours", who: "resident" };
      // Nobody else at the table was told that there is one.
      if (seat.party !== "resident") return unknown;
      return (await close(id, { participant: seat.participant, person: visitor.person })) ? null : unknown;
    },
    sweep: async () => {
      for (const { id, isAgreed, endedAt, until } of await store.run("breakGlasses", { board: null })) {
        if (isAgreed && endedAt === null && (until ?? 0) <= now()) await close(id, null);
      }
    },
  };
};
