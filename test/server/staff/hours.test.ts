// Hours that an administrator changes reach the tables that know that organisation, also those made before: who is there and
// which days count follow from then on. A house that stopped halfway goes on with it when it is back.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type BoardAnswer, decodeBoard } from "@werktafel/client/requests/decode";
import { StorageError } from "@werktafel/server/storage/port";
import type { Participant } from "@werktafel/shared/domain/participant";
import { opennessOf, workingDaysOf } from "@werktafel/shared/domain/time/doors";
import { isOpenAt } from "@werktafel/shared/domain/time/openness";
import { nextWorkingDay } from "@werktafel/shared/domain/time/workingDays";
import { eventually } from "../../support/eventually.ts";
import type { TestServer } from "../../support/openServer.ts";
import {
  openStaffHouse,
  plainOrganisation,
  type StaffHouse,
  type StaffMember,
  textIn,
} from "../../support/staff/staffHouse.ts";

let house: StaffHouse;
let server: TestServer;
let ada: StaffMember;
let brug = "";
let isFull = false;
beforeAll(async () => {
  house = await openStaffHouse({
    faultyStore: (store) => ({
      ...store,
      run: async (work, question) => {
        if (isFull && work === "appendFacts") throw new StorageError("no room");
        return store.run(work, question);
      },
    }),
  });
  server = house.server;
  ada = await house.keeper("Ada Lovelace");
  brug = await house.organisation(ada, "De Brug");
}, 60_000);
afterAll(() => server.close());

const post = async (who: StaffMember, path: string, body: unknown) =>
  house.ask(path, { method: "POST", cookie: who.cookie, body });
const change = async (organisation: string, what: object) =>
  post(ada, `/api/admin/organisations/${organisation}`, { organisation: { ...plainOrganisation("De Brug"), ...what } });

const tableOf = async (name: string, organisation: string) => {
  const maker = await house.member(ada, name, organisation, "facilitator");
  const card = {
    roleLabel: "wijkteammedewerker",
    whatHappensWithWhatISay: "Ik schrijf op wat we afspreken.",
    decidesAbout: "",
    reachability: "",
  };
  await post(maker, "/api/account/card", { card });
  const made = await post(maker, "/api/boards", {
    name: "De tafel van Amir",
    people: [{ name: "Amir", party: "resident" }],
  });
  const board = textIn(made, "board");
  const shown = async (): Promise<BoardAnswer> => {
    const found = decodeBoard((await house.ask(`/api/boards/${board}`, { cookie: maker.cookie })).json);
    if (!found) throw new Error("no table");
    return found;
  };
  return { board, shown };
};

/** What the table says of who leads it: there at this hour? and on which day after this one again? */
const saysOf = ({ facts, holidays, participants }: BoardAnswer, hour: string, after: string) => {
  const leads = participants.find(({ role }: Participant) => role === "facilitator");
  if (!leads) throw new Error("nobody leads");
  const openness = opennessOf(leads, facts, new Set(holidays));
  const days = workingDaysOf(leads, facts, new Set(holidays));
  return {
    isThere: openness !== null && isOpenAt(openness, Date.parse(hour)),
    next: nextWorkingDay(after, days),
  };
};
const halfPastFour = "2026-11-25T16:30:00+01:00";
const friday = "2026-11-27";

test("longer hours and a week that the door is shut hold at a table made before, and at no other organisation's", async () => {
  const haven = await house.organisation(ada, "De Haven");
  const [ours, theirs] = [await tableOf("Farida El Amrani", brug), await tableOf("Zoe Mulder", haven)];
  const before = { isThere: false, next: "2026-11-30" };
  expect(saysOf(await ours.shown(), halfPastFour, friday)).toEqual(before);
  const officeHours = [{ days: ["mo", "tu", "we", "th", "fr"], open: "09:00", close: "17:30" }];
  const closedOn = [{ from: "2026-11-30", until: "2026-12-04" }];
  expect((await change(brug, { officeHours, closedOn })).status).toBe(200);
  await eventually(async () =>
    expect(saysOf(await ours.shown(), halfPastFour, friday)).toEqual({ isThere: true, next: "2026-12-07" }),
  );
  expect(saysOf(await theirs.shown(), halfPastFour, friday)).toEqual(before);
  const kept = Object((await house.server.command("export", ours.board)).printed);
  const { organisations } = Object(JSON.parse(String(kept)));
  expect(organisations).toHaveLength(1);
  expect(organisations[0]).toMatchObject({ id: brug, officeHours, closedOn });
});

test("days that never were, or that end before they begin, are not kept", async () => {
  for (const days of [
    { from: "2026-02-31", until: "2026-03-01" },
    { from: "2026-12-04", until: "2026-12-01" },
    { from: "2026-01-01", until: "2999-01-01" },
  ]) {
    expect((await change(brug, { closedOn: [days] })).status).toBe(400);
  }
});

test("a house without room, stopped before a table heard it, tells it when it is back", async () => {
  const { shown } = await tableOf("Lia Vos", brug);
  const officeHours = [{ days: ["mo"], open: "08:00", close: "20:00" }];
  isFull = true;
  expect((await change(brug, { officeHours })).status).toBe(200);
  await eventually(() => expect(server.logged.some((line) => line.includes("organisationNotTold"))).toBe(true));
  const evening = "2026-11-30T19:00:00+01:00";
  expect(saysOf(await shown(), evening, friday).isThere).toBe(false);
  isFull = false;
  server = await server.restart();
  await eventually(async () => expect(saysOf(await shown(), evening, friday).isThere).toBe(true));
});
