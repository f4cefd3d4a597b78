// "Mijn acties": what one person said yes to and is asked, over all tables where they sit. Each table is read as who sits there,
// and a table learns nothing of the others (R-102, 0150); that the own list was read stands among who looked.
import { groundOf, leadsCheck } from "@werktafel/shared/domain/time/friday/checkAt";
import type { SheetId } from "@werktafel/shared/ids";
import { isSeated } from "@werktafel/shared/domain/participant";
import { type Line, readsOtherwiseOn } from "@werktafel/shared/domain/mine/lines";
import { tableView } from "@werktafel/shared/domain/tableView";
import type { Place } from "../../../access/gate.ts";
import { dayInAmsterdam } from "../../../boards/dayInAmsterdam.ts";
import { holidaysAround } from "../../../boards/calendar/holidays.ts";
import type { Waiting } from "../../../boards/mine/openMine.ts";
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import { readSheets } from "../../pages/readSheets.ts";
import { type Policies, type PersonVisitor, sitsHere } from "../../policies.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";
import { mineAnswer, type MyTable } from "./mineAnswer.ts";
import { fridayOf } from "./fridayOf.ts";
import { type KeptTables, openKeptTables, type ToldTable } from "./keptTables.ts";
import { worded } from "./worded.ts";

/** Where they sit from one meeting to the next, and are let in now. */
export const placesOf = async ({ gate }: House, visitor: PersonVisitor): Promise<readonly Place[]> => {
  const seats = (await gate.seatsOf(visitor)).filter(({ to }) => to === null);
  const places = await Promise.all([...new Set(seats.map(({ board }) => board))].map((id) => gate.place(visitor, id)));
  return places.filter((place) => place !== null).filter(sitsHere);
};

/** Before the words leave: that the list was read, and what only small circles read of it. */
export const noteRead = async (
  { accessLines }: House,
  { board, visitor }: Place,
  onBehalfOf: string | null,
  sheets: readonly SheetId[],
) => {
  if (visitor.kind !== "person") return;
  await accessLines.look({ board, person: visitor.person, event: "ownListRead", onBehalfOf });
  const read = [...new Set(sheets)];
  await accessLines.opened({ board, visitor, via: "screen", isTable: false, sheets: read, onBehalfOf });
};

/** Put together from all that this reader may read now; `null`: they sit there no more. */
const madeOf = async (house: House, place: Place, lines: readonly Line[], on: string): Promise<ToldTable | null> => {
  const known = await house.boards.factsFor(place);
  const me = known?.facts.participants.find((each) => each.id === place.seat?.participant);
  if (!known || !me || !isSeated(me)) return null;
  const { facts } = known;
  const { id, callName, party, role, organisationId: organisation } = me;
  const table = {
    board: place.board,
    title: facts.card?.title ?? "",
    colour: facts.tableColour,
    me: { id, callName, party, role },
  };
  const leads = leadsCheck(me, facts);
  if (lines.length === 0 && !leads)
    return { table: { ...table, actions: [], waits: [] }, sheets: [], few: new Set(), ground: null, organisation };
  const sheets = await readSheets(house, place);
  const view = tableView({ sheets, facts, me: me.id });
  return {
    table: { ...table, ...worded({ facts, table: view, me, on }, lines) },
    sheets: lines.flatMap((line) => ("item" in line ? [line.item.sheet] : [])),
    few: new Set(sheets.filter(({ audience }) => audience !== "everyone").map(({ sheet }) => sheet)),
    ground: leads ? groundOf({ me, facts, view }) : null,
    organisation,
  };
};

interface Moment {
  readonly at: number;
  readonly on: string;
  readonly holidays: ReadonlySet<string>;
}

const tableOf = async (
  house: House,
  kept: KeptTables,
  { place, seq, lines }: Waiting & { readonly place: Place },
  { at, on, holidays }: Moment,
): Promise<MyTable | null> => {
  const { board, seat } = place;
  if (seat === null) return null;
  const who = seat.participant;
  const made = async (): Promise<ToldTable | null> => {
    const keep = kept.making(board);
    const fresh = await madeOf(house, place, lines, on);
    if (fresh !== null) keep(who, { ...fresh, seq, from: on, before: readsOtherwiseOn(lines, on) });
    return fresh;
  };
  const told = kept.of({ board, who, seq, on }) ?? (await made());
  if (told === null) return null;
  const friday = told.ground === null ? null : fridayOf(told.ground, holidays, at);
  if (lines.length > 0 || friday !== null) {
    const read = [...told.sheets, ...(friday?.sheets ?? [])];
    await noteRead(
      house,
      place,
      told.organisation,
      read.filter((sheet) => told.few.has(sheet)),
    );
  }
  return { ...told.table, friday: friday?.check ?? null };
};

export const mineRoutes = (house: House, policies: Policies): readonly Route[] => {
  const kept = openKeptTables(house.boards);
  return [
    defineRoute({
      method: "get",
      path: "/api/mine",
      says: "What I said yes to and what I am asked, at every table where I sit, with the goal and the agreement it belongs to.",
      policy: policies.person,
      body: noBody,
      answer: mineAnswer,
      handler: async ({ who }) => {
        const at = house.now();
        const places = await placesOf(house, who);
        const waiting = await house.mine.linesAt(places);
        const moment = { at, on: dayInAmsterdam(at), holidays: holidaysAround(at) };
        const tables = await Promise.all(
          places.map(async (place) => {
            const there = waiting.get(place.board);
            return there ? tableOf(house, kept, { ...there, place }, moment) : null;
          }),
        );
        const mine = tables
          .filter((table) => table !== null)
          .toSorted((one, other) => one.title.localeCompare(other.title, "nl"));
        const [named] = await house.store.run("peopleNames", { ids: [who.person] });
        const coordinates = await house.volunteers.coordinates(await house.gate.peopleOf(who));
        return json({
          name: mine[0]?.me.callName ?? named?.name ?? "",
          on: moment.on,
          coordinates,
          tables: mine,
        });
      },
    }),
  ];
};
