import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { eventually } from "../../support/eventually.ts";
import { everyone, idOf, on, openTable, type OpenTable, otherBoard, restricted } from "./openTable.ts";
import { freshId, openScreenLine, type ScreenLine } from "./openScreenLine.ts";

let table: OpenTable;
let noor: ScreenLine;
let mila: ScreenLine;
let joost: ScreenLine;
let ruben: ScreenLine;
let screen: ScreenLine;
beforeAll(async () => {
  table = await openTable({ limits: { commandBurst: 10_000 } });
  const line = async (name: "noor" | "mila" | "joost" | "ruben") =>
    openScreenLine(table.url, await table.cookieOf(name));
  [noor, mila, joost, ruben] = await Promise.all([line("noor"), line("mila"), line("joost"), line("ruben")]);
  screen = await openScreenLine(table.url, await table.cookieOf(null), { screen: "1" });
  for (const each of [noor, mila, joost, ruben, screen]) expect((await each.open()).ok).toBe(true);
});
afterAll(async () => {
  for (const each of [noor, mila, joost, ruben, screen]) each.close();
  await table.close();
});

test("two people take an offered action at the same moment: one has it, the other hears kindly who", async () => {
  const take = {
    item: on(everyone, "ac-wie-wil"),
    to: "accepted" as const,
    note: "",
    words: { text: "De keuken laten zien" },
  };
  const [one, other] = await Promise.all([joost.wish("moveAction", take), ruben.wish("moveAction", take)]);
  const won = one.ok ? "joost" : "ruben";
  expect([one.ok, other.ok].toSorted()).toEqual([false, true]);
  expect(one.ok ? other : one).toEqual({ ok: false, refusal: { reason: "alreadyTaken", by: idOf(won) } });
  const seen = await noor.open();
  expect(seen.ok && seen.facts.actions[on(everyone, "ac-wie-wil").item]?.owner).toBe(idOf(won));
});

test("a fact is told to all who read it, with a number that has no gap", async () => {
  const before = await mila.open();
  await noor.wish("chooseTableColour", { colour: "nacht" });
  await eventually(() => mila.facts.some(({ fact }) => fact.kind === "tableColourChosen"));
  const told = mila.facts.find(({ fact }) => fact.kind === "tableColourChosen");
  expect(told?.seq).toBe(before.ok ? before.seq + 1 : 0);
  await eventually(() => screen.facts.some(({ fact }) => fact.kind === "tableColourChosen"));
});

test("what happens on a sheet for two reaches nobody else: no frame, no number", async () => {
  const before = await joost.open();
  const words = { text: "Kanarie: weer slapen", why: "Kanarie" };
  expect(await noor.wish("confirmGoal", { item: on(restricted, "g-5"), words })).toMatchObject({ ok: true });
  // Whoever opens the table again finds nothing that moved, no count either.
  expect(await joost.open()).toEqual(before);
  expect(
    await mila.wish("dissent", { item: on(restricted, "g-5"), about: "goal", text: "Kanarie: nog niet" }),
  ).toMatchObject({ ok: true });
  await eventually(() => mila.facts.some(({ fact }) => fact.kind === "dissented"));
  // Something that everybody hears afterwards, so that whatever should not come would have come.
  await noor.wish("chooseTableColour", { colour: "klei" });
  for (const each of [joost, ruben, screen]) {
    await eventually(() => each.facts.some(({ fact }) => fact.kind === "tableColourChosen" && fact.colour === "klei"));
  }
  const after = await joost.open();
  expect(after.ok && before.ok && after.seq - before.seq).toBe(1);
  for (const each of [joost, ruben, screen]) {
    const all = each.frames.join("\n");
    expect(all).toContain("klei");
    expect(all).not.toMatch(/Kanarie|noorEnMila|g-5|ac-mila/);
  }
  expect(mila.frames.join("\n")).toContain("Kanarie");
});

test("a stranger's board and a board that does not exist get the same answer, and the try is written down", async () => {
  const bram = await openScreenLine(table.url, await table.cookieOf("bram"));
  const there = await bram.ask("open", { board: table.board });
  const nowhere = await bram.ask("open", { board: "bestaat-niet" });
  expect(there).toEqual({ ok: false, refusal: { reason: "unknown" } });
  expect(JSON.stringify(nowhere)).toBe(JSON.stringify(there));
  const wish = { id: freshId(), kind: "chooseTableColour", payload: { colour: "lei" } };
  expect(await bram.ask("command", { ...wish, board: table.board })).toEqual(there);
  expect(await bram.ask("command", { ...wish, board: "bestaat-niet" })).toEqual(there);
  expect((await bram.ask("open", { board: otherBoard })) as object).toMatchObject({ ok: true });
  bram.close();
  const tries = (await table.accessLines()).filter(
    (line) => line.refusal === "unknown" && line.event === "boardOpened",
  );
  expect(tries.map((line) => String(line.person))).toEqual(["person-bram", "person-bram"]);
});

test("who has no session does not come in", async () => {
  await expect(openScreenLine(table.url, "")).rejects.toThrow();
  await expect(openScreenLine(table.url, "werktafel=onzin")).rejects.toThrow();
});

test("the big screen reads and changes nothing", async () => {
  expect(await screen.wish("chooseTableColour", { colour: "lei" })).toEqual({
    ok: false,
    refusal: { reason: "notYours", who: "writer" },
  });
});

test("a malformed wish is told where and what", async () => {
  expect(
    await noor.ask("command", {
      id: freshId(),
      kind: "chooseTableColour",
      board: table.board,
      payload: { colour: "roze" },
    }),
  ).toMatchObject({
    ok: false,
    refusal: { reason: "malformed", path: "payload.colour" },
  });
  expect(await noor.ask("command")).toMatchObject({ ok: false, refusal: { reason: "malformed" } });
});

test("who opens while facts come in misses none and gets none twice", async () => {
  const cookie = await table.cookieOf("farida");
  const colours = ["nacht", "aubergine", "klei", "lei", "conifeer"] as const;
  for (let round = 0; round < 10; round += 1) {
    // A new look is written down first, so that there is time for facts between listening and reading.
    table.clock.advance(11 * 60_000);
    const farida = await openScreenLine(table.url, cookie);
    const isUnderWay = new Promise((resolve) => noor.socket.once("fact", resolve));
    const wishes = Array.from({ length: 30 }, async (_, turn) =>
      noor.wish("chooseTableColour", { colour: colours[turn % colours.length] ?? "lei" }),
    );
    await isUnderWay;
    const opened = await farida.open();
    await Promise.all(wishes);
    const last = await noor.open();
    if (!opened.ok || !last.ok) throw new Error("not opened");
    // Farida reads no restricted sheet of Noor and Mila: her count is her own, but it has no gap.
    const now = await farida.open();
    if (!now.ok) throw new Error("not opened");
    expect(farida.facts.map(({ seq }) => seq)).toEqual(
      Array.from({ length: now.seq - opened.seq }, (_, index) => opened.seq + 1 + index),
    );
    farida.close();
  }
});

test("someone whose seat ends is told so at once, and hears nothing any more", async () => {
  const farida = await openScreenLine(table.url, await table.cookieOf("farida"));
  await farida.open();
  await table.endSeat("farida");
  await eventually(() => farida.events.includes("ended") && !farida.socket.connected);
  await noor.wish("chooseTableColour", { colour: "aubergine" });
  await eventually(() =>
    mila.facts.some(({ fact }) => fact.kind === "tableColourChosen" && fact.colour === "aubergine"),
  );
  expect(farida.facts.filter(({ fact }) => fact.kind === "tableColourChosen" && fact.colour === "aubergine")).toEqual(
    [],
  );
  expect(farida.facts.filter(({ fact }) => fact.kind === "participantSeated")).toEqual([]);
});

test("signing out closes that session's lines and nobody else's", async () => {
  const cookie = await table.cookieOf("ruben");
  const second = await openScreenLine(table.url, cookie);
  await second.open();
  const { createHash } = await import("node:crypto");
  await table.sessions.end(
    createHash("sha256")
      .update(cookie.slice(cookie.indexOf("=") + 1))
      .digest("hex"),
  );
  await eventually(() => !second.socket.connected);
  expect(ruben.socket.connected).toBe(true);
  expect((await ruben.open()).ok).toBe(true);
});
