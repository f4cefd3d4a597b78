// What may lie where. Walks an update in the order in which Yjs will take it in, and finds for every struct its place and
// whether that place may hold it. Each rule here was found by trying to break stock Yjs (DESIGN.md 4, Grammar).
import { isId } from "@werktafel/shared/ids";
import { maxTextLength, maxValueLength, referencePattern } from "@werktafel/shared/sheet/shape";
import * as Y from "yjs";
import type { Fault, Range, ReadUpdate, Struct } from "./readUpdate.ts";
import { type AnyType, childSpot, gone, type Spot, type Spots } from "./spot.ts";

/** Who writes: author fields may name only this participant, structs only these client ids. */
export interface WriterOfUpdate {
  readonly participant: string | null;
  readonly clients: ReadonlySet<number>;
}

interface Placed {
  readonly spot: Spot;
  readonly key: string | null;
}

/** Steps along lists that one update may cost: a thousand times what typing needs, a few milliseconds at most. */
const walkBudget = { live: 100_000, first: 2_000_000 };

/** Takes an update apart, struct by struct, in dependency order. */
export class Grammar {
  readonly #doc: Y.Doc;
  readonly #spots: Spots;
  readonly #writer: WriterOfUpdate;
  #steps: number;
  #removals: readonly Range[] = [];
  /** Structs of this update judged so far, per client, in order. */
  readonly #judged = new Map<number, Struct[]>();
  readonly #placed = new Map<Struct, Placed>();
  readonly #newTypes = new Map<Struct, Spot>();
  /** In dependency order. */
  readonly ordered: Struct[] = [];

  constructor(doc: Y.Doc, spots: Spots, writer: WriterOfUpdate, isFirst: boolean) {
    this.#doc = doc;
    this.#spots = spots;
    this.#writer = writer;
    this.#steps = isFirst ? walkBudget.first : walkBudget.live;
  }

  /** `null` when every struct may stand where it wants to stand. */
  judge(update: ReadUpdate): Fault | null {
    this.#removals = update.removals;
    const queues = new Map([...update.sections].map(([client, structs]) => [client, { structs, next: 0 }]));
    for (const client of queues.keys()) {
      // Who waits for whom, as Yjs itself would take them in: one struct for the one above, then back.
      const waiting = [client];
      while (waiting.length > 0) {
        const queue = queues.get(waiting.at(-1) ?? -1);
        const struct = queue?.structs[queue.next];
        if (!queue || !struct) {
          waiting.pop();
          continue;
        }
        const needed = this.#missingClient(struct);
        if (needed !== null) {
          const other = queues.get(needed);
          if (!other || other.next >= other.structs.length || waiting.includes(needed))
            return { rule: "missingOrigin" };
          waiting.push(needed);
          continue;
        }
        const fault = this.#judgeStruct(struct);
        if (fault) return fault;
        queue.next += 1;
        if (waiting.length > 1) waiting.pop();
      }
    }
    return null;
  }

  #judgeStruct(struct: Struct): Fault | null {
    if (!this.#writer.clients.has(struct.id.client)) return { rule: "foreignClient" };
    if (struct instanceof Y.Item) {
      const placed = this.#place(struct);
      if ("rule" in placed) return placed;
      const fault = this.#mayStand(struct, placed);
      if (fault) return fault;
      this.#placed.set(struct, placed);
      if (struct.content instanceof Y.ContentType) {
        this.#newTypes.set(struct, childSpot(placed.spot, placed.key, null) ?? gone);
      }
    }
    const judged = this.#judged.get(struct.id.client);
    if (judged) judged.push(struct);
    else this.#judged.set(struct.id.client, [struct]);
    this.ordered.push(struct);
    return null;
  }

  /** The client of an id that is neither in the document nor judged yet. */
  #missingClient(struct: Struct): number | null {
    if (!(struct instanceof Y.Item)) return null;
    const parent = struct.parent instanceof Y.ID ? struct.parent : null;
    for (const id of [struct.origin, struct.rightOrigin, parent]) {
      if (id && id.clock >= this.#state(id.client)) return id.client;
    }
    return null;
  }

  /** How far a client's positions go: in the document, or as judged. */
  #state(client: number): number {
    const last = this.#judged.get(client)?.at(-1);
    return last ? last.id.clock + last.length : Y.getState(this.#doc.store, client);
  }

  #find(id: Y.ID): Struct {
    const judged = this.#judged.get(id.client);
    const first = judged?.[0];
    if (judged && first && id.clock >= first.id.clock) {
      let low = 0;
      let high = judged.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        const struct = judged[middle];
        if (struct && struct.id.clock <= id.clock) low = middle;
        else high = middle - 1;
      }
      const found = judged[low];
      if (found) return found;
    }
    return Y.getItem(this.#doc.store, id);
  }

  #placeOf(struct: Struct): Placed {
    if (struct instanceof Y.GC) return { spot: gone, key: null };
    const placed = this.#placed.get(struct);
    if (placed) return placed;
    const parent = struct.parent;
    return { spot: parent instanceof Y.AbstractType ? this.#spots.of(parent) : gone, key: struct.parentSub };
  }

  #place(item: Y.Item): Placed | Fault {
    const left = item.origin ? this.#find(item.origin) : null;
    const right = item.rightOrigin ? this.#find(item.rightOrigin) : null;
    if (!left && !right) return this.#placeByParent(item);
    const leftPlace = left ? this.#placeOf(left) : null;
    const rightPlace = right ? this.#placeOf(right) : null;
    if (leftPlace && rightPlace) {
      // A list is cleaned up whole or not at all. One foot in each: taken in while it is being cleaned up, it would show;
      // taken in after, it would not, and a reload would differ from what is seen.
      const isOneList =
        leftPlace.spot === rightPlace.spot && (leftPlace.spot === gone || leftPlace.key === rightPlace.key);
      if (!isOneList) return { rule: "twoLists" };
      if (item.origin && item.rightOrigin && Y.compareIDs(item.origin, item.rightOrigin))
        return { rule: "sameOrigins" };
    }
    const place = leftPlace ?? rightPlace;
    if (!place) return { rule: "noParent" };
    if (place.spot === gone) return { spot: gone, key: null };
    // A value of a map has a left neighbour at most: what it replaces.
    if (place.key !== null && right) return { rule: "rightOfValue" };
    return this.#walk(left, right, place) ?? place;
  }

  #placeByParent(item: Y.Item): Placed | Fault {
    // Before integration Yjs keeps a root's name as a string where its types say otherwise.
    const parent: unknown = item.parent;
    const key = item.parentSub;
    if (typeof parent === "string") {
      const root = this.#spots.root(parent);
      return root && key !== null ? { spot: root, key } : { rule: "rootName" };
    }
    if (!(parent instanceof Y.ID)) return { rule: "noParent" };
    const holder = this.#find(parent);
    if (holder instanceof Y.GC || holder.content instanceof Y.ContentDeleted) return { spot: gone, key };
    if (!(holder.content instanceof Y.ContentType)) return { rule: "parentIsNoType" };
    return { spot: this.#newTypes.get(holder) ?? this.#spots.of(holder.content.type), key };
  }

  /**
   * Goes from left to right through what is in the document: `origin` must stand left of `rightOrigin`, and finding the
   * place must not cost more than honest writing does (stepped right origins are quadratic in stock Yjs).
   */
  #walk(left: Struct | null, right: Struct | null, place: Placed): Fault | null {
    if (place.key !== null || place.spot.level !== "text") return null;
    const from = left instanceof Y.Item && !this.#placed.has(left) ? left : null;
    const to = right instanceof Y.Item && !this.#placed.has(right) ? right : null;
    if (left && !from) return null; // Begins in this update: judged after apply, bounded by the cap on structs.
    if (from && from === to) return null; // Inside one run of signs; equal ids were refused above.
    let at: Y.Item | null = from ? from.right : to ? firstOf(to) : null;
    while (at !== null && at !== to) {
      this.#steps -= 1;
      if (this.#steps < 0) return { rule: "tooFarApart" };
      at = at.right;
    }
    return to !== null && at === null ? { rule: "originRightOfRightOrigin" } : null;
  }

  #mayStand(item: Y.Item, { spot, key }: Placed): Fault | null {
    const content = item.content;
    if (content instanceof Y.ContentDeleted) return null;
    if (spot.level === "gone") return isPlainContent(content) ? null : { rule: "content" };
    if (spot.level === "text") {
      if (key !== null || !(content instanceof Y.ContentString)) return { rule: "content" };
      return content.str.length > maxTextLength ? { rule: "textTooLong" } : null;
    }
    if (key === null) return { rule: "listInMap" };
    if (spot.level === "ids") return isId(key) && isTrue(content) ? null : { rule: "idSet" };
    if (spot.level === "references")
      return referencePattern.test(key) && isTrue(content) ? null : { rule: "reference" };
    if (spot.level === "collection") return this.#mayBeItem(key, content, spot.name);
    return this.#mayBeField(key, content, spot);
  }

  #removes(id: Y.ID): boolean {
    return this.#removals.some(
      ({ client, clock, length }) => client === id.client && id.clock >= clock && id.clock < clock + length,
    );
  }

  #mayBeItem(key: string, content: Y.Item["content"], collection: string): Fault | null {
    if (!isId(key)) return { rule: "itemId" };
    if (!(content instanceof Y.ContentType && content.type instanceof Y.Map)) return { rule: "content" };
    const entry = this.#doc.getMap(collection)._map.get(key);
    // Put anew after it was taken back, yes; put over what lies there as if it were not there, no.
    return entry && !entry.deleted && !this.#removes(entry.id) ? { rule: "itemTwice" } : null;
  }

  #mayBeField(key: string, content: Y.Item["content"], spot: Extract<Spot, { level: "item" }>): Fault | null {
    const kind = Object.hasOwn(spot.fields, key) ? spot.fields[key] : undefined;
    if (kind === undefined) return { rule: "fieldName" };
    if (kind === "text" || kind === "ids") {
      const isRight = content instanceof Y.ContentType && content.type instanceof (kind === "text" ? Y.Text : Y.Map);
      if (!isRight) return { rule: "content" };
      // Born with its item and never set again: setting it would throw away what others write in it.
      return wasSet(spot.map, key) ? { rule: "textTwice" } : null;
    }
    // Several values in one struct: a field set more than once, kept for undo, as Yjs merges them.
    if (!(content instanceof Y.ContentAny)) return { rule: "content" };
    if (!content.arr.every(isValue)) return { rule: "value" };
    if (kind === "value") return null;
    if (kind === "born") return wasSet(spot.map, key) ? { rule: "bornTwice" } : null;
    const isOneself = content.arr.every((value) => value === this.#writer.participant);
    return isOneself && !wasSet(spot.map, key) ? null : { rule: "author" };
  }
}

const firstOf = (item: Y.Item): Y.Item | null => (item.parent instanceof Y.AbstractType ? item.parent._start : null);

const wasSet = (map: AnyType | null, key: string): boolean => map !== null && map._map.has(key);

const isTrue = (content: Y.Item["content"]): boolean =>
  content instanceof Y.ContentAny && content.arr.every((value) => value === true);

const isValue = (value: unknown): boolean =>
  value === null ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value)) ||
  (typeof value === "string" && value.length <= maxValueLength);

const isPlainContent = (content: Y.Item["content"]): boolean =>
  content instanceof Y.ContentString ||
  (content instanceof Y.ContentAny && content.arr.every(isValue)) ||
  (content instanceof Y.ContentType && (content.type instanceof Y.Map || content.type instanceof Y.Text));
