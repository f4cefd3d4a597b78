// My calendar: a secret address that a calendar of my own reads, and a meeting as a file. Made anew at every reading out of what
// this person may read at that moment: a chair that ended is out of it at once, and each reading is a line for the resident.
import { calendarOf } from "@werktafel/shared/domain/messages/calendar";
import { tableView } from "@werktafel/shared/domain/tableView";
import type { PersonId } from "@werktafel/shared/ids";
import { z } from "zod";
import { hashOf, newToken } from "../../../access/token.ts";
import type { Place } from "../../../access/gate.ts";
import { type BoardEntry, calendarText } from "../../../messages/calendarText.ts";
import type { House } from "../../house.ts";
import { json } from "../../answer.ts";
import { linkBaseOf } from "../../linkBase.ts";
import { readSheets } from "../../pages/readSheets.ts";
import { type Policies, sitsHere } from "../../policies.ts";
import { defineRoute, noBody, type Policy, type Route } from "../../route.ts";

const nothing = z.object({});
const calendarType = "text/calendar; charset=utf-8";
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

const entriesAt = async (house: House, place: Place): Promise<readonly BoardEntry[]> => {
  const { boards } = house;
  const me = place.seat?.participant;
  const [read, told, sheets] = await Promise.all([
    boards.factsFor(place),
    boards.toldTo(place),
    readSheets(house, place),
  ]);
  if (me === undefined || read === null || told === null) return [];
  const { actions } = tableView({ sheets, facts: read.facts, me });
  return calendarOf({ facts: read.facts, told, actions }, me).map((entry) => ({ board: place.board, entry }));
};

/** Their places now. The address shows times only, so it asks for no second factor (0217). */
const placesOf = async ({ gate }: House, people: readonly PersonId[]): Promise<readonly Place[]> => {
  const places = await Promise.all(
    people.map(async (person) => {
      const visitor = { kind: "person", person, session: "", isStrong: true } as const;
      const boards = new Set((await gate.seatsOf(visitor)).filter(({ to }) => to === null).map(({ board }) => board));
      return Promise.all([...boards].map(async (board) => gate.place(visitor, board)));
    }),
  );
  return places
    .flat()
    .filter((place) => place !== null)
    .filter(sitsHere);
};

export const calendarRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { store, gate, boards, now, publicUrl } = house;
  /** Whoever holds the address, as whom it reads. One that was taken back and one that never was are answered alike. */
  const calendarAddress: Policy<readonly PersonId[]> = {
    name: "calendarAddress",
    judge: async (_request, { secret = "" }) => {
      const people = tokenPattern.test(secret) ? await store.run("feedPeople", { hash: hashOf(secret) }) : [];
      return people.length === 0 ? { refusal: { reason: "unknown" } } : { who: people };
    },
  };
  return [
    defineRoute({
      method: "post",
      path: "/api/calendar",
      says: "Makes the address of this person's own calendar, shown this once; an earlier one opens nothing any more.",
      policy: policies.person,
      body: nothing,
      answer: z.object({ address: z.string() }),
      handler: async ({ request, who }) => {
        const secret = newToken();
        await store.run("makeFeed", { people: await gate.peopleOf(who), hash: hashOf(secret), now: now() });
        return json({ address: `${linkBaseOf(request, publicUrl)}/agenda/${secret}` });
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/calendar/stop",
      says: "The calendar address of this person opens nothing any more.",
      policy: policies.person,
      body: nothing,
      answer: nothing,
      handler: async ({ who }) => {
        await store.run("dropFeeds", { people: await gate.peopleOf(who) });
        return json({});
      },
    }),
    defineRoute({
      method: "get",
      path: "/agenda/:secret",
      says: "A person's own calendar (iCalendar): when there is a meeting or an own date, and nothing else.",
      policy: calendarAddress,
      body: noBody,
      handler: async ({ request, who }) => {
        const places = await placesOf(house, who);
        const entries = await Promise.all(
          places.map(async (place) => {
            const person = place.visitor.kind === "person" ? place.visitor.person : null;
            await boards.accessLines.look({ board: place.board, person, event: "calendarRead", via: "link" });
            return entriesAt(house, place);
          }),
        );
        const text = calendarText(entries.flat(), { now: now(), doors: linkBaseOf(request, publicUrl) });
        return { kind: "text", text, status: 200, type: calendarType };
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/boards/:board/meetings/:meeting/calendar",
      says: "One meeting as a file for one's own calendar: when it is, and nothing else.",
      policy: policies.sitsHere,
      body: noBody,
      handler: async ({ request, who: place, params }) => {
        const found = (await entriesAt(house, place)).filter(
          ({ entry }) => entry.kind === "meeting" && entry.id === params["meeting"],
        );
        if (found.length === 0) return { refusal: { reason: "unknown" } };
        const person = place.visitor.kind === "person" ? place.visitor.person : null;
        await boards.accessLines.look({ board: place.board, person, event: "calendarRead" });
        const text = calendarText(found, { now: now(), doors: linkBaseOf(request, publicUrl) });
        return { kind: "bytes", bytes: Buffer.from(text), type: calendarType, fileName: "overleg.ics" };
      },
    }),
  ];
};
