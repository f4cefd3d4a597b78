// Somebody who may write and wants to do harm, with seeded chance: real edits with bits changed, cut and spliced, and
// updates made from the grammar itself with one thing wrong, or nothing.
import { itemId } from "@werktafel/shared/ids";
import { fieldsOf } from "@werktafel/shared/sheet/shape";
import { putItem, setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import type { SeededRandom } from "../support/seededRandom.ts";
import { type Content, forge, type ForgedSection, type ForgedStruct, type Id } from "./forge.ts";

/** The liar's own copy of the sheet, kept up with what the server took. */
export interface Liar {
  readonly client: number;
  readonly doc: Y.Doc;
  unsent: Uint8Array[];
  readonly earlier: Uint8Array[];
}

export const newLiar = (state: Uint8Array, client: number): Liar => {
  const doc = new Y.Doc();
  doc.clientID = client;
  const liar: Liar = { client, doc, unsent: [], earlier: [] };
  Y.applyUpdate(doc, state, "server");
  doc.on("update", (bytes: Uint8Array, origin: unknown) => {
    if (origin !== "server") liar.unsent.push(bytes);
  });
  return liar;
};

/** A message as this liar sends it now. */
export const lie = (liar: Liar, random: SeededRandom): Uint8Array => {
  const how = random.next();
  const bytes =
    how < 0.45
      ? mutated(realEdit(liar, random), liar, random)
      : how < 0.9
        ? grammarMade(liar, random)
        : realEdit(liar, random);
  liar.earlier.push(bytes);
  if (liar.earlier.length > 20) liar.earlier.shift();
  return bytes;
};

/** What an honest screen would send: one edit, made in the liar's own copy. */
export const realEdit = ({ doc, ...liar }: Liar, random: SeededRandom): Uint8Array => {
  liar.unsent.length = 0;
  const goals = [...doc.getMap("goals").keys()];
  const id = itemId(goals.length > 0 && random.chance(0.8) ? random.pick(goals) : `g-${random.below(1e6)}`);
  if (random.chance(0.2))
    putItem(doc, { collection: "goals", id: itemId(`g-${random.below(1e6)}`), texts: { title: "Rust" } }, "liar");
  else if (random.chance(0.3)) setValue(doc, { collection: "goals", id, field: "reviewOn" }, "2026-12-08", "liar");
  else {
    const text = doc.getMap<Y.Map<Y.Text>>("goals").get(id)?.get("title")?.toJSON() ?? "";
    const at = random.below(text.length + 1);
    const kept = random.chance(0.3) ? text.slice(at + random.below(5)) : text.slice(at);
    writeText(doc, { collection: "goals", id, field: "title" }, text.slice(0, at) + "lach" + kept, { origin: "liar" });
  }
  return liar.unsent.at(-1) ?? Y.encodeStateAsUpdate(doc);
};

const mutated = (bytes: Uint8Array, liar: Liar, random: SeededRandom): Uint8Array => {
  let made = Uint8Array.from(bytes);
  for (let times = random.between(1, 4); times > 0 && made.length > 0; times -= 1) {
    const at = random.below(made.length);
    const how = random.below(6);
    if (how === 0) made[at] = (made[at] ?? 0) ^ (1 << random.below(8));
    else if (how === 1) made[at] = random.below(256);
    else if (how === 2) made = made.slice(0, at);
    else if (how === 3) made = joined(made.slice(0, at), random.bytes(random.between(1, 6)), made.slice(at));
    else if (how === 4 && liar.earlier.length > 0)
      made = joined(made.slice(0, at), random.pick(liar.earlier).slice(random.below(8)));
    // A varint that goes on: the largest numbers hide behind set high bits.
    else made = joined(made.slice(0, at), Uint8Array.from([0xff, 0xff, 0xff, 0x7f]), made.slice(at + 1));
  }
  return made;
};

const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const grammarMade = (liar: Liar, random: SeededRandom): Uint8Array => {
  const { doc } = liar;
  const clients = [...doc.store.clients.keys()];
  const anyId = (): Id => {
    const client = random.chance(0.9) && clients.length > 0 ? random.pick(clients) : random.below(2 ** 31);
    const state = Y.getState(doc.store, client);
    return { client, clock: random.chance(0.95) ? random.below(Math.max(1, state)) : state + random.below(50) };
  };
  const types = clients.flatMap((client) =>
    (doc.store.clients.get(client) ?? []).filter(
      (each) => each instanceof Y.Item && each.content instanceof Y.ContentType,
    ),
  );
  const text = clients.flatMap((client) =>
    (doc.store.clients.get(client) ?? []).filter(
      (each) => each instanceof Y.Item && each.content instanceof Y.ContentString,
    ),
  );
  const keys = ["g-1", `g-${random.below(1e6)}`, ...Object.keys(fieldsOf("table", "goals") ?? {}), "__proto__", "x"];
  const stand = (): Omit<Extract<ForgedStruct, { content: Content }>, "content"> => {
    const how = random.below(6);
    if (how === 0) return { root: random.pick(["goals", "actions", "references", "hidden"]), key: random.pick(keys) };
    if (how === 1 && types.length > 0) return { parent: random.pick(types).id, key: random.pick(keys) };
    if (how === 2) return { origin: anyId() };
    if (how === 3) return { origin: anyId(), rightOrigin: anyId() };
    if (how === 4) return { rightOrigin: anyId() };
    if (text.length === 0) return { origin: anyId() };
    const run = random.pick(text).id;
    return random.chance(0.5)
      ? { origin: run }
      : { origin: run, rightOrigin: { client: run.client, clock: run.clock + 1 } };
  };
  const content = (): Content => {
    const how = random.below(12);
    if (how < 4) return { kind: "string", text: random.pick(["a", "lach", "😀", "x".repeat(300)]) };
    if (how < 6) return { kind: "type", type: random.pick([0, 1, 1, 2, 2, 3, 6]) };
    if (how < 8)
      return { kind: "any", values: [random.pick([true, null, 1, "p-noor", "p-mallory", "2026-01-01", { a: 1 }])] };
    if (how === 8) return { kind: "deleted", length: random.pick([0, 1, 5, 1e6]) };
    if (how === 9) return { kind: "json", values: [1] };
    return random.pick([
      { kind: "doc", guid: "d" },
      { kind: "binary", bytes: random.bytes(3) },
      { kind: "embed", value: 1 },
      { kind: "format", key: "b", value: true },
    ] as const);
  };
  const struct = (): ForgedStruct =>
    random.chance(0.08)
      ? { gc: random.pick([0, 1, 3, 2 ** 31]) }
      : random.chance(0.03)
        ? { skip: 3 }
        : { ...stand(), content: content() };
  const section = (): ForgedSection => {
    const client = random.chance(0.9) ? liar.client : anyId().client;
    const state = Y.getState(doc.store, client);
    return {
      client,
      clock: random.chance(0.9) ? state : Math.max(0, state - random.below(4)) + random.below(3),
      structs: Array.from({ length: random.pick([1, 1, 1, 2, 5, 30]) }, struct),
    };
  };
  const removals = Array.from({ length: random.pick([0, 0, 0, 1, 3]) }, () => ({
    ...anyId(),
    length: random.pick([0, 1, 2, 9, 2 ** 33]),
  }));
  return forge(Array.from({ length: random.pick([0, 1, 1, 1, 1, 2]) }, section), removals);
};
