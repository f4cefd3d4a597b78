// Handovers as the file names them. One that came in a file keeps what it had, with what became of it since; the question as it
// went from one to the next stands in `asks`, beside the fields of the first one.
import type { Audience } from "../../domain/audience.ts";
import { type Ask, type Handover, handoverStatus } from "../../domain/between/handover.ts";
import { handoverInRecord } from "../../domain/between/keptHandover.ts";
import type { BoardFacts, KeptRecord } from "../../domain/board.ts";
import type { SheetId } from "../../ids.ts";
import { isPlainObject, type PlainObject } from "../plainJson.ts";
import { wordsToFile } from "../items/factsToFile.ts";

/** Only what says something. */
const said = (fields: PlainObject): PlainObject =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== "" && value !== undefined),
  );

const answerFields = ({ answer }: Ask): PlainObject =>
  answer === null
    ? {}
    : {
        answer: answer.value,
        answeredOn: answer.on,
        answerNote: answer.note,
        offer: answer.offer,
        bridgeUntil: answer.until,
      };

const askToFile = (ask: Ask): PlainObject =>
  said({
    toId: ask.to,
    toLabel: ask.toLabel,
    because: ask.because,
    on: ask.on,
    dueOn: ask.dueOn,
    seenById: ask.seen?.by,
    seenOn: ask.seen?.on,
    ...answerFields(ask),
    answeredById: ask.answer?.by,
  });

const fieldsOf = (handover: Handover): PlainObject => {
  const { asks, consents, warm, takenOverOn } = handover;
  const [first] = asks;
  const answered = asks.findLast(({ answer }) => answer !== null);
  const on = asks.find(({ because }) => because !== "asked");
  const agreed = takenOverOn === null ? undefined : consents.findLast(({ value }) => value === "yes");
  return {
    fromId: handover.from,
    toId: first?.to ?? null,
    reason: handover.reason,
    boundaryText: handover.boundary,
    requestedOn: first?.on ?? null,
    answerDueOn: first?.dueOn ?? null,
    answeredOn: answered?.answer?.on ?? null,
    answer: answered?.answer?.value ?? null,
    answerNote: answered?.answer?.note ?? "",
    residentAccordOn: agreed?.on ?? null,
    warmContactOn: warm?.on ?? null,
    completedOn: handover.completedOn,
    status: handoverStatus(handover),
    escalatedOn: on?.on ?? null,
    escalatedToLabel: on?.toLabel ?? "",
    actionIds: handover.actions,
    ...said({
      secondId: handover.second,
      takenOverOn,
      withdrawnOn: handover.withdrawnOn,
      words: handover.words && wordsToFile(handover.words),
      warmContactById: warm?.by,
      warmContactDone: warm?.isDone === false ? false : null,
    }),
    asks: asks.map(askToFile),
    residentWords: consents.flatMap(({ by, on: day, value, notedById, how }) =>
      by === null ? [] : [{ byId: by, on: day, value, ...(notedById === undefined ? {} : { notedById, how }) }],
    ),
    thanks: handover.thanks.map(({ by, on: day, text }) => ({ byId: by, on: day, text })),
  };
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What there is now, in the shape in which records of a file are told. */
export const handoverRecords = (facts: BoardFacts, audienceOf: (sheet: SheetId) => Audience): readonly KeptRecord[] => {
  const kept = facts.records["handovers"] ?? [];
  const live = new Set(facts.handovers.map(({ id }) => id));
  return [
    // Records that say nothing here stay as they came.
    ...kept.filter(({ id }) => !live.has(id)),
    ...facts.handovers.map((handover): KeptRecord => {
      const before = kept.find(({ id }) => id === handover.id);
      const was = before && handoverInRecord(before);
      if (!before || !was) {
        const { place } = handover;
        const audience = "audience" in place ? place.audience : audienceOf(place.item.sheet);
        const isUnsaid = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
        const fields = Object.entries(fieldsOf(handover)).filter(([, value]) => !isUnsaid(value));
        return { id: handover.id, audience, record: Object.fromEntries(fields) };
      }
      const [then, now] = [fieldsOf(was), fieldsOf(handover)];
      const since = Object.entries(now).filter(([name, value]) => !isSame(value, then[name]));
      const record = isPlainObject(before.record) ? before.record : {};
      return { ...before, record: { ...record, ...Object.fromEntries(since) } };
    }),
  ];
};
