// What people still have to do at a table, and who reads that a day went by. Nobody is counted: these are lists, never numbers
// of visits, refusals or hours, and an action without a day is never past it.
import type { ItemId, ParticipantId } from "../../ids.ts";
import type { ActionState, ActionStatus } from "../action.ts";
import type { Party } from "../participant.ts";

/** Asked, taken on, busy, or waiting for what is needed. */
export const openStatuses = ["proposed", "accepted", "inProgress", "stuck"] as const satisfies readonly ActionStatus[];
export type OpenStatus = (typeof openStatuses)[number];

/** The part of an action that these lists are made of. */
export interface ActionLine {
  readonly id: ItemId;
  readonly status: ActionState["status"];
  /** Who took it on, else who was asked; `null`: for whoever wants it. */
  readonly owner: ParticipantId | null;
  /** The day it is meant for, `2026-09-18`. */
  readonly due: string | null;
}

export const openStatusOf = (status: ActionStatus): OpenStatus | null =>
  openStatuses.find((each) => each === status) ?? null;

export const isOpen = ({ status }: Pick<ActionLine, "status">): boolean => openStatusOf(status) !== null;

/** *Was bedoeld voor*: still open on a later day. */
export const isPastItsDay = (action: Pick<ActionLine, "status" | "due">, on: string): boolean =>
  isOpen(action) && action.due !== null && action.due < on;

export const isDueOn = (action: Pick<ActionLine, "status" | "due">, on: string): boolean =>
  isOpen(action) && action.due === on;

/** Somebody asks it of this person, who has not answered. */
export const waitsForYesOf = (action: Pick<ActionLine, "status" | "owner">, who: ParticipantId): boolean =>
  action.status === "proposed" && action.owner === who;

/** Everything open, by who has it; what nobody has is in no list. */
export const openByOwner = <Line extends ActionLine>(
  actions: readonly Line[],
): ReadonlyMap<ParticipantId, readonly Line[]> => {
  const lists = new Map<ParticipantId, Line[]>();
  for (const action of actions) {
    if (!isOpen(action) || action.owner === null) continue;
    const list = lists.get(action.owner);
    if (list) list.push(action);
    else lists.set(action.owner, [action]);
  }
  return lists;
};

/** The day as this reader may see it: one that went by is for who is paid for it alone, and without blame (SCREENS.md 2). */
export const dayFor = (due: string | null, reader: { readonly party: Party }, on: string): string | null =>
  due !== null && due < on && reader.party !== "staff" ? null : due;

/**
 * *Past dit bij jou?* is asked once, before the yes, of a volunteer who would talk with an authority: that often suits a
 * beroepskracht better.
 */
export const asksWhetherItFits = (
  action: { readonly kind: string | null; readonly status: ActionStatus },
  party: Party,
): boolean => action.kind === "contactAuthority" && action.status === "proposed" && party === "volunteer";
