import { expect, test } from "@jest/globals";
import { LiveSheet } from "@werktafel/server/sheets/document/liveSheet";
import { contentKey } from "@werktafel/server/sheets/document/snapshot";
import { itemId } from "@werktafel/shared/ids";
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import { type Ground, knownAttacks } from "./knownAttacks.ts";

const noor = 1001;
const mallory = 6660;
const title = "Ik ben gastvrouw in de buurtkeuken, één ochtend in de week. ".repeat(5);

/** Noor's goal lies on the sheet; everything is stored. */
const layTable = () => {
  const doc = new Y.Doc();
  doc.clientID = noor;
  putItem(
    doc,
    { collection: "goals", id: itemId("g-1"), texts: { title, why: "Dan doe ik ertoe." }, values: { byId: "p-noor" } },
    "noor",
  );
  const stored = [Y.encodeStateAsUpdate(doc)];
  const live = LiveSheet.load("table", stored);
  if (!live) throw new Error("the table does not load");
  const map = doc.getMap<Y.Map<Y.Text>>("goals").get("g-1");
  const text = map?.get("title");
  const run = text?._start;
  if (!map?._item || !text?._item || !run) throw new Error("no goal");
  const ground: Ground = {
    mallory,
    noor,
    noorState: Y.getState(doc.store, noor),
    goal: map._item.id,
    title: text._item.id,
    firstSign: run.id,
    lastSign: run.lastId,
    signs: run.length,
  };
  return { doc, stored, live, ground };
};

const writer = { participant: "p-mallory", clients: new Set([mallory]) };

for (const attack of knownAttacks) {
  for (const isFirst of [false, true]) {
    test(`refuses ${attack.name}${isFirst ? ", as a first step" : ""}`, () => {
      const { doc, stored, live, ground } = layTable();
      const before = contentKey(live);
      let kept: boolean | null = null;
      const startedAt = performance.now();
      const verdict = live.judge(attack.make(ground), writer, {
        isFirst,
        beforeApply: (isLarge) => {
          kept = isLarge;
        },
      });
      const tookMs = performance.now() - startedAt;
      if (attack.isAllowed) {
        expect(verdict.kind).toBe("accepted");
        expect(kept).toBe(true); // A version of what was there, before it went.
        return;
      }
      expect(["refused", "gap"]).toContain(verdict.kind);
      expect(tookMs).toBeLessThan(isFirst ? 1_000 : 250);
      // Refused before it was applied: the document is as it was. Otherwise the caller loads it anew.
      const after = verdict.kind === "refused" && verdict.isSpoiled ? LiveSheet.load("table", stored) : live;
      if (!after) throw new Error("the stored rows do not load");
      expect(contentKey(after) === before).toBe(true);
      // The honest colleague goes on as if nothing had been.
      const unsent: Uint8Array[] = [];
      doc.on("update", (bytes: Uint8Array) => unsent.push(bytes));
      writeText(doc, { collection: "goals", id: itemId("g-1"), field: "title" }, `${title}En nu?`, { origin: "noor" });
      const honest = { participant: "p-noor", clients: new Set([noor]) };
      for (const bytes of unsent) {
        expect(after.judge(bytes, honest, { isFirst: false, beforeApply: () => undefined }).kind).toBe("accepted");
      }
      expect(after.doc.getMap<Y.Map<Y.Text>>("goals").get("g-1")?.get("title")?.toJSON()).toBe(`${title}En nu?`);
    });
  }
}
