// Besloten tijd: what a resident and whom she picked wrote and said by themselves stays there, out of their own minutes too,
// until it is laid on the table in the open.
import type { MeetingId, SheetId } from "../../../ids.ts";
import { type Audience, holds } from "../../audience.ts";
import type { Fact } from "../../fact.ts";
import type { ItemRef } from "../../item.ts";
import { type ItemCard, valueOf } from "../../table/card.ts";

const keyOf = ({ sheet, item }: ItemRef): string => `${sheet}/${item}`;

interface Circle {
  readonly meeting: MeetingId;
  readonly sheet: SheetId;
  readonly audience: Audience;
}

/** What private time held back, of all meetings there were. */
export interface Privately {
  /** Became true while those in it were by themselves. */
  readonly isSaid: (fact: Fact) => boolean;
  /** Decisions taken so. */
  readonly decisions: ReadonlySet<string>;
  /** Put down in it, and never led to or laid before the table since. */
  readonly isPutDown: (card: Pick<ItemCard, "item" | "ref" | "key">) => boolean;
}

const isSaidIn = (fact: Fact, { sheet, audience }: Circle): boolean =>
  fact.kind === "decisionTaken" || ("handover" in fact && "audience" in fact)
    ? fact.audience !== "everyone" && holds(audience, fact.audience)
    : "item" in fact && fact.item.sheet === sheet;

/** `history`: every fact of the board, oldest first. */
export const privately = (history: readonly Fact[]): Privately => {
  const said = new Set<Fact>();
  const circles = new Set<string>();
  const raised = new Set<string>();
  let now: Circle | null = null;
  for (const fact of history) {
    switch (fact.kind) {
      case "privateCircleMade": {
        const { meeting, sheet, audience } = fact;
        now = { meeting, sheet, audience };
        circles.add(`${meeting} ${sheet}`);
        break;
      }
      case "privateTimeEnded":
      case "meetingClosed":
        now = null;
        break;
      case "pointShown":
      case "accordRoundOpened":
        raised.add(keyOf(fact.item));
        break;
      default:
        if (now !== null && isSaidIn(fact, now)) said.add(fact);
    }
  }
  return {
    isSaid: (fact) => said.has(fact),
    decisions: new Set([...said].flatMap((fact) => (fact.kind === "decisionTaken" ? [fact.decision.id] : []))),
    isPutDown: ({ item, ref, key }) =>
      circles.has(`${valueOf(item, "meetingId") ?? ""} ${ref.sheet}`) &&
      // A point of the agenda is of the meeting; so is what was put down at one.
      item?.collection !== "agenda" &&
      valueOf(item, "pointId") === null &&
      !raised.has(key),
  };
};
