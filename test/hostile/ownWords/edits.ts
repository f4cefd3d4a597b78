// What somebody who may write can try on a sheet, honest or crafted, against one line that is another's own.
import type { ItemId, ParticipantId } from "@werktafel/shared/ids";
import { itemId } from "@werktafel/shared/ids";
import { archive, putItem, removeId, setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import type { Collection } from "@werktafel/shared/sheet/shape";
import * as Y from "yjs";

/** Client ids: of nobody who tries, and of who tries. */
const foreign = 2_002;
const ownClient = 6_006;

export interface Line {
  readonly collection: Extract<Collection, "question" | "goals" | "agreements" | "actions" | "strengths">;
  readonly id: ItemId;
  readonly field: string;
}

export interface Attempt {
  readonly updates: readonly Uint8Array[];
  /** Under which client ids they may write. */
  readonly clients: readonly number[];
  /** As the first message of a line that was away. */
  readonly isFirst?: true;
}

interface At {
  readonly doc: Y.Doc;
  readonly line: Line;
  readonly me: ParticipantId;
}

export const otherWords = "Zo wil ik het zeggen.";

const itemOf = ({ doc, line }: At): Y.Map<unknown> => {
  const found = doc.getMap(line.collection).get(line.id);
  if (!(found instanceof Y.Map)) throw new Error(`${line.id} is not there`);
  return found;
};
const place = ({ line }: At) => ({ collection: line.collection, id: line.id, field: line.field });
const textsFor = ({ collection, field }: Line): Readonly<Record<string, string>> =>
  collection === "goals" ? { title: otherWords, why: "" } : { [field]: otherWords };
const putAnew = (at: At, id: ItemId = at.line.id): void => {
  const { collection } = at.line;
  putItem(at.doc, { collection, id, texts: textsFor(at.line), values: { byId: at.me } }, "own");
};

/** Each change is sent as it is made, unless it is one transaction. */
const edits: Readonly<Record<string, (at: At) => void>> = {
  writesOver: (at) => void writeText(at.doc, place(at), otherWords, { origin: "own" }),
  emptiesIt: (at) => void writeText(at.doc, place(at), "", { origin: "own" }),
  setsAnotherText: (at) => void itemOf(at).set(at.line.field, new Y.Text(otherWords)),
  saysItIsTheirs: (at) => void itemOf(at).set("byId", at.me),
  takesItFromTheSheet: ({ doc, line }) => doc.getMap(line.collection).delete(line.id),
  takesAllFromTheSheet: ({ doc, line }) =>
    doc.transact(() => [...doc.getMap(line.collection).keys()].forEach((id) => doc.getMap(line.collection).delete(id))),
  putsItAnew: (at) =>
    at.doc.transact(() => {
      at.doc.getMap(at.line.collection).delete(at.line.id);
      putAnew(at);
    }),
  putsItAnewLater: (at) => {
    at.doc.getMap(at.line.collection).delete(at.line.id);
    putAnew(at);
  },
  callsItOtherwise: (at) =>
    at.doc.transact(() => {
      putAnew(at, itemId("anders"));
      at.doc.getMap(at.line.collection).delete(at.line.id);
    }),
  putsAnotherOfThatName: ({ doc, line, me }) => {
    const collection = line.collection === "strengths" ? "concerns" : "strengths";
    putItem(doc, { collection, id: line.id, texts: { text: otherWords }, values: { byId: me } }, "own");
  },
  takesItOver: (at) => {
    const { doc, line, me } = at;
    setValue(doc, { ...place(at), field: line.collection === "actions" ? "ownerId" : "order" }, me, "own");
    for (const party of ["p-noor", "p-joost"]) {
      if (line.collection === "agreements") removeId(doc, { ...place(at), field: "parties" }, party, "own");
    }
    writeText(doc, place(at), otherWords, { origin: "own" });
  },
  changesItsDay: (at) =>
    void setValue(
      at.doc,
      { ...place(at), field: at.line.collection === "actions" ? "due" : "reviewOn" },
      "2027-01-01",
      "own",
    ),
  putsItAway: ({ doc, line }) => void archive(doc, line, "2026-09-18", "own"),
  putsItElsewhere: (at) => void setValue(at.doc, { ...place(at), field: "order" }, "zz", "own"),
};

const updatesOf = (doc: Y.Doc, make: () => void): readonly Uint8Array[] => {
  const updates: Uint8Array[] = [];
  const keep = (bytes: Uint8Array) => updates.push(bytes);
  doc.on("update", keep);
  make();
  doc.off("update", keep);
  return updates;
};

const copyOf = (stored: Uint8Array, client: number): Y.Doc => {
  const doc = new Y.Doc();
  doc.clientID = client;
  if (stored.length > 0) Y.applyUpdate(doc, stored);
  return doc;
};

type Craft = (stored: Uint8Array, line: Line, me: ParticipantId) => Attempt;
const made =
  (edit: (at: At) => void): Craft =>
  (stored, line, me) => {
    const doc = copyOf(stored, ownClient);
    return { updates: updatesOf(doc, () => edit({ doc, line, me })), clients: [ownClient] };
  };

export const crafts: Readonly<Record<string, Craft>> = {
  ...Object.fromEntries(Object.entries(edits).map(([name, edit]) => [name, made(edit)])),
  /** As if it were not there. */
  putsItOver: (_stored, line, me) => {
    const doc = copyOf(new Uint8Array(), ownClient);
    return { updates: updatesOf(doc, () => putAnew({ doc, line, me })), clients: [ownClient] };
  },
  /** A device that was away since before, and brings all it holds. */
  comesBackLate: (stored, line, me) => {
    const doc = copyOf(stored, ownClient);
    const at = { doc, line, me };
    writeText(doc, place(at), otherWords, { origin: "own" });
    archive(doc, line, "2026-09-18", "own");
    return { updates: [Y.encodeStateAsUpdate(doc)], clients: [ownClient], isFirst: true };
  },
  /** Who typed it for another takes back the typing. */
  undoesTheTyping: (stored) => {
    const names = [...copyOf(stored, ownClient).share.keys()];
    const doc = copyOf(new Uint8Array(), ownClient);
    const undo = new Y.UndoManager(
      names.map((name) => doc.getMap(name)),
      { trackedOrigins: new Set(["typing"]) },
    );
    Y.applyUpdate(doc, stored, "typing");
    const updates = updatesOf(doc, () => void undo.undo());
    return { updates, clients: [ownClient] };
  },
  writesAsAnother: (stored, line, me) => {
    const doc = copyOf(stored, foreign);
    const updates = updatesOf(doc, () => void writeText(doc, place({ doc, line, me }), otherWords, { origin: "own" }));
    return { updates, clients: [ownClient] };
  },
};

/** What no sheet takes from anybody. */
export const neverTaken = ["setsAnotherText", "saysItIsTheirs", "putsItOver", "writesAsAnother"];
