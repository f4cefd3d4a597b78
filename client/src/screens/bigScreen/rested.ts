// The room does not see anybody type: a line is drawn once it has stood still for two seconds. What is taken off the
// table is gone at once, and what stood there when the screen opened is drawn at once.
import type { TableView } from "@werktafel/shared/domain/tableView";

export const restMs = 2_000;

interface Line {
  readonly key: string;
  readonly text?: string;
  readonly item: { readonly texts: Readonly<Record<string, string>> } | null;
}

/** What people type. All else of a line (an answer, who does it) is no typing, and goes through at once. */
const typedIn = ({ item, text }: Line): string => JSON.stringify([item?.texts, text]);

/** What waits to be drawn: how it looked, and since when (milliseconds). */
export type Waiting = ReadonlyMap<string, { readonly words: string; readonly since: number }>;

export interface Rest {
  readonly drawn: TableView;
  readonly waiting: Waiting;
}

/** One list further: new words wait, the same words go through, what is gone is gone. */
const listFurther = <Each extends Line>(
  before: readonly Each[],
  after: readonly Each[],
  waiting: Waiting,
  at: { readonly now: number; readonly waits: Map<string, { readonly words: string; readonly since: number }> },
): readonly Each[] => {
  const drawn = new Map(before.map((line) => [line.key, line] as const));
  return after.flatMap((line) => {
    const old = drawn.get(line.key);
    const words = typedIn(line);
    if (old && typedIn(old) === words) return [line];
    const known = waiting.get(line.key);
    const since = known?.words === words ? known.since : at.now;
    if (at.now - since >= restMs) return [line];
    at.waits.set(line.key, { words, since });
    return old ? [old] : [];
  });
};

/** The view to draw now, given what was drawn and what has been waiting. */
export const restFurther = (rest: Rest, seen: TableView, now: number): Rest => {
  const at = { now, waits: new Map<string, { readonly words: string; readonly since: number }>() };
  const { drawn, waiting } = rest;
  const question = seen.question ? [seen.question] : [];
  const oldQuestion = drawn.question ? [drawn.question] : [];
  const further: TableView = {
    ...seen,
    question: listFurther(oldQuestion, question, waiting, at)[0] ?? null,
    goals: listFurther(drawn.goals, seen.goals, waiting, at),
    agreements: listFurther(drawn.agreements, seen.agreements, waiting, at),
    actions: listFurther(drawn.actions, seen.actions, waiting, at),
    strengths: listFurther(drawn.strengths, seen.strengths, waiting, at),
    concerns: listFurther(drawn.concerns, seen.concerns, waiting, at),
    ideas: listFurther(drawn.ideas, seen.ideas, waiting, at),
    barriers: listFurther(drawn.barriers, seen.barriers, waiting, at),
    waitingLists: listFurther(drawn.waitingLists, seen.waitingLists, waiting, at),
    agenda: listFurther(drawn.agenda, seen.agenda, waiting, at),
  };
  return { drawn: further, waiting: at.waits };
};

/** Milliseconds until the next line has rested; `null` when nothing waits. */
export const nextRestIn = (waiting: Waiting, now: number): number | null =>
  waiting.size === 0 ? null : Math.max(0, Math.min(...[...waiting.values()].map((each) => each.since + restMs - now)));
