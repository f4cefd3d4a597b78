// What was just put down: the three newest lines with words, newest first; in a meeting only what was put down there.
import type { TableView } from "@werktafel/shared/domain/tableView";
import { valueOf } from "@werktafel/shared/domain/table/card";
import type { ItemId, MeetingId, ParticipantId } from "@werktafel/shared/ids";

export interface PutLine {
  readonly key: string;
  readonly text: string;
  /** Who does it, for an action; else who put it there. */
  readonly who: string | null;
  readonly withIds: readonly ParticipantId[];
  /** The day an action is meant for, `2026-09-22`. */
  readonly due: string | null;
}

const most = 3;

/** `null` for `meeting`: outside a meeting; for `point`: anywhere on its agenda. */
interface PutWhere {
  readonly meeting: MeetingId | null;
  readonly point?: ItemId | null;
}

/** The order key of what is put last is the greatest; the day goes first. */
export const justPut = (view: TableView, { meeting, point = null }: PutWhere): readonly PutLine[] => {
  const line = (text: string, who: string | null = null) => ({ text, who, withIds: [], due: null });
  const all = [
    ...view.agreements.map((card) => ({ card, ...line(card.words.text) })),
    ...view.actions.map((card) => ({
      card,
      text: card.words.text,
      who: card.owner,
      withIds: card.mode === "together" ? card.withIds : [],
      due: card.due,
    })),
    ...[...view.ideas, ...view.strengths, ...view.concerns].map((card) => ({ card, ...line(card.text) })),
  ];
  return all
    .filter(({ card, text }) => text.trim() !== "" && valueOf(card.item, "on") !== null)
    .filter(({ card }) => meeting === null || valueOf(card.item, "meetingId") === meeting)
    .filter(({ card }) => point === null || valueOf(card.item, "pointId") === point)
    .sort((one, other) => {
      const days = (valueOf(other.card.item, "on") ?? "").localeCompare(valueOf(one.card.item, "on") ?? "");
      const [before, after] = [valueOf(one.card.item, "order") ?? "", valueOf(other.card.item, "order") ?? ""];
      return days || (before < after ? 1 : -1);
    })
    .slice(0, most)
    .map(({ card, text, who, withIds, due }) => ({
      key: card.key,
      text,
      who: who ?? valueOf(card.item, "byId"),
      withIds,
      due,
    }));
};
