// "Mijn acties": what one person said yes to and is asked, over all tables where they sit. Each table is read as who sits there,
// and a table learns nothing of the others (R-102, 0150); that the own list was read stands among who looked.
import { isCheckedBy } from "@werktafel/shared/domain/time/friday/checkAt";
import type { BoardId, SheetId } from "@werktafel/shared/ids";
import { isSeated } from "@werktafel/shared/domain/participant";
import type { Line } from "@werktafel/shared/domain/mine/lines";
import type { Place } from "../../../access/gate.ts";
import { dayInAmsterdam } from "../../../boards/dayInAmsterdam.ts";
import { holidaysAround } from "../../../boards/calendar/holidays.ts";
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import { readSheets } from "../../pages/readSheets.ts";
import { type Policies, type PersonVisitor, sitsHere } from "../../policies.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";
import { mineAnswer, type MyTable } from "./mineAnswer.ts";
import { fridayOf } from "./fridayOf.ts";
import { worded } from "./worded.ts";

/** Where they sit from one meeting to the next, and are let in now. */
const placesOf = async ({ gate }: House, visitor: PersonVisitor): Promise<readonly Place[]> => {
  const seats = (await gate.seatsOf(visitor)).filter(({ to }) => to === null);
  const places = await Promise.all([...new Set(seats.map(({ board }) => board))].map((id) => gate.place(visitor, id)));
  return places.filter((place) => place !== null).filter(sitsHere);
};

/** Before the words leave: that the list was read, and what only small circles read of it. */
const noteRead = async ({ accessLines }: House, place: Place, sheets: readonly SheetId[]) => {
  const { board, visitor } = place;
  if (visitor.kind !== "person") return;
  await accessLines.look({ board, person: visitor.person, event: "ownListRead" });
  await accessLines.opened({ board, visitor, via: "screen", isTable: false, sheets: [...new Set(sheets)] });
};

const tableOf = async (house: House, place: Place, lines: readonly Line[], at: number): Promise<MyTable | null> => {
  const known = await house.boards.factsFor(place);
  const me = known?.facts.participants.find((each) => each.id === place.seat?.participant);
  if (!known || !me || !isSeated(me)) return null;
  const { facts } = known;
  const { id, callName, party, role } = me;
  const table = {
    board: place.board,
    title: facts.card?.title ?? "",
    colour: facts.tableColour,
    me: { id, callName, party, role },
  };
  const holidays = holidaysAround(at);
  const isFriday = isCheckedBy(me, facts, holidays, at);
  if (lines.length === 0 && !isFriday) return { ...table, actions: [], waits: [], friday: null };
  const sheets = await readSheets(house, place);
  const few = new Set<string>(sheets.filter(({ audience }) => audience !== "everyone").map(({ sheet }) => sheet));
  const friday = isFriday ? fridayOf({ facts, sheets, me, holidays }, at) : null;
  const read = [...lines.flatMap((line) => ("item" in line ? [line.item.sheet] : [])), ...(friday?.sheets ?? [])];
  await noteRead(
    house,
    place,
    read.filter((sheet) => few.has(sheet)),
  );
  return {
    ...table,
    ...worded({ facts, sheets, me, on: dayInAmsterdam(at) }, lines),
    friday: friday?.check ?? null,
  };
};

export const mineRoutes = (house: House, policies: Policies): readonly Route[] => [
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
      const lines: ReadonlyMap<BoardId, readonly Line[]> = await house.mine.linesAt(places);
      const tables = await Promise.all(places.map((place) => tableOf(house, place, lines.get(place.board) ?? [], at)));
      const mine = tables
        .filter((table) => table !== null)
        .toSorted((one, other) => one.title.localeCompare(other.title, "nl"));
      const [named] = await house.store.run("peopleNames", { ids: [who.person] });
      const coordinates = await house.volunteers.coordinates(await house.gate.peopleOf(who));
      return json({
        name: mine[0]?.me.callName ?? named?.name ?? "",
        on: dayInAmsterdam(at),
        coordinates,
        tables: mine,
      });
    },
  }),
];
