// What is still open when a meeting closes, and what changed since the one before: each a line with the readers it has on
// the table, so that nobody learns from a list that there is something they may not read.
import type { SheetId } from "../../../ids.ts";
import { audienceKey, inBoth } from "../../audience.ts";
import { grouped } from "../../grouped.ts";
import type { AgreementView } from "../../table/agreementView.ts";
import type { AgendaView } from "../../table/agendaView.ts";
import type { ItemCard } from "../../table/card.ts";
import { audienceOfBlock } from "../minutes.ts";
import { type Gathered, isOfMeeting, keyOf, type Part } from "./gathered.ts";

/** A few sentences, not a list: the latest so many of each kind, per group of readers. */
const mostSinceLast = 5;

const linePart = (
  { newId }: Gathered,
  section: "openQuestions" | "sinceLastTime",
  line: { readonly card: ItemCard; readonly text: string; readonly status: string } & Partial<
    Pick<Part, "people" | "on">
  >,
): Part => {
  const { card, ...rest } = line;
  return { id: newId(), section, item: card.ref, audience: card.audience, ...rest };
};

/** More than anybody reads as left over; the agenda itself still holds the rest. */
const mostLeftOver = 50;

/** The first so many that lie there for the same readers: what few put off takes no place from what all did. */
const firstOfEach = (cards: readonly AgendaView[]): readonly AgendaView[] =>
  [...grouped(cards, ({ audience }) => audienceKey(audience)).values()].flatMap((some) => some.slice(0, mostLeftOver));

const agendaParts = (from: Gathered): readonly Part[] => {
  const { meeting, table } = from;
  const line = (card: AgendaView, status: string) => linePart(from, "openQuestions", { card, text: card.text, status });
  const isSaid = (card: AgendaView): boolean => card.text.trim() !== "" && card.about === null;
  const unreached = table.agenda.filter(
    (each) => each.meetingId === meeting.id && !meeting.pointsDone.includes(each.id),
  );
  const later = table.agenda.filter((each) => each.meetingId === null);
  return [
    ...firstOfEach(unreached.filter(isSaid)).map((card) => line(card, "notReached")),
    ...firstOfEach(later.filter(isSaid)).map((card) => line(card, "later")),
  ];
};

/** A dissent may have fewer readers than what it is about: so has the day until which it waits. */
const parkedIn = ({ history, facts, audienceOf }: Gathered) => {
  const homes = new Map<string, SheetId>(
    history.flatMap(({ fact }) =>
      fact.kind === "objectionParked" ? [[`${fact.item.item} ${fact.of}`, fact.item.sheet] as const] : [],
    ),
  );
  return facts.parkedObjections.flatMap((each) => {
    const sheet = homes.get(`${each.item} ${each.of}`);
    const audience = sheet === undefined ? null : audienceOf(sheet);
    return audience === null ? [] : [{ ...each, audience }];
  });
};

/** The words that agreements stand in, and who holds something against them or is still to be heard. */
const agreementParts = (from: Gathered): readonly Part[] => {
  const { table, privately } = from;
  const isOpen = (card: AgreementView): boolean =>
    card.status === "proposed" ||
    (card.status === "agreed" && card.answers.some(({ accord }) => accord?.value === "no"));
  const agreements = table.agreements.filter((card) => !privately.isPutDown(card));
  const waits = parkedIn(from);
  const parked = agreements.flatMap((card) =>
    waits
      .filter((each) => each.item === card.id)
      .map(
        ({ of, until, audience }): Part => ({
          ...linePart(from, "openQuestions", {
            card,
            text: card.words.text,
            status: "parked",
            people: [of],
            on: until,
          }),
          audience: inBoth(audience, card.audience),
        }),
      ),
  );
  // What waits for few of its readers only is open still for the others: they know nothing of a day.
  const isParked = (card: AgreementView): boolean =>
    parked.some((part) => part.item?.item === card.id && audienceKey(part.audience) === audienceKey(card.audience));
  const open = agreements
    .filter((card) => isOpen(card) && !isOfMeeting(from, card) && !isParked(card))
    .map((card) => linePart(from, "openQuestions", { card, text: card.words.text, status: card.status }));
  return [...open, ...parked].filter(({ text }) => text.trim() !== "");
};

/** *Klopt niet* under earlier minutes that nobody answered, for who may read the line it is about. */
const correctionParts = ({ facts, meeting, newId }: Gathered): readonly Part[] =>
  Object.values(facts.meetings)
    .filter((each) => each.id !== meeting.id)
    .flatMap(({ minutes }) =>
      minutes.corrections
        .filter(({ answer, acceptedByResidentOn }) => answer === null && acceptedByResidentOn === null)
        .flatMap(({ version, block, by, text }): readonly Part[] => {
          const audience = audienceOfBlock(minutes, version, block);
          return audience === null
            ? []
            : [{ id: newId(), section: "openQuestions", text, status: "correction", wordsOf: by, audience }];
        }),
    );

export const openParts = (from: Gathered): readonly Part[] => [
  ...agreementParts(from),
  ...correctionParts(from),
  ...agendaParts(from),
];

/** Agreed, done and reached between the two meetings, and still so. */
export const sinceLastParts = (from: Gathered): readonly Part[] => {
  const { sinceLast, table, privately } = from;
  if (sinceLast === null) return [];
  const of = (kind: string, to: string | null): ReadonlySet<string> =>
    new Set(
      sinceLast.flatMap((fact) =>
        fact.kind === kind && "item" in fact && (to === null || ("to" in fact && fact.to === to))
          ? [keyOf(fact.item)]
          : [],
      ),
    );
  const answered = of("agreementAnswered", null);
  const done = of("actionMoved", "done");
  const reached = of("goalMoved", "reached");
  const lines = [
    ...table.agreements
      .filter((card) => card.status === "agreed" && answered.has(card.key))
      .map((card) => ({ card, text: card.words.text, status: "agreed", people: [] })),
    ...table.actions
      .filter((card) => card.status === "done" && done.has(card.key))
      .map((card) => ({
        card,
        text: card.words.text,
        status: "done",
        people: card.owner === null ? [] : [card.owner],
      })),
    ...table.goals
      .filter((card) => card.status === "reached" && reached.has(card.key))
      .map((card) => ({ card, text: card.words.text, status: "reached", people: [] })),
  ].filter(({ card, text }) => text.trim() !== "" && !isOfMeeting(from, card) && !privately.isPutDown(card));
  const perReaders = grouped(lines, ({ card, status }) => `${status} ${audienceKey(card.audience)}`);
  return [...perReaders.values()].flatMap((some) =>
    some.slice(-mostSinceLast).map((line) => linePart(from, "sinceLastTime", line)),
  );
};
