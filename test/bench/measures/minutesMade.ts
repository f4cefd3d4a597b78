// Minutes of a table of years: composed and said in words, and on paper. In this process, without a server.
import { minutesPaper } from "@werktafel/server/paper/minutesPaper";
import { openFaces } from "@werktafel/server/paper/printing/faces";
import { printPaper } from "@werktafel/server/paper/printing/printPaper";
import { composeMinutes } from "@werktafel/shared/domain/minutes/compose/composeMinutes";
import { meetingId } from "@werktafel/shared/ids";
import { renderMinutes } from "@werktafel/shared/words/renderMinutes";
import { bigTable, participants } from "../../shared/domain/minutes/bigTable.ts";

export interface MinutesMade {
  /** Milliseconds: the blocks of the last meeting, from everything that ever happened. */
  readonly composedMs: readonly number[];
  /** All minutes of the table in words, for one reader. */
  readonly saidMs: readonly number[];
  /** The minutes of one meeting on paper, as a PDF. */
  readonly printedMs: readonly number[];
}

export const tableOfYears = { goals: 100, actions: 1_000, agreements: 200, meetings: 60 } as const;

const timed = async (some: number[], make: () => unknown): Promise<void> => {
  const began = performance.now();
  await make();
  some.push(performance.now() - began);
};

/** Each `times` times, after one that only warms up. */
export const minutesMade = async (times: number): Promise<MinutesMade> => {
  const table = bigTable(tableOfYears);
  const last = table.facts.meetings[meetingId(`m-${tableOfYears.meetings - 1}`)];
  const [reader] = participants;
  if (!last || !reader) throw new Error("there is no last meeting");
  const { facts, sheets, history } = table;
  const mine = table.factsFor(reader.id);
  const faces = openFaces();
  const made = { composedMs: Array<number>(), saidMs: Array<number>(), printedMs: Array<number>() };
  for (let turn = 0; turn <= times; turn += 1) {
    const into = (some: number[]): number[] => (turn === 0 ? [] : some);
    let ids = 0;
    const newId = () => `y${(ids += 1)}`;
    await timed(into(made.composedMs), () => composeMinutes({ meeting: last, facts, sheets, history, newId }));
    await timed(into(made.saidMs), () =>
      Object.values(mine.meetings).map((meeting) => renderMinutes({ meeting, version: 1, participants })),
    );
    await timed(into(made.printedMs), async () => {
      const meeting = mine.meetings[last.id];
      const rendered = meeting && renderMinutes({ meeting, version: 1, participants });
      if (!rendered) throw new Error("there are no minutes");
      const { minutes } = meeting;
      return printPaper(minutesPaper({ rendered, version: 1, minutes, proof: null, reader, on: "2026-09-18" }), faces);
    });
  }
  return made;
};
