import { expect, test } from "@jest/globals";
import { LiveSheet } from "@werktafel/server/sheets/document/liveSheet";
import { joinUpdates } from "@werktafel/server/sheets/document/joinUpdates";
import { contentKey } from "@werktafel/server/sheets/document/snapshot";
import { itemId } from "@werktafel/shared/ids";
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import { seededRandom } from "../support/seededRandom.ts";
import { lie, newLiar } from "./liar.ts";

/** Full: `MESSAGES=1000000`. In CI as many as fit, and never fewer than the floor. */
const messages = Number(process.env["MESSAGES"] ?? 100_000);
const floor = 100_000;
const firstSeed = Number(process.env["SEED"] ?? 1);
const perSequence = 50;
const sequencesPerTable = 20;

/** What this thread did: a judgement waits for nothing, so what a busy machine made it wait is not its own. */
const spentMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

const layTable = (): Uint8Array[] => {
  const doc = new Y.Doc();
  doc.clientID = 1001;
  for (const id of ["g-1", "g-2"]) {
    putItem(
      doc,
      {
        collection: "goals",
        id: itemId(id),
        texts: { title: "Ik ken mensen in mijn buurt." },
        values: { byId: "p-noor" },
      },
      "noor",
    );
  }
  return [Y.encodeStateAsUpdate(doc)];
};

const open = (stored: readonly Uint8Array[]): LiveSheet => {
  const live = LiveSheet.load("table", stored);
  if (!live) throw new Error("the stored rows do not load");
  return live;
};

test(
  `${floor} lies leave every sheet loadable and equal to its reload`,
  () => {
    const told = { judged: 0, refused: 0, gaps: 0, known: 0, accepted: 0, joined: 0, spoiled: 0, longestMs: 0 };
    const heapBefore = process.memoryUsage().heapUsed;
    for (let table = 0; told.judged < messages; table += 1) {
      const random = seededRandom(firstSeed + table);
      const stored = layTable();
      let live = open(stored);
      for (let sequence = 0; sequence < sequencesPerTable; sequence += 1) {
        const client = 6_000 + sequence;
        const liar = newLiar(Y.encodeStateAsUpdate(live.doc), client);
        const writer = { participant: "p-mallory", clients: new Set([client]) };
        for (let index = 0; index < perSequence; index += 1) {
          const alone = lie(liar, random);
          // What waits together is joined before it is judged: liars wait together too.
          const joined = random.chance(0.2) ? joinUpdates([alone, lie(liar, random), lie(liar, random)]) : null;
          const bytes = joined ?? alone;
          const startedAt = spentMs();
          const verdict = live.judge(bytes, writer, {
            isFirst: index === 0 && random.chance(0.5),
            beforeApply: () => undefined,
          });
          told.longestMs = Math.max(told.longestMs, spentMs() - startedAt);
          told.judged += 1;
          if (verdict.kind === "accepted") {
            told.accepted += 1;
            stored.push(verdict.bytes);
            if (joined) told.joined += 1;
          } else if (verdict.kind === "refused") {
            told.refused += 1;
            if (verdict.isSpoiled) {
              told.spoiled += 1;
              live = open(stored);
            }
          } else told[verdict.kind === "gap" ? "gaps" : "known"] += 1;
        }
      }
      if (contentKey(open(stored)) !== contentKey(live))
        throw new Error(`seed ${firstSeed + table}: the reload differs`);
      // An honest colleague still writes as ever.
      const noor = newLiar(Y.encodeStateAsUpdate(live.doc), 2002);
      const goal = itemId([...noor.doc.getMap("goals").keys()][0] ?? "g-1");
      putItem(noor.doc, { collection: "goals", id: itemId("g-new"), texts: { title: "Rust" } }, "noor");
      writeText(noor.doc, { collection: "goals", id: goal, field: "title" }, "Toch.", { origin: "noor" });
      for (const bytes of noor.unsent) {
        const verdict = live.judge(
          bytes,
          { participant: "p-noor", clients: new Set([2002]) },
          { isFirst: false, beforeApply: () => undefined },
        );
        if (verdict.kind !== "accepted")
          throw new Error(`seed ${firstSeed + table}: an honest edit heard ${verdict.kind}`);
      }
    }
    const heapMb = (process.memoryUsage().heapUsed - heapBefore) / 2 ** 20;
    console.info(
      `fuzz, live sheet: ${JSON.stringify({ ...told, longestMs: Math.round(told.longestMs), heapMb: Math.round(heapMb) })}`,
    );
    expect(told.judged).toBeGreaterThanOrEqual(Math.min(floor, messages));
    // The liar reaches the document: a fuzz that dies at the first varint proves nothing.
    expect(told.accepted).toBeGreaterThan(told.judged / 100);
    expect(told.joined).toBeGreaterThan(0);
    expect(told.refused).toBeGreaterThan(told.judged / 10);
    expect(told.longestMs).toBeLessThan(5 * 50);
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
  },
  15 * 60_000,
);
