// What the minutes are made from: the whole table as it lies when a meeting closes, and what happened in it and since the
// one before. Nobody reads this as a whole: every part that is made of it has its own readers.
import type { SheetId } from "../../../ids.ts";
import type { Audience } from "../../audience.ts";
import type { BoardFacts } from "../../board.ts";
import type { Fact } from "../../fact.ts";
import type { ItemRef, ReadableSheet } from "../../item.ts";
import type { MeetingState } from "../../meeting/meeting.ts";
import { type ItemCard, valueOf } from "../../table/card.ts";
import { type TableView, tableView } from "../../tableView.ts";
import type { ReadBlock } from "../minutes.ts";
import { type Privately, privately } from "./privately.ts";

export interface Moment {
  /** ISO instant at which it became true. */
  readonly at: string;
  readonly fact: Fact;
}

export interface Composing {
  readonly meeting: MeetingState;
  /** Of all readers together. */
  readonly facts: BoardFacts;
  /** Every sheet of the board. */
  readonly sheets: readonly ReadableSheet[];
  /** Every fact of the board, oldest first. */
  readonly history: readonly Moment[];
  /** A random id that says nothing. */
  readonly newId: () => string;
}

/** A part of the minutes that has no place in its section yet. */
export type Part = Omit<ReadBlock, "order">;

export interface Gathered extends Composing {
  readonly table: TableView;
  /** What became true while the meeting was open, and not in private time. */
  readonly during: readonly Fact[];
  /** What became true between the meeting before and this one; `null`: this is the first. */
  readonly sinceLast: readonly Fact[] | null;
  /** Items that somebody answered, moved or disagreed with in the meeting, by sheet and name (`ItemCard.key`). */
  readonly touched: ReadonlySet<string>;
  readonly privately: Privately;
  readonly audienceOf: (sheet: SheetId) => Audience | null;
}

export const keyOf = ({ sheet, item }: ItemRef): string => `${sheet}/${item}`;

const touchedBy = (fact: Fact): readonly string[] => {
  switch (fact.kind) {
    case "agreementAnswered":
    case "agreementClosed":
    case "goalConfirmed":
    case "goalAnswered":
    case "goalMoved":
    case "actionMoved":
    case "dissented":
    case "accordRoundOpened":
      // On its own sheet: what few said of it does not bring it into everyone's minutes.
      return [keyOf(fact.item)];
    default:
      return [];
  }
};

export const gathered = (composing: Composing): Gathered => {
  const { meeting, facts, sheets, history } = composing;
  const openedAt = Date.parse(meeting.openedAt ?? "");
  const closedAt = meeting.closedAt === null ? Number.POSITIVE_INFINITY : Date.parse(meeting.closedAt);
  const closings = Object.values(facts.meetings).flatMap((each) =>
    each.id === meeting.id || each.closedAt === null ? [] : [Date.parse(each.closedAt)],
  );
  const lastClosedAt = Math.max(...closings.filter((at) => at <= openedAt));
  const between = (from: number, to: number): readonly Fact[] =>
    history.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) <= to).map(({ fact }) => fact);
  const alone = privately(history.map(({ fact }) => fact));
  const during = between(openedAt, closedAt).filter((fact) => !alone.isSaid(fact));
  const audiences = new Map(sheets.map(({ sheet, audience }) => [sheet, audience] as const));
  return {
    ...composing,
    table: tableView({ sheets, facts, me: null }),
    during,
    sinceLast: Number.isFinite(lastClosedAt) ? between(lastClosedAt, openedAt) : null,
    touched: new Set(during.flatMap(touchedBy)),
    privately: alone,
    audienceOf: (sheet) => audiences.get(sheet) ?? null,
  };
};

/** Put down at this meeting, at the table. */
export const isPutDownAt = ({ meeting, privately: alone }: Gathered, card: ItemCard): boolean =>
  valueOf(card.item, "meetingId") === meeting.id && !alone.isPutDown(card);

/** Put down, answered, moved or disagreed with at this meeting. */
export const isOfMeeting = (from: Gathered, card: ItemCard): boolean =>
  isPutDownAt(from, card) ||
  from.touched.has(card.key) ||
  from.meeting.accordRounds[card.id]?.item.sheet === card.ref.sheet;
