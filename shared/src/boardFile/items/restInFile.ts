// What rests, what a resident does with a goal, who keeps up what stands in the way, and before whom it was laid, as the file names it: read and written in one place.
import type { BarrierState } from "../../domain/between/barrier.ts";
import { canBeExplained, fits, markOf, type PlainLine } from "../../domain/between/plainLine.ts";
import type { GoalLook } from "../../domain/between/goalLook.ts";
import type { Rest } from "../../domain/between/resting.ts";
import type { Fact } from "../../domain/fact.ts";
import type { ItemRef, SheetItem } from "../../domain/item.ts";
import { participantId } from "../../ids.ts";
import type { BoardFile } from "../fileShape.ts";
import { isEmpty, isPlainObject, type PlainObject, stringOr } from "../plainJson.ts";
import { eachLaidOver } from "../skeleton.ts";

type RestInFile = NonNullable<BoardFile["goals"]>[number]["resting"];
type GoalInFile = NonNullable<BoardFile["goals"]>[number];
type BarrierInFile = Pick<NonNullable<BoardFile["barriers"]>[number], "keptUp" | "questions">;

export const restFacts = (rest: RestInFile, item: ItemRef): readonly Fact[] =>
  rest ? [{ kind: "itemRested", item, by: participantId(rest.byId), on: rest.on, until: rest.until ?? null }] : [];

/** `undefined` takes away what was kept of it. */
export const restToFile = (rest: Rest | undefined): PlainObject => ({
  resting: rest && { byId: rest.by, on: rest.on, until: rest.until },
});

export const lookFacts = (
  { weighed, planB }: Pick<GoalInFile, "weighed" | "planB">,
  item: ItemRef,
): readonly Fact[] => [
  ...(weighed
    ? [
        {
          kind: "goalWeighed",
          item,
          choice: weighed.choice,
          by: participantId(weighed.byId),
          on: weighed.on,
          text: weighed.text,
        } as const,
      ]
    : []),
  ...(planB
    ? [{ kind: "planBWritten", item, by: participantId(planB.byId), on: planB.on, text: planB.text } as const]
    : []),
];

export const lookToFile = (look: GoalLook | undefined): PlainObject => {
  const { weighed = null, planB = null } = look ?? {};
  return {
    weighed: weighed ? { choice: weighed.choice, byId: weighed.by, on: weighed.on, text: weighed.text } : undefined,
    planB: planB ? { byId: planB.by, on: planB.on, text: planB.text } : undefined,
  };
};

export const barrierFacts = ({ keptUp, questions }: BarrierInFile, item: ItemRef): readonly Fact[] => [
  ...(keptUp
    ? [
        {
          kind: "barrierLaid",
          item,
          who: keptUp.whoId === null ? null : participantId(keptUp.whoId),
          by: participantId(keptUp.byId),
          on: keptUp.on,
        } as const,
      ]
    : []),
  ...(questions ?? []).flatMap(({ id: question, toId, byId, on, dueOn, answer }): readonly Fact[] => [
    { kind: "barrierRaised", item, question, to: participantId(toId), by: participantId(byId), on, dueOn },
    ...(answer
      ? [
          {
            kind: "barrierAnswered",
            item,
            question,
            answer: { by: participantId(answer.byId), on: answer.on, text: answer.text, until: answer.until },
            on: answer.on,
          } as const,
        ]
      : []),
  ]),
];

export const barrierToFile = (state: BarrierState | undefined, before: PlainObject | undefined): PlainObject => {
  const keeper = state?.keeper ?? null;
  const questions = (state?.questions ?? []).map(({ id, to, by, on, dueOn, answer }) => ({
    id,
    toId: to,
    byId: by,
    on,
    dueOn,
    ...(answer && { answer: { byId: answer.by, on: answer.on, text: answer.text, until: answer.until } }),
  }));
  const isLeftOut = questions.length === 0 && isEmpty(before?.["questions"]);
  return {
    keptUp: keeper ? { whoId: keeper.who, byId: keeper.by, on: keeper.on } : undefined,
    ...(isLeftOut ? {} : { questions: eachLaidOver(before?.["questions"], questions) }),
  };
};

const lineOf = ({ texts }: SheetItem): string => texts["title"] ?? texts["text"] ?? texts["forWhat"] ?? "";

/** What a record says in plain words beside itself; without a mark it explains the words of this very record. */
export const plainLineFacts = (record: PlainObject, item: SheetItem): readonly Fact[] => {
  const plain = record["plainLine"];
  if (!isPlainObject(plain) || !canBeExplained(item.collection)) return [];
  return [
    {
      kind: "plainLineWritten",
      item: { sheet: item.sheet, item: item.id },
      by: participantId(stringOr(plain["byId"], "")),
      on: stringOr(plain["on"], ""),
      text: stringOr(plain["text"], ""),
      of: stringOr(plain["of"], markOf(lineOf(item))),
    },
  ];
};

/** The mark is written where it is of other words, or where the file had one. */
export const plainLineToFile = (
  plain: PlainLine | undefined,
  item: SheetItem,
  before: PlainObject | undefined,
): PlainObject => {
  if (!canBeExplained(item.collection)) return {};
  const was = before?.["plainLine"];
  const isMarked =
    plain !== undefined && (!fits(plain, lineOf(item)) || (isPlainObject(was) && Object.hasOwn(was, "of")));
  return {
    plainLine: plain && { byId: plain.by, on: plain.on, text: plain.text, ...(isMarked ? { of: plain.of } : {}) },
  };
};
