// What the table says of meetings. There is nothing to lay beside: a relay knows no meetings.
import type { EditSeen } from "./measures/editSeen.ts";
import { median, percentile } from "./measures/figures.ts";
import type { ChangeTold } from "./measures/liveMeeting.ts";
import { type MinutesMade, tableOfYears } from "./measures/minutesMade.ts";
import type { Row } from "./report.ts";

/** The goals of a meeting, in milliseconds (issue checks 1, 5 and 10; DESIGN.md 9). */
export const meetingGoals = {
  toldP95: 400,
  toldAtMost: 1_000,
  draftMinutes: 5_000,
  composedAndSaid: 1_000,
} as const;

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

const row = (what: string, value: number, goal: number | null = null): Row => ({
  what,
  goal: goal === null ? "" : `≤ ${goal} ms`,
  relay: "–",
  product: ms(value),
  ratio: "–",
  isMet: goal === null ? null : value <= goal,
});

export const changeToldRows = (
  who: string,
  { toldMs, answeredMs }: ChangeTold,
  { seenMs }: Pick<EditSeen, "seenMs">,
): readonly Row[] => [
  row(`${who}: deed → told to each other person p50`, percentile(toldMs, 0.5)),
  row(`${who}: p95`, percentile(toldMs, 0.95), meetingGoals.toldP95),
  row(`${who}: the slowest`, Math.max(...toldMs), meetingGoals.toldAtMost),
  row(`${who}: deed → acknowledged as durable p95`, percentile(answeredMs, 0.95)),
  row(`${who}: edit → seen p50`, percentile(seenMs, 0.5)),
  row(`${who}: p95`, percentile(seenMs, 0.95), meetingGoals.toldP95),
  row(`${who}: the slowest`, Math.max(...seenMs), meetingGoals.toldAtMost),
];

export const draftRow = (people: number, took: readonly number[]): Row =>
  row(
    `draft minutes with all ${people} after closing (slowest of ${took.length})`,
    Math.max(...took),
    meetingGoals.draftMinutes,
  );

export const minutesRows = ({ composedMs, saidMs, printedMs }: MinutesMade): readonly Row[] => {
  const { goals, actions, meetings } = tableOfYears;
  const size = `${goals} goals, ${actions.toLocaleString("en")} actions, ${meetings} meetings`;
  return [
    row(
      `${size}: minutes composed, and all of them said for one reader`,
      median(composedMs) + median(saidMs),
      meetingGoals.composedAndSaid,
    ),
    row(`${size}: of that, composed`, median(composedMs)),
    row("minutes of one meeting as a PDF", median(printedMs)),
  ];
};
