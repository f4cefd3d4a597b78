import { expect, test } from "@jest/globals";
import { joinUpdates } from "@werktafel/server/sheets/document/joinUpdates";
import { LiveSheet } from "@werktafel/server/sheets/document/liveSheet";
import { contentKey } from "@werktafel/server/sheets/document/snapshot";
import { together } from "@werktafel/server/sheets/together";
import * as Y from "yjs";
import { seededRandom } from "../../support/seededRandom.ts";
import { doSomething, openScreen } from "./honestScreens.ts";

const update = (connection: number, number: number, isStep2 = false) =>
  ({ type: "update", connection, number, isStep2, bytes: Uint8Array.of(number) }) as const;

test("updates of one connection travel on together, in their order, and steps keep their place", () => {
  const messages = [
    update(1, 0),
    update(2, 0),
    update(1, 1),
    update(1, 2, true),
    update(1, 3),
    update(1, 4),
    update(2, 1),
  ];
  expect(together(messages)).toEqual([
    { type: "updates", connection: 1, number: 0, all: [Uint8Array.of(0), Uint8Array.of(1)] },
    update(2, 0),
    update(1, 2, true),
    { type: "updates", connection: 1, number: 3, all: [Uint8Array.of(3), Uint8Array.of(4)] },
    update(2, 1),
  ]);
});

test("updates joined do what they do one by one", () => {
  let joinedOnes = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = seededRandom(seed);
    const [oneByOne, atOnce] = [LiveSheet.load("table", []), LiveSheet.load("table", [])];
    if (!oneByOne || !atOnce) throw new Error("an empty table does not load");
    const screens = ["p-noor", "p-mila"].map((participant) => openScreen(oneByOne, participant));
    for (let round = 0; round < 12; round += 1) {
      for (const screen of screens) {
        const writer = { participant: screen.participant, clients: new Set([screen.doc.clientID]) };
        const options = { isFirst: false, beforeApply: () => undefined };
        for (let step = random.between(1, 12); step > 0; step -= 1) doSomething(screen, random);
        const updates = screen.unsent;
        screen.unsent = [];
        for (const bytes of updates)
          expect(["accepted", "known"]).toContain(oneByOne.judge(bytes, writer, options).kind);
        const joined = joinUpdates(updates);
        if (joined && updates.length > 1) joinedOnes += 1;
        for (const bytes of joined ? [joined] : updates) {
          expect(["accepted", "known"]).toContain(atOnce.judge(bytes, writer, options).kind);
        }
      }
      for (const { doc } of screens) Y.applyUpdate(doc, Y.encodeStateAsUpdate(oneByOne.doc), "server");
      expect(contentKey(atOnce) === contentKey(oneByOne)).toBe(true);
    }
  }
  expect(joinedOnes).toBeGreaterThan(300);
});

test("a flood of letters becomes one run of signs", () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (bytes: Uint8Array) => updates.push(bytes));
  const text = doc.getText("t");
  for (let index = 0; index < 200; index += 1) text.insert(index, "a");
  const joined = joinUpdates(updates);
  expect(joined && Y.decodeUpdate(joined).structs.length).toBe(1);
});
