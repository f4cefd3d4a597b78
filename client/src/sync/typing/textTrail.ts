// Where the letters on the screen lie in the shared text, while the two differ: during a composition (a phone keyboard, an
// accent) the screen may not be touched, but others go on writing in the same line.

/** One change of a text: at `at`, so many units go and so many come. */
export interface Splice {
  readonly at: number;
  readonly removed: number;
  readonly inserted: number;
}

/** What Yjs tells of a change. */
export type Delta = readonly {
  readonly retain?: number | undefined;
  readonly delete?: number | undefined;
  readonly insert?: unknown;
}[];

/** One change per piece, each in the coordinates left by the ones before. */
export const splicesOf = (delta: Delta): readonly Splice[] => {
  const splices: Splice[] = [];
  let at = 0;
  for (const piece of delta) {
    if (piece.retain !== undefined) at += piece.retain;
    else if (piece.delete !== undefined) splices.push({ at, removed: piece.delete, inserted: 0 });
    else if (typeof piece.insert === "string") {
      splices.push({ at, removed: 0, inserted: piece.insert.length });
      at += piece.insert.length;
    }
  }
  return splices;
};

/** Where a caret at `position` stands after a change by somebody else: what is inserted right at it comes after it. */
export const movedCaret = (position: number, splice: Splice): number => {
  if (position <= splice.at) return position;
  const kept = Math.max(splice.at, position - splice.removed);
  return kept + splice.inserted;
};

/** For each unit of the shared text: its place on the screen, or -1 when it came from elsewhere and is not shown yet. */
export class TextTrail {
  #places: number[];

  constructor(length: number) {
    this.#places = Array.from({ length }, (_none, index) => index);
  }

  /** Somebody else changed the shared text. */
  theirs({ at, removed, inserted }: Splice): void {
    this.#places.splice(at, removed, ...Array<number>(inserted).fill(-1));
  }

  /** The place in the shared text of a place on the screen. */
  sharedPlace(shown: number): number {
    const next = this.#places.findIndex((place) => place >= shown);
    // Right behind the letter before it, before anything that came there from elsewhere.
    let behind = next === -1 ? this.#places.length : next;
    while (behind > 0 && this.#places[behind - 1] === -1) behind -= 1;
    return behind;
  }

  /** Places in the shared text of what was removed on the screen, last first, so that each can be removed in turn. */
  sharedRemovals({ at, removed }: Splice): readonly number[] {
    const places: number[] = [];
    this.#places.forEach((place, index) => {
      if (place >= at && place < at + removed) places.push(index);
    });
    return [...places].reverse();
  }

  /** I changed what is on the screen; the same was done to the shared text, with the insertion at `sharedAt`. */
  mine({ at, removed, inserted }: Splice, sharedAt: number): void {
    const shift = inserted - removed;
    const kept = this.#places.filter((place) => place < at || place >= at + removed);
    const shifted = kept.map((place) => (place >= at ? place + shift : place));
    // What is removed stands behind the place of the insertion, so that place is the same before and after.
    shifted.splice(sharedAt, 0, ...Array.from({ length: inserted }, (_none, index) => at + index));
    this.#places = shifted;
  }
}
