// People who write on one sheet, with the product's own way of editing: typing, setting, undoing, putting away, all of it
// also while their connection is gone. What they send is what an honest screen can send.
import { fieldsOf, tableCollections } from "@werktafel/shared/sheet/shape";
import * as edit from "@werktafel/shared/sheet/editSheet";
import { itemId } from "@werktafel/shared/ids";
import type { LiveSheet } from "@werktafel/server/sheets/document/liveSheet";
import * as Y from "yjs";
import type { SeededRandom } from "../../support/seededRandom.ts";

export interface Screen {
  readonly participant: string;
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  /** Updates made and not sent yet, while online. */
  unsent: Uint8Array[];
  isOnline: boolean;
}

/** A screen that has what the server has. */
export const openScreen = (live: LiveSheet, participant: string): Screen => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live.doc), "server");
  const roots = tableCollections.map((name) => doc.getMap(name));
  const undo = new Y.UndoManager(roots, { trackedOrigins: new Set([participant]), captureTimeout: 0 });
  const screen: Screen = { participant, doc, undo, unsent: [], isOnline: true };
  doc.on("update", (bytes: Uint8Array, origin: unknown) => {
    if (origin !== "server") screen.unsent.push(bytes);
  });
  return screen;
};

const items = (doc: Y.Doc, collection: string) => [...doc.getMap<Y.Map<unknown>>(collection).keys()];

/** One thing a person does. */
export const doSomething = (screen: Screen, random: SeededRandom): string => {
  const { doc, participant } = screen;
  const collection = random.pick([
    "goals",
    "agreements",
    "actions",
    "strengths",
    "contacts",
    "agenda",
    "summaries",
    "waitingLists",
  ] as const);
  const fields = fieldsOf("table", collection) ?? {};
  const texts = Object.keys(fields).filter((field) => fields[field] === "text");
  const id = items(doc, collection).length > 0 ? random.pick(items(doc, collection)) : null;
  const what =
    id === null
      ? "put"
      : random.pick([
          "put",
          "write",
          "write",
          "write",
          "write",
          "cut",
          "set",
          "set",
          "ids",
          "archive",
          "undo",
          "redo",
          "reference",
        ] as const);
  const field = random.pick(texts);
  const place = { collection, id: itemId(id ?? "none"), field };
  if (what === "put" || id === null) {
    const made = itemId(`${collection}-${random.below(1_000_000)}`);
    const first = Object.fromEntries(texts.map((each) => [each, random.pick(["", "Koffie zetten 😀", "é́"])]));
    const bridge = collection === "waitingLists" ? { bridge: "Wil belt elke maand" } : {};
    edit.putItem(
      doc,
      { collection, id: made, texts: { ...first, ...bridge }, values: { byId: participant, on: "2026-09-18" } },
      participant,
    );
  } else if (what === "write" || what === "cut") {
    const text = doc.getMap<Y.Map<Y.Text>>(collection).get(id)?.get(field)?.toJSON() ?? "";
    const at = random.below(text.length + 1);
    const rest = what === "cut" ? text.slice(Math.min(text.length, at + random.below(6))) : text.slice(at);
    const added = what === "cut" ? "" : random.pick(["a", "hallo ", "é", "😀", "\n", "twee woorden", "x".repeat(250)]);
    edit.writeText(doc, place, text.slice(0, at) + added + rest, { origin: participant });
  } else if (what === "set") {
    const value = random.pick(Object.keys(fields).filter((each) => fields[each] === "value" && each !== "archivedAt"));
    edit.setValue(doc, { ...place, field: value }, random.pick(["2026-10-01", null, 3, true, "self"]), participant);
  } else if (what === "ids") {
    const set = Object.keys(fields).find((each) => fields[each] === "ids");
    const change = random.below(2) === 0 ? edit.addId : edit.removeId;
    if (set) change(doc, { ...place, field: set }, random.pick(["p-noor", "p-ruben", "g-1"]), participant);
  } else if (what === "archive") {
    if (random.below(2) === 0) edit.archive(doc, place, "2026-09-18T12:00:00Z", participant);
    else edit.bringBack(doc, place, participant);
  } else if (what === "reference") {
    edit.putReference(doc, `${id}~goals~g-${random.below(9)}`, participant);
  } else if (what === "undo") screen.undo.undo();
  else screen.undo.redo();
  return what;
};
