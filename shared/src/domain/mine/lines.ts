// What waits for one person at one table: ids, states and days, never words (DESIGN.md 5). Made of what this very person may
// read, so nothing outside their audience is in it, not even as a gap; kept by the store, and made anew from the log at any time.
import type { ItemRef } from "../item.ts";
import type { BoardFacts } from "../board.ts";
import type { MeetingState } from "../meeting/meeting.ts";
import { lastAnswerOf, latestVersion, minutesStatus } from "../minutes/minutes.ts";
import { adoptionOf } from "../minutes/adoption.ts";
import { openQuestion } from "../between/barrier.ts";
import { askNow, isUnanswered } from "../between/handover.ts";
import { questionWaitsFor } from "../between/lineQuestion.ts";
import { correctionDays } from "../correcting/correctionClock.ts";
import { lyingOf, openStatementsOn } from "../correcting/onTable.ts";
import { answerersOf } from "../correcting/whoAnswers.ts";
import { isFacilitator, isResident, isSeated, type Participant } from "../participant.ts";
import { residentsAt } from "../seating.ts";
import { standingOf } from "../sharingConsent.ts";
import { linesOn } from "../table/tableLines.ts";
import type { TableView } from "../tableView.ts";
import { nextAskOn } from "../time/asking.ts";
import { addDays } from "../time/days.ts";
import { isStillAsked } from "../widening.ts";
import type { MeetingId, ParticipantId } from "../../ids.ts";
import { type OpenStatus, openStatusOf } from "./myActions.ts";

/** What is to be done about minutes. */
export type MinutesAsk =
  /** *Klopt dit?*, asked of everyone who was told. */
  | "answer"
  /** Nobody was asked yet: for who leads. */
  | "ask"
  /** Somebody said something about them: for who leads. */
  | "said"
  /** Every resident said yes: for who leads. */
  | "adopt";

export type Line =
  | {
      readonly kind: "action";
      readonly item: ItemRef;
      readonly status: OpenStatus;
      readonly due: string | null;
      /** It rests: nothing is asked about it. */
      readonly rests?: true;
    }
  /** An agreement I am a party to, and have said nothing about in these words. */
  | { readonly kind: "agreement"; readonly item: ItemRef }
  | {
      readonly kind: "minutes";
      readonly meeting: MeetingId;
      readonly ask: MinutesAsk;
      /** Who said something. */
      readonly by: ParticipantId | null;
      readonly due: string | null;
    }
  | { readonly kind: "consent"; readonly consent: string }
  | { readonly kind: "seat"; readonly proposal: string }
  | { readonly kind: "reading"; readonly asked: string }
  /** *Ik heb een vraag*, asked of me; or of the table, and I lead the process. */
  | { readonly kind: "question"; readonly item: ItemRef; readonly question: string }
  /** *Klopt niet*, about my words or my action; and past the day of whose they are, for who leads. */
  | { readonly kind: "statement"; readonly item: ItemRef; readonly statement: string; readonly due: string }
  | { readonly kind: "statementOpen"; readonly item: ItemRef; readonly statement: string; readonly due: string }
  /** *Vraag Noor hoe het gaat*: for who asks, on the day it is time. */
  | { readonly kind: "asking"; readonly asking: string; readonly due: string }
  /** *Wie kan dit oplossen?*, asked of me; and past its day for who leads, where nobody answered. */
  | { readonly kind: "barrier"; readonly item: ItemRef; readonly question: string; readonly due: string }
  | { readonly kind: "barrierOpen"; readonly item: ItemRef; readonly question: string; readonly due: string }
  /** A waiting list that I keep up: on that day it is asked after again. */
  | { readonly kind: "listAsk"; readonly item: ItemRef; readonly due: string }
  /** The same without what we do meanwhile; where nobody keeps it up, for who leads. */
  | { readonly kind: "bridge"; readonly item: ItemRef }
  /** I let it rest until that day: then it is looked at again, and goes on resting until somebody takes it up. */
  | { readonly kind: "rest"; readonly item: ItemRef; readonly due: string }
  /** A limit that nobody took over yet, and a handover without an answer: always on top (SCREENS.md 5.2). */
  | { readonly kind: "handover"; readonly handover: string; readonly due: string | null };

interface Reading {
  readonly table: TableView;
  readonly facts: BoardFacts;
  readonly me: Participant;
  /** The day at the table. */
  readonly on: string;
  /** Absent: as if there were none. */
  readonly holidays?: ReadonlySet<string>;
}

const actionLines = ({ table, me }: Reading): readonly Line[] =>
  table.actions.flatMap(({ ref, status, owner, due, rest }): readonly Line[] => {
    const open = openStatusOf(status);
    if (open === null || owner !== me.id) return [];
    return [{ kind: "action", item: ref, status: open, due, ...(rest === null ? {} : { rests: true }) }];
  });

/** Of the words that stand proposed, else of those that nobody agreed to yet; a resident's silence is never a line of others. */
const agreementLines = ({ table, me }: Reading): readonly Line[] =>
  table.agreements.flatMap(({ ref, status, proposal, words, myAnswer, rest }): readonly Line[] => {
    const isOver = status === "changed" || status === "ended" || rest !== null;
    const asked = proposal ?? (status === "proposed" ? { words, myAnswer } : null);
    if (isOver || asked === null || asked.myAnswer !== null) return [];
    return asked.words.partyIds?.includes(me.id) ? [{ kind: "agreement", item: ref }] : [];
  });

/** What was said since this version was asked about, by somebody else, and is no plain yes. */
const saidBy = ({ minutes }: MeetingState, version: number, me: Participant): ParticipantId | null =>
  minutes.answers.findLast((each) => each.version === version && each.by !== me.id && each.value !== "yes")?.by ?? null;

const minutesLines = ({ facts, me }: Reading): readonly Line[] =>
  Object.values(facts.meetings).flatMap((meeting): readonly Line[] => {
    const { id, minutes, phase } = meeting;
    const version = minutes.asked?.version ?? latestVersion(minutes)?.version ?? 0;
    const status = minutesStatus(minutes);
    if (phase !== "closed" || status === null || status === "adopted" || me.party === "guest") return [];
    const line = (ask: MinutesAsk, by: ParticipantId | null = null, due: string | null = null): readonly Line[] => [
      { kind: "minutes", meeting: id, ask, by, due },
    ];
    if (status === "draft") return isFacilitator(me) ? line("ask") : [];
    if (isFacilitator(me)) {
      const by = saidBy(meeting, version, me);
      if (by !== null) return line("said", by);
      const residents = residentsAt(facts.participants).map((each) => each.id);
      if (adoptionOf({ minutes, version, residents }).isReady) return line("adopt");
    }
    return lastAnswerOf(minutes, me.id, version) === null ? line("answer", null, minutes.asked?.until ?? null) : [];
  });

const ownConsents = ({ facts, me, on }: Reading): readonly Line[] =>
  facts.consents.flatMap((each): readonly Line[] =>
    each.of === me.id && standingOf(each, on) === "asked" ? [{ kind: "consent", consent: each.id }] : [],
  );

/** Asked of me, or of every beroepskracht who reads it, and not answered. */
const handoverLines = ({ facts, me }: Reading): readonly Line[] =>
  facts.handovers.filter(isUnanswered).flatMap((each): readonly Line[] => {
    const ask = askNow(each);
    const isMine = ask !== null && (ask.to === me.id || (ask.to === null && me.party === "staff"));
    return isMine && each.from !== me.id ? [{ kind: "handover", handover: each.id, due: ask.dueOn }] : [];
  });

const questionLines = ({ table, facts, me }: Reading): readonly Line[] =>
  facts.lineQuestions.length === 0
    ? []
    : linesOn(table).flatMap(({ card: { ref: item, audience: readers, lineQuestions } }) =>
        lineQuestions
          .filter((each) => questionWaitsFor(each, me, { people: facts.participants, readers }))
          .map(({ id: question }): Line => ({ kind: "question", item, question })),
      );

const noHolidays: ReadonlySet<string> = new Set();

/** For whose words they are at once; for who leads from the day after theirs, or at once where nobody else is there to answer. */
const statementLines = ({ table, facts, me, holidays = noHolidays }: Reading): readonly Line[] =>
  openStatementsOn(table, facts).flatMap((open): readonly Line[] => {
    const { statement, line, card } = open;
    const { first, next } = answerersOf(statement, line, facts.participants);
    const lying = lyingOf(open, facts, { on: statement.on, holidays });
    const days = correctionDays(statement.on, holidays);
    const about = { item: card.ref, statement: statement.id };
    const isAsked = lying !== null && lying.with.includes(me.id);
    if (isAsked || first.some(({ id }) => id === me.id))
      return [{ kind: "statement", ...about, due: isAsked && lying.step === "leads" ? days.leads : days.first }];
    return next.some(({ id }) => id === me.id) ? [{ kind: "statementOpen", ...about, due: days.first }] : [];
  });

/** Only residents decide who comes to sit here, and who comes to read a small circle. */
const residentLines = ({ facts, me }: Reading): readonly Line[] =>
  isResident(me)
    ? [
        ...facts.proposals.flatMap((each): readonly Line[] =>
          each.yeses.some(({ by }) => by === me.id) ? [] : [{ kind: "seat", proposal: each.id }],
        ),
        ...facts.widenings.flatMap((each): readonly Line[] =>
          each.readers.includes(me.id) && isStillAsked(each, facts.participants)
            ? [{ kind: "reading", asked: each.id }]
            : [],
        ),
      ]
    : [];

const leading = (me: Participant): ParticipantId | null => (isFacilitator(me) ? me.id : null);

/** What is laid before me, what nobody answered where I lead, and lists that I keep up. Each asks something from its day on. */
const waitingLines = ({ table, me }: Reading): readonly Line[] => [
  ...table.barriers
    .filter(({ isSolved }) => !isSolved)
    .flatMap(({ ref: item, questions }): readonly Line[] => {
      const open = openQuestion({ questions });
      if (open === null) return [];
      const { id: question, to, dueOn: due } = open;
      if (to === me.id) return [{ kind: "barrier", item, question, due }];
      return isFacilitator(me) ? [{ kind: "barrierOpen", item, question, due }] : [];
    }),
  ...table.waitingLists
    .filter(({ isSolved, keeper }) => !isSolved && !isResident(me) && (keeper ?? leading(me)) === me.id)
    .flatMap(({ ref: item, keeper, bridge, nextAskOn: due }): readonly Line[] => [
      ...(bridge.trim() === "" ? [{ kind: "bridge", item } as const] : []),
      ...(keeper === null || due === null ? [] : [{ kind: "listAsk", item, due } as const]),
    ]),
];

/** Of who let it rest, and still sits here. */
const restLines = ({ table, facts, me }: Reading): readonly Line[] =>
  [...table.goals, ...table.agreements, ...table.actions].flatMap(({ ref: item, id, rest }): readonly Line[] => {
    const due = rest?.until ?? null;
    return due === null || facts.rests[id]?.by !== me.id ? [] : [{ kind: "rest", item, due }];
  });

/** Kept from the day it is agreed; it asks something from its day on. */
const askingLines = ({ facts, me }: Reading): readonly Line[] =>
  facts.askings.flatMap((each): readonly Line[] =>
    each.asker === me.id && facts.participants.some(({ id, leftOn }) => id === each.of && leftOn === null)
      ? [{ kind: "asking", asking: each.id, due: nextAskOn(each, facts.checkIns) }]
      : [],
  );

/** Everything that waits for this person here; nothing once they sit here no more. */
export const linesFor = (reading: Reading): readonly Line[] =>
  isSeated(reading.me)
    ? [
        ...handoverLines(reading),
        ...actionLines(reading),
        ...agreementLines(reading),
        ...minutesLines(reading),
        ...ownConsents(reading),
        ...residentLines(reading),
        ...questionLines(reading),
        ...statementLines(reading),
        ...askingLines(reading),
        ...waitingLines(reading),
        ...restLines(reading),
      ]
    : [];

/** The day by which something is asked; `null`: none was named. */
export const dueOf = (line: Line): string | null => ("due" in line ? line.due : null);

/**
 * Does it ask something of me now? My own action only while it is a proposal, does not work out, or has come to its day: what
 * is simply under way stands under *Mijn acties*.
 */
export const asksNow = (line: Line, on: string): boolean => {
  if (line.kind === "asking" || line.kind === "listAsk" || line.kind === "rest") return line.due <= on;
  if (line.kind === "barrierOpen" || line.kind === "statementOpen") return line.due < on;
  if (line.kind !== "action") return true;
  if (line.rests === true) return false;
  return line.status === "proposed" || line.status === "stuck" || (line.due !== null && line.due <= on);
};

/** The first day after this one on which these lines may be read otherwise: one that comes, or is past. `null`: by a day alone never. */
export const readsOtherwiseOn = (lines: readonly Line[], on: string): string | null =>
  lines
    .flatMap((line) => {
      const due = dueOf(line);
      return due === null || due < on ? [] : [due === on ? addDays(on, 1) : due];
    })
    .sort()
    .at(0) ?? null;

/** Limits and handovers first, then by day, then what has none; what is equal keeps its place (SCREENS.md 5.2). */
export const inOrderOfAsking = <Each>(all: readonly Each[], lineOf: (each: Each) => Line): readonly Each[] =>
  [...all].sort((one, other) => {
    const [a, b] = [lineOf(one), lineOf(other)];
    const first = Number(b.kind === "handover") - Number(a.kind === "handover");
    if (first !== 0) return first;
    const [dueA, dueB] = [dueOf(a) ?? "9999", dueOf(b) ?? "9999"];
    return dueA < dueB ? -1 : dueA > dueB ? 1 : 0;
  });
