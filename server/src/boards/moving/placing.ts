// Which belongs to which, after something went to another audience. A reference lies only where everyone who reads it may
// read both ends: on the item itself, on the sheet of the narrower end, or it is told to those in both (DESIGN.md 2).
import { type Audience, holds, inBoth } from "@werktafel/shared/domain/audience";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ReadableSheet, SheetItem } from "@werktafel/shared/domain/item";
import { itemId, type SheetId } from "@werktafel/shared/ids";
import { fieldsOf, type Primitive } from "@werktafel/shared/sheet/shape";
import type { ItemPatch, SheetPlan } from "../../sheets/rewriting/plan.ts";

type ToldField = Extract<Fact, { kind: "referenceTold" }>["field"];

/** What a reference in this field leads to. */
const leadsTo: Readonly<Record<string, string>> = {
  goals: "goals",
  goalId: "goals",
  agreementId: "agreements",
  barrierId: "barriers",
  afterHoursId: "afterHours",
  pointId: "agenda",
  about: "agreements",
};
/** Those that can lie on a sheet of their own; the others go when they can no longer stand on the item. */
const onSheet: ReadonlySet<string> = new Set(["goals", "goalId", "agreementId", "barrierId"]);
const toldFields: readonly ToldField[] = ["goals", "goalId", "agreementId", "barrierId"];

interface Spot {
  readonly item: SheetItem;
  readonly sheet: ReadableSheet;
}

interface Edge {
  readonly from: Spot;
  readonly field: string;
  readonly to: Spot;
  /** The sheets that hold it apart from the item. */
  readonly on: readonly SheetId[];
  readonly isOnItem: boolean;
}

/** Where something will be: which sheet, for whom. */
export interface Going {
  readonly sheet: SheetId;
  readonly audience: Audience;
}

const keyOf = ({ item }: Spot): string => `${item.collection}/${item.sheet}/${item.id}`;

const edgesIn = (sheets: readonly ReadableSheet[]): readonly Edge[] => {
  const spots = sheets.flatMap((sheet) => sheet.items.map((item): Spot => ({ item, sheet })));
  const byId = Map.groupBy(spots, ({ item }) => item.id);
  const apart = Map.groupBy(
    sheets.flatMap((sheet) => sheet.references.map((reference) => ({ reference, sheet: sheet.sheet }))),
    ({ reference }) => reference,
  );
  return spots.flatMap((from) =>
    Object.entries(leadsTo).flatMap(([field, collection]) => {
      if (fieldsOf("table", from.item.collection)?.[field] === undefined) return [];
      const value = from.item.values[field];
      const own = new Set([
        ...(from.item.ids[field] ?? []),
        ...(typeof value === "string" && value !== "" ? [value] : []),
      ]);
      const told = [...apart.keys()].filter((reference) => reference.startsWith(`${from.item.id}~${field}~`));
      const ends = new Set([...own, ...told.map((reference) => reference.split("~")[2] ?? "")]);
      return [...ends].flatMap((end): readonly Edge[] => {
        const to = byId.get(itemId(end))?.find(({ item }) => item.collection === collection);
        if (!to) return [];
        const on = (apart.get(`${from.item.id}~${field}~${end}`) ?? []).map(({ sheet }) => sheet);
        return [{ from, field, to, on, isOnItem: own.has(end) }];
      });
    }),
  );
};

interface Change {
  values: Record<string, Primitive>;
  readonly addIds: { readonly field: string; readonly id: string }[];
  readonly removeIds: { readonly field: string; readonly id: string }[];
}

/** Everything about references that changes with a move. */
export interface Placing {
  /** Per item (`collection/sheet/id`): what its own fields say afterwards. */
  readonly patches: ReadonlyMap<string, ItemPatch>;
  readonly putReferences: SheetPlan["putReferences"];
  readonly dropReferences: SheetPlan["dropReferences"];
  /** To those in both audiences. */
  readonly told: readonly Fact[];
}

/**
 * `going`: by `collection/sheet/id`, what moves and whereto. `hasResident`: is there a resident among these, without whom
 * nothing is told.
 */
export const placeReferences = (
  sheets: readonly ReadableSheet[],
  going: ReadonlyMap<string, Going>,
  hasResident: (audience: Audience) => boolean,
): Placing => {
  const patches = new Map<string, Change>();
  const change = (spot: Spot): Change => {
    const made = patches.get(keyOf(spot)) ?? { values: {}, addIds: [], removeIds: [] };
    patches.set(keyOf(spot), made);
    return made;
  };
  const putReferences: { readonly sheet: SheetId; readonly reference: string }[] = [];
  const dropReferences: { readonly sheet: SheetId; readonly reference: string }[] = [];
  const told: Fact[] = [];
  const at = (spot: Spot): Going =>
    going.get(keyOf(spot)) ?? { sheet: spot.sheet.sheet, audience: spot.sheet.audience };

  for (const { from, field, to, on, isOnItem } of edgesIn(sheets)) {
    if (!going.has(keyOf(from)) && !going.has(keyOf(to))) continue;
    const [one, other] = [at(from), at(to)];
    const reference = `${from.item.id}~${field}~${to.item.id}`;
    const isSet = fieldsOf("table", from.item.collection)?.[field] === "ids";
    const mayStandOnItem = holds(other.audience, one.audience);
    const isApart = !mayStandOnItem && onSheet.has(field) && holds(one.audience, other.audience);
    const apartOn = isApart ? other.sheet : null;
    for (const sheet of on) if (sheet !== apartOn) dropReferences.push({ sheet, reference });
    if (apartOn !== null && !on.includes(apartOn)) putReferences.push({ sheet: apartOn, reference });
    if (mayStandOnItem && !isOnItem) {
      if (isSet) change(from).addIds.push({ field, id: to.item.id });
      else change(from).values[field] = to.item.id;
    }
    if (!mayStandOnItem && isOnItem) {
      if (isSet) change(from).removeIds.push({ field, id: to.item.id });
      else change(from).values[field] = null;
    }
    const toldField = toldFields.find((each) => each === field);
    if (mayStandOnItem || isApart || toldField === undefined) continue;
    if (!hasResident(inBoth(one.audience, other.audience))) continue;
    const ref = ({ item }: Spot, { sheet }: Going) => ({ sheet, item: item.id });
    told.push({ kind: "referenceTold", from: ref(from, one), field: toldField, to: ref(to, other) });
  }
  return { patches, putReferences, dropReferences, told };
};

export const spotKey = (item: SheetItem): string => `${item.collection}/${item.sheet}/${item.id}`;
