// One live sheet: judges what comes in, applies it, looks whether the document is still sound. Pure and synchronous: no
// socket, no store, no clock. What it accepted must be on disk before anyone hears of it; what it refused after applying
// has spoiled the document, which must then be loaded anew.
import * as Y from "yjs";
import { Grammar, type WriterOfUpdate } from "./grammar.ts";
import { type Caps, type Fault, isFault, type Range, type ReadUpdate, readUpdate, type Struct } from "./readUpdate.ts";
import { judgeRemovals } from "./removals.ts";
import { shapeFault, wholeDocumentFaults } from "./soundness.ts";
import { type SheetKind, Spots } from "./spot.ts";
import { type Section, writeUpdate } from "./writeUpdate.ts";
import {
  maxFirstStepBytes,
  maxFirstStepStructs,
  maxFrameBytes,
  maxStructs,
} from "@werktafel/shared/protocol/syncMessages";

export type Verdict =
  | {
      readonly kind: "accepted";
      /** Our own bytes: store these, send these. */
      readonly bytes: Uint8Array;
      readonly wrote: readonly Range[];
      readonly removed: readonly Range[];
    }
  /** Nothing in it that is not here already. */
  | { readonly kind: "known" }
  /** Continues something that has not come yet. */
  | { readonly kind: "gap" }
  | { readonly kind: "refused"; readonly rule: string; readonly isSpoiled: boolean };

/** Called just before an update that passed the grammar is applied: the moment to keep the content as it was. */
export type BeforeApply = (isLargeRemoval: boolean) => void;

const caps: { readonly live: Caps; readonly first: Caps } = {
  live: { bytes: maxFrameBytes, structs: maxStructs, removals: 4_000 },
  // A first SyncStep2 carries all removals of its document's whole life, as Yjs writes them.
  first: { bytes: maxFirstStepBytes, structs: maxFirstStepStructs, removals: 40_000 },
};

export class LiveSheet {
  readonly doc: Y.Doc;
  readonly kind: SheetKind;
  readonly #spots: Spots;

  private constructor(kind: SheetKind) {
    this.kind = kind;
    this.doc = new Y.Doc({ gc: true });
    this.#spots = new Spots(this.doc, kind);
  }

  /** A sheet from what is stored: a snapshot and the edits after it, in order; `null` when that is no sound document. */
  static load(kind: SheetKind, stored: readonly Uint8Array[]): LiveSheet | null {
    const sheet = LiveSheet.begin(kind);
    return sheet.addStored(stored) && sheet.isWhole ? sheet : null;
  }

  /** An empty one, to be filled with what is stored, a part at a time. */
  static begin(kind: SheetKind): LiveSheet {
    return new LiveSheet(kind);
  }

  /** Puts the next of what is stored in it. False: broken bytes; the caller passes over them to an older snapshot, and tells. */
  addStored(stored: readonly Uint8Array[]): boolean {
    const { doc } = this;
    try {
      // One transaction: cleaning up once, instead of once per stored row.
      doc.transact(() => {
        for (const bytes of stored) Y.applyUpdate(doc, bytes);
      });
      return true;
    } catch {
      return false;
    }
  }

  /** False when something in it continues what is not there. */
  get isWhole(): boolean {
    const { pendingStructs, pendingDs } = this.doc.store;
    return pendingStructs === null && pendingDs === null;
  }

  /** Judges, and when it may, applies. */
  judge(
    bytes: Uint8Array,
    writer: WriterOfUpdate,
    options: { readonly isFirst: boolean; readonly beforeApply: BeforeApply },
  ): Verdict {
    try {
      return this.#judge(bytes, writer, options);
    } catch {
      // Bytes that break our own looking are refused like any other; the document may hold part of them.
      return { kind: "refused", rule: "judgeFailed", isSpoiled: true };
    }
  }

  #judge(
    bytes: Uint8Array,
    writer: WriterOfUpdate,
    options: { readonly isFirst: boolean; readonly beforeApply: BeforeApply },
  ): Verdict {
    const read = readUpdate(bytes, options.isFirst ? caps.first : caps.live);
    if (isFault(read)) return refused(read, false);
    const fresh = this.#trim(read);
    if (fresh === "gap") return { kind: "gap" };
    const newUntil = new Map(fresh.map(({ client, structs }) => [client, endOf(structs)]));
    const removals = judgeRemovals(this.doc, this.#spots, read.removals, newUntil);
    if (isFault(removals)) return refused(removals, false);
    if (fresh.length === 0 && removals.ranges.length === 0) return { kind: "known" };
    const update = { ...read, sections: new Map(fresh.map(({ client, structs }) => [client, structs])) };
    const beforeApply = () => options.beforeApply(removals.isLarge);
    const applied = this.#apply({ ...update, removals: removals.ranges }, writer, { ...options, beforeApply });
    if ("kind" in applied) return applied;
    return {
      kind: "accepted",
      bytes: this.#asItLies(fresh, removals.ranges) ?? applied.bytes,
      wrote: fresh.map(({ client, clock, structs }) => ({ client, clock, length: endOf(structs) - clock })),
      removed: removals.ranges,
    };
  }

  /**
   * What was typed into something that is gone has no content in the document: then none is stored or told either. `null`: all of it
   * lies there as it came.
   */
  #asItLies(sections: readonly Section[], removals: readonly Range[]): Uint8Array | null {
    let hasFallen = false;
    const lying = sections.map(({ client, clock, structs }) => ({
      client,
      clock,
      structs: structs.map((struct) => {
        const there = struct instanceof Y.GC ? null : Y.getItem(this.doc.store, struct.id);
        if (!(there instanceof Y.GC) || there.id.clock + there.length < struct.id.clock + struct.length) return struct;
        hasFallen = true;
        return new Y.GC(struct.id, struct.length);
      }),
    }));
    return hasFallen ? writeUpdate(lying, removals) : null;
  }

  /** Cuts off what is here already. */
  #trim(read: ReadUpdate): Section[] | "gap" {
    const fresh: Section[] = [];
    for (const [client, structs] of read.sections) {
      const state = Y.getState(this.doc.store, client);
      const first = structs[0];
      if (!first) continue;
      if (first.id.clock > state) return "gap";
      if (endOf(structs) <= state) continue;
      const rest = structs.filter((struct) => struct.id.clock + struct.length > state);
      fresh.push({
        client,
        clock: state,
        structs: rest.map((struct, index) => (index === 0 ? cut(struct, state) : struct)),
      });
    }
    return fresh;
  }

  #apply(
    update: ReadUpdate,
    writer: WriterOfUpdate,
    options: { readonly isFirst: boolean; readonly beforeApply: () => void },
  ): { readonly bytes: Uint8Array } | Verdict {
    const { isFirst, beforeApply } = options;
    const grammar = new Grammar(this.doc, this.#spots, writer, isFirst);
    const fault = grammar.judge(update);
    if (fault) return refused(fault, false);
    const { ordered } = grammar;
    const bytes = writeUpdate(sectionsOf([...update.sections.values()].flat()), update.removals);
    beforeApply();
    if (ordered.length <= maxStructs) return this.#take(bytes, ordered, isFirst ? "all" : "live") ?? { bytes };
    // A long first step goes in in pieces, so that finding places is judged against the document as it grows: 20,000
    // structs at once could cost their square.
    for (let from = 0; from < ordered.length; from += maxStructs) {
      const piece = ordered.slice(from, from + maxStructs);
      const again = new Grammar(this.doc, this.#spots, writer, isFirst);
      const found = again.judge({ ...update, sections: bySection(piece) });
      if (found) return refused(found, from > 0);
      const spoiled = this.#take(writeUpdate(sectionsOf(piece), []), piece, "piece");
      if (spoiled) return spoiled;
    }
    const spoiled = this.#take(writeUpdate([], update.removals), []);
    if (spoiled) return spoiled;
    // A cut may fall in the midst of an item, so wholeness is looked at once, at the end.
    const [notWhole] = wholeDocumentFaults(this.doc, this.kind);
    return notWhole === undefined ? { bytes } : refused({ rule: "itemNotWhole" }, true);
  }

  /** Applies and looks whether the document is sound; a verdict means that it is not. */
  #take(bytes: Uint8Array, structs: readonly Struct[], extent: "live" | "all" | "piece" = "all"): Verdict | null {
    let fault: Fault | null = null;
    const look = (transaction: Y.Transaction) => {
      fault ??= shapeFault(this.doc, this.#spots, transaction, {
        structs,
        isPiece: extent === "piece",
        isLive: extent === "live",
      });
    };
    this.doc.once("afterTransaction", look);
    try {
      Y.applyUpdate(this.doc, bytes);
    } catch {
      return { kind: "refused", rule: "applyFailed", isSpoiled: true };
    }
    return fault === null ? null : refused(fault, true);
  }
}

const refused = (fault: Fault, isSpoiled: boolean): Verdict => ({ kind: "refused", rule: fault.rule, isSpoiled });

const endOf = (structs: readonly Struct[]): number => {
  const last = structs.at(-1);
  return last ? last.id.clock + last.length : 0;
};

/** The part of a struct from `clock` on; the same thing Yjs makes of it. */
const cut = (struct: Struct, clock: number): Struct => {
  const known = clock - struct.id.clock;
  if (known <= 0) return struct;
  const id = Y.createID(struct.id.client, clock);
  if (struct instanceof Y.GC) return new Y.GC(id, struct.length - known);
  const before = Y.createID(struct.id.client, clock - 1);
  return new Y.Item(id, null, before, null, struct.rightOrigin, null, null, struct.content.splice(known));
};

const bySection = (structs: readonly Struct[]): Map<number, Struct[]> => {
  const sections = new Map<number, Struct[]>();
  for (const struct of structs) {
    const section = sections.get(struct.id.client);
    if (section) section.push(struct);
    else sections.set(struct.id.client, [struct]);
  }
  return sections;
};

const sectionsOf = (structs: readonly Struct[]): Section[] =>
  [...bySection(structs)].map(([client, own]) => ({ client, clock: own[0]?.id.clock ?? 0, structs: own }));
