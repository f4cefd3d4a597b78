import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openBoards } from "@werktafel/server/boards/openBoards";
import { openLog } from "@werktafel/server/log";
import { sharingVerbs } from "@werktafel/server/sharing/sharingVerbs";
import { betweenVerbs } from "@werktafel/server/between/betweenVerbs";
import { openMeetingVerbs } from "@werktafel/server/meetings/openMeetingVerbs";
import { notHeard } from "@werktafel/shared/domain/meeting/turns";
import { commandId, type MeetingId } from "@werktafel/shared/ids";
import { exportTable } from "@werktafel/server/people/exportTable";
import { openSheets } from "@werktafel/server/sheets/openSheets";
import { openAccessLines } from "@werktafel/server/access/accessLines";
import { reasonOf } from "../boards/atTable.ts";
import { idOf, type Name } from "../live/openTable.ts";
import { openScreenLine } from "../live/openScreenLine.ts";
import { eventually } from "../../support/eventually.ts";
import { type MeetingTable, openMeetingTable } from "./atMeeting.ts";

let at: MeetingTable;
let meeting: MeetingId;
beforeEach(async () => {
  at = await openMeetingTable();
  meeting = await at.opened();
  for (const name of ["mila", "joost", "ruben"] as const) await at.comes(meeting, name);
});
afterEach(async () => at.close());

const give = async (to: Name) => at.farida.wish("giveTurn", { meeting, to: idOf(to) });
const round = async () => {
  const state = await at.meetingFor("noor", meeting);
  const found = state.turnRounds.at(-1);
  if (!found) throw new Error("no round");
  return found;
};
/** Farida gives the turns one after another; each speaks so many milliseconds. */
const speak = async (turns: readonly (readonly [Name, number])[]): Promise<void> => {
  await at.done(at.farida.wish("openTurnRound", { meeting }));
  at.table.clock.advance(12_345);
  for (const [name, ms] of turns) {
    await at.done(give(name));
    at.table.clock.advance(ms);
  }
};
const close = async () => {
  await at.done(at.farida.wish("closeTurnRound", { meeting }));
  return (await round()).share;
};

test("a round goes along everyone who is here by call name, residents first or last as they chose", async () => {
  expect(reasonOf(await at.joost.wish("openTurnRound", { meeting }))).toBe("notYours");
  await at.done(at.farida.wish("openTurnRound", { meeting }));
  const names = ["noor", "farida", "joost", "mila", "ruben"] as const;
  expect((await round()).order).toEqual(names.map(idOf));
  expect(reasonOf(await at.farida.wish("openTurnRound", { meeting }))).toBe("notNow");
  await close();
  expect(reasonOf(await at.joost.wish("chooseTurnPlace", { place: "last" }))).toBe("notYours");
  await at.done(at.noor.wish("chooseTurnPlace", { place: "last" }));
  await at.done(at.joost.wish("noteAttendance", { meeting, participant: idOf("joost"), via: null }));
  await at.done(at.farida.wish("openTurnRound", { meeting }));
  expect((await round()).order).toEqual((["farida", "mila", "ruben", "noor"] as const).map(idOf));
});

test("passing counts as heard; who was not heard stays visible, who came in later too", async () => {
  await at.done(at.ruben.wish("noteAttendance", { meeting, participant: idOf("ruben"), via: null }));
  await at.done(at.farida.wish("openTurnRound", { meeting }));
  await at.done(give("noor"));
  await at.done(at.noor.wish("endTurn", { meeting, participant: idOf("noor"), as: "heard" }));
  await at.done(at.mila.wish("endTurn", { meeting, participant: idOf("mila"), as: "passed" }));
  expect(reasonOf(await at.joost.wish("endTurn", { meeting, participant: idOf("farida"), as: "passed" }))).toBe(
    "notYours",
  );
  await at.done(at.ruben.wish("noteAttendance", { meeting, participant: idOf("ruben"), via: "phone" }));
  const left = async () =>
    notHeard(await at.meetingFor("noor", meeting), await round(), (await at.noor.facts()).participants);
  expect(await left()).toEqual((["farida", "joost", "ruben"] as const).map(idOf));
  await at.done(give("ruben"));
  await at.done(give("joost"));
  expect(await round()).toMatchObject({ current: idOf("joost"), heard: [idOf("noor"), idOf("ruben")] });
  await close();
  expect(await left()).toEqual([idOf("farida")]);
  expect(reasonOf(await give("farida"))).toBe("notNow");
});

test("nobody takes the turn of somebody who has it, and nobody gets one who is not here", async () => {
  await at.done(at.farida.wish("openTurnRound", { meeting }));
  expect(await give("gast")).toEqual({ ok: false, refusal: { reason: "notHere", who: idOf("gast") } });
  await at.done(at.joost.wish("giveTurn", { meeting, to: idOf("joost") }));
  expect(await at.ruben.wish("giveTurn", { meeting, to: idOf("ruben") })).toEqual({
    ok: false,
    refusal: { reason: "notNow", from: "turn", to: "giveTurn" },
  });
  expect(reasonOf(await at.ruben.wish("giveTurn", { meeting, to: idOf("noor") }))).toBe("notYours");
  await at.done(at.joost.wish("endTurn", { meeting, participant: idOf("joost"), as: "heard" }));
  expect(reasonOf(await at.ruben.wish("giveTurn", { meeting, to: idOf("ruben") }))).toBe("done");
});

test("whose seat ended gets no turn, and holds up no round", async () => {
  await at.done(at.farida.wish("openTurnRound", { meeting }));
  await at.done(give("ruben"));
  await at.table.endSeat("ruben");
  await at.done(give("noor"));
  expect(await give("ruben")).toEqual({ ok: false, refusal: { reason: "notHere", who: idOf("ruben") } });
  expect(await round()).toMatchObject({ current: idOf("noor"), heard: [idOf("ruben")] });
});

test("scripted turns give exact shares; a pause and private time are nobody's, and neither is what was refused", async () => {
  await speak([
    ["noor", 30_000],
    ["mila", 10_000],
    ["joost", 20_000],
  ]);
  // While Joost has the turn: a pause of five minutes, private time of ten, and a wish that is refused.
  await at.done(at.mila.wish("pauseMeeting", { meeting }));
  at.table.clock.advance(300_000);
  await at.done(at.noor.wish("resumeMeeting", { meeting }));
  at.table.clock.advance(10_000);
  expect(reasonOf(await at.ruben.wish("giveTurn", { meeting, to: idOf("ruben") }))).toBe("notNow");
  at.table.clock.advance(10_000);
  await at.done(at.noor.wish("startPrivateTime", { meeting, with: [] }));
  at.table.clock.advance(600_000);
  await at.done(at.noor.wish("endPrivateTime", { meeting }));
  await at.done(give("farida"));
  at.table.clock.advance(20_000);
  await at.done(at.farida.wish("endTurn", { meeting, participant: idOf("farida"), as: "heard" }));
  // Nobody has the turn: this minute is nobody's.
  at.table.clock.advance(60_000);
  // noor 30, mila 10, joost 40, farida 20: one informal, one volunteer, one of staff, so no party is shown.
  expect(await close()).toEqual({ residents: 0.3, others: 0.7, perParty: [] });
});

test("where the others are one person there is no share at all", async () => {
  await speak([
    ["noor", 30_000],
    ["mila", 10_000],
  ]);
  expect(await close()).toBe(null);
});

test("a round that began before the server was started again has no share, and goes on all the same", async () => {
  await speak([
    ["noor", 30_000],
    ["mila", 10_000],
    ["joost", 10_000],
  ]);
  const { store, gate, clock, placeOf, board } = at.table;
  const sheets = openSheets({ store, onEvent: () => undefined });
  const again = openBoards({
    store,
    sheets,
    gate,
    log: openLog("silent"),
    now: clock.now,
    whyNotSure: async () => Promise.resolve(null),
    meetingVerbs: { ...openMeetingVerbs(), ...sharingVerbs, ...betweenVerbs },
  });
  const place = await placeOf("farida");
  const wish = { id: commandId("na-de-herstart"), kind: "closeTurnRound" as const, board, payload: { meeting } };
  expect(await again.command(place, wish)).toMatchObject({ ok: true });
  const rounds = (await again.factsFor(place))?.facts.meetings[meeting]?.turnRounds;
  expect(rounds).toMatchObject([{ share: null, isOpen: false, heard: [idOf("noor"), idOf("mila"), idOf("joost")] }]);
  await sheets.close();
});

test("nothing that is told, stored, exported or logged says when a turn began or ended", async () => {
  const farida = await openScreenLine(at.table.url, await at.table.cookieOf("farida"));
  const screen = await openScreenLine(at.table.url, await at.table.cookieOf(null), { screen: "1" });
  await farida.open();
  await screen.open();
  const began = at.table.clock.now();
  await farida.wish("openTurnRound", { meeting });
  const lengths = [31_337, 7_411, 52_967, 23_459] as const;
  const speakers = ["noor", "mila", "joost", "ruben"] as const;
  const answers: unknown[] = [];
  const moments: number[] = [];
  for (const [index, name] of speakers.entries()) {
    at.table.clock.advance(1_009);
    moments.push(at.table.clock.now());
    answers.push(await farida.wish("giveTurn", { meeting, to: idOf(name) }));
    at.table.clock.advance(lengths[index] ?? 0);
  }
  moments.push(at.table.clock.now());
  answers.push(await farida.wish("closeTurnRound", { meeting }));
  await eventually(() => screen.facts.some(({ fact }) => fact.kind === "turnRoundClosed"));
  await eventually(() => farida.facts.some(({ fact }) => fact.kind === "turnRoundClosed"));

  // Told: each under the moment the round began; the shares in hundredths, and no party that is one person.
  for (const line of [farida, screen]) {
    const turns = line.facts.filter(({ fact }) => fact.kind.startsWith("turn"));
    expect(turns.length).toBeGreaterThan(8);
    expect(new Set(turns.map(({ at: moment }) => moment))).toEqual(new Set([new Date(began).toISOString()]));
    expect(turns.at(-1)?.fact).toMatchObject({ share: { residents: 0.27, others: 0.73, perParty: [] } });
  }
  // Stored, and in the lines of who did what: the same.
  const stored = (await at.table.storedFacts()).filter(({ json }) => json.includes('"turn'));
  expect(stored.map(({ at: moment }) => moment)).toEqual(stored.map(() => began));
  const lines = (await at.table.accessLines()).filter(({ event }) => event.startsWith("turn"));
  expect(lines.map(({ at: moment }) => moment)).toEqual(lines.map(() => began));
  expect([stored.length, lines.length]).toEqual([10, 10]);

  // And no number of it anywhere: not a length, not a sum of lengths, not a moment.
  const { store, clock, boards } = at.table;
  const sheets = openSheets({ store, onEvent: () => undefined });
  const accessLines = openAccessLines({ store, now: clock.now, log: openLog("silent") });
  const exported = await exportTable({ store, sheets, book: boards, accessLines }, at.table.board);
  await sheets.close();
  const all = [
    ...farida.frames,
    ...screen.frames,
    JSON.stringify([answers, stored, lines, exported, await at.noor.facts(), await at.farida.facts()]),
  ].join("\n");
  const telling = [...lengths, lengths[1] + lengths[2] + lengths[3]].flatMap((ms) => [String(ms), String(ms / 1000)]);
  for (const each of telling) expect(all).not.toContain(each);
  for (const moment of moments) {
    expect(all).not.toContain(String(moment));
    expect(all).not.toContain(new Date(moment).toISOString());
  }
  farida.close();
  screen.close();
});
