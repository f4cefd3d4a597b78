// What a file says was answered, accepted and reached, as the facts it would have been: with their own days and people.
import type { Accord } from "../../domain/accord.ts";
import type { ActionStatus } from "../../domain/action.ts";
import type { Fact } from "../../domain/fact.ts";
import type { ItemRef } from "../../domain/item.ts";
import type { Hand } from "../../domain/ownHand.ts";
import { currentWording, type Wording } from "../../domain/wording.ts";
import { type ParticipantId, participantId } from "../../ids.ts";
import type { BoardFile } from "../fileShape.ts";
import { handFromFile, type HandInFile } from "../rules/handInFile.ts";
import type { Laid } from "./layOut.ts";
import { lookFacts, restFacts } from "./restInFile.ts";

type GoalInFile = NonNullable<BoardFile["goals"]>[number];
type AnswerToGoal = NonNullable<GoalInFile["answers"]>[number];
type AgreementInFile = NonNullable<BoardFile["agreements"]>[number];
export type ActionInFile = NonNullable<BoardFile["actions"]>[number];
type WordsInFile = NonNullable<NonNullable<AgreementInFile["accords"]>[number]["words"]>;

const noWords: Wording = { text: "" };

/** Words that travelled with an answer, as the file has them; only what it says. */
export const wordsFromFile = (words: WordsInFile): Wording => ({
  text: words.text,
  ...(words.partyIds ? { partyIds: words.partyIds.map(participantId) } : {}),
  ...(words.ownerId === undefined ? {} : { ownerId: words.ownerId === null ? null : participantId(words.ownerId) }),
  ...(words.rhythm === undefined
    ? {}
    : { rhythm: words.rhythm && { every: words.rhythm.every, until: words.rhythm.until } }),
  ...(words.reviewOn === undefined ? {} : { reviewOn: words.reviewOn }),
  ...(words.due === undefined ? {} : { due: words.due }),
});

const putAway = (record: { readonly putAway?: GoalInFile["putAway"] }, item: ItemRef): readonly Fact[] =>
  record.putAway ? [{ kind: "itemPutAway", item, by: participantId(record.putAway.byId), on: record.putAway.on }] : [];

const answerFromFile = (
  answer: Pick<AnswerToGoal, "on" | "note" | "title" | "whyImportant" | "reviewOn" | keyof HandInFile> & {
    readonly participantId: string;
    readonly value: Accord["value"];
    readonly tookBack?: AnswerToGoal["tookBack"];
  },
): Accord => ({
  participantId: participantId(answer.participantId),
  value: answer.value,
  on: answer.on,
  note: answer.note ?? "",
  words: { text: answer.title, why: answer.whyImportant, reviewOn: answer.reviewOn },
  ...(answer.notedById ? { notedById: participantId(answer.notedById) } : {}),
  ...handFromFile(answer),
  ...(answer.tookBack && { tookBack: true }),
});

/** The plain yes of the own hand is a fact of its own, as it is at the table. */
const yesFromFile = (said: NonNullable<GoalInFile["confirmed"]>, item: ItemRef): Fact => {
  const accord = answerFromFile({ ...said, participantId: said.byId, value: "yes" });
  const { participantId: by, on, words, note, notedById, besideId } = accord;
  return note === "" && notedById === undefined && besideId === undefined
    ? { kind: "goalConfirmed", item, by, on, words }
    : { kind: "goalAnswered", item, accord };
};

/** A goal in a resident's own words was confirmed by that resident, unless the file says otherwise (DESIGN.md 2). */
export const goalFacts = (goal: GoalInFile, { item, ref }: Laid, residents: ReadonlySet<string>): readonly Fact[] => {
  const status = goal.status ?? "draft";
  const author = goal.formulatedById ?? "";
  const confirmed: readonly Fact[] = goal.confirmed
    ? [yesFromFile(goal.confirmed, ref)]
    : goal.confirmed === undefined && status !== "draft" && residents.has(author)
      ? [
          {
            kind: "goalConfirmed",
            item: ref,
            by: participantId(author),
            on: goal.startedOn ?? "",
            words: currentWording(item) ?? noWords,
          },
        ]
      : [];
  const isThere = status === (confirmed.length > 0 ? "active" : "draft");
  return [
    ...confirmed,
    ...(goal.answers ?? []).map(
      (answer): Fact => ({ kind: "goalAnswered", item: ref, accord: answerFromFile(answer) }),
    ),
    ...(isThere ? [] : [{ kind: "goalMoved", item: ref, to: status } as const]),
    ...(goal.howIsItGoing ?? []).map(
      ({ on, byId, value, text = "" }): Fact => ({
        kind: "goalFaced",
        item: ref,
        face: { on, byId: participantId(byId), value, text },
      }),
    ),
    ...restFacts(goal.resting, ref),
    ...lookFacts(goal, ref),
    ...putAway(goal, ref),
  ];
};

export const agreementFacts = (agreement: AgreementInFile, { item, ref }: Laid): readonly Fact[] => [
  ...(agreement.accords ?? []).map(
    (accord): Fact => ({
      kind: "agreementAnswered",
      item: ref,
      accord: {
        participantId: participantId(accord.participantId),
        value: accord.value,
        on: accord.on,
        note: accord.note ?? "",
        words: accord.words ? wordsFromFile(accord.words) : (currentWording(item) ?? noWords),
        ...(accord.notedById ? { notedById: participantId(accord.notedById) } : {}),
        ...handFromFile(accord),
      },
    }),
  ),
  ...(agreement.status === "changed" || agreement.status === "ended"
    ? [{ kind: "agreementClosed", item: ref, as: agreement.status } as const]
    : []),
  ...restFacts(agreement.resting, ref),
  ...putAway(agreement, ref),
];

interface Step extends Hand {
  readonly on: string;
  readonly status: ActionStatus;
  readonly by: ParticipantId;
  readonly note: string;
  readonly words: Wording | null;
  readonly isImplied: boolean;
}

const underWay: readonly ActionStatus[] = ["accepted", "inProgress", "done", "stuck", "handedOver"];

/** Who and when, for steps of which the file does not say it. */
export interface BoardMade {
  readonly by: ParticipantId;
  readonly on: string;
}

/** The steps the file lists, and those its status says must have been. */
const stepsOf = (action: ActionInFile, words: Wording, made: BoardMade): readonly Step[] => {
  const listed = (action.statusHistory ?? []).map(
    (step): Step => ({
      on: step.on,
      status: step.status,
      by: participantId(step.byId),
      note: step.note ?? "",
      ...(step.notedById ? { notedById: participantId(step.notedById) } : {}),
      ...handFromFile(step),
      words: step.words ? wordsFromFile(step.words) : step.status === "accepted" ? words : null,
      isImplied: false,
    }),
  );
  const status = action.status ?? listed.at(-1)?.status ?? "proposed";
  const by = action.ownerId ? participantId(action.ownerId) : made.by;
  const implied = (to: ActionStatus, on: string): Step => ({
    on,
    status: to,
    by,
    note: "",
    words: to === "accepted" ? words : null,
    isImplied: true,
  });
  const firstDay = listed[0]?.on ?? made.on;
  const wasAccepted = listed.some((step) => step.status === "accepted");
  const steps = underWay.includes(status) && !wasAccepted ? [implied("accepted", firstDay), ...listed] : listed;
  return (steps.at(-1)?.status ?? "proposed") === status
    ? steps
    : [...steps, implied(status, listed.at(-1)?.on ?? made.on)];
};

export interface ActionFacts {
  readonly facts: readonly Fact[];
  /** Which steps the file did not list. */
  readonly implied: readonly number[];
}

export const actionFacts = (action: ActionInFile, { item, ref }: Laid, made: BoardMade): ActionFacts => {
  const steps = stepsOf(action, currentWording(item) ?? noWords, made);
  return {
    facts: [
      ...steps.map(
        ({ status: to, isImplied: _isImplied, ...said }): Fact => ({ kind: "actionMoved", item: ref, to, ...said }),
      ),
      ...(action.attempts ?? []).map(
        ({ on, byId, result = "", what }): Fact => ({
          kind: "attemptNoted",
          item: ref,
          attempt: { by: participantId(byId), on, what: what ?? null, text: result },
          on,
        }),
      ),
      ...restFacts(action.resting, ref),
      ...putAway(action, ref),
    ],
    implied: steps.flatMap((step, at) => (step.isImplied ? [at] : [])),
  };
};
