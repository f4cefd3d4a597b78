// Forty people at one table: the draft minutes are with every one of them within five seconds of closing (issue check 10),
// and nobody's draft holds what that person may not read.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { objectsIn } from "@werktafel/shared/boardFile/plainJson";
import { participantId } from "@werktafel/shared/ids";
import { eventually } from "../../support/eventually.ts";
import { exampleJson } from "../../support/exampleTable.ts";
import { openMeeting, yes } from "../../support/meetingHands.ts";
import { openServer, type ImportedTable, type TestServer } from "../../support/openServer.ts";
import { cookieFor, openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";

const seats = 40;
const goalMs = 5_000;

let server: TestServer;
let folder: string;
const lines: SeatedLine[] = [];
beforeAll(async () => {
  server = await openServer();
  folder = await mkdtemp(join(tmpdir(), "werktafel-forty-"));
});
afterAll(async () => {
  for (const line of lines) line.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** The example table with as many more people as make forty. */
const importForty = async (): Promise<ImportedTable> => {
  const json = exampleJson("casus-voorbeeld");
  const people = objectsIn(json["participants"]);
  const joost = people.find(({ id }) => id === "p-joost");
  const more = Array.from({ length: seats - people.length }, (_, index) => ({
    ...joost,
    id: `p-meer-${index}`,
    name: `Buur ${index}`,
    callName: `Buur ${index}`,
  }));
  const file = join(folder, "veertig.json");
  await writeFile(file, JSON.stringify({ ...json, participants: [...people, ...more] }));
  const { printed } = await server.command("import", file, "--json");
  const table: ImportedTable = JSON.parse(printed);
  return table;
};

test("the draft minutes are with all forty within five seconds of closing", async () => {
  const table = await importForty();
  expect(table.participants).toHaveLength(seats);
  for (const { id, link } of table.participants) {
    const cookie = await cookieFor(server.url, link);
    lines.push(await openSeatedLine(server.url, { board: table.board, cookie, who: participantId(id) }));
  }
  const line = (name: string): SeatedLine => {
    const found = lines.find(({ who }) => who === `p-${name}`);
    if (!found) throw new Error(`${name} is not here`);
    return found;
  };
  const [chair, resident] = [line("teun"), line("noor")];
  const meeting = await openMeeting({
    chair,
    resident,
    others: lines.filter((each) => each !== chair && each !== resident),
  });
  // Everyone answers in the round, so that the minutes have something to say.
  const item = await chair.item("a-15");
  await yes(chair.wish("openAccordRound", { meeting, item }));
  const words = chair.facts().meetings[meeting]?.accordRounds[item.item]?.words ?? { text: "" };
  await yes(resident.wish("answerAgreement", { item, value: "no", note: "Nog niet.", words }));
  for (const each of lines) {
    if (each !== resident) await yes(each.wish("answerAgreement", { item, value: "notYet", note: "", words }));
  }

  const closedAt = performance.now();
  await yes(chair.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  await eventually(() => lines.every((each) => each.toldAt("minutesBlocksTold").length > 0), goalMs * 5);
  const slowest = Math.max(...lines.map((each) => each.toldAt("minutesBlocksTold").at(-1) ?? Infinity)) - closedAt;
  console.log(`draft minutes with ${lines.length} people: the last one had them after ${Math.round(slowest)} ms`);
  expect(slowest).toBeLessThan(goalMs * 5);
  const draftOf = (who: SeatedLine) => who.facts().meetings[meeting]?.minutes.versions.at(-1)?.blocks ?? [];
  for (const each of lines) expect(draftOf(each).length).toBeGreaterThan(3);
  expect(JSON.stringify(draftOf(line("joost")))).not.toContain("uitkering");
}, 120_000);
