// Words of a meeting that only some may read, left everywhere a word can be: its plan while it is prepared, points and notes of
// the agenda, summaries, closed answers, decisions, private time, minutes, corrections. Everyone else is searched for them.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { currentWording } from "@werktafel/shared/domain/wording";
import { itemId, sheetId } from "@werktafel/shared/ids";
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import { signIn } from "../../faults/factSender.ts";
import { bramAndLottesTable as cast } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { planOf } from "../../support/meetingHands.ts";
import { seededRandom } from "../../support/seededRandom.ts";
import { type Canary, foundIn } from "../sockets/canaries.ts";
import { alarmsIn, at, type HostileHouse, type HostileTable, openHostileHouse } from "../sockets/hostileTable.ts";
import { seatByYes } from "../sockets/seatByYes.ts";
import { Witness } from "../sockets/witness.ts";

const random = seededRandom(Number(process.env["SEED"] ?? 2));
const { bram, lotte, marije, gerda, hanna, otto } = cast;
let house: HostileHouse;
let table: HostileTable;
let people: Map<string, Witness>;
let screen: Witness;
let guest: Witness;
let stranger: Witness;
let meeting = "";
let secret: { readonly pair: string; readonly alone: string };

const canaries: Canary[] = [];
const newWord = (where: string, readers: readonly string[]): string => {
  const text = `kanarie${Buffer.from(random.bytes(9)).toString("hex")}`;
  canaries.push({ where, text, readers, is: "word" });
  return text;
};
const newId = (where: string, readers: readonly string[]): string => newWord(where, readers);
const outsiders = (): readonly Witness[] => [screen, guest, stranger];
const everyone = (): readonly Witness[] => [...people.values(), ...outsiders()];

interface Answered {
  readonly ok: boolean;
  readonly made?: string;
  readonly refusal?: { readonly reason: string };
}
const isAnswered = (found: unknown): found is Answered => typeof found === "object" && found !== null && "ok" in found;
let wishes = 0;
const wish = async (who: Witness, kind: string, payload: unknown): Promise<Answered> => {
  wishes += 1;
  const sent = { id: `m-${wishes}`, kind, board: who.place.board, payload };
  return eventually(async () => {
    const answer = await who.live.ask("command", sent);
    if (!isAnswered(answer)) throw new Error(`no answer to ${kind}`);
    if (answer.refusal?.reason === "tooFast") throw new Error("too fast");
    return answer;
  });
};
const done = async (who: string, kind: string, payload: unknown): Promise<string> => {
  const answer = await wish(at(people, who), kind, payload);
  if (!answer.ok) throw new Error(`${who}, ${kind}: ${JSON.stringify(answer.refusal)}`);
  return answer.made ?? "";
};
const itemsOn = (who: string, sheet: string) => {
  const doc = at(people, who).sheets.get(sheet)?.doc;
  return doc ? readSheet(doc, { id: sheetId(sheet), kind: "table" }).content.items : [];
};

beforeAll(async () => {
  house = await openHostileHouse({ example: cast.file, tables: 2, strangersPerTable: 0, facilitator: marije });
  const [first, other] = house.tables;
  if (!first || !other) throw new Error("no tables");
  table = first;
  const { url } = house.server;
  const { board } = table;
  people = new Map([...table.people].map(([who, { cookie }]) => [who, new Witness({ url, board, who, cookie })]));
  screen = new Witness({ url, board, who: null, cookie: table.screen });
  stranger = new Witness({ url, board, who: "stranger", cookie: at(other.people, lotte).cookie });
  const sitting = (who: string) => ({ who, cookie: at(table.people, who).cookie });
  const residents = [bram, lotte].map(sitting);
  const wanted = { url, board, facilitator: sitting(marije), residents };
  const seated = await seatByYes(wanted, { name: "Gast", party: "guest" });
  guest = new Witness({ url, board, who: seated.id, cookie: (await signIn(url, seated.link, seated.code)).cookie });
  for (const witness of [...people.values(), screen]) await witness.sitDown();
  const { sheets } = await at(people, lotte).card();
  const pair = sheets.find(({ audience }) => audience !== "everyone" && audience.length === 2)?.id ?? "";
  secret = { pair, alone: "" };
}, 60_000);
afterAll(async () => {
  for (const witness of everyone()) witness.leave();
  await house.close();
});

const strangersSee = async (): Promise<void> => {
  const mine = await Promise.all(
    everyone().map(async (witness) => ({ witness, answers: await witness.lookBack([meeting || "nergens", "m-1"]) })),
  );
  // Forbidden is unknown: in status, bytes and headers, for every page and paper.
  const nowhere = new Map<string, string>();
  for (const { witness, answers } of mine) {
    if (![stranger, guest, screen].includes(witness)) continue;
    for (const [path, { status, text, headers }] of answers) {
      // The past and paper are for who sits at the table; what is there now, for the guest of a meeting too.
      const isOpen = witness !== stranger && status === 200 && !/history|papier|voorbereiding|\.pdf/.test(path);
      if (isOpen) continue;
      const unreal = path.replace(table.board, "0".repeat(32)).replace(meeting || "nergens", "nergens");
      const known = nowhere.get(`${witness.name} ${unreal}`);
      const none = known ?? JSON.stringify(await witness.ask(unreal));
      nowhere.set(`${witness.name} ${unreal}`, none);
      expect([witness.name, path, JSON.stringify({ status, text, headers })]).toEqual([witness.name, path, none]);
    }
  }
};

/** What anybody received that is not theirs. */
const leaks = (): readonly string[] =>
  everyone().flatMap((witness) => {
    const theirs = (canary: Canary): boolean => canary.readers.includes(witness.place.who ?? "");
    const found = foundIn(
      witness.received(),
      canaries.filter((canary) => !theirs(canary)),
    );
    return [...found].map(([{ where, text }, over]) => `${witness.name} got ${text} (${where}) over ${over}`);
  });

test("while a meeting is prepared its plan and its name are known to the residents and who prepares it, and to nobody else", async () => {
  const preparers = [bram, lotte, marije];
  const plan = planOf(marije, [bram, lotte, gerda, hanna, otto]);
  const asked = {
    ...plan,
    place: newWord("the place of a meeting", preparers),
    kind: newWord("the kind of a meeting", preparers),
    template: newWord("the template of a meeting", preparers),
    videoLink: `https://praten.example/${newWord("the link of a meeting", preparers)}`,
  };
  meeting = await done(marije, "planMeeting", { meeting: null, plan: asked });
  canaries.push({ where: "the name of a meeting", text: meeting, readers: preparers, is: "word" });
  await done(lotte, "seeInvitations", { meeting, invited: asked.invited });
  await done(lotte, "agreeToMeeting", { meeting });
  await done(lotte, "welcomeGuest", { meeting, guest: guest.place.who, isWelcome: true });
  for (const witness of [...people.values(), screen]) await witness.lookEverywhere();
  // They were told apart from the name that they try themselves.
  canaries.splice(
    canaries.findIndex(({ text }) => text === meeting),
    1,
  );
  const named = everyone().filter(({ place }) => !preparers.some((each) => each === place.who));
  for (const witness of named) {
    const frames = witness.received().filter(({ bytes }) => bytes.includes(meeting));
    expect([witness.name, frames.map(({ over }) => over)]).toEqual([witness.name, []]);
  }
  await strangersSee();
  expect(leaks()).toEqual([]);
  const mine = foundIn(at(people, bram).received(), canaries);
  expect(mine.size).toBe(canaries.length);
  // From here on everyone knows of it.
  await done(marije, "invite", { meeting });
  canaries.splice(0);
}, 120_000);

test("what a small circle does in a meeting moves no frame and no count for anybody else", async () => {
  for (const who of [bram, lotte, marije, gerda, hanna, otto]) {
    await done(who, "noteAttendance", { meeting, participant: who, via: "inPerson" });
  }
  await done(marije, "openMeeting", { meeting });
  await guest.sitDown();
  const few = [lotte, marije];
  const { pair } = secret;
  const agreement = itemsOn(lotte, pair).find(({ collection }) => collection === "agreements");
  const words = agreement && currentWording(agreement);
  if (!agreement || !words) throw new Error("no agreement of two");
  const ref = { sheet: pair, item: agreement.id };
  // The one thing that everyone is meant to see: the table talks in a small circle now.
  await done(marije, "openAccordRound", { meeting, item: ref });
  const outside = everyone().filter(({ place }) => !few.some((each) => each === place.who));
  expect(outside.length).toBe(9);
  const cards = async () =>
    Promise.all(outside.map(async (witness) => (await witness.ask(`/api/boards/${table.board}`)).text));
  await eventually(() =>
    outside.every((witness) => witness === stranger || JSON.stringify(witness.live.events).includes('"pointReached"')),
  );
  // All that was told of people coming in is told when this is: one frame gathers what came before.
  const isTyping = { board: table.board, at: { sheet: table.tableSheet, item: cast.agreementForAll }, isTyping: true };
  at(people, gerda).live.say("presence", isTyping);
  const isTold = ({ live }: Witness): boolean =>
    JSON.stringify(live.events.findLast(({ name }) => name === "presence")).includes(table.tableSheet);
  await eventually(() => [...people.values(), guest].every(isTold));
  const before = await cards();
  const frames = outside.map(({ frameCount }) => frameCount);

  const point = itemId(newId("the name of a point", few));
  const summary = itemId(newId("the name of a summary", few));
  await at(people, marije).edit(pair, (doc) => {
    const texts = { title: newWord("a point of the agenda", few), notes: newWord("a note at a point", few) };
    putItem(doc, { collection: "agenda", id: point, texts, values: { meetingId: meeting } }, "own");
    const text = newWord("a summary", few);
    putItem(doc, { collection: "summaries", id: summary, texts: { text }, values: { meetingId: meeting } }, "own");
    const values = { meetingId: meeting, pointId: point, byId: marije };
    const worry = newWord("a worry at a point", few);
    putItem(doc, { collection: "concerns", id: itemId(newId("a worry", few)), texts: { text: worry }, values }, "own");
  });
  for (const item of [point, summary]) {
    at(people, marije).live.say("presence", { board: table.board, at: { sheet: pair, item }, isTyping: true });
    await eventually(() => JSON.stringify(at(people, lotte).live.events).includes(`"item":"${item}"`));
  }
  const closed = newWord("a closed answer", [marije]);
  await done(marije, "answerAgreement", { item: ref, value: "notYet", note: closed, words });
  expect(leaks()).toEqual([]);
  const own = newWord("a resident's answer", few);
  await done(lotte, "answerAgreement", { item: ref, value: "no", note: own, words });
  canaries.splice(
    canaries.findIndex(({ text }) => text === closed),
    1,
    { where: "an answer that opened", text: closed, readers: few, is: "word" },
  );
  await eventually(() => JSON.stringify(at(people, lotte).live.events).includes(closed));
  await done(lotte, "dissent", { item: ref, about: "agreement", text: newWord("an opinion", few) });
  await done(marije, "parkObjection", { item: ref, of: lotte, until: "2030-01-01" });
  await done(marije, "takeDecision", {
    kind: "authorityDecision",
    text: newWord("a decision", few),
    meeting,
    byOrganisation: newWord("who decided", few),
    objectionUntil: "2030-01-01",
    audience: few,
  });
  expect(await cards()).toEqual(before);
  expect(outside.map(({ frameCount }) => frameCount)).toEqual(frames);
  expect(leaks()).toEqual([]);
}, 120_000);

test("private time is told to everyone and seen by those in it, and nothing of it comes into any minutes", async () => {
  const few = [lotte, gerda];
  await done(lotte, "startPrivateTime", { meeting, with: [gerda] });
  const { sheets } = await at(people, gerda).card();
  const alone = sheets.find(({ audience }) => audience !== "everyone" && audience.length === 2)?.id ?? "";
  secret = { ...secret, alone };
  canaries.push({ where: "the sheet of private time", text: alone, readers: few, is: "word" });
  for (const who of few) await at(people, who).openSheet(alone);
  await at(people, gerda).edit(alone, (doc) => {
    for (const collection of ["ideas", "concerns", "agreements", "goals"] as const) {
      const text = newWord(`private time: ${collection}`, few);
      const id = itemId(newId(`private time: a name in ${collection}`, few));
      const texts = { [collection === "goals" ? "title" : "text"]: text };
      putItem(doc, { collection, id, texts, values: { meetingId: meeting } }, "own");
    }
  });
  await done(lotte, "takeDecision", {
    kind: "tableDecision",
    text: newWord("private time: a decision", few),
    meeting,
    byOrganisation: null,
    objectionUntil: null,
    audience: few,
  });
  await done(lotte, "endPrivateTime", { meeting });
  await strangersSee();
  for (const witness of [guest, screen]) {
    const kept = (sheet: string) => witness.ask(`/api/boards/${table.board}/sheets/${sheet}/last-version`);
    expect(await kept(table.tableSheet)).toEqual(await kept(`${"0".repeat(32)}~1`));
  }
  expect(leaks()).toEqual([]);
}, 120_000);

/** Words of Lotte's that she puts differently in the minutes and on the table. */
const earlier = `kanarie${"e".repeat(18)}`;
const later = `kanarie${"f".repeat(18)}`;

interface Block {
  readonly id: string;
  readonly text: string;
  readonly section: string;
  readonly wordsOf?: string;
}
interface Minutes {
  readonly versions: readonly { readonly version: number; readonly blocks: readonly Block[] }[];
}
const minutesOf = async (who: Witness): Promise<Minutes> => {
  const answer = await who.live.ask("open", { board: table.board });
  const found = Object(answer).facts?.meetings?.[meeting]?.minutes;
  if (found === undefined) throw new Error(`${who.name} knows no such minutes`);
  return found;
};

test("minutes, answers, corrections and papers of a small circle are that circle's; a guest gets none of any", async () => {
  await at(people, lotte).edit(table.tableSheet, (doc) => {
    const values = { meetingId: meeting, byId: lotte };
    putItem(doc, { collection: "strengths", id: itemId("own"), texts: { text: earlier }, values }, "own");
  });
  await done(marije, "closeMeeting", { meeting, withoutAfterHours: true });
  await eventually(() => guest.live.events.some(({ name }) => name === "ended"));
  await eventually(() => [...guest.sheets.values()].every(({ wire }) => wire.closed?.code === 4401));
  await done(marije, "askAboutMinutes", { meeting, until: null });
  const version = (await minutesOf(at(people, lotte))).versions.at(-1)?.version ?? 0;
  const { blocks = [] } = (await minutesOf(at(people, marije))).versions.at(-1) ?? {};
  const few = [lotte, marije];
  const worry = blocks.find(
    ({ section, text }) => section === "concerns" && canaries.some((each) => each.text === text),
  );
  const own = blocks.find(({ text }) => text === earlier);
  const remark = newWord("a remark on a line", few);
  const answer = { meeting, version, value: "comment", text: remark, about: worry?.id };
  await done(marije, "answerMinutes", answer);
  const not = { meeting, version, block: worry?.id, text: newWord("klopt niet", few) };
  const correction = await done(lotte, "askCorrection", not);
  canaries.push({ where: "the name of a correction", text: correction, readers: few, is: "word" });
  await done(marije, "answerCorrection", { meeting, correction, as: "kept", text: newWord("its answer", few) });
  await done(lotte, "reviseMinutes", { meeting, version, changes: [{ block: own?.id, text: later }], change: "" });
  await at(people, lotte).edit(table.tableSheet, (doc) => {
    writeText(doc, { collection: "strengths", id: itemId("own"), field: "text" }, later, { origin: "own" });
  });
  for (const who of [bram, lotte]) {
    await done(who, "answerMinutes", { meeting, version: version + 1, value: "yes", text: "", about: null });
  }
  await done(marije, "adoptMinutes", { meeting, version: version + 1 });
  const added = await done(lotte, "askCorrection", { ...not, version: version + 1, text: newWord("later", few) });
  await done(lotte, "acceptCorrection", { meeting, correction: added });
  await strangersSee();
  expect(leaks()).toEqual([]);

  // The net has no holes: what is theirs came to Marije, on the lane and on paper.
  const hers = canaries.filter(({ readers }) => readers.includes(marije));
  const found = foundIn(at(people, marije).received(), hers);
  expect(hers.filter((each) => !found.has(each)).map(({ where }) => where)).toEqual([]);
  const paper = at(people, marije)
    .received()
    .filter(({ over }) => over.endsWith("minutes.pdf (what it says)"));
  expect(foundIn(paper, hers).size).toBeGreaterThan(4);
  expect(canaries.some(({ where }) => where.startsWith("private time"))).toBe(true);
  const printed = [...people.values()]
    .flatMap((each) => each.received())
    .filter(({ over }) => /minutes\.pdf|verslag\/.*\/papier/.test(over));
  expect([
    ...foundIn(
      printed,
      canaries.filter(({ where }) => where.startsWith("private time: ")),
    ).keys(),
  ]).toEqual([]);
}, 180_000);

test("what a resident took back and put differently is not told again, and a guest who comes back finds the door shut", async () => {
  const { url } = house.server;
  const fresh = [...table.people].map(([who, { cookie }]) => new Witness({ url, board: table.board, who, cookie }));
  for (const witness of fresh) {
    await witness.live.ready();
    await witness.live.ask("open", { board: table.board });
    await witness.ask(`/api/boards/${table.board}`);
    for (const page of [
      `/b/${table.board}/verslag/${meeting}/papier`,
      `/api/boards/${table.board}/meetings/${meeting}/minutes.pdf`,
    ]) {
      expect((await witness.ask(page)).status).toBe(200);
      expect((await witness.ask(`${page}?version=1`)).status).toBe(200);
    }
    const took: Canary = { where: "taken back", text: earlier, readers: [], is: "word" };
    const put: Canary = { ...took, text: later };
    expect([witness.name, [...foundIn(witness.received(), [took, put]).keys()].map(({ text }) => text)]).toEqual([
      witness.name,
      [later],
    ]);
    witness.leave();
  }
  guest.leave();
  const again = new Witness(guest.place);
  await again.live.ready();
  expect(await again.live.ask("open", { board: table.board })).toEqual({ ok: false, refusal: { reason: "unknown" } });
  expect((await again.ask(`/api/boards/${table.board}`)).status).toBe(404);
  again.leave();
}, 60_000);

test("no word of a meeting is in the log, nor in the name of a file", async () => {
  const outside = [
    { over: "log", bytes: Buffer.from(house.printed()) },
    { over: "file names", bytes: Buffer.from((await house.fileNames()).join("\n")) },
  ];
  const words = [...canaries, { where: "", text: earlier, readers: [], is: "word" as const }];
  expect([...foundIn(outside, words)].map(([{ where }, over]) => `${where} in ${over}`)).toEqual([]);
  expect(alarmsIn(house.printed())).toEqual([]);
  console.info(`${canaries.length} words of a meeting, looked for in what ${everyone().length} received`);
});
