// Resting for a while: a goal, an agreement or an action stops asking anything of anybody, and is taken up again with nothing lost
// . It needs only a day, or *weet ik nog niet*; it is no failure, and past no day.
import type { ItemId, ParticipantId } from "../../ids.ts";
import type { ItemRef } from "../item.ts";

export interface Rest {
  readonly by: ParticipantId;
  readonly on: string;
  /** The day on which it may be looked at again; `null`: not known yet. */
  readonly until: string | null;
}

export type RestFact =
  | {
      readonly kind: "itemRested";
      readonly item: ItemRef;
      readonly by: ParticipantId;
      readonly on: string;
      readonly until: string | null;
    }
  | { readonly kind: "itemResumed"; readonly item: ItemRef; readonly by: ParticipantId; readonly on: string };

export type Rests = Readonly<Record<ItemId, Rest>>;

export const restsWithout = (rests: Rests, item: ItemId): Rests =>
  Object.hasOwn(rests, item) ? Object.fromEntries(Object.entries(rests).filter(([each]) => each !== item)) : rests;

export const foldRest = (rests: Rests, fact: RestFact): Rests =>
  fact.kind === "itemResumed"
    ? restsWithout(rests, fact.item.item)
    : { ...rests, [fact.item.item]: { by: fact.by, on: fact.on, until: fact.until } };
