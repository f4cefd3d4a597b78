// The items of all sheets as records of the file, in the file's order, each laid over what was kept of it.
import type { BoardFacts } from "../../domain/board.ts";
import { newAction } from "../../domain/action.ts";
import { newAgreement } from "../../domain/agreement.ts";
import { type Audience, audienceKey, reads } from "../../domain/audience.ts";
import { newGoal } from "../../domain/goal.ts";
import { inOrder, type SheetContent, type SheetItem } from "../../domain/item.ts";
import { isResident, isSeated } from "../../domain/participant.ts";
import type { Kept } from "../kept.ts";
import { objectsIn, type PlainObject, stringOr, valueAt } from "../plainJson.ts";
import { audienceIn } from "../rules/audienceIn.ts";
import { laidOver } from "../skeleton.ts";
import { actionToFile, agreementToFile, attemptsToFile, goalToFile } from "./factsToFile.ts";
import { itemToFile } from "./fileItem.ts";
import { inFileOrder } from "./orders.ts";
import { underField } from "./recordsInFile.ts";
import { barrierToFile, lookToFile, plainLineToFile, restToFile } from "./restInFile.ts";
import { collectionOfReference } from "./translation.ts";

/** A sheet with its readers. */
export interface ReadSheet extends SheetContent {
  readonly audience: Audience;
  readonly kind: "table" | "question";
}

export interface Exporting {
  readonly sheets: readonly ReadSheet[];
  readonly facts: BoardFacts;
  readonly kept: Kept;
}

const keptRecords = (kept: Kept, collection: string): readonly PlainObject[] =>
  collection === "afterHours"
    ? [...objectsIn([kept.file["crisisPlan"]]), ...objectsIn(kept.file["afterHours"])]
    : objectsIn(kept.file[collection]);

export interface PartInFile {
  readonly record: PlainObject;
  readonly before: PlainObject | undefined;
}

/** What was kept of a part, by the place it had in the file. */
const keptPart = (kept: Kept, collection: string, id: string): PlainObject | undefined => {
  const places = { contacts: kept.contacts, agenda: kept.agenda, summaries: kept.summaries }[collection] ?? {};
  const [under, ids] = Object.entries(places).find(([, each]) => each.includes(id)) ?? [];
  if (under === undefined || ids === undefined) return undefined;
  const whole = keptRecords(kept, collection === "contacts" ? "afterHours" : "meetings").find(
    (each) => each["id"] === under,
  );
  const parts = {
    contacts: valueAt(whole, ["contacts"]),
    agenda: valueAt(whole, ["agenda"]),
    summaries: valueAt(whole, ["minutes", "plainSummary"]),
  }[collection];
  return objectsIn(parts)[ids.indexOf(id)];
};

/** Agenda items that something of the file names. */
const namedByMeetings = ({ sheets, facts }: Exporting): ReadonlySet<string> => {
  const meetings = Object.values(facts.meetings);
  const points = sheets.flatMap((sheet) => sheet.items.map((item) => stringOr(item.values["pointId"], "")));
  const talkedAbout = meetings.flatMap(({ pointsDone, point }) => [...pointsDone, point?.item?.item ?? ""]);
  const inMinutes = meetings.flatMap(({ minutes }) =>
    minutes.versions.flatMap(({ blocks }) =>
      blocks.flatMap(({ item, section }) => (item && section !== "summary" ? [item.item] : [])),
    ),
  );
  return new Set([...points, ...talkedAbout, ...inMinutes]);
};

/** Where to look things up while exporting; made once. */
export class ItemsToFile {
  readonly #exporting: Exporting;
  readonly #sheets: ReadonlyMap<string, ReadSheet>;
  readonly #collectionOf = new Map<string, string>();
  readonly #told = new Map<string, string[]>();
  readonly #residents: ReadonlySet<string>;
  #pointedAt: ReadonlySet<string> | null = null;

  constructor(exporting: Exporting) {
    const { sheets, facts } = exporting;
    this.#exporting = exporting;
    this.#sheets = new Map(sheets.map((sheet) => [sheet.sheet, sheet] as const));
    for (const item of sheets.flatMap((sheet) => sheet.items)) this.#collectionOf.set(item.id, item.collection);
    for (const reference of [...sheets.flatMap((sheet) => sheet.references), ...facts.references]) {
      const [from = "", field = "", to = ""] = reference.split("~");
      const key = `${from}~${field}`;
      this.#told.set(key, [...(this.#told.get(key) ?? []), to]);
    }
    this.#residents = new Set(facts.participants.filter(isResident).map((each) => each.id));
  }

  /** Every record of a collection, in the order of the file. `under`: only the parts of one plan or meeting. */
  records(collection: string, under: string | null = null): readonly PlainObject[] {
    return this.#lying(collection, under).map((item) => this.#record(item));
  }

  /** The parts of a plan or a meeting, each with what was kept of it. */
  parts(collection: string, under: string): readonly PartInFile[] {
    return this.#lying(collection, under).map((item) => ({ record: this.#record(item), before: this.#kept(item) }));
  }

  /** The file has a name for it: its parts it knows by their place, unless something points at them. */
  isNamed(id: string): boolean {
    const collection = this.#collectionOf.get(id);
    return collection !== undefined && collection !== "contacts" && collection !== "summaries";
  }

  /** Parts that are of none of these: proposed for later, or of what is gone. */
  loose(collection: string, known: ReadonlySet<unknown>): readonly PlainObject[] {
    const field = underField[collection] ?? "";
    return this.#lying(collection, null)
      .filter((item) => !known.has(item.values[field]))
      .map((item) => this.#record(item));
  }

  /** The items of a collection, in the order of the file. */
  #lying(collection: string, under: string | null): readonly SheetItem[] {
    const here = inOrder(
      this.#exporting.sheets
        .flatMap((sheet) => sheet.items)
        .filter((item) => item.collection === collection)
        .filter((item) => under === null || item.values[underField[collection] ?? ""] === under),
    );
    const byId = new Map<string, SheetItem>(here.map((item) => [item.id, item] as const));
    const asNow = here.map((item) => ({ id: item.id, order: stringOr(item.values["order"], "") }));
    return inFileOrder(asNow, this.#exporting.kept.orders[collection] ?? {}).flatMap((id) => {
      const item = byId.get(id);
      return item ? [item] : [];
    });
  }

  #references(item: SheetItem): (field: string) => readonly string[] {
    return (field) => {
      const own = item.values[field];
      const all = [
        ...(item.ids[field] ?? []),
        ...(typeof own === "string" ? [own] : []),
        ...[...(this.#told.get(`${item.id}~${field}`) ?? [])].sort(),
      ];
      return [...new Set(all)].filter((to) => this.#collectionOf.get(to) === collectionOfReference[field]);
    };
  }

  #kept(item: SheetItem): PlainObject | undefined {
    const { kept } = this.#exporting;
    const { id, collection } = item;
    if (!Object.hasOwn(underField, collection)) return keptRecords(kept, collection).find((each) => each["id"] === id);
    return keptPart(kept, collection, id) ?? objectsIn(kept.file[collection]).find((each) => each["id"] === id);
  }

  #record(item: SheetItem): PlainObject {
    const before = this.#kept(item);
    const now = {
      ...itemToFile(item, this.#references(item), before),
      ...this.#fromFacts(item, before),
      ...plainLineToFile(this.#exporting.facts.plainLines[item.id], item, before),
    };
    if (item.collection === "contacts") return laidOver(before, now);
    const whole = { ...this.#named(item, before), ...now, audience: this.#audience(item, before) };
    if (item.collection !== "afterHours") return laidOver(before, whole);
    return laidOver(before, { ...whole, contacts: this.#contacts(item.id) });
  }

  /** The parts of a meeting came without a name as a rule: they have one in the file only when something names them. */
  #named(item: SheetItem, before: PlainObject | undefined): PlainObject {
    const isPart = Object.hasOwn(underField, item.collection);
    const isUnnamed = isPart && before !== undefined && !Object.hasOwn(before, "id") && !this.#isPointedAt(item.id);
    return isUnnamed ? {} : { id: item.id };
  }

  #isPointedAt(id: string): boolean {
    this.#pointedAt ??= namedByMeetings(this.#exporting);
    return this.#pointedAt.has(id);
  }

  /** Whom to call, numbered anew when the row is not the one that came. */
  #contacts(plan: string): readonly PlainObject[] {
    const contacts = this.records("contacts", plan);
    const ids = this.#lying("contacts", plan).map((item) => item.id);
    const before = this.#exporting.kept.contacts[plan] ?? [];
    const isAsItCame = ids.length === before.length && ids.every((id, at) => id === before[at]);
    return isAsItCame ? contacts : contacts.map((contact, at) => laidOver(contact, { order: at + 1 }));
  }

  #audience(item: SheetItem, before: PlainObject | undefined): Audience {
    const now = this.#sheets.get(item.sheet)?.audience ?? "everyone";
    const asItCame = audienceIn(before);
    return asItCame !== null && audienceKey(asItCame) === audienceKey(now) ? asItCame : now;
  }

  #fromFacts(item: SheetItem, before: PlainObject | undefined): PlainObject {
    const { facts, kept } = this.#exporting;
    const away = facts.putAway[item.id];
    const rest = restToFile(facts.rests[item.id]);
    const putAway = { putAway: away ? { byId: away.by, on: away.on } : undefined };
    switch (item.collection) {
      case "goals": {
        const state = facts.goals[item.id] ?? newGoal(item.id);
        return {
          ...goalToFile(item, state, this.#residents, before),
          ...rest,
          ...lookToFile(facts.looks[item.id]),
          ...putAway,
        };
      }
      case "agreements": {
        const audience = this.#sheets.get(item.sheet)?.audience ?? "everyone";
        const residents = facts.participants
          .filter((each) => isResident(each) && isSeated(each) && reads(audience, each.id))
          .map((each) => each.id);
        const state = facts.agreements[item.id] ?? newAgreement(item.id);
        return { ...agreementToFile(item, state, residents, before), ...rest, ...putAway };
      }
      case "actions": {
        const state = facts.actions[item.id] ?? newAction(item.id);
        const tries = attemptsToFile(facts.attempts[item.id] ?? [], before);
        return { ...actionToFile(item, state, kept.implied[item.id] ?? [], before), ...tries, ...rest, ...putAway };
      }
      case "barriers":
      case "waitingLists":
        return barrierToFile(facts.barriers[item.id], before);
      default:
        return {};
    }
  }
}
