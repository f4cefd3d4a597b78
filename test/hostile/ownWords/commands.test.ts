// Issue 6, check 3: what somebody said as their own is changed by nobody else, whatever is asked by whom. Every kind of command, aimed
// at every own thing, by every kind of person; and after each that would be done, every own thing reads as it read, to the letter.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Verbs } from "@werktafel/server/boards/verb";
import { commandSchemas } from "@werktafel/shared/protocol/commandSchemas";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { CommandKind } from "@werktafel/shared/protocol/facts";
import { idOf, restricted } from "../../server/live/openTable.ts";
import { theMeeting } from "../../server/meetings/meetingAt.ts";
import { a1 } from "../../server/meetings/everyCell/moments.ts";
import { aimed } from "./aimed.ts";
import { type OwnHouse, openOwnHouse, type Read } from "./house.ts";
import { noor } from "./laid.ts";
import { type KindOfPerson, kindsOfPeople } from "./people.ts";
import { factsSay, linesAre } from "./classified.ts";
import { ownThings, type ThingName, thingNames } from "./things.ts";

const isKind = (name: string): name is CommandKind => Object.hasOwn(commandSchemas, name);
const kinds = Object.keys(commandSchemas).filter(isKind);
/** Fewer tries is no check. */
const floor = 3_000;

const readOf = (name: ThingName, { facts, view }: Read): string =>
  JSON.stringify(ownThings[name].reads(facts, view)) ?? "gone";

/**
 * What changes all the same, and why. Another resident of one household: their goals and answers are of all of them, and each sees
 * who said what. A resident: puts away what lies on the own table, whoever took it on; its words stay under *Weggelegd* (R-101).
 */
const ofTheHousehold: readonly (readonly [ThingName, CommandKind])[] = [
  ["goalSaidYesTo", "confirmGoal"],
  ["goalSaidYesTo", "moveGoal"],
  ["goalSaidYesTo", "restItem"],
  ["goalSaidYesTo", "weighGoal"],
  ["goalSaidYesTo", "putAway"],
  ["goalSaidYesTo", "moveItem"],
  ["noToAGoal", "putAway"],
  ["noToAGoal", "moveItem"],
  ["acceptedAction", "putAway"],
  ["dayOfAnAction", "putAway"],
  ["whatIDoWithMyGoal", "weighGoal"],
  ["planB", "writePlanB"],
  ["clientSupport", "answerClientSupport"],
  ["whatIAmCalled", "chooseCentralWord"],
  ["privateTime", "startPrivateTime"],
  ["fallbackPerson", "nameAnchor"],
  ["restOfTheTable", "pauseTable"],
  ["restOfTheTable", "resumeTable"],
];
const allowed = (name: ThingName, who: KindOfPerson, kind: CommandKind): boolean =>
  (name === "volunteersAction" && kind === "putAway" && (who === "resident" || who === "otherResident")) ||
  // Says yes for her in all of life.
  (name === "restOfTheTable" && kind === "resumeTable" && who === "representative") ||
  (who === "otherResident" && ofTheHousehold.some(([one, by]) => one === name && by === kind));

interface Found {
  readonly cells: number;
  readonly done: number;
  readonly asked: number;
  readonly changed: readonly string[];
}

const askAll = async (
  house: OwnHouse,
  which: readonly CommandKind[],
  people: readonly KindOfPerson[] = kindsOfPeople,
  isAsked: (said: string) => boolean = () => true,
): Promise<Found> => {
  const before = new Map(thingNames.map((name) => [name, readOf(name, house.before)] as const));
  let [cells, done, asked] = [0, 0, 0];
  const changed: string[] = [];
  for (const who of people) {
    for (const kind of which) {
      for (const payload of aimed(kind, who)) {
        if (!isAsked(JSON.stringify(payload))) continue;
        const tried = await house.ask(who, kind, payload);
        asked += 1;
        cells += thingNames.length;
        if ("no" in tried) continue;
        done += 1;
        for (const name of thingNames) {
          if (ownThings[name].holder === who || readOf(name, tried.yes) === before.get(name)) continue;
          if (!allowed(name, who, kind))
            changed.push(`${name} by ${who} with ${kind} ${JSON.stringify(payload)}: ${readOf(name, tried.yes)}`);
        }
      }
    }
  }
  return { cells, done, asked, changed };
};

let house: OwnHouse;
beforeAll(async () => {
  house = await openOwnHouse();
});
afterAll(async () => house.close());

test("everything that is somebody's own stands there, and every kind of what can become true says whose it is", () => {
  for (const name of thingNames) expect([name, readOf(name, house.before)]).not.toEqual([name, "gone"]);
  const said = new Set<string>(Object.values(factsSay));
  const more: readonly string[] = [
    "yesToAnAgreement",
    "dayOfAnAction",
    "volunteersAction",
    "volunteersBoundary",
    "volunteersAnswerToMinutes",
    "question",
  ];
  expect([...said].filter((each) => !["act", "table", "house"].includes(each)).toSorted()).toEqual(
    thingNames.filter((name) => !more.includes(name)).toSorted(),
  );
  expect(Object.values(linesAre)).toContain("own");
});

test("whoever's it is changes it in one own way", async () => {
  for (const name of thingNames) {
    const { holder, ownWay } = ownThings[name];
    for (const [kind, payload] of Object.entries(ownWay ?? {})) {
      if (!isKind(kind)) throw new Error(kind);
      const tried = await house.ask(holder, kind, payload);
      const reads = "no" in tried ? tried.no : readOf(name, tried.yes);
      expect([name, "no" in tried, reads === readOf(name, house.before)]).toEqual([name, false, false]);
    }
  }
});

test("nobody else changes it, whatever is asked", async () => {
  const begun = process.cpuUsage();
  const { cells, done, asked, changed } = await askAll(house, kinds);
  console.log(
    `${cells} cells: ${thingNames.length} own things, ${kindsOfPeople.length} kinds of people, ${kinds.length} kinds of command in ${asked} tries, ` +
      `${done} of which would be done, ${Math.round(process.cpuUsage(begun).user / 1_000)} ms`,
  );
  expect(changed).toEqual([]);
  expect(asked).toBeGreaterThan(floor);
  // A house that says no to everything guards nothing.
  expect(done).toBeGreaterThan(900);
});

const privately: readonly Fact[] = [
  { kind: "privateTimeStarted", meeting: theMeeting, audience: "everyone", by: noor },
  { kind: "privateCircleMade", meeting: theMeeting, audience: [idOf("mila"), noor], sheet: restricted },
];

test("nobody else ends private time or comes into it: whoever leads can only close the meeting, and it stays theirs", async () => {
  const open = await openOwnHouse({ more: privately });
  const { changed } = await askAll(
    open,
    kinds,
    kindsOfPeople,
    (said) => said.includes(theMeeting) || said.includes(restricted),
  );
  const ended = changed.filter((each) => each.startsWith("privateTime "));
  expect(ended.filter((each) => !each.includes(" with closeMeeting "))).toEqual([]);
  // The table closes: what was written in private stays where it lies. However it is asked, these two alone may.
  expect([...new Set(ended.map((each) => each.split(" ")[2]))]).toEqual(["host", "facilitator"]);
  expect("yes" in (await open.ask("resident", "endPrivateTime", { meeting: theMeeting }))).toBe(true);
  await open.close();
});

const withoutAsking = {
  withdrawDissent: (_context, { dissent }) => ({ facts: [{ kind: "dissentWithdrawn", item: a1, dissent }] }),
  answerMinutes: async (context, payload) => {
    // As if another's pen could turn round what the own hand said (0260).
    const { meeting, version, value } = payload;
    const answer = {
      by: payload.for ?? context.me.id,
      version,
      value,
      on: context.on,
      text: "",
      notedById: context.me.id,
    };
    return Promise.resolve({ facts: [{ kind: "minutesAnswered", meeting, audience: "everyone", answer }] });
  },
  writePlanB: ({ me, on }, { item, text }) => ({ facts: [{ kind: "planBWritten", item, by: me.id, on, text }] }),
} satisfies Partial<Verbs<CommandKind>>;

test("a verb that does not ask whose words they are turns the table red", async () => {
  const open = await openOwnHouse({ broken: withoutAsking });
  const { changed } = await askAll(
    open,
    ["withdrawDissent", "answerMinutes", "writePlanB"],
    ["facilitator", "volunteer"],
  );
  await open.close();
  const found = new Set(changed.map((each) => each.split(" {")[0]));
  expect([...found].toSorted()).toEqual([
    "answerToMinutes by facilitator with answerMinutes",
    "answerToMinutes by volunteer with answerMinutes",
    "dissent by facilitator with withdrawDissent",
    "dissent by volunteer with withdrawDissent",
    "planB by facilitator with writePlanB",
    "planB by volunteer with writePlanB",
  ]);
});
