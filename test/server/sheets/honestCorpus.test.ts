import { expect, test } from "@jest/globals";
import { contentKey } from "@werktafel/server/sheets/document/snapshot";
import { LiveSheet } from "@werktafel/server/sheets/document/liveSheet";
import { itemId } from "@werktafel/shared/ids";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import { seededRandom } from "../../support/seededRandom.ts";
import { doSomething, openScreen, type Screen } from "./honestScreens.ts";

const loaded = (stored: readonly Uint8Array[]): LiveSheet => {
  const live = LiveSheet.load("table", stored);
  if (!live) throw new Error("the stored rows do not load");
  return live;
};

/** Sends everything that waits, live or as the first step after an absence, and hands what was taken to the others. */
const send = (
  live: LiveSheet,
  screen: Screen,
  isFirst: boolean,
  stored: Uint8Array[],
  others: readonly Screen[],
): number => {
  const mine = isFirst ? [Y.encodeStateAsUpdate(screen.doc, Y.encodeStateVector(live.doc))] : screen.unsent;
  screen.unsent = [];
  const writer = { participant: screen.participant, clients: new Set([screen.doc.clientID]) };
  for (const bytes of mine) {
    const verdict = live.judge(bytes, writer, { isFirst, beforeApply: () => undefined });
    if (verdict.kind === "known") continue;
    if (verdict.kind !== "accepted") throw new Error(`an honest screen heard ${JSON.stringify(verdict)}`);
    stored.push(verdict.bytes);
    for (const other of others)
      if (other !== screen && other.isOnline) Y.applyUpdate(other.doc, verdict.bytes, "server");
  }
  return mine.length;
};

const schedule = (seed: number): { readonly sent: number; readonly absences: number } => {
  const random = seededRandom(seed);
  const live = loaded([]);
  const stored: Uint8Array[] = [];
  const screens = ["p-noor", "p-mila", "p-teun", "p-joost"].map((participant) => openScreen(live, participant));
  let sent = 0;
  let absences = 0;
  for (let step = 0; step < 300; step += 1) {
    const screen = random.pick(screens);
    doSomething(screen, random);
    if (screen.isOnline && random.chance(0.05)) {
      screen.isOnline = false;
      absences += 1;
    } else if (!screen.isOnline && random.chance(0.1)) {
      Y.applyUpdate(screen.doc, Y.encodeStateAsUpdate(live.doc, Y.encodeStateVector(screen.doc)), "server");
      screen.isOnline = true;
      sent += send(live, screen, true, stored, screens);
    } else if (screen.isOnline && random.chance(0.7)) sent += send(live, screen, false, stored, screens);
  }
  for (const screen of screens) {
    Y.applyUpdate(screen.doc, Y.encodeStateAsUpdate(live.doc, Y.encodeStateVector(screen.doc)), "server");
    sent += send(live, screen, true, stored, screens);
  }
  const fresh = loaded(stored);
  expect(contentKey(fresh) === contentKey(live)).toBe(true);
  for (const screen of screens) {
    Y.applyUpdate(screen.doc, Y.encodeStateAsUpdate(live.doc, Y.encodeStateVector(screen.doc)), "server");
    const seen = loaded([Y.encodeStateAsUpdate(screen.doc)]);
    expect(contentKey(seen) === contentKey(live)).toBe(true);
  }
  return { sent, absences };
};

test("nothing that an honest screen sends is ever refused, undo and absence included", () => {
  let sent = 0;
  let absences = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const told = schedule(seed);
    sent += told.sent;
    absences += told.absences;
  }
  console.info(`honest corpus: 40 schedules, ${sent} messages, ${absences} absences, 0 refused`);
  expect(sent).toBeGreaterThan(5_000);
  expect(absences).toBeGreaterThan(100);
});

test("sixty goals made while offline come in as one first step, as the stock provider sends them", () => {
  const live = loaded([]);
  const screen = openScreen(live, "p-noor");
  for (let index = 0; index < 60; index += 1) {
    const texts = { title: `Doel ${index}`, why: "Dan doe ik ertoe." };
    putItem(screen.doc, { collection: "goals", id: itemId(`g-${index}`), texts, values: { byId: "p-noor" } }, "p-noor");
  }
  const writer = { participant: "p-noor", clients: new Set([screen.doc.clientID]) };
  const bytes = Y.encodeStateAsUpdate(screen.doc);
  const verdict = live.judge(bytes, writer, { isFirst: true, beforeApply: () => undefined });
  expect(verdict.kind).toBe("accepted");
  expect(live.doc.getMap("goals").size).toBe(60);
});

test("no waiting list is put down without what we do meanwhile; one that lost it while somebody was away is let in", () => {
  const put = (bridge: string, isFirst: boolean): string => {
    const live = loaded([]);
    const screen = openScreen(live, "p-noor");
    const texts = { forWhat: "Cursus", bridge };
    putItem(
      screen.doc,
      { collection: "waitingLists", id: itemId("wl-1"), texts, values: { byId: "p-noor" } },
      "p-noor",
    );
    const writer = { participant: "p-noor", clients: new Set([screen.doc.clientID]) };
    const verdict = live.judge(Y.encodeStateAsUpdate(screen.doc), writer, { isFirst, beforeApply: () => undefined });
    return verdict.kind === "refused" ? verdict.rule : verdict.kind;
  };
  expect([put("", false), put(" \n", false)]).toEqual(["bridgeMissing", "bridgeMissing"]);
  expect([put("Wil belt elke maand", false), put("", true)]).toEqual(["accepted", "accepted"]);
});
