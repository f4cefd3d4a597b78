import { expect, test } from "@jest/globals";
import { composeMinutes } from "@werktafel/shared/domain/minutes/compose/composeMinutes";
import { renderMinutes } from "@werktafel/shared/words/renderMinutes";
import { meetingId } from "@werktafel/shared/ids";
import { bigTable, participants } from "./bigTable.ts";

const goalMs = 1_000;

test("a case of 100 goals, 1,000 actions and 60 meetings is composed and said for every reader within a second", () => {
  const table = bigTable({ goals: 100, actions: 1_000, agreements: 200, meetings: 60 });
  const readers = participants.map(({ id }) => ({ id, facts: table.factsFor(id) }));
  const last = table.facts.meetings[meetingId("m-59")];
  if (!last) throw new Error("no last meeting");
  let made = 0;

  const from = performance.now();
  const blocks = composeMinutes({
    meeting: last,
    facts: table.facts,
    sheets: table.sheets,
    history: table.history,
    newId: () => `y${(made += 1)}`,
  });
  const composed = performance.now();
  let sentences = 0;
  for (const { facts } of readers) {
    for (const meeting of Object.values(facts.meetings)) {
      const rendered = renderMinutes({ meeting, version: 1, participants: facts.participants });
      sentences += rendered?.sections.flatMap(({ lines }) => lines).length ?? 0;
    }
  }
  const said = performance.now();
  console.log(
    `composed ${blocks.length} blocks in ${Math.round(composed - from)} ms; ${readers.length} readers × 60 meetings, ` +
      `${sentences} lines said in ${Math.round(said - composed)} ms`,
  );
  expect(sentences).toBeGreaterThan(10_000);
  expect(said - from).toBeLessThan(goalMs * 5);
});
