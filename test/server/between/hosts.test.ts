// The host is a full participant: three questions with its own answers, what the table offers, and a trial that both sides can leave
// without a word. And what no host reads.
import { expect, test } from "@jest/globals";
import { importBoard } from "@werktafel/shared/boardFile/importBoard";
import { readBoardFile } from "@werktafel/shared/boardFile/readBoardFile";
import { reads } from "@werktafel/shared/domain/audience";
import { hostingOf, isTrying } from "@werktafel/shared/domain/ending/hosting";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import { readFileSync } from "node:fs";
import * as Y from "yjs";
import { exampleFiles } from "../../support/cast.ts";
import { idOf, type Name, PaperTable } from "./paperTable.ts";

const monday = "2026-06-29T10:00:00+02:00";
const everybody: readonly Name[] = ["noor", "joost", "teun", "farida", "wil", "ans", "mila", "ruben"];
const host = idOf("ruben");

test("the host alone answers its questions, everyone reads them, and an open one is a normal thing", async () => {
  const table = new PaperTable(monday);
  const asks = async (name: Name) => table.wish(name, "answerHost", { question: "time", text: "Een half uur kan." });
  expect(await Promise.all(everybody.map(asks))).toEqual([...Array(7).fill("notYours"), "done"]);
  for (const name of everybody) {
    const { answers } = hostingOf(table.seenBy(name), host);
    expect(answers.time?.text).toBe("Een half uur kan.");
    expect([answers.able, answers.fits]).toEqual([undefined, undefined]);
  }
  // Taken back, it is open again.
  await table.wish("ruben", "answerHost", { question: "time", text: " " });
  expect(hostingOf(table.facts, host).answers).toEqual({});
});

test("anyone writes what the table offers: time in words, a fixed face, whom to call, of who sits here", async () => {
  const table = new PaperTable(monday);
  const offer = { host, guidance: "Een half uur per week", face: idOf("farida"), call: idOf("teun") };
  expect(await table.wish("teun", "offerHost", offer)).toBe("done");
  expect(hostingOf(table.facts, host).offer).toEqual({
    guidance: "Een half uur per week",
    face: idOf("farida"),
    call: idOf("teun"),
  });
  expect(await table.wish("teun", "offerHost", { ...offer, host: idOf("farida") })).toBe("unknown");
  expect(await table.wish("teun", "offerHost", { ...offer, face: "p-niemand" })).toBe("unknown");
});

const until = "2026-09-01";
const move = (to: string, day: string | null = null) => ({ host, to, until: day });
const trialOf = (table: PaperTable) => hostingOf(table.facts, host).trial;

test.each([
  ["set", ["noor", "teun", "ruben"]],
  ["rest", ["noor", "teun", "ruben"]],
  ["resume", ["noor", "teun", "ruben"]],
  ["end", ["noor", "ruben"]],
] as const)("a trial is %s by %j and by nobody else", async (to, may) => {
  for (const name of everybody) {
    const table = new PaperTable(monday);
    if (to !== "set") await table.wish("noor", "moveTrial", move("set", until));
    if (to === "resume") await table.wish("noor", "moveTrial", move("rest"));
    const answer = await table.wish(name, "moveTrial", move(to, to === "set" ? until : null));
    expect([name, answer]).toEqual([name, may.some((each) => each === name) ? "done" : "notYours"]);
  }
});

test("a trial has an end from the start, rests with nothing lost, and is left without a reason; then it can begin anew", async () => {
  const table = new PaperTable(monday);
  expect(await table.wish("noor", "moveTrial", move("end"))).toBe("notNow");
  expect(await table.wish("noor", "moveTrial", move("set"))).toBe("malformed");
  expect(await table.wish("noor", "moveTrial", move("set", "2026-06-28"))).toBe("malformed");
  expect(await table.wish("ruben", "moveTrial", move("set", until))).toBe("done");
  expect(trialOf(table)).toEqual({ from: "2026-06-29", until, rest: null, endedOn: null });
  expect(await table.wish("noor", "moveTrial", move("rest"))).toBe("done");
  expect(isTrying(trialOf(table))).toBe(false);
  expect(await table.wish("noor", "moveTrial", move("resume"))).toBe("done");
  expect(trialOf(table)).toEqual({ from: "2026-06-29", until, rest: null, endedOn: null });
  // Longer: the first day stays.
  expect(await table.wish("noor", "moveTrial", move("set", "2026-10-01"))).toBe("done");
  expect(trialOf(table)).toMatchObject({ from: "2026-06-29", until: "2026-10-01" });
  expect(await table.wish("ruben", "moveTrial", move("end"))).toBe("done");
  expect(trialOf(table)).toMatchObject({ endedOn: "2026-06-29" });
  expect(await table.wish("noor", "moveTrial", move("end"))).toBe("notNow");
  expect(await table.wish("noor", "moveTrial", move("set", until))).toBe("done");
  expect(isTrying(trialOf(table))).toBe(true);
});

test.each(exampleFiles)("%s: no host reads what is about health, money or home, nor what serves it", (name) => {
  const read = readBoardFile(
    JSON.parse(readFileSync(new URL(`../../../shared/cases/${name}.json`, import.meta.url), "utf8")),
  );
  if (!read.ok) throw new Error("no sound file");
  let made = 0;
  const next = () => (made += 1);
  const { sheets, participants } = importBoard(read.file, { newId: () => `n-${next()}`, newClientId: next });
  const items = sheets.flatMap(({ id, kind, audience, update }) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    return readSheet(doc, { id, kind }).content.items.map((item) => ({ item, audience }));
  });
  const own = new Set(
    items.flatMap(({ item }) =>
      ["health", "money", "home"].includes(String(item.values["lifeDomain"])) ? [item.id] : [],
    ),
  );
  const isOf = (item: (typeof items)[number]["item"]): boolean =>
    own.has(item.id) || [...own].some((goal) => goal === item.values["goalId"] || item.ids["goals"]?.includes(goal));
  const hosts = participants.filter(({ party }) => party === "host");
  expect(own.size).toBeGreaterThan(0);
  for (const { id } of hosts) {
    expect(items.filter(({ item, audience }) => isOf(item) && reads(audience, id)).map(({ item }) => item.id)).toEqual(
      [],
    );
  }
});
