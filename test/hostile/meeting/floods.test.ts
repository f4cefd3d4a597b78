// Too much of everything: thousands of points on an agenda, the longest texts there can be, a round a thousand times, moments
// that never were. It costs who does it, and nobody's table stands still.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { MeetingId } from "@werktafel/shared/ids";
import { maxItems, maxTextLength } from "@werktafel/shared/sheet/shape";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { everyone, idOf, item, on } from "../../server/live/openTable.ts";
import { openMeetingTable, type MeetingTable } from "../../server/meetings/atMeeting.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";

/** Milliseconds that nothing else could happen here while `work` went on, at most. */
const longestStall = async (work: () => Promise<unknown>): Promise<number> => {
  let last = performance.now();
  let longest = 0;
  const look = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  await work();
  clearInterval(look);
  return Math.max(longest, performance.now() - last);
};

describe("at a table", () => {
  let at: MeetingTable;
  let meeting: MeetingId;
  beforeEach(async () => {
    at = await openMeetingTable();
    meeting = await at.opened();
  });
  afterEach(async () => at.close());
  const close = async () => at.done(at.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));

  /** In pieces that fit into one update. */
  const put = async (count: number, each: (index: number) => Parameters<typeof putItem>[1]): Promise<void> => {
    for (let from = 0; from < count; from += 500) {
      await at.table.edit("joost", everyone, (doc) => {
        for (let index = from; index < Math.min(count, from + 500); index += 1) putItem(doc, each(index), null);
      });
    }
  };

  test("two thousand points of an agenda close in time, and leave minutes that somebody can read", async () => {
    await put(maxItems, (index) => ({
      collection: "agenda",
      id: item(`pt-${index}`),
      texts: { title: `Punt ${index}: ${"en nog iets ".repeat(5)}` },
      values: { meetingId: index % 2 === 0 ? meeting : null, minutes: 1e308 },
    }));
    const began = performance.now();
    const stall = await longestStall(close);
    console.info(
      `closed in ${Math.round(performance.now() - began)} ms, the house stood still for ${Math.round(stall)} ms`,
    );
    // The draft is promised within five seconds; five times the 150 ms that a frame may hold up others.
    expect(stall).toBeLessThan(750);
    const { blocks = [] } = (await at.meetingFor("noor", meeting)).minutes.versions[0] ?? {};
    const left = blocks.filter(({ section }) => section === "openQuestions");
    expect([left.length > 50, left.length <= 110]).toEqual([true, true]);
  }, 60_000);

  test("a table with everything put down at one meeting closes in time: 100 goals, 1,000 actions", async () => {
    await put(1_000, (index) => ({
      collection: "actions",
      id: item(`x-${index}`),
      texts: { text: `Actie ${index}: iemand belt en vertelt het aan Noor.` },
      values: { meetingId: meeting, ownerId: idOf("joost") },
    }));
    await put(100, (index) => ({
      collection: "goals",
      id: item(`y-${index}`),
      texts: { title: `Ik wil ${index}`, why: "" },
      values: { meetingId: meeting },
    }));
    const stall = await longestStall(close);
    console.info(`1,000 actions and 100 goals: the house stood still for ${Math.round(stall)} ms`);
    expect(stall).toBeLessThan(750);
    const stallRevised = await longestStall(async () => {
      await at.done(at.farida.wish("askAboutMinutes", { meeting, until: null }));
      await at.done(at.noor.wish("answerMinutes", { meeting, version: 1, value: "yes", text: "", about: null }));
      await at.done(at.farida.wish("adoptMinutes", { meeting, version: 1 }));
    });
    console.info(`asked about, answered, adopted and sealed: ${Math.round(stallRevised)} ms at most`);
    expect(stallRevised).toBeLessThan(750);
  }, 60_000);

  test("a round is opened a thousand times, and the table is what it was", async () => {
    await at.comes(meeting, "ruben");
    const a1 = on(everyone, "a-1");
    for (let times = 0; times < 1_000; times += 1) {
      await at.done(at.farida.wish(times % 2 === 0 ? "openAccordRound" : "goToPoint", { meeting, item: a1 }));
    }
    const facts = await at.noor.facts();
    expect(Object.keys(facts.meetings[meeting]?.accordRounds ?? {})).toEqual(["a-1"]);
    expect(facts.meetings[meeting]?.pointsDone.length).toBeLessThanOrEqual(1);
    expect(JSON.stringify(facts).length).toBeLessThan(20_000);
    const stall = await longestStall(close);
    expect(stall).toBeLessThan(750);
  }, 60_000);

  test("who puts their own words differently without end is stopped, and the others go on to adopt", async () => {
    await put(1, () => ({
      collection: "actions",
      id: item("van-joost"),
      texts: { text: "Ik bel." },
      values: { meetingId: meeting, ownerId: idOf("joost") },
    }));
    const words = { text: "Ik bel.", ownerId: idOf("joost") };
    await at.done(at.joost.wish("moveAction", { item: on(everyone, "van-joost"), to: "accepted", note: "", words }));
    await close();
    await at.done(at.farida.wish("askAboutMinutes", { meeting, until: null }));
    const latest = async () => (await at.meetingFor("joost", meeting)).minutes.versions.at(-1);
    const block = (await latest())?.blocks.find(({ wordsOf }) => wordsOf === idOf("joost"))?.id ?? "";
    let refused = "";
    for (let times = 0; times < 150 && refused === ""; times += 1) {
      const version = (await latest())?.version ?? 0;
      const changes = [{ block, text: `Ik bel ${times} keer.` }];
      const answer = await at.joost.wish("reviseMinutes", { meeting, version, changes, change: "" });
      if (!answer.ok) refused = JSON.stringify(answer.refusal);
    }
    expect(refused).toBe(JSON.stringify({ reason: "notNow", from: "manyVersions", to: "reviseMinutes" }));
    const version = (await latest())?.version ?? 0;
    expect(version).toBe(101);
    await at.done(at.noor.wish("answerMinutes", { meeting, version, value: "yes", text: "", about: null }));
    await at.done(at.farida.wish("adoptMinutes", { meeting, version }));
  }, 60_000);

  test("the longest words there can be are kept to the sign, or refused, and never break a meeting", async () => {
    const long = "Ik ".repeat(maxTextLength / 3).slice(0, maxTextLength);
    const marks = `${"e\u0301\u0302\u0303".repeat(100)}\u202e\u2066\u200b👩‍👩‍👧‍👦\ud800`;
    await put(3, (index) => ({
      collection: "agreements",
      id: item(`long-${index}`),
      texts: { text: index === 0 ? long : marks.replace("\ud800", "") },
      values: { meetingId: meeting },
    }));
    const words = { text: long, partyIds: [], rhythm: null, reviewOn: null };
    await at.done(
      at.noor.wish("answerAgreement", { item: on(everyone, "long-0"), value: "yes", note: "x".repeat(2_000), words }),
    );
    const decision = {
      kind: "tableDecision",
      meeting,
      byOrganisation: null,
      objectionUntil: null,
      audience: "everyone",
    } as const;
    await at.done(at.noor.wish("takeDecision", { ...decision, text: marks }));
    await close();
    const { blocks = [] } = (await at.meetingFor("ruben", meeting)).minutes.versions[0] ?? {};
    const agreement = blocks.find(({ section, item: of }) => section === "agreements" && of?.item === "long-0");
    expect(agreement?.text.trim()).toBe(long.trim());
    expect(blocks.find(({ section }) => section === "decisions")?.text).toBe(marks);
  }, 60_000);
});

describe("looking back", () => {
  let server: TestServer;
  let table: ImportedTable;
  let noor: string;
  beforeAll(async () => {
    server = await openServer();
    table = await server.importCase("casus-voorbeeld");
    noor = await server.comeIn(table.participants.find(({ id }) => id === "p-noor")?.link ?? "");
  });
  afterAll(async () => server.close());

  test("a moment that never was, or never will be, is answered and breaks nothing", async () => {
    const ask = async (at: string) => server.ask(`/api/boards/${table.board}/history/${at}`, { cookie: noor });
    for (const at of [
      "NaN",
      "1e308",
      "-1",
      "null",
      "%00",
      "gisteren",
      "2026-13-45",
      "+999999-01-01",
      "__proto__",
      "..%2f..",
      "%F0%9F%98%80",
    ]) {
      const { status, text } = await ask(encodeURIComponent(decodeURIComponent(at)));
      expect([at, status === 400 || status === 200, text.includes("    at ")]).toEqual([at, true, false]);
      expect(text).not.toMatch(/stack|SELECT|Error:/);
    }
    for (const bad of ["%", "%E0%A4%A", "%FF"]) expect([400, 404]).toContain((await ask(bad)).status);
    const now = new Date().toISOString();
    const future = await ask("+275760-09-13T00:00:00.000Z");
    expect(future.status).toBe(200);
    expect(Object(future.json).at <= new Date().toISOString()).toBe(true);
    // What is to come is what stands now, facts as well as sheets.
    expect(Object(future.json).facts).toEqual(Object((await ask(now)).json).facts);
    const before = await ask("-271821-04-20T00:00:00.000Z");
    expect([before.status, Object(before.json).at]).toEqual([200, "1970-01-01T00:00:00.000Z"]);
    expect(before.text).not.toContain("Noor bepaalt het tempo.");
  });

  test("who asks for the past without end waits, and the others at the table do not", async () => {
    const ask = async (cookie: string) =>
      server.ask(`/api/boards/${table.board}/history/2026-09-01T00:00:00Z`, { cookie });
    const statuses = await Promise.all(Array.from({ length: 150 }, async () => (await ask(noor)).status));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(50);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(30);
    // Paper and the past come out of the same hand.
    const papers = await Promise.all(
      Array.from({ length: 40 }, async () => (await server.ask(`/b/${table.board}/papier`, { cookie: noor })).status),
    );
    expect(papers.filter((status) => status === 429).length).toBeGreaterThan(20);
    const teun = await server.comeIn(table.participants.find(({ id }) => id === "p-teun")?.link ?? "");
    expect((await ask(teun)).status).toBe(200);
    // The board itself is always there.
    expect((await server.ask(`/api/boards/${table.board}`, { cookie: noor })).status).toBe(200);
    expect(server.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});
