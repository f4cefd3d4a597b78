// The plan in the order in which it is read aloud: the question, what goes well, each goal with what was agreed and who does what, what
// we wait for, and whom to call. Each line in its plainest words, and nothing that this reader may not read.
import { plainestOf } from "@werktafel/shared/domain/between/plainLine";
import { lineWords } from "@werktafel/shared/domain/correcting/lineWords";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { statementWords } from "@werktafel/shared/words/nl/statements";
import { statementInWords } from "@werktafel/shared/words/statementInWords";
import type { TableNow } from "../../table/table.ts";
import { callName } from "../../table/table.ts";
import { nl } from "../../words/nl.ts";
import { planAloud as words } from "../../words/nl/reading/planAloud.ts";

export interface PlanPart {
  readonly key: string;
  readonly heading: string;
  readonly lines: readonly string[];
}

const filled = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.trim() !== "");

export const planParts = (now: TableNow): readonly PlanPart[] => {
  const { view, me, speaking } = now;
  const said = (card: ItemCard, text: string): string => plainestOf(card, text, me?.id ?? null);
  /** A line, and what was said against it with what was answered: who listens hears both. */
  const withSaid = (card: ItemCard, line: string): readonly string[] => [
    line,
    ...card.statements
      .flatMap((each) =>
        statementInWords(each, {
          now: lineWords(card.item),
          nameOf: (who) => (who === me?.id ? null : callName(now, who)),
          words: statementWords,
        }),
      )
      .map(({ heading, text }) => `${heading} ${text}`),
  ];
  const does = (action: (typeof view.actions)[number]): string =>
    words.does(action.owner ? callName(now, action.owner) : nl.actions.who, said(action, action.words.text));
  const open = view.actions.filter(({ status }) => status !== "done" && status !== "cancelled");
  const inForce = view.agreements.filter(({ status }) => status === "agreed");
  const goalsHere = new Set<string>(view.goals.map(({ id }) => id));
  const ofGoal = (goal: string | null) => [
    ...inForce
      .filter(({ goalIds }) =>
        goal === null ? !goalIds.some((each) => goalsHere.has(each)) : goalIds.some((each) => each === goal),
      )
      .flatMap((each) => withSaid(each, said(each, each.words.text))),
    ...open
      .filter(({ goalId }) => (goal === null ? goalId === null || !goalsHere.has(goalId) : goalId === goal))
      .flatMap((each) => withSaid(each, does(each))),
  ];
  const parts: readonly PlanPart[] = [
    {
      key: "question",
      heading: nl.frame.question(speaking),
      lines: [view.question?.item?.texts["text"] ?? ""],
    },
    {
      key: "strengths",
      heading: nl.lines.strengths.title,
      lines: view.strengths.flatMap((each) => withSaid(each, said(each, each.text))),
    },
    ...view.goals.map((goal) => ({
      key: goal.key,
      heading: said(goal, goal.words.text),
      lines: [...withSaid(goal, goal.words.why ?? ""), ...ofGoal(goal.id)],
    })),
    { key: "loose", heading: nl.goals.loose, lines: ofGoal(null) },
    {
      key: "waiting",
      heading: nl.waiting.title,
      lines: [...view.barriers, ...view.waitingLists]
        .filter(({ isSolved }) => !isSolved)
        .flatMap((each) => withSaid(each, said(each, each.text)).concat(each.bridge && words.meanwhile(each.bridge))),
    },
    {
      key: "afterHours",
      heading: nl.frame.afterHours,
      lines: view.afterHours.flatMap(({ contacts }) =>
        contacts.map(({ item }) => {
          const { when = "", who = "", phone = "" } = item?.texts ?? {};
          // Of 112 the number is the name.
          return filled([when, who, phone === who ? "" : phone]).join(", ");
        }),
      ),
    },
  ];
  return parts
    .map((part) => ({ ...part, lines: filled(part.lines) }))
    .filter(({ key, lines }) => lines.length > 0 || view.goals.some((goal) => goal.key === key));
};

/** As it is said: each heading, then its lines, every sentence apart and none left out. */
export const spokenOf = ({ heading, lines }: PlanPart): readonly string[] => [heading, ...lines];
