// What the store is asked about messages: how somebody wants to hear, what waits to be sent and what became of it, and whose
// a calendar's secret address is.
import type { MessageWay } from "@werktafel/shared/domain/messages/choice";
import type { SendFault } from "@werktafel/shared/domain/messages/sent";
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { At } from "./at.ts";

/** `dropped`: not wanted (any more), or its reader has no place there any more. */
export type MessageState = "waiting" | "sent" | "dropped" | "failed";

export interface MessageRow {
  /** Random: the Message-ID at every try. */
  readonly id: string;
  /** A keyed fingerprint of what it is about. */
  readonly cause: string;
  readonly person: PersonId;
  /** `null`: of the house, and no table knows of it. */
  readonly board: BoardId | null;
  readonly state: MessageState;
  readonly madeAt: At;
  /** Not tried before this moment. */
  readonly nextAt: At;
  /** Being sent since then. */
  readonly claimedAt: At | null;
  readonly tries: number;
  readonly way: MessageWay | null;
  readonly why: SendFault | null;
  readonly doneAt: At | null;
}

export type MessageChange = Partial<Omit<MessageRow, "id" | "cause" | "person" | "board" | "madeAt">>;

export interface MessagesPort {
  /** JSON text; `null`: it goes. Sealed under the person's own key. */
  putMessageChoice(person: PersonId, json: string | null): void;
  /** `null`: never chose. */
  messageChoice(person: PersonId): string | null;

  /** False: this person had a message for this cause already, and nothing is done. */
  putMessage(message: MessageRow): boolean;
  /** Waiting, sent by nobody now, and their moment is there; oldest first, at most so many. */
  messagesDue(now: At, most: number): readonly MessageRow[];
  /** All that waits for one person, sent by nobody now, oldest first. */
  messagesWaitingFor(person: PersonId): readonly MessageRow[];
  changeMessage(id: string, change: MessageChange): void;
  /** After a start: nobody is sending anything. */
  releaseMessages(): void;
  /** What failed, or waits after a try that did not go, tried or done since; newest first, at most so many. */
  messagesInTrouble(since: At, most: number): readonly MessageRow[];
  /** How many wait, and when one last went, per way. */
  messageFlow(): { readonly waiting: number; readonly lastSent: Readonly<Partial<Record<MessageWay, At>>> };
  /** What was done before is forgotten. */
  dropMessagesDone(before: At): void;
  /** Of those of the house: what went or was dropped is forgotten at once, what failed before this moment too. */
  dropMessagesOfHouse(failedBefore: At): void;

  putFeed(feed: { readonly hash: string; readonly person: PersonId; readonly madeAt: At }): void;
  /** As whom whoever holds this address reads. */
  feedPeople(hash: string): readonly PersonId[];
  /** When the calendar of this person was made; `null`: there is none. */
  feedSince(person: PersonId): At | null;
  /** Every address that reads as this person opens nothing any more. */
  dropFeedsOf(person: PersonId): void;
}
