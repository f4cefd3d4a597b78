// What the facts say of a goal, an agreement or an action, in the names of the file. Only what the file would not say by
// itself is spelled out: words that differ from those now on the sheet, a goal that somebody else confirmed.
import type { Accord } from "../../domain/accord.ts";
import type { ActionState } from "../../domain/action.ts";
import { type AgreementState, agreementStatus } from "../../domain/agreement.ts";
import type { Attempt } from "../../domain/between/attempt.ts";
import type { Confirmed, GoalState } from "../../domain/goal.ts";
import type { SheetItem } from "../../domain/item.ts";
import { type Hand, handOf } from "../../domain/ownHand.ts";
import { currentWording, type Wording } from "../../domain/wording.ts";
import type { ParticipantId } from "../../ids.ts";
import { isEmpty, isPlainObject, objectsIn, type PlainObject } from "../plainJson.ts";
import { eachLaidOver } from "../skeleton.ts";

/** The same to the letter: only then may the file leave them out. */
const areEqual = (one: Wording, other: Wording): boolean => {
  const spelled = (words: Wording): string =>
    JSON.stringify([
      words.text,
      words.why ?? "",
      [...(words.partyIds ?? [])].sort(),
      words.ownerId ?? null,
      words.rhythm ?? null,
      words.reviewOn ?? null,
    ]);
  const isAnyDay = one.due === undefined || other.due === undefined;
  return spelled(one) === spelled(other) && (isAnyDay || one.due === other.due);
};

const listOf = (before: PlainObject | undefined, name: string, now: readonly PlainObject[]): PlainObject => {
  const isLeftOut = now.length === 0 && before !== undefined && isEmpty(before[name]);
  if (isLeftOut) return Object.hasOwn(before, name) ? { [name]: before[name] } : {};
  return { [name]: eachLaidOver(before?.[name], now) };
};

const keptAt = (before: PlainObject | undefined, name: string, at: number): PlainObject => {
  const list = before?.[name];
  const found: unknown = Array.isArray(list) ? list[at] : undefined;
  return isPlainObject(found) ? found : {};
};

/** A status the file does not name and that it implies is left out; `undefined` does that. */
const statusOf = (before: PlainObject | undefined, status: string, implied: string): string | undefined =>
  before !== undefined && !Object.hasOwn(before, "status") && status === implied ? undefined : status;

const handToFile = (hand: Hand): PlainObject => ({
  ...(hand.notedById === undefined ? {} : { notedById: hand.notedById }),
  ...handOf(hand),
});

/** The own hand, alone and without more words: what a file implies. */
const isPlain = ({ note, notedById, besideId }: Confirmed): boolean =>
  note === undefined && notedById === undefined && besideId === undefined;

const goalWords = ({ text, why = "", reviewOn = null }: Wording): PlainObject => ({
  title: text,
  whyImportant: why,
  reviewOn,
});

const goalAnswerToFile = ({ participantId, value, on, note, words, tookBack, ...hand }: Accord): PlainObject => ({
  participantId,
  value,
  on,
  note,
  ...goalWords(words),
  ...handToFile(hand),
  ...(tookBack && { tookBack }),
});

export const goalToFile = (
  item: SheetItem,
  state: GoalState,
  residents: ReadonlySet<string>,
  before: PlainObject | undefined,
): PlainObject => {
  const words = currentWording(item);
  const author = item.values["byId"];
  const isImplied = state.status !== "draft" && typeof author === "string" && residents.has(author);
  const { confirmed, answers = [] } = state;
  const isAsImplied =
    confirmed === null
      ? !isImplied
      : isImplied &&
        isPlain(confirmed) &&
        words !== null &&
        areEqual(confirmed.words, words) &&
        confirmed.by === author &&
        confirmed.on === (item.values["on"] ?? "");
  const wasSpelled = before !== undefined && Object.hasOwn(before, "confirmed");
  const spelled = confirmed && {
    ...goalWords(confirmed.words),
    byId: confirmed.by,
    on: confirmed.on,
    ...(confirmed.note === undefined ? {} : { note: confirmed.note }),
    ...handToFile(confirmed),
  };
  return {
    status: statusOf(before, state.status, "draft"),
    ...listOf(
      before,
      "howIsItGoing",
      state.faces.map(({ on, byId, value, text }) => ({ on, byId, value, text })),
    ),
    ...(isAsImplied && !wasSpelled ? {} : { confirmed: spelled }),
    ...(answers.length > 0 || (before !== undefined && Object.hasOwn(before, "answers"))
      ? listOf(before, "answers", answers.map(goalAnswerToFile))
      : {}),
  };
};

/** `words` as the file has them: only what was said. */
export const wordsToFile = (words: Wording): PlainObject => ({
  text: words.text,
  ...(words.partyIds === undefined ? {} : { partyIds: words.partyIds }),
  ...(words.ownerId === undefined ? {} : { ownerId: words.ownerId }),
  ...(words.rhythm === undefined ? {} : { rhythm: words.rhythm }),
  ...(words.reviewOn === undefined ? {} : { reviewOn: words.reviewOn }),
  ...(words.due === undefined ? {} : { due: words.due }),
});

/** The words of an answer, left out when they are those now in the file. */
const spelledWords = (words: Wording | null, now: Wording | null, kept: PlainObject): PlainObject => {
  if (words === null || (now !== null && areEqual(words, now) && !Object.hasOwn(kept, "words"))) return {};
  const { rhythm: rhythmBefore, ...known } = isPlainObject(kept["words"]) ? kept["words"] : {};
  const said = wordsToFile(words);
  const { rhythm } = said;
  const both = isPlainObject(rhythmBefore) && isPlainObject(rhythm) ? { rhythm: { ...rhythmBefore, ...rhythm } } : {};
  return { words: { ...known, ...said, ...both } };
};

export const agreementToFile = (
  item: SheetItem,
  state: AgreementState,
  residents: readonly ParticipantId[],
  before: PlainObject | undefined,
): PlainObject => {
  const words = currentWording(item);
  const computed = agreementStatus({ ...state, closed: null }, residents);
  return {
    status: statusOf(before, agreementStatus(state, residents), computed),
    ...listOf(
      before,
      "accords",
      state.accords.map(({ participantId, value, on, note, words: said, ...hand }, at) => ({
        participantId,
        value,
        on,
        note,
        ...handToFile(hand),
        ...spelledWords(said, words, keptAt(before, "accords", at)),
      })),
    ),
  };
};

/** An acceptance that no longer counts says nothing any more; where the file had its words, some words must stand. */
const stepWords = (counting: Wording | undefined, now: Wording | null, kept: PlainObject): PlainObject => {
  const wasEmptied = isPlainObject(kept["words"]) && !Object.hasOwn(kept["words"], "text");
  return spelledWords(counting ?? (wasEmptied ? now : null), now, kept);
};

export const actionToFile = (
  item: SheetItem,
  state: ActionState,
  implied: readonly number[],
  before: PlainObject | undefined,
): PlainObject => {
  const onSheet = currentWording(item);
  // In a file that others read, an action that was taken has an owner, also when the sheet still offers it to all.
  const taken = before === undefined && state.owner !== null ? { ownerId: state.owner } : {};
  const words = onSheet && { ...onSheet, ...taken };
  const acceptances = acceptedWords(state);
  const listed = state.steps.flatMap((step, at) => (implied.includes(at) ? [] : [{ step, at }]));
  return {
    ...taken,
    status: statusOf(before, state.status, listed.at(-1)?.step.status ?? "proposed"),
    ...listOf(
      before,
      "statusHistory",
      listed.map(({ step: { on, status, byId, note, ...hand }, at }, place) => ({
        on,
        status,
        byId,
        note,
        ...handToFile(hand),
        ...stepWords(acceptances.get(at), words, keptAt(before, "statusHistory", place)),
      })),
    ),
  };
};

/** Tries that came in before they were facts stand in what was kept, with their days; the others were emptied there. */
export const attemptsToFile = (attempts: readonly Attempt[], before: PlainObject | undefined): PlainObject => {
  const came = objectsIn(before?.["attempts"]);
  const untold = came.filter((each) => each["on"] !== null);
  const now = attempts.map(({ by, on, what, text }) => ({
    on,
    byId: by,
    result: text,
    ...(what === null ? {} : { what }),
  }));
  if (now.length === 0) {
    const isKnown = before !== undefined && Object.hasOwn(before, "attempts");
    return untold.length > 0 || isKnown ? { attempts: untold.length > 0 ? untold : before?.["attempts"] } : {};
  }
  const emptied = came.filter((each) => each["on"] === null);
  return { attempts: [...untold, ...eachLaidOver(emptied, now)] };
};

/** The words of the acceptance that counts: earlier ones were taken back, and their words with them. */
const acceptedWords = ({ steps, accepted }: ActionState): ReadonlyMap<number, Wording> => {
  const last = steps.findLastIndex((step) => step.status === "accepted");
  return accepted === null || last < 0 ? new Map() : new Map([[last, accepted]]);
};
