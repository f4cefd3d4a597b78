// How a volunteer is backed: a coordinator of their own, somebody named who stands in, the next time
// somebody asks how it goes, and at most one call for help at a time. No table knows any of it, and nothing here is a list of
// moments: what is over is gone, so that there is nothing to count.
import { addDays, isDay } from "../time/days.ts";

/** What a volunteer asks their coordinator. Worries about safety are asked of nobody here: they are a page with numbers. */
export const helpChoices = ["question", "support", "talk"] as const;
export type HelpChoice = (typeof helpChoices)[number];

export interface HelpAsk {
  readonly choice: HelpChoice;
  readonly at: number;
  /** Where to call, as the volunteer gave it along; `null`: the coordinator knows how. */
  readonly phone: string | null;
  /** Somebody said they call; `by` is a person. */
  readonly taken: { readonly by: string; readonly at: number } | null;
}

export interface VolunteerBacked {
  /** A person; `null`: only a name is known, out of a board file. */
  readonly coordinator: string | null;
  readonly coordinatorName: string;
  readonly organisationName: string;
  readonly everyWeeks: number;
  /** The day from which the coordinator reads "Vraag Joost hoe het gaat". */
  readonly nextAskOn: string | null;
  readonly ask: HelpAsk | null;
}

/** Named by a coordinator who is away: sees the same and no more, up to and with the last day. */
export interface StandIn {
  readonly person: string;
  readonly until: string;
}

export const usualAskWeeks = 6;
export const askWeeks = [2, 4, 6, 8, 12] as const;

/** Who stands in for this coordinator today; `null`: nobody. */
export const standInOf = (
  coordinator: string | null,
  standIns: ReadonlyMap<string, StandIn>,
  today: string,
): string | null => {
  const found = coordinator === null ? undefined : standIns.get(coordinator);
  return found !== undefined && found.until >= today ? found.person : null;
};

/** As what one of these people looks after this volunteer today; `null`: not at all. */
export const backedBy = (
  { coordinator }: Pick<VolunteerBacked, "coordinator">,
  people: readonly string[],
  { standIns, today }: { readonly standIns: ReadonlyMap<string, StandIn>; readonly today: string },
): "own" | "standIn" | null => {
  if (coordinator === null) return null;
  if (people.includes(coordinator)) return "own";
  const standIn = standInOf(coordinator, standIns, today);
  return standIn !== null && people.includes(standIn) ? "standIn" : null;
};

const dayMs = 24 * 60 * 60_000;
/** Somebody called: the volunteer sees that for so long when they do not put it away themselves. */
const takenLastsMs = 7 * dayMs;
/** Nobody came to it, and the volunteer did not take it back: who sees it later than this helps nobody. */
const openLastsMs = 30 * dayMs;

export const isHelpOver = ({ at, taken }: HelpAsk, now: number): boolean =>
  taken === null ? now - at >= openLastsMs : now - taken.at >= takenLastsMs;

/** The day on which the coordinator asks again, when they asked today. */
export const askAgainOn = (today: string, everyWeeks: number): string => addDays(today, everyWeeks * 7);

export const isAskDue = ({ nextAskOn }: Pick<VolunteerBacked, "nextAskOn">, today: string): boolean =>
  nextAskOn !== null && isDay(nextAskOn) && nextAskOn <= today;
