// A long afternoon without a connection comes in as frames that the server takes, in order and complete.
import { expect, test } from "@jest/globals";
import { frameCaps, framesOf } from "@werktafel/client/sync/sheet/ownUpdates";
import { Outbox } from "@werktafel/client/sync/sheet/outbox";
import { LiveSheet } from "@werktafel/server/sheets/document/liveSheet";
import { itemId } from "@werktafel/shared/ids";
import { addId, putItem, removeId, writeText } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";

const writer = (doc: Y.Doc) => ({ participant: "p-noor", clients: new Set([doc.clientID]) });

const offlineDoc = (items: number, client: number): { readonly doc: Y.Doc; readonly outbox: Outbox } => {
  const doc = new Y.Doc();
  doc.clientID = client;
  const outbox = new Outbox();
  doc.on("update", (bytes: Uint8Array) => outbox.add(bytes));
  for (let index = 0; index < items; index += 1) {
    const id = itemId(`i-${index}`);
    putItem(
      doc,
      { collection: "agreements", id, texts: { text: `Afspraak ${index}` }, values: { byId: "p-noor" } },
      null,
    );
    if (index % 3 === 0) {
      addId(doc, { collection: "agreements", id, field: "parties" }, "p-ruben", null);
      removeId(doc, { collection: "agreements", id, field: "parties" }, "p-ruben", null);
    }
  }
  return { doc, outbox };
};

test("two thousand agreements made offline come in within the caps, one frame after another", () => {
  const { doc, outbox } = offlineDoc(2_000, 7);
  const server = LiveSheet.load("table", []);
  if (!server) throw new Error("an empty sheet loads");
  const frames = outbox.answer(doc, Y.encodeStateVector(server.doc));
  expect(frames.length).toBeGreaterThan(1);
  frames.forEach((frame, index) => {
    const { structs } = Y.decodeUpdate(frame);
    expect(structs.length).toBeLessThanOrEqual(frameCaps.structs);
    expect(frame.length).toBeLessThanOrEqual(frameCaps.bytes);
    const verdict = server.judge(frame, writer(doc), { isFirst: index === 0, beforeApply: () => {} });
    expect(["accepted", "known"]).toContain(verdict.kind);
  });
  expect(server.doc.getMap("agreements").toJSON()).toEqual(doc.getMap("agreements").toJSON());
  outbox.stored(frames.length);
  expect(outbox.isEmpty()).toBe(true);
});

test("a whole page pasted at once travels as one struct in one frame", () => {
  const { doc, outbox } = offlineDoc(1, 8);
  const place = { collection: "agreements", id: itemId("i-0"), field: "text" };
  outbox.stored(outbox.fresh().length);
  writeText(doc, place, "€".repeat(20_000), { origin: null });
  const frames = outbox.fresh();
  expect(frames.length).toBe(1);
  expect(frames[0]?.length).toBeLessThanOrEqual(frameCaps.bytes);
});

test("many removals go out after what they remove, in parts", () => {
  const doc = new Y.Doc();
  doc.clientID = 9;
  const text = doc.getText("t");
  text.insert(0, "ab".repeat(1_000));
  const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc));
  for (let at = 0; at < 1_000; at += 1) text.delete(at, 1);
  const removals = Y.createDeleteSetFromStructStore(doc.store);
  const copy = new Y.Doc();
  const frames = framesOf({ structs, removals });
  expect(frames.length).toBeGreaterThan(3);
  for (const frame of frames) {
    Y.applyUpdate(copy, frame);
    expect(copy.store.pendingDs).toBeNull();
  }
  expect(copy.getText("t").toJSON()).toBe("b".repeat(1_000));
});

test("an acknowledgement clears what it covers and nothing after it", () => {
  const { doc, outbox } = offlineDoc(1, 10);
  const place = { collection: "agreements", id: itemId("i-0"), field: "text" };
  outbox.answer(doc, Y.encodeStateVector(new Y.Doc()));
  writeText(doc, place, "Afspraak 0, later", { origin: null });
  outbox.fresh();
  writeText(doc, place, "Afspraak 0, nog later", { origin: null });
  outbox.stored(1);
  expect(outbox.isEmpty()).toBe(false);
  outbox.stored(2);
  expect(outbox.isEmpty()).toBe(false);
  outbox.fresh();
  outbox.stored(3);
  expect(outbox.isEmpty()).toBe(true);
});
