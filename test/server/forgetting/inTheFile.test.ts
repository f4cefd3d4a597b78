// What a table says of its rest and end, and of what was contradicted and erased, goes along in the board file and comes back the
// same; a closed table comes in closed; and what a file brought word for word goes with what is erased.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { itemId, meetingId, type ParticipantId, sheetId } from "@werktafel/shared/ids";
import { noorsTable as nt } from "../../support/cast.ts";
import { exampleJson } from "../../support/exampleTable.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";

const clock = fixedClock();
let server: TestServer;
const lines: SeatedLine[] = [];
beforeAll(async () => {
  server = await openServer({ now: clock.now });
});
afterAll(async () => {
  for (const each of lines) each.close();
  await server.close();
});

let files = 0;
const bringIn = async (file: unknown): Promise<ImportedTable> => {
  files += 1;
  const path = join(server.dataDir, `in-${files}.json`);
  await writeFile(path, JSON.stringify(file));
  const { printed, complained } = await server.command("import", path, "--json");
  if (!printed.includes("participants")) throw new Error(complained.slice(0, 1_000));
  return JSON.parse(printed);
};
const takeOut = async ({ board }: ImportedTable): Promise<Record<string, unknown>> =>
  JSON.parse((await server.command("export", board)).printed);
const comesIn = async (table: ImportedTable, who: ParticipantId) => {
  const cookie = await server.comeIn(table.participants.find(({ id }) => id === who)?.link ?? "");
  await server.ask("/api/session/pin", { method: "POST", body: { pin: "2580" }, cookie });
  const line = await openSeatedLine(server.url, { board: table.board, cookie, who });
  lines.push(line);
  const { text } = await server.ask(`/api/boards/${table.board}`, { cookie });
  const sheet = sheetId(/"id":"([^"]+)","audience":"everyone","kind":"table"/.exec(text)?.[1] ?? "");
  const done = async (...asked: Parameters<SeatedLine["wish"]>): Promise<string> => {
    const answer = await line.wish(...asked);
    if (!answer.ok) throw new Error(`${asked[0]}: ${JSON.stringify(answer.refusal)}`);
    return answer.made ?? "";
  };
  return { cookie, line, done, on: (id: string) => ({ sheet, item: itemId(id) }) };
};

const canary = "Kwrtzplgdf";

test("it comes back the same, seals and marks and all; and closed it stays closed", async () => {
  const table = await bringIn(exampleJson(nt.file));
  const [noor, teun, mila] = [
    await comesIn(table, nt.noor),
    await comesIn(table, nt.teun),
    await comesIn(table, nt.mila),
  ];
  await mila.done("makeStatement", { item: noor.on("s-2"), text: "Dat is niet altijd zo." });
  const answered = await noor.done("makeStatement", { item: noor.on("s-1"), text: "Dat was in mei." });
  await teun.done("answerStatement", { statement: answered, as: "kept", text: "Zo zei Wil het." });
  await noor.done("disputeStatement", { statement: answered });
  const rests = await noor.done("makeStatement", { item: noor.on("s-1"), text: "En een keer in juni." });
  await noor.done("settleStatement", { statement: rests });
  const question = await noor.done("askLineQuestion", { item: noor.on("s-2"), to: null, text: "Wanneer dan?" });
  await mila.done("answerLineQuestion", { question, text: "Op donderdag." });
  await mila.done("askLineQuestion", { item: noor.on("s-1"), to: nt.teun, text: "Wie zag dat?" });
  const together = { to: nt.teun, text: "Ik wil dit samen lezen.", together: true } as const;
  await noor.done("askLineQuestion", { item: noor.on("s-1"), ...together });
  await noor.done("takeBackLineQuestion", { question });
  await noor.done("askItemErasure", { item: noor.on("s-3") });
  await teun.done("eraseItem", { item: noor.on("s-3") });
  await noor.done("askItemErasure", { item: noor.on("s-2") });
  await teun.done("declineItemErasure", { item: noor.on("s-2"), reason: "Er loopt nog iets." });
  const meeting = meetingId("m-2");
  const { text } = await server.ask(`/api/boards/${table.board}/meetings/m-2`, { cookie: noor.cookie });
  const [first = "", second = ""] = [...text.matchAll(/"id":"([^"]+)","section":"agreements"/g)].map(
    (found) => found[1],
  );
  await noor.done("askMinutesErasure", { meeting, block: first });
  await teun.done("eraseFromMinutes", { meeting, block: first });
  await noor.done("askMinutesErasure", { meeting, block: second });
  await teun.done("declineMinutesErasure", { meeting, block: second, reason: "Dit heeft de gemeente nog nodig." });
  await teun.done("setRetention", { rule: null, whose: "Gemeente", basis: "Wmo", years: 15, start: "boardClosed" });
  await teun.done("holdErasure", { reason: "De rechter vraagt erom." });
  await server.ask(`/api/boards/${table.board}/copy`, { method: "POST", body: { as: "json" }, cookie: noor.cookie });
  await noor.done("askBoardErasure", {});
  await noor.done("pauseTable", { until: "2026-10-01" });
  await noor.done("proposeClosing", { keepers: [nt.teun], afterCare: { who: nt.teun, on: "2026-12-18" } });

  const open = await takeOut(table);
  expect(Object.keys(open)).toEqual(
    expect.arrayContaining(["statements", "lineQuestions", "erasureAsks", "erased", "ending"]),
  );
  expect(open["lineQuestions"]).toMatchObject([
    { aboutId: "s-2", byId: "p-noor", toId: null, text: "", answers: [{ byId: "p-mila", text: "Op donderdag." }] },
    { aboutId: "s-1", byId: "p-mila", toId: "p-teun", text: "Wie zag dat?", answers: [] },
    { aboutId: "s-1", byId: "p-noor", toId: "p-teun", answers: [], together: true },
  ]);
  expect(open["statements"]).toMatchObject([
    { aboutId: "s-2", byId: "p-mila" },
    {
      aboutId: "s-1",
      text: "Dat was in mei.",
      line: { text: expect.any(String) },
      answer: { byId: "p-teun", as: "kept", text: "Zo zei Wil het." },
      disputedOn: "2026-09-18",
    },
    { aboutId: "s-1", text: "En een keer in juni.", settledOn: "2026-09-18" },
  ]);
  expect(open["ending"]).toMatchObject({
    pause: { until: "2026-10-01" },
    proposal: { yesIds: ["p-noor"] },
    retention: [{ years: 15 }],
    holds: [{ reason: "De rechter vraagt erom." }],
    copies: [{ byId: "p-noor", as: "json" }],
    erasureAsked: { byId: "p-noor" },
  });
  const again = await bringIn(open);
  expect(await takeOut(again)).toEqual(open);
  const there = await comesIn(again, nt.noor);
  const minutes = there.line.facts().meetings[meeting]?.minutes;
  expect(minutes?.erasures).toHaveLength(1);
  expect(minutes?.adopted?.version).toBe(minutes?.erasures[0]?.version);

  await teun.done("agreeToClosing", {});
  await noor.done("proposeReopening", {});
  const closed = await takeOut(table);
  expect(closed["ending"]).toMatchObject({ closed: { keeperIds: ["p-teun"] }, reopening: { yesIds: ["p-noor"] } });
  const shut = await bringIn(closed);
  expect(await takeOut(shut)).toEqual(closed);
  const statusFor = async (who: ParticipantId): Promise<number> => {
    const cookie = await server.comeIn(shut.participants.find(({ id }) => id === who)?.link ?? "");
    return (await server.ask(`/api/boards/${shut.board}`, { cookie })).status;
  };
  expect([await statusFor(nt.noor), await statusFor(nt.teun), await statusFor(nt.mila)]).toEqual([200, 200, 404]);
  expect(JSON.parse((await server.command("verify", "--json")).printed)).toEqual({ ok: true, faults: [] });
}, 120_000);

test("what a file brought beside what we know goes with the thing it stood with", async () => {
  const file: Record<string, unknown> = JSON.parse(JSON.stringify(exampleJson(nt.file)));
  const strengths = file["strengths"];
  if (!Array.isArray(strengths)) throw new Error("no strengths");
  file["strengths"] = strengths.map((each: { readonly id: string }) =>
    each.id === "s-2" ? { ...each, eigenVeld: { tekst: canary } } : each,
  );
  const table = await bringIn(file);
  const kept = async (): Promise<string> => JSON.stringify(await takeOut(table));
  expect(await kept()).toContain(canary);
  const [noor, teun] = [await comesIn(table, nt.noor), await comesIn(table, nt.teun)];
  await noor.done("askItemErasure", { item: noor.on("s-2") });
  await teun.done("eraseItem", { item: noor.on("s-2") });
  expect(await kept()).not.toContain(canary);
  expect(await kept()).not.toContain("Noor doet wat zij belooft");
}, 60_000);
