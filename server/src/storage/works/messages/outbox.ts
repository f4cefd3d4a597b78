// The outbox: a message is written in the same transaction as its cause, once per cause and person, and leaves when its
// reader wants to hear. What it is about is not in it: a keyed fingerprint tells one cause from another and nothing more.
import type { MessageCause } from "@werktafel/shared/domain/messages/messageCause";
import type { MessageWay } from "@werktafel/shared/domain/messages/choice";
import type { SendFault, Sent } from "@werktafel/shared/domain/messages/sent";
import { waitAfter, whenToSend } from "@werktafel/shared/domain/messages/whenToSend";
import type { BoardId, ParticipantId, PersonId } from "@werktafel/shared/ids";
import { randomBytes } from "node:crypto";
import type { Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";
import type { MessageRow } from "../../port/messages.ts";
import { choiceOf } from "./choices.ts";

interface Cause {
  /** `null`: of the house. */
  readonly board: BoardId | null;
  readonly cause: MessageCause;
  /** What makes it this one: the sequence of a fact, or an item and a day. */
  readonly about: string;
  readonly at: At;
  readonly notBefore: At;
}

/** Who sits there now and is let in: a message leads to a door that opens. */
const personAt = (tx: Transaction, board: BoardId, participant: ParticipantId): PersonId | null =>
  tx.seatsAt(board).find((seat) => seat.participant === participant && seat.to === null && seat.isLetIn)?.person ??
  null;

/**
 * Puts a message for each of them who wants any. `remembers`: who wants none is noted as such, so that what is looked for again
 * and again does not reach them all at once when they choose otherwise.
 */
const put = (
  tx: Transaction,
  { board, cause, about, at, notBefore }: Cause,
  people: readonly PersonId[],
  remembers: boolean,
): void => {
  const key = tx.mac("messageCause", `${cause} ${board ?? ""} ${about}`);
  for (const person of new Set(people)) {
    const isWanted = (choiceOf(tx, person)?.to ?? null) !== null;
    if (!isWanted && !remembers) continue;
    const message: MessageRow = {
      id: randomBytes(16).toString("hex"),
      cause: key,
      person,
      board,
      state: isWanted ? "waiting" : "dropped",
      madeAt: at,
      nextAt: notBefore,
      claimedAt: null,
      tries: 0,
      way: null,
      why: null,
      doneAt: isWanted ? null : at,
    };
    tx.putMessage(message);
  }
};

/** Who hears of one of the facts that are appended: `fact` says which of them. */
export interface MessageOfFact {
  readonly fact: number;
  readonly cause: MessageCause;
  readonly to: readonly ParticipantId[];
  /** Not for them before this moment. */
  readonly notBefore?: number | null;
  /** What it is one cause with; absent: this fact alone. */
  readonly about?: string;
}

export const putMessagesOfFacts = (
  tx: Transaction,
  { board, at, seqs }: { readonly board: BoardId; readonly at: At; readonly seqs: readonly number[] },
  messages: readonly MessageOfFact[],
): void => {
  for (const { fact, cause, to, notBefore, about: together } of messages) {
    const people = to.flatMap((participant) => personAt(tx, board, participant) ?? []);
    const about = together === undefined ? `fact ${seqs[fact] ?? 0}` : `together ${together}`;
    put(tx, { board, cause, about, at, notBefore: Math.max(at, notBefore ?? at) }, people, false);
  }
};

/** Of the house, and of no board: once, to one person who wants any. */
export const putMessageOfHouse = (
  tx: Transaction,
  { cause, about, to, at }: Pick<Cause, "cause" | "about" | "at"> & { readonly to: PersonId },
): void => put(tx, { board: null, cause, about, at, notBefore: at }, [to], false);

export interface MessageFound {
  readonly cause: MessageCause;
  readonly item: string;
  readonly to: ParticipantId;
  readonly day: string;
}

/** What was found by looking (`dueSoon.ts`); looking again puts nothing twice. */
export const putMessagesFound = (
  tx: Transaction,
  { board, at, found }: { readonly board: BoardId; readonly at: At; readonly found: readonly MessageFound[] },
): void => {
  for (const { cause, item, to, day } of found) {
    const person = personAt(tx, board, to);
    if (person !== null)
      put(tx, { board, cause, about: `item ${item} ${to} ${day}`, at, notBefore: at }, [person], true);
  }
};

export interface MessageToSend {
  /** The first of them names the mail; the others went with it (once a week). */
  readonly ids: readonly string[];
  readonly way: MessageWay;
  readonly address: string;
  /** How often it was tried, this time too. */
  readonly tries: number;
}

/** Who reads it still has a place there; of the house, that it was put is enough. */
const isStillTheirs = (tx: Transaction, board: BoardId | null, person: PersonId): boolean =>
  board === null || tx.isSeated(board, person);

/** Many may wait for the same morning: those that go on waiting keep nobody up. */
const lookAtMost = 200;

/** Takes messages whose moment is there; each is judged anew: still wanted, still seated, not quiet. */
export const claimMessages = (
  tx: Transaction,
  { now, most, holidays }: { readonly now: At; readonly most: number; readonly holidays: readonly string[] },
): readonly MessageToSend[] => {
  const moment = { now, holidays: new Set(holidays) };
  const taken = new Set<string>();
  const found: MessageToSend[] = [];
  for (const row of tx.messagesDue(now, lookAtMost)) {
    if (found.length >= most) break;
    const { id, person, board, madeAt } = row;
    if (taken.has(id)) continue;
    const choice = choiceOf(tx, person);
    const to = choice?.to ?? null;
    if (choice === null || to === null || !isStillTheirs(tx, board, person)) {
      tx.changeMessage(id, { state: "dropped", doneAt: now });
      continue;
    }
    // Somebody asks for help: that waits for no weekly one, only for the morning.
    const rhythm = board === null ? "each" : choice.rhythm;
    const at = whenToSend({ ...choice, rhythm }, { madeAt, ...moment });
    if (at > now) {
      tx.changeMessage(id, { nextAt: at });
      continue;
    }
    const along =
      rhythm === "weekly"
        ? tx
            .messagesWaitingFor(person)
            .filter((each) => each.id !== id && each.board !== null && isStillTheirs(tx, each.board, person))
            .filter((each) => whenToSend(choice, { madeAt: each.madeAt, ...moment }) <= now)
        : [];
    // The same one names the mail at every try: the oldest.
    const all = [row, ...along].toSorted((one, other) => one.madeAt - other.madeAt || (one.id < other.id ? -1 : 1));
    for (const each of all) {
      taken.add(each.id);
      tx.changeMessage(each.id, { claimedAt: now, tries: each.tries + 1, way: to.way });
    }
    found.push({ ids: all.map((each) => each.id), ...to, tries: (all[0]?.tries ?? 0) + 1 });
  }
  return found;
};

/** What failed of the house is shown to who keeps it for so long; what went is gone at once: nobody can count it. */
const houseTroubleMs = 14 * 24 * 60 * 60_000;
const forgetOfHouse = (tx: Transaction, now: At): void => tx.dropMessagesOfHouse(now - houseTroubleMs);

/** What became of a message that was claimed. */
export const settleMessage = (
  tx: Transaction,
  {
    ids,
    tries,
    outcome,
    now,
  }: { readonly ids: readonly string[]; readonly tries: number; readonly outcome: Sent; readonly now: At },
): void => {
  for (const id of ids) {
    if (outcome.kind === "sent") tx.changeMessage(id, { state: "sent", claimedAt: null, why: null, doneAt: now });
    else {
      const wait = outcome.kind === "later" ? waitAfter(tries) : null;
      tx.changeMessage(id, {
        claimedAt: null,
        why: outcome.why,
        ...(wait === null ? { state: "failed", doneAt: now } : { nextAt: now + wait }),
      });
    }
  }
  forgetOfHouse(tx, now);
};

/** At a start: what was being sent when the house stopped goes again, under the same name. */
export const releaseMessages = (tx: Transaction, _question: Record<string, never>): void => tx.releaseMessages();

/** What an administrator may know: that messages go or do not, and why. Nobody's address, nobody's name, no table. */
export interface MessageTrouble {
  readonly id: string;
  readonly at: At;
  readonly way: MessageWay | null;
  readonly why: SendFault;
  readonly isOver: boolean;
}

export interface MessageState {
  readonly waiting: number;
  readonly lastSent: Readonly<Partial<Record<MessageWay, At>>>;
  readonly trouble: readonly MessageTrouble[];
}

export const messageState = (
  tx: Transaction,
  { since, most }: { readonly since: At; readonly most: number },
): MessageState => ({
  ...tx.messageFlow(),
  trouble: tx.messagesInTrouble(since, most).map(({ id, madeAt, way, why, state, doneAt }) => ({
    id,
    at: doneAt ?? madeAt,
    way,
    why: why ?? "unknown",
    isOver: state === "failed",
  })),
});

/** A cause is remembered longer than anything is looked for again. */
const keptMs = 400 * 24 * 60 * 60_000;
export const forgetMessages = (tx: Transaction, { now }: { readonly now: At }): void => {
  tx.dropMessagesDone(now - keptMs);
  forgetOfHouse(tx, now);
};
