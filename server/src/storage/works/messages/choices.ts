// How one person wants to hear that there is something new. Chosen for all as whom they are in: one person, several tables
// (0150). An address counts when a code that went there came back.
import {
  askingCode,
  givingCode,
  type MessageChoice,
  type MessageRhythm,
  noMessages,
  type QuietHours,
  type WeeklyDay,
  type ShownAddress,
} from "@werktafel/shared/domain/messages/choice";
import type { PersonId } from "@werktafel/shared/ids";
import type { Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";
import { decodeChoice } from "./decode.ts";

interface OfPeople {
  /** As whom one is in, their device's own person first. */
  readonly people: readonly PersonId[];
}

export const choiceOf = (tx: Transaction, person: PersonId): MessageChoice | null => {
  const json = tx.messageChoice(person);
  return json === null ? null : decodeChoice(json);
};

/** The choice of the first of them who made one. */
const chosen = (tx: Transaction, { people }: OfPeople): MessageChoice =>
  people.map((person) => choiceOf(tx, person)).find((choice) => choice !== null) ?? noMessages;

const keep = (tx: Transaction, { people }: OfPeople, choice: MessageChoice): void => {
  const json = JSON.stringify(choice);
  for (const person of people) tx.putMessageChoice(person, json);
};

/** A code is compared as a fingerprint with its address: one that was seen for another opens nothing. */
const fingerprint = (tx: Transaction, { way, address }: ShownAddress, code: string): string =>
  tx.mac("messageCode", `${way} ${address} ${code}`);

export const messageChoice = (tx: Transaction, question: OfPeople): MessageChoice => chosen(tx, question);

/** False: codes enough for today. */
export const askMessageCode = (
  tx: Transaction,
  { people, to, code, now }: OfPeople & { readonly to: ShownAddress; readonly code: string; readonly now: At },
): boolean => {
  const next = askingCode(chosen(tx, { people }), { ...to, code: fingerprint(tx, to, code), now });
  if (next !== null) keep(tx, { people }, next);
  return next !== null;
};

/** It did not leave: nobody waits for it. */
export const dropMessageCode = (tx: Transaction, { people }: OfPeople): void =>
  keep(tx, { people }, { ...chosen(tx, { people }), underWay: null });

/** True: messages go there from now on. */
export const giveMessageCode = (
  tx: Transaction,
  { people, code, now }: OfPeople & { readonly code: string; readonly now: At },
): boolean => {
  const before = chosen(tx, { people });
  const given = before.underWay === null ? "" : fingerprint(tx, before.underWay, code);
  const { choice, isRight } = givingCode(before, { code: given, now });
  keep(tx, { people }, choice);
  return isRight;
};

export interface MessageWishes {
  readonly quiet: QuietHours;
  readonly rhythm: MessageRhythm;
  readonly weeklyOn: WeeklyDay;
}

export const keepMessageWishes = (
  tx: Transaction,
  { people, wishes: { quiet, rhythm, weeklyOn } }: OfPeople & { readonly wishes: MessageWishes },
): void => keep(tx, { people }, { ...chosen(tx, { people }), quiet, rhythm, weeklyOn });

/** No messages from now on: the address goes, and what waited with it. Codes that were asked for stay counted. */
export const stopMessages = (tx: Transaction, { people, now }: OfPeople & { readonly now: At }): void => {
  keep(tx, { people }, { ...chosen(tx, { people }), to: null, underWay: null });
  for (const person of people) {
    for (const { id } of tx.messagesWaitingFor(person)) tx.changeMessage(id, { state: "dropped", doneAt: now });
  }
};
