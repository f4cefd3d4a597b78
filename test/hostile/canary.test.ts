import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { SheetItem } from "@werktafel/shared/domain/item";
import { currentWording } from "@werktafel/shared/domain/wording";
import { itemId, sheetId } from "@werktafel/shared/ids";
import { putItem, setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import { bramAndLottesTable as cast } from "../support/cast.ts";
import { eventually } from "../support/eventually.ts";
import { exampleJson, listIn } from "../support/exampleTable.ts";
import { askAt } from "../support/openServer.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { type Canary, foundIn } from "./sockets/canaries.ts";
import {
  alarmsIn,
  at,
  type HostileHouse,
  type HostileTable,
  openHostileHouse,
  type SheetCard,
} from "./sockets/hostileTable.ts";
import { SheetWire } from "./sockets/sheetWire.ts";
import { Witness } from "./sockets/witness.ts";

const random = seededRandom(Number(process.env["SEED"] ?? 1));
const canaries: Canary[] = [];
let house: HostileHouse;
let table: HostileTable;
let witnesses: ReadonlyMap<string, Witness>;
let screen: Witness;
let restricted: readonly SheetCard[] = [];

const everyone = (): readonly Witness[] => [...witnesses.values(), screen];
const readersOf = ({ audience }: SheetCard): readonly string[] => (audience === "everyone" ? [] : audience);
const lotte = (): Witness => at(witnesses, cast.lotte);

/** A word that is nowhere else in the world, left at this place for these readers. */
const newWord = (where: string, readers: readonly string[], takenBackBy?: string): string => {
  const text = `kanarie${Buffer.from(random.bytes(9)).toString("hex")}`;
  canaries.push({ where, text, readers, is: "word", ...(takenBackBy === undefined ? {} : { takenBackBy }) });
  return text;
};

const itemsOn = (witness: Witness, sheet: string) => {
  const doc = witness.sheets.get(sheet)?.doc;
  return doc ? readSheet(doc, { id: sheetId(sheet), kind: "table" }).content.items : [];
};

interface Answered {
  readonly ok: boolean;
  readonly made?: string;
  readonly refusal?: { readonly reason: string };
}

const isAnswered = (answer: unknown): answer is Answered =>
  typeof answer === "object" && answer !== null && "ok" in answer;

let wishes = 0;
/** Asked again when it was asked too fast: nobody types like this test. */
const wish = async (who: Witness, kind: string, payload: unknown): Promise<Answered> => {
  wishes += 1;
  const sent = { id: `c-${wishes}`, kind, board: table.board, payload };
  return eventually(async () => {
    const answer = await who.live.ask("command", sent);
    if (!isAnswered(answer)) throw new Error(`no answer to ${kind}`);
    if (answer.refusal?.reason === "tooFast") throw new Error("too fast");
    return answer;
  });
};

beforeAll(async () => {
  house = await openHostileHouse({
    example: cast.file,
    tables: 2,
    strangersPerTable: 0,
    facilitator: cast.marije,
  });
  const { url } = house.server;
  const [first] = house.tables;
  if (!first) throw new Error("no table");
  table = first;
  const { board } = first;
  witnesses = new Map(
    [...first.people].map(([who, { cookie }]) => [who, new Witness({ url, board, who, cookie })] as const),
  );
  screen = new Witness({ url, board, who: null, cookie: first.screen });
  for (const witness of everyone()) await witness.sitDown();
  for (const witness of everyone()) await witness.lookEverywhere();
  restricted = (await lotte().card()).sheets.filter(({ audience }) => audience !== "everyone");
  for (const card of restricted) {
    const readers = readersOf(card);
    canaries.push({ where: "a sheet", text: card.id, readers, is: "word" });
    for (const { id } of itemsOn(lotte(), card.id)) canaries.push({ where: "an item", text: id, readers, is: "id" });
  }
  expect(restricted.length).toBeGreaterThanOrEqual(5);
}, 60_000);

afterAll(async () => {
  for (const witness of everyone()) witness.leave();
  await house.close();
});

/** Everything a person can do on a sheet, each time with words that nobody else may read. */
const useSheet = async (card: SheetCard): Promise<void> => {
  const { id: sheet } = card;
  const readers = readersOf(card);
  const word = (where: string, takenBackBy?: string) =>
    newWord(`${where}, for ${readers.join(", ")}`, readers, takenBackBy);
  const writers = readers.map((reader) => at(witnesses, reader));
  const items = itemsOn(lotte(), sheet);

  const id = itemId(`i-${Buffer.from(random.bytes(8)).toString("hex")}`);
  canaries.push({ where: "the id of a new item", text: id, readers, is: "word" });
  const why = { collection: "goals", id, field: "why" };
  const title = { collection: "goals", id, field: "title" };
  const newTitle = word("a new goal", readers[0]);
  for (const [index, writer] of writers.entries()) {
    const { who } = writer.place;
    writer.live.say("presence", { board: table.board, at: { sheet, item: items[0]?.id ?? id }, isTyping: true });
    await writer.edit(sheet, (doc) => {
      if (index === 0)
        putItem(doc, { collection: "goals", id, texts: { title: newTitle }, values: { byId: who } }, "own");
      const written = readSheet(doc, { id: sheetId(sheet), kind: "table" }).content.items.find(
        (item) => item.id === id,
      );
      // Added to what stands there: what is written over it would go as the few signs that differ.
      const more = `${written?.texts["why"] ?? ""} ${word(`a why by ${writer.name}`)}`;
      writeText(doc, why, more, { origin: "own" });
    });
    await eventually(() => writers.every(({ sheets }) => sheets.get(sheet)?.doc.getMap("goals").has(id) === true));
  }
  await lotte().edit(sheet, (doc) => {
    setValue(doc, { collection: "goals", id, field: "lifeDomain" }, word("a value"), "own");
    for (const { collection, id: existing, texts } of items.slice(0, 3)) {
      const [field = "text", text = ""] = Object.entries(texts)[0] ?? [];
      writeText(doc, { collection, id: existing, field }, `${text} ${word("an old text")}`, { origin: "own" });
    }
  });
  // Typed, and taken back: a large removal keeps a version, which is read back by its own readers alone.
  const long = `${newTitle} ${word("a text that was removed", cast.lotte)} ${"Dit ging weg. ".repeat(30)}`;
  await lotte().edit(sheet, (doc) => writeText(doc, title, long, { origin: "own" }));
  await lotte().edit(sheet, (doc) => writeText(doc, title, "Weg.", { origin: "own" }));

  const now = itemsOn(lotte(), sheet);
  const goal = now.find((item) => item.id === id);
  const ref = { sheet, item: id };
  const words = goal && currentWording(goal);
  const dissent = { item: ref, about: "goal", text: word("a dissent") };
  expect(await wish(lotte(), "confirmGoal", { item: ref, words })).toMatchObject({ ok: true });
  expect(await wish(lotte(), "dissent", dissent)).toMatchObject({ ok: true });
  const asked = { item: ref, to: null, text: word("a question") };
  const { made: question } = await wish(lotte(), "askLineQuestion", asked);
  const other = writers.find((each) => each !== lotte());
  if (!other) throw new Error("nobody to answer");
  expect(await wish(other, "answerLineQuestion", { question, text: word("an answer") })).toMatchObject({ ok: true });
  const { made: statement } = await wish(other, "makeStatement", { item: ref, text: word("what is not right") });
  const kept = { statement, as: "kept", text: word("why it stays") };
  // Whose words they are, or who leads: one of them.
  const said = [];
  for (const each of writers) said.push((await wish(each, "answerStatement", kept)).ok);
  expect(said).toContain(true);
  for (const item of now) await answer(item, { sheet, readers });
  for (const kind of ["putAway", "bringBack"]) {
    expect(await wish(lotte(), kind, { item: ref })).toMatchObject({ ok: true });
  }
};

let notes = 0;
/** A no to an agreement, a step of an action by its owner, each with a note: a canary once it counts. */
const answer = async (
  item: SheetItem,
  { sheet, readers }: { readonly sheet: string; readonly readers: readonly string[] },
): Promise<void> => {
  const owner = witnesses.get(String(item.values["ownerId"]));
  const who = item.collection === "agreements" ? lotte() : item.collection === "actions" ? owner : undefined;
  if (!who) return;
  const text = `kanarie${Buffer.from(random.bytes(9)).toString("hex")}`;
  const told = { item: { sheet, item: item.id }, note: text, words: currentWording(item) };
  const tries =
    item.collection === "agreements"
      ? [{ kind: "answerAgreement", payload: { ...told, value: "no" } }]
      : ["stuck", "inProgress", "accepted"].map((to) => ({ kind: "moveAction", payload: { ...told, to } }));
  for (const { kind, payload } of tries) {
    if (!(await wish(who, kind, payload)).ok) continue;
    canaries.push({ where: `a note with ${item.id}, for ${readers.join(", ")}`, text, readers, is: "word" });
    notes += 1;
    return;
  }
};

const circle = (size: number, who: string): SheetCard => {
  const found = restricted.find((card) => readersOf(card).length === size && readersOf(card).includes(who));
  if (!found) throw new Error(`no sheet of ${size} with ${who}`);
  return found;
};

test("what happens on the sheet of two people moves nothing for anybody else: no frame, no count, no page", async () => {
  const card = circle(2, cast.lotte);
  const outside = everyone().filter(({ place }) => !readersOf(card).includes(place.who ?? ""));
  expect(outside.length).toBe(7);
  const seen = async (witness: Witness): Promise<readonly string[]> => {
    const { board } = witness.place;
    const { sheets } = await witness.card();
    const paths = sheets.flatMap(({ id }) => ["authors", "last-version"].map((of) => `${id}/${of}`));
    const pages = [
      `/api/boards/${board}`,
      `/b/${board}`,
      ...paths.map((path) => `/api/boards/${board}/sheets/${path}`),
    ];
    return Promise.all(pages.map(async (path) => (await witness.ask(path)).text));
  };
  // All that was told of people coming in is told when this is: one frame gathers what came before.
  const gerda = at(witnesses, cast.gerda);
  gerda.live.say("presence", {
    board: table.board,
    at: { sheet: table.tableSheet, item: cast.agreementForAll },
    isTyping: true,
  });
  const isTold = ({ live }: Witness, sheet: string): boolean =>
    JSON.stringify(live.events.findLast(({ name }) => name === "presence")).includes(sheet);
  await eventually(() => [...witnesses.values()].every((witness) => isTold(witness, table.tableSheet)));
  const before = await Promise.all(outside.map(seen));
  const frames = outside.map(({ frameCount }) => frameCount);
  await useSheet(card);
  await eventually(() => isTold(at(witnesses, cast.marije), card.id));
  expect(await Promise.all(outside.map(seen))).toEqual(before);
  expect(outside.map(({ frameCount }) => frameCount)).toEqual(frames);
}, 60_000);

test("everybody uses everything that is theirs", async () => {
  for (const card of restricted) await useSheet(card);
  expect(notes).toBeGreaterThan(10);
  // Two circles of which neither holds the other: that one belongs to the other is told to who sits in both.
  const [wide, narrow] = [circle(7, cast.otto), circle(4, cast.hanna)];
  const from = itemsOn(lotte(), wide.id).find(({ collection }) => collection === "agreements")?.id;
  const payload = {
    from: { sheet: wide.id, item: from },
    field: "goals",
    to: { sheet: narrow.id, item: cast.goalChildren },
  };
  expect(await wish(lotte(), "tellReference", payload)).toMatchObject({ ok: true });
  // A circle that was not there before.
  const readers = [cast.lotte, cast.gerda, cast.hanna];
  const { made = "" } = await wish(lotte(), "openSheet", { audience: readers });
  canaries.push({ where: "a new sheet", text: made, readers, is: "word" });
  const words = newWord("the first words on a new sheet", readers);
  for (const reader of readers) await at(witnesses, reader).openSheet(made);
  await lotte().edit(made, (doc) =>
    putItem(doc, { collection: "ideas", id: itemId("new-idea"), texts: { text: words } }, "own"),
  );
  for (const witness of everyone()) await witness.lookEverywhere();
}, 120_000);

test("who tries what is not theirs hears exactly what they hear of what does not exist", async () => {
  const other = house.tables[1];
  if (!other) throw new Error("no other table");
  const noBoard = "0".repeat(32);
  const noSheet = `${"0".repeat(32)}~1`;
  const forbidden = (await lotte().card()).sheets;
  const tryAll = async (witness: Witness): Promise<void> => {
    const { who, board, cookie, url } = witness.place;
    const mine = new Set((await witness.card()).sheets.map(({ id }) => id));
    const hidden = forbidden.filter(({ id }) => !mine.has(id));
    const told = async (path: string, method: "GET" | "POST" = "GET", body?: unknown) => {
      await witness.ask(path, body);
      const { status, text, headers } = await askAt(url + path, { method, cookie, ...(body ? { body } : {}) });
      return { status, text, headers: { ...headers, date: "" } };
    };
    const shut = async (sheet: string) => {
      const wire = new SheetWire({ url, sheet, cookie, clients: [4_000_000], query: who === null ? "screen=1" : "" });
      const code = await wire.ended();
      return { code, reason: wire.closed?.reason, frames: wire.frames };
    };
    const wrong: Readonly<Record<string, (ref: unknown) => unknown>> = {
      dissent: (ref) => ({ item: ref, about: "goal", text: "Mag ik?" }),
      answerAgreement: (ref) => ({ item: ref, value: "yes", note: "", words: { text: "Weg." } }),
      askLineQuestion: (ref) => ({ item: ref, to: null, text: "Mag ik?" }),
      putAway: (ref) => ({ item: ref }),
      tellReference: (ref) => ({
        from: { sheet: table.tableSheet, item: cast.agreementForAll },
        field: "goals",
        to: ref,
      }),
    };
    const answers = (ref: unknown): Promise<readonly Answered[]> =>
      Promise.all(Object.entries(wrong).map(([kind, payload]) => wish(witness, kind, payload(ref))));

    expect(await shut(noSheet)).toEqual({ code: 4401, reason: "", frames: [] });
    for (const path of ["", "/sheets/x~1/authors"]) {
      const unknown = await told(`/api/boards/${noBoard}${path}`);
      expect(unknown.status).toBe(404);
      expect(await told(`/api/boards/${other.board}${path}`)).toEqual(unknown);
    }
    expect(await told(`/b/${other.board}`)).toEqual(await told(`/b/${noBoard}`));
    const sentence = { sentence: "Ik vertel niets door." };
    const unsaid = await told(`/api/boards/${noBoard}/first-sentence`, "POST", sentence);
    expect(await told(`/api/boards/${other.board}/first-sentence`, "POST", sentence)).toEqual(unsaid);
    const unlinked = await told(`/api/boards/${noBoard}/screen-link`, "POST", {});
    expect(await told(`/api/boards/${other.board}/screen-link`, "POST", {})).toEqual(unlinked);
    const unopened = await witness.live.ask("open", { board: noBoard });
    expect(await witness.live.ask("open", { board: other.board })).toEqual(unopened);

    const ofNothing = await answers({ sheet: noSheet, item: "x" });
    expect(ofNothing.map(({ ok }) => ok)).toEqual([false, false, false, false, false]);
    const notHere = await wish(witness, "putAway", { item: { sheet: table.tableSheet, item: "not-there" } });
    const pages = ["authors", "last-version"].map((page) => (sheet: string) => `${sheet}/${page}`);
    for (const card of hidden) {
      expect(await shut(card.id)).toEqual({ code: 4401, reason: "", frames: [] });
      for (const page of pages) {
        const unknown = await told(`/api/boards/${board}/sheets/${page(noSheet)}`);
        expect(unknown.status).toBe(404);
        expect(await told(`/api/boards/${board}/sheets/${page(card.id)}`)).toEqual(unknown);
      }
      const ref = { sheet: card.id, item: itemsOn(lotte(), card.id)[0]?.id ?? "x" };
      witness.live.say("presence", { board, at: ref, isTyping: true });
      expect(await answers(ref)).toEqual(ofNothing);
      // Nor by asking for it where it does not lie.
      const elsewhere = { sheet: table.tableSheet, item: ref.item };
      expect(await wish(witness, "putAway", { item: elsewhere })).toEqual(notHere);
    }
  };
  await Promise.all(everyone().map(tryAll));
}, 120_000);

test("after a restart the server tells each of them the same, and no more", async () => {
  for (const witness of everyone()) witness.leave();
  await house.server.end("SIGTERM");
  await house.server.start();
  await Promise.all(
    everyone().map(async (witness) => {
      await witness.sitDown();
      await witness.lookEverywhere();
    }),
  );
  const { references } = readSheet(at(lotte().sheets, circle(4, cast.hanna).id).doc, {
    id: sheetId(circle(4, cast.hanna).id),
    kind: "table",
  }).content;
  expect(references).toContain(`${cast.agreementForAll}~goals~${cast.goalChildren}`);
}, 60_000);

test("no canary left its circle: not in a frame, an answer, a page, a line of the log or the name of a file", async () => {
  const words = canaries.filter(({ is }) => is === "word");
  const records = ["decisions", "dissents", "handovers", "checkIns", "meetings", "consents", "mandates", "accessLog"];
  const json = exampleJson(cast.file);
  for (const record of records.flatMap((collection) => listIn(json, collection))) {
    const { id, audience } = record;
    if (typeof id === "string" && Array.isArray(audience))
      canaries.push({ where: "a record", text: id, readers: audience.map(String), is: "id" });
  }
  let bytes = 0;
  for (const witness of everyone()) {
    const { who } = witness.place;
    const received = witness.received();
    bytes += received.reduce((sum, each) => sum + each.bytes.length, 0);
    const isMine = ({ readers }: Canary): boolean => who !== null && readers.includes(who);
    const leaked = foundIn(
      received,
      canaries.filter((canary) => !isMine(canary)),
    );
    expect([...leaked].map(([{ where, text }, over]) => `${witness.name} got ${text} (${where}) over ${over}`)).toEqual(
      [],
    );
    // The net has no holes: what is theirs is found, every bit of it.
    const mine = canaries.filter(
      (canary) => isMine(canary) && canary.where !== "a record" && canary.takenBackBy !== who,
    );
    const found = foundIn(received, mine);
    expect(
      mine.filter((canary) => !found.has(canary)).map(({ where, text }) => `${witness.name}: ${text}, ${where}`),
    ).toEqual([]);
    // Nothing is compressed on the way, though it was offered: how long a frame is then would tell what is in it.
    expect(witness.extensions).toEqual([""]);
  }
  const outside = [
    { over: "log", bytes: Buffer.from(house.printed()) },
    { over: "file names", bytes: Buffer.from((await house.fileNames()).join("\n")) },
  ];
  expect([...foundIn(outside, words)].map(([{ where }, over]) => `${where} in ${over}`)).toEqual([]);
  expect(house.printed()).toContain("serverStarted");
  expect(alarmsIn(house.printed())).toEqual([]);
  console.info(
    `canaries: ${words.length} words and ${canaries.length - words.length} ids, in ${(bytes / 2 ** 20).toFixed(1)} MB received by ${everyone().length}`,
  );
}, 120_000);

test("the net finds a word in every form in which it could slip through", () => {
  const canary: Canary = { where: "", text: "kanarie0123456789", readers: [], is: "word" };
  const id: Canary = { where: "", text: "g-5", readers: [], is: "id" };
  const isFound = (bytes: Buffer, sought: Canary): boolean => foundIn([{ over: "", bytes }], [sought]).has(sought);
  for (const before of ["", "a", "ab", "abc"]) {
    const text = Buffer.from(`${before}kanarie0123456789 en zo`);
    expect(isFound(text, canary)).toBe(true);
    expect(isFound(Buffer.from(text.toString("base64")), canary)).toBe(true);
    expect(isFound(Buffer.from(text.toString(), "utf16le"), canary)).toBe(true);
  }
  expect(isFound(Buffer.from("kanarie9876543210"), canary)).toBe(false);
  for (const text of ['"g-5"', "a-02~goals~g-5", "x\u0003g-5y", "g-5"])
    expect(isFound(Buffer.from(text), id)).toBe(true);
  expect(isFound(Buffer.from("bag-52"), id)).toBe(false);
});
