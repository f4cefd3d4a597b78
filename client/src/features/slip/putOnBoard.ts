// "Zet op het bord": from my hand to the sheet of those who will read it. Until that sheet is here the slip stays in my hand.
import { type Audience, audienceKey, holds } from "@werktafel/shared/domain/audience";
import type { ItemRef } from "@werktafel/shared/domain/item";
import type { ParticipantId, SheetId } from "@werktafel/shared/ids";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { isUnderWay, type MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { fieldsOf, maxValueLength, type Primitive } from "@werktafel/shared/sheet/shape";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { orderBetween } from "@werktafel/shared/sheet/order";
import { takeBack } from "../../sync/ownItem.ts";
import { ownOrigin } from "../../sync/ownOrigin.ts";
import { belongTo, goalFieldOf } from "../../table/belonging.ts";
import { newItemId } from "../../table/ids.ts";
import { meetingNow } from "@werktafel/shared/domain/home/meetingNow";
import { lastOf, sheetFor } from "../../table/sheetFor.ts";
import type { Table } from "../../table/table.ts";
import { today } from "../../words/dates.ts";
import { belongsToGoal, secondFieldOf, type Slip, textFieldOf } from "./slip.ts";

export interface Put {
  readonly at: ItemRef;
  readonly slip: Slip;
}

const valuesOf = (table: Table, slip: Slip): Readonly<Record<string, Primitive>> => {
  const me = table.sync.me;
  const always = { on: today(), ...(me ? { byId: me } : {}) };
  switch (slip.kind) {
    case "actions":
      return {
        ...always,
        ownerId: slip.ownerId,
        mode: slip.mode,
        kind: slip.isWithAuthority ? "contactAuthority" : "general",
        due: slip.due,
        rhythmEvery: slip.every,
      };
    case "agreements":
      return {
        ...always,
        rhythmEvery: slip.every,
        ...(slip.made && { madeKind: slip.made.kind, madePlace: slip.made.place.trim().slice(0, maxValueLength) }),
      };
    case "barriers":
      return { ...always, status: "open", kind: "other", ownerId: slip.ownerId };
    case "waitingLists":
      return { ...always, status: "waiting", registeredOn: today(), ownerId: slip.ownerId };
    default:
      return always;
  }
};

/** Who made it together are what it binds, beside whoever was chosen. */
export const partiesOf = (
  { made, partyIds, togetherWith }: Slip,
  me: ParticipantId | null,
): readonly ParticipantId[] =>
  made === null
    ? partyIds
    : [...new Set([...partyIds, ...[me, togetherWith].flatMap((each) => (each === null ? [] : [each]))])];

const idsOf = (slip: Slip, me: ParticipantId | null): Readonly<Record<string, readonly string[]>> =>
  slip.kind === "agreements"
    ? { parties: partiesOf(slip, me) }
    : slip.kind === "actions" && slip.mode !== "self"
      ? { with: slip.withIds }
      : {};

/**
 * At which meeting it is put down, and at which point of its agenda: the point only where everyone who will read this may
 * know that point too (DESIGN.md 2, References).
 */
export const madeAt = (
  meeting: MeetingState | null,
  { kind, audience }: Pick<Slip, "kind" | "audience">,
  readersOf: (sheet: SheetId) => Audience | null,
): Readonly<Record<string, Primitive>> => {
  if (!meeting || !isUnderWay(meeting) || fieldsOf("table", kind)?.["meetingId"] === undefined) return {};
  // Those in private time are at no point of the table: what they write for themselves stays out of the minutes.
  const { privateCircle: circle, point } = meeting;
  const isPrivate = circle !== null && audienceKey(circle.audience) === audienceKey(audience);
  const at = isPrivate ? null : (point?.item ?? null);
  const readers = at && readersOf(at.sheet);
  return at && readers && holds(readers, audience)
    ? { meetingId: meeting.id, pointId: at.item }
    : { meetingId: meeting.id };
};

/** Puts it down. A refusal leaves the slip as it is. */
export const putOnBoard = async (table: Table, slip: Slip): Promise<Put | Refusal> => {
  const sheet = await sheetFor(table, slip.audience);
  if ("reason" in sheet) return sheet;
  const goal = belongsToGoal(slip.kind) ? table.now().view.goals.find((each) => each.id === slip.goalId) : undefined;
  const isGoalWider = goal?.audience != null && holds(goal.audience, sheet.card.audience);
  const field = goalFieldOf(slip.kind);
  const id = newItemId();
  const second = secondFieldOf(slip.kind);
  sheet.undo.stopCapturing();
  const isPut = putItem(
    sheet.doc,
    {
      collection: slip.kind,
      id,
      texts: { [textFieldOf(slip.kind)]: slip.text.trim(), ...(second ? { [second]: slip.second.trim() } : {}) },
      values: {
        ...valuesOf(table, slip),
        ...madeAt(
          slip.made ? null : meetingNow(table.now().facts),
          slip,
          (id) => table.sync.sheet(id)?.card.audience ?? null,
        ),
        order: orderBetween(lastOf(table, slip.kind), null, id),
        ...(goal && isGoalWider && field === "goalId" ? { goalId: goal.id } : {}),
      },
      ids: { ...idsOf(slip, table.sync.me), ...(goal && isGoalWider && field === "goals" ? { goals: [goal.id] } : {}) },
    },
    ownOrigin,
  );
  if (!isPut) return { reason: "malformed", path: slip.kind, detail: "does not fit" };
  sheet.undo.stopCapturing();
  const at = { sheet: sheet.card.id, item: id };
  if (goal?.ref && !isGoalWider) belongTo(table, { ...at, collection: slip.kind }, goal.ref);
  return { at, slip };
};

/** Takes back what I just put down: gone while nobody else wrote in it, put away when somebody did. */
export const takeOffBoard = (table: Table, put: Put): void => {
  const sheet = table.sync.sheet(put.at.sheet);
  if (sheet) takeBack(sheet, { collection: put.slip.kind, id: put.at.item }, new Date().toISOString());
};
