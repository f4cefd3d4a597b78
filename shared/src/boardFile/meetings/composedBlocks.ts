// The blocks of minutes that came with a file, which holds none: made from what the file says belongs to that meeting, as it
// was on the day of its last version, the way minutes are made here.
import { type Audience, reads } from "../../domain/audience.ts";
import { type BoardFacts, foldFacts } from "../../domain/board.ts";
import type { Fact } from "../../domain/fact.ts";
import { grouped } from "../../domain/grouped.ts";
import type { ReadableSheet } from "../../domain/item.ts";
import type { MeetingState } from "../../domain/meeting/meeting.ts";
import { agreementParts } from "../../domain/minutes/compose/answered.ts";
import { inPlace } from "../../domain/minutes/compose/composeMinutes.ts";
import { privately } from "../../domain/minutes/compose/privately.ts";
import { presencePart, summaryParts } from "../../domain/minutes/compose/frame.ts";
import { type Gathered, keyOf, type Part } from "../../domain/minutes/compose/gathered.ts";
import { tableParts } from "../../domain/minutes/compose/onTable.ts";
import { minutesSections, type ReadBlock } from "../../domain/minutes/minutes.ts";
import { tableView } from "../../domain/tableView.ts";
import { participantId, type SheetId } from "../../ids.ts";
import type { Laid } from "../items/layOut.ts";
import { objectsIn, stringOr } from "../plainJson.ts";
import type { MeetingsInFile } from "./meetingFacts.ts";
import { asVia, type MeetingInFile } from "./planInFile.ts";

export interface ComposedFrom extends MeetingsInFile {
  /** What the file says of items, decisions, organisations and dissents, in order. */
  readonly facts: readonly Fact[];
  readonly audiences: ReadonlyMap<SheetId, Audience>;
}

/** The day on which something became true, of the facts that minutes tell of. */
const dayOf = (fact: Fact): string | null => {
  switch (fact.kind) {
    case "agreementAnswered":
    case "goalAnswered":
      return fact.accord.on;
    case "goalConfirmed":
    case "actionMoved":
    case "dissented":
      return fact.on;
    // The file has no day for these: they may have come later.
    case "agreementClosed":
    case "goalMoved":
    case "itemPutAway":
      return null;
    default:
      return "";
  }
};

/** The facts about these items, as they were on a day, and about the table itself. */
const asOf = (facts: readonly Fact[], items: ReadonlySet<string>, day: string): readonly Fact[] =>
  facts.filter((fact) => {
    if ("item" in fact && !items.has(fact.item.item)) return false;
    const on = dayOf(fact);
    return on !== null && on <= day;
  });

const sheetsOf = (laid: readonly Laid[]): readonly ReadableSheet[] =>
  [...grouped(laid, (each) => each.ref.sheet)].flatMap(([sheet, there]) => {
    const audience = there[0]?.audience ?? "everyone";
    const items = there.map(({ item }) => item);
    return [{ sheet, audience, kind: "table" as const, writable: false, items, references: [] }];
  });

/** Guests of the file have no seat; they were there, and are named. */
const withGuests = (presence: Part, record: MeetingInFile, { file }: MeetingsInFile): Part => {
  const known = presence.presence;
  const guests = objectsIn(file["guests"]).filter((guest) =>
    (record.attendance ?? []).some((each) => each.participantId === guest["id"] && each.present !== false),
  );
  if (!known || guests.length === 0) return presence;
  const named = guests.map((guest) => ({
    id: participantId(stringOr(guest["id"], "")),
    name: stringOr(guest["name"], ""),
  }));
  const vias = named.map(({ id }) => {
    const noted = (record.attendance ?? []).find((each) => each.participantId === id);
    return [id, asVia(noted?.via)] as const;
  });
  return {
    ...presence,
    people: [...(presence.people ?? []), ...named.map(({ id }) => id)],
    presence: {
      ...known,
      guests: [...known.guests, ...named.map(({ id }) => id)],
      names: { ...known.names, ...Object.fromEntries(named.map(({ id, name }) => [id, name])) },
      via: { ...known.via, ...Object.fromEntries(vias) },
    },
  };
};

const gatheredFor = (record: MeetingInFile, meeting: MeetingState, from: ComposedFrom, summaries: readonly Laid[]) => {
  const day = record.minutes?.versions?.at(-1)?.on ?? meeting.plan.plannedFor.slice(0, 10);
  const ids = new Set<string>([...(record.agreementIds ?? []), ...(record.actionIds ?? [])]);
  const lying = [...ids].flatMap((id) => from.laid(id) ?? []);
  const told = asOf(from.facts, ids, day);
  const facts: BoardFacts = foldFacts(told);
  const sheets = sheetsOf([...lying, ...summaries]);
  const gathered: Gathered = {
    meeting,
    facts,
    sheets,
    history: told.map((fact) => ({ at: "", fact })),
    newId: from.newId,
    table: tableView({ sheets, facts, me: null }),
    during: [],
    sinceLast: null,
    touched: new Set(lying.map(({ ref }) => keyOf(ref))),
    privately: privately(told),
    audienceOf: (sheet) => from.audiences.get(sheet) ?? null,
  };
  return gathered;
};

/** Each with its readers. `summaries`: the parts of the plain summary that the table was shown. */
export const composedBlocks = (
  record: MeetingInFile,
  meeting: MeetingState,
  from: ComposedFrom,
  summaries: readonly Laid[],
): readonly ReadBlock[] => {
  const gathered = gatheredFor(record, meeting, from, summaries);
  const parts = [
    withGuests(presencePart(gathered), record, from),
    ...summaryParts(gathered),
    ...tableParts(gathered, agreementParts(gathered)),
  ];
  return inPlace(minutesSections.flatMap((section) => parts.filter((part) => part.section === section)));
};

/** Those who read all of these blocks, when a resident is among them. */
export const readersOfAll = (blocks: readonly ReadBlock[], { participants }: MeetingsInFile): Audience | null => {
  if (blocks.every(({ audience }) => audience === "everyone")) return "everyone";
  const all = participants.filter(({ id }) => blocks.every(({ audience }) => reads(audience, id)));
  return all.some(({ party }) => party === "resident") ? all.map(({ id }) => id) : null;
};
