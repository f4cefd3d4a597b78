// The edits a writer sends: single letters typed on a sheet, each a real Yjs update in the frame a screen would send. Made
// before the clock starts, so that the relay and the product get the very same bytes and making them costs neither.
import * as Y from "yjs";
import { itemsInUse, placeOf } from "../ground/sheetWords.ts";
import { updateFrame } from "./frames.ts";

/** A text is left for the next one long before it is as long as a text may be. */
const lettersPerItem = 1_000;

export interface TypedEdits {
  /** The Yjs client id they are written under; the n-th edit is its clock n. */
  readonly client: number;
  readonly frames: readonly Uint8Array[];
}

let lastClient = 1_000 + Math.floor(Math.random() * 2 ** 31);
/** Never the same twice: an id belongs to one person for good. */
const newClient = (): number => {
  lastClient += 1;
  return lastClient;
};

/** `count` letters, typed by the `writer`th writer on what lies there; two writers share a text. */
export const typedEdits = (words: readonly Uint8Array[], writer: number, count: number): TypedEdits => {
  const doc = new Y.Doc();
  for (const bytes of words) Y.applyUpdate(doc, bytes);
  const client = newClient();
  doc.clientID = client;
  const frames: Uint8Array[] = [];
  doc.on("update", (bytes: Uint8Array) => frames.push(updateFrame(bytes)));
  for (let edit = 0; edit < count; edit += 1) {
    const { collection, field, id } = placeOf(
      (Math.floor(writer / 2) + Math.floor(edit / lettersPerItem) * 4) % itemsInUse,
    );
    const text = doc.getMap<Y.Map<Y.Text>>(collection).get(id)?.get(field);
    if (!text) throw new Error(`nothing lies at ${id}`);
    text.insert(text.length, "abcdefghijklmnopqrstuvwxyz"[edit % 26] ?? "a");
  }
  return { client, frames };
};

/** What lies on a sheet, to compare: every item with every text, without the history behind it. */
export const contentOf = (updates: readonly Uint8Array[]): string => {
  const doc = new Y.Doc();
  for (const bytes of updates) Y.applyUpdate(doc, bytes);
  const roots = [...doc.share.keys()].toSorted().map((name) => [name, sorted(doc.getMap(name).toJSON())]);
  return JSON.stringify(roots);
};

const sorted = (value: unknown): unknown =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)]),
      )
    : value;
