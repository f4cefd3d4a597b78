// It changes hands: the action of before stays where it is, as handed over, with its history; what the other does from now on
// lies beside it in the same words, and is taken on. All of it in one piece, so that nothing falls in between.
import { type ActionState, newAction } from "@werktafel/shared/domain/action";
import type { HandoverFact } from "@werktafel/shared/domain/between/betweenFact";
import type { Handover } from "@werktafel/shared/domain/between/handover";
import type { SheetItem } from "@werktafel/shared/domain/item";
import { currentWording } from "@werktafel/shared/domain/wording";
import { itemId, type ItemId, type ParticipantId } from "@werktafel/shared/ids";
import { isAway } from "../../boards/away.ts";
import type { Deed, FoundItem, VerbContext } from "../../boards/verb.ts";
import { noPlan, type SheetPlan } from "../../sheets/rewriting/plan.ts";

const going = ["proposed", "accepted", "inProgress", "stuck"];

interface By {
  readonly taker: ParticipantId;
  readonly residents: readonly ParticipantId[];
}

/** The day that was said yes to, else the one on the sheet. */
const dayOf = ({ accepted }: ActionState, onSheet: unknown): unknown =>
  accepted?.due === undefined ? onSheet : accepted.due;

/** The same words and place, in other hands; its day, as it was said yes to, only when that has still to come. Together, as long as no mandate says more. */
const inOtherHands = (
  { item, ref }: FoundItem,
  handover: Handover,
  { id, on, taker, residents, action }: By & { readonly id: ItemId; readonly on: string; readonly action: ActionState },
): SheetItem => {
  const {
    order: _order,
    meetingId: _meeting,
    pointId: _point,
    archivedAt: _away,
    due: onSheet,
    ...values
  } = item.values;
  const due = dayOf(action, onSheet);
  const isAhead = typeof due === "string" && due >= on;
  return {
    id,
    sheet: ref.sheet,
    collection: "actions",
    texts: { text: handover.words?.text ?? item.texts["text"] ?? "" },
    values: { ...values, ...(isAhead ? { due } : {}), ownerId: taker, byId: taker, on, mode: "together" },
    ids: { with: residents },
  };
};

/** What belongs to a goal by a reference on its sheet does so still. */
const references = async (context: VerbContext, found: FoundItem, id: ItemId): Promise<SheetPlan["putReferences"]> => {
  const content = (await context.everySheet()).find(({ sheet }) => sheet === found.ref.sheet);
  return (content?.references ?? []).flatMap((reference) => {
    const [from, field, to] = reference.split("~");
    return from === found.ref.item ? [{ sheet: found.ref.sheet, reference: `${id}~${field}~${to}` }] : [];
  });
};

export const takingOver = async (
  context: VerbContext,
  handover: Handover,
  by: By,
): Promise<Pick<Deed, "facts" | "rewrites">> => {
  const { facts, on, newId } = context;
  const { place } = handover;
  const over = { kind: "handoverTakenOver", ...place, handover: handover.id, by: by.taker, on } as const;
  const nothingMade: readonly HandoverFact[] = [{ ...over, made: null }];
  if (!("item" in place)) return { facts: nothingMade };
  const found = await context.item(place.item, "actions");
  const action = facts.actions[place.item.item] ?? newAction(place.item.item);
  // Done meanwhile, or put away: there is nothing left to lay in other hands.
  if (!found || !going.includes(action.status) || isAway(facts, found.item)) return { facts: nothingMade };
  const id = itemId(newId());
  const item = inOtherHands(found, handover, { id, on, action, ...by });
  const made = { sheet: place.item.sheet, item: id };
  const moved = { kind: "actionMoved", by: by.taker, on, note: "" } as const;
  return {
    facts: [
      { ...over, made },
      { ...moved, item: place.item, to: "handedOver", words: null },
      { ...moved, item: made, to: "accepted", words: currentWording(item) },
    ],
    rewrites: {
      ...noPlan,
      puts: [{ sheet: place.item.sheet, item }],
      putReferences: await references(context, found, id),
    },
  };
};
