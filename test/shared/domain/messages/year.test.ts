// A year of messages at one table, hour by hour, read like a diary: each thing once, at the right hour on the wall, over both
// changes of the clock, holidays, part-time days and 29 February.
import { expect, test } from "@jest/globals";
import { noFacts } from "@werktafel/shared/domain/board";
import type { MessageRhythm } from "@werktafel/shared/domain/messages/choice";
import { asksDue, datesComing, type DueCause, proposalsOf } from "@werktafel/shared/domain/messages/dueSoon";
import { wallClock } from "@werktafel/shared/domain/messages/wallClock";
import { whenToSend } from "@werktafel/shared/domain/messages/whenToSend";
import { workingDaysOf } from "@werktafel/shared/domain/time/doors";
import { isWorkingDay, nextWorkingDay } from "@werktafel/shared/domain/time/workingDays";
import { itemId, participantId } from "@werktafel/shared/ids";
import { seatedAs } from "../../../support/cast.ts";

const hourMs = 60 * 60_000;
const [noor, joost, teun, farida] = ["p-noor", "p-joost", "p-teun", "p-farida"].map(participantId);
if (!noor || !joost || !teun || !farida) throw new Error("no cast");
const holidays = new Set([
  "2028-01-01",
  "2028-04-17",
  "2028-04-27",
  "2028-05-25",
  "2028-06-05",
  "2028-12-25",
  "2028-12-26",
]);
const facts = {
  ...noFacts,
  participants: [
    seatedAs("p-noor", { party: "resident" }),
    seatedAs("p-joost", { party: "volunteer" }),
    seatedAs("p-teun", { party: "staff", role: "facilitator" }),
    seatedAs("p-farida", { party: "staff", worksOn: ["tu"] }),
  ],
  askings: [{ id: "vraag", of: noor, asker: joost, everyWeeks: 8, from: "2028-01-10" }],
};
const actions = [
  ["schrikkeldag", teun, "2028-02-29"],
  ["na-zomertijd", teun, "2028-03-27"],
  ["na-pasen", teun, "2028-04-18"],
  ["tweede-kerstdag", teun, "2028-12-26"],
  ["na-wintertijd", farida, "2028-10-30"],
  ["van-joost", joost, "2028-05-01"],
  ["van-noor", noor, "2028-05-01"],
].map(([id = "", owner, due]) => ({
  id: itemId(id),
  status: "accepted" as const,
  owner: participantId(owner ?? ""),
  due: due ?? null,
}));
/** Put before Teun on the last evening of winter. */
const proposed = { id: itemId("voorstel"), status: "proposed" as const, owner: teun, due: null };
const proposedAt = Date.parse("2028-03-25T21:30:00+01:00");
const rhythmOf = (who: string): MessageRhythm => (who === farida ? "weekly" : "each");

test("the ledger of a year is a diary that one can read", () => {
  const begun = new Map<string, { readonly cause: DueCause; readonly madeAt: number; isSent: boolean }>();
  const ledger: string[] = [];
  let hours = 0;
  for (let at = Date.parse("2027-12-31T23:00:00Z"); at < Date.parse("2028-12-31T23:00:00Z"); at += hourMs) {
    hours += 1;
    const { day, hour } = wallClock(at);
    const daysOf = (who: string) => {
      const person = facts.participants.find(({ id }) => id === who);
      if (!person) throw new Error(`nobody is called ${who}`);
      return workingDaysOf(person, facts, holidays);
    };
    const today = {
      day,
      worksToday: (who: string) => isWorkingDay(day, daysOf(who)),
      nextWorkingDayOf: (who: string) => nextWorkingDay(day, daysOf(who)),
    };
    const found = [
      ...(at >= proposedAt ? proposalsOf([proposed], facts) : []),
      ...(hour >= 9 ? [...datesComing(actions, facts, today), ...asksDue(facts, today)] : []),
    ];
    for (const cause of found) {
      const key = JSON.stringify(cause);
      if (!begun.has(key)) begun.set(key, { cause, madeAt: at, isSent: false });
    }
    for (const each of begun.values()) {
      const { cause, madeAt, isSent } = each;
      const choice = { quiet: { from: 20, until: 8 }, rhythm: rhythmOf(cause.to) };
      if (isSent || whenToSend(choice, { madeAt, now: at, holidays }) > at) continue;
      each.isSent = true;
      ledger.push(`${day} ${hour}.00 ${cause.to} ${cause.cause} ${cause.item}`);
    }
  }
  console.log(ledger.join("\n"));
  expect(hours).toBe(366 * 24);
  expect(ledger).toEqual([
    "2028-01-10 9.00 p-joost askDue vraag",
    "2028-01-24 9.00 p-teun askMissed vraag",
    "2028-02-28 9.00 p-teun dateComes schrikkeldag",
    "2028-02-29 9.00 p-teun dateIsHere schrikkeldag",
    "2028-03-24 9.00 p-teun dateComes na-zomertijd",
    // Put there in winter, told in the first morning of summer.
    "2028-03-26 8.00 p-teun actionProposed voorstel",
    "2028-03-27 9.00 p-teun dateIsHere na-zomertijd",
    "2028-04-14 9.00 p-teun dateComes na-pasen",
    "2028-04-18 9.00 p-teun dateIsHere na-pasen",
    // Farida works on Tuesdays and hears once a week; the night before was an hour longer.
    "2028-10-30 8.00 p-farida dateComes na-wintertijd",
    // On a holiday nobody asks after anything.
    "2028-12-22 9.00 p-teun dateComes tweede-kerstdag",
  ]);
});
