// A handover goes every way it can go, and what holds whichever way it went.
import { expect, test } from "@jest/globals";
import { handoverStatus } from "@werktafel/shared/domain/between/handover";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { answer, ask, day, monday, paths } from "./handover/everyPath.ts";
import { call, everyone, few, fewCall, idOf, type Name, PaperTable } from "./paperTable.ts";

test.each(paths)("%s", async (_title, steps, ends) => {
  const table = new PaperTable(monday);
  for (const step of steps) {
    if (step[0] === "clock") {
      expect([step, table.clock(step[1])]).toEqual([step, step[2]]);
      continue;
    }
    const [who, kind, payload, answered = "done"] = step;
    const id = table.facts.handovers.at(-1)?.id ?? "";
    const isNew = kind === "askHandover" || kind === "moveAction" || kind === "endSeat";
    const whole: unknown = isNew ? payload : { handover: id, ...payload };
    expect([step, await table.wish(who, kind, whole)]).toEqual([step, answered]);
  }
  const handover = table.facts.handovers.at(-1);
  const action = table.facts.actions[call.item];
  const made = handover?.made ? table.facts.actions[handover.made.item] : undefined;
  const nameOf = (id: string | null | undefined) => (id === null || id === undefined ? null : id.slice(2));
  expect({
    status: handover && handoverStatus(handover),
    asked: handover?.asks.map(({ to }) => nameOf(to)),
    action: action?.status,
    takenBy: nameOf(made?.owner),
  }).toEqual(ends);
});

test("what is taken over lies beside it in the same words, with Noor, and the old one stays with its history", async () => {
  const table = new PaperTable(monday);
  await table.wish("joost", "noteAttempt", { item: call, what: "notReached", text: "" });
  await table.wish("joost", "askHandover", ask("teun"));
  const handover = table.facts.handovers.at(-1)?.id ?? "";
  await table.wish("teun", "answerHandover", { handover, ...answer("accepted") });
  await table.wish("noor", "consentHandover", { handover, value: "yes" });
  const made = table.facts.handovers.at(-1)?.made;
  const item = table.itemsOn(everyone).find(({ id }) => id === made?.item);
  expect(item).toMatchObject({
    texts: { text: "De gemeente bellen over de brief" },
    values: { ownerId: idOf("teun"), byId: idOf("teun"), kind: "contactAuthority", mode: "together" },
    ids: { with: [idOf("noor")] },
  });
  // A day that passed does not come along: nobody begins too late.
  expect(item?.values["due"]).toBeUndefined();
  expect(table.facts.actions[made?.item ?? call.item]).toMatchObject({ status: "accepted", owner: idOf("teun") });
  expect(table.facts.actions[call.item]?.steps.map(({ status }) => status)).toEqual([
    "accepted",
    "stuck",
    "handedOver",
  ]);
  expect(table.facts.attempts[call.item]).toHaveLength(1);
});

test("two residents both say yes, or nothing is taken over", async () => {
  const table = new PaperTable(monday, { hasTwoResidents: true });
  await table.wish("joost", "askHandover", ask("teun"));
  const handover = table.facts.handovers.at(-1)?.id ?? "";
  await table.wish("teun", "answerHandover", { handover, ...answer("accepted") });
  await table.wish("noor", "consentHandover", { handover, value: "yes" });
  expect(table.facts.handovers.at(-1)?.takenOverOn).toBeNull();
  await table.wish("lotte", "consentHandover", { handover, value: "yes" });
  expect(table.facts.handovers.at(-1)?.takenOverOn).toBe(day.on);
});

test("a handover of a small circle is told in that circle alone, and never leaves it", async () => {
  const table = new PaperTable(monday);
  expect(await table.wish("joost", "askHandover", ask("farida", { item: fewCall }))).toBe("leavesOut");
  expect(await table.wish("joost", "askHandover", ask("teun", { item: fewCall }))).toBe("done");
  const [handover] = table.facts.handovers;
  for (const name of ["noor", "joost", "teun"] as const) expect(table.seenBy(name).handovers).toHaveLength(1);
  for (const name of ["farida", "ans", "wil", "mila"] as const) {
    expect([name, table.seenBy(name).handovers, table.seenBy(name).actions[fewCall.item]]).toEqual([
      name,
      [],
      undefined,
    ]);
    expect(await table.wish(name, "seeHandover", { handover: handover?.id ?? "" })).toBe("unknown");
  }
  // Nobody else in the circle can be asked: it stays on top, and climbs out of it to nobody.
  expect(table.clock("2026-07-01T16:00:00+02:00")).toBe(1);
  expect(table.facts.handovers[0]?.asks.map(({ to }) => to)).toEqual([idOf("teun"), null]);
  expect(table.itemsOn(few)).toHaveLength(1);
});

test("a limit about the table itself: for everyone, or for a circle one reads; never for one that is made up", async () => {
  const table = new PaperTable(monday);
  const about = (audience: unknown) => ask("teun", { item: null, audience });
  expect(await table.wish("joost", "askHandover", about([idOf("joost"), idOf("teun")]))).toBe("unknown");
  expect(await table.wish("mila", "askHandover", about([idOf("joost"), idOf("noor"), idOf("teun")]))).toBe("unknown");
  expect(await table.wish("joost", "askHandover", about([idOf("teun"), idOf("noor"), idOf("joost")]))).toBe("done");
  expect(await table.wish("joost", "askHandover", about("everyone"))).toBe("done");
  expect(table.seenBy("mila").handovers).toHaveLength(1);
  expect(table.seenBy("noor").handovers).toHaveLength(2);
});

test("a change of staff may be asked of nobody by name yet: any beroepskracht answers", async () => {
  const table = new PaperTable(monday);
  const change = ask(null, { item: null, audience: "everyone", reason: "staffChange" });
  expect(await table.wish("farida", "askHandover", change)).toBe("done");
  const handover = table.facts.handovers.at(-1)?.id ?? "";
  expect(table.clock("2026-09-01T16:00:00+02:00")).toBe(0);
  expect(await table.wish("farida", "answerHandover", { handover, ...answer("accepted") })).toBe("notYours");
  expect(await table.wish("ans", "answerHandover", { handover, ...answer("accepted") })).toBe("done");
});

test("a weekend is no working day, and the clock on the wall is the one at the table", async () => {
  const friday = new PaperTable("2026-10-23T17:00:00+02:00");
  await friday.wish("joost", "askHandover", ask("teun"));
  expect(friday.facts.handovers[0]?.asks[0]?.dueOn).toBe("2026-10-27");
  // In that weekend the clock went back: 16.00 at the table is an hour later in Greenwich.
  expect(friday.clock("2026-10-27T14:59:00Z")).toBe(0);
  expect(friday.clock("2026-10-27T15:00:00Z")).toBe(1);
});

test("an answer is in time until the door of who is asked shuts, as it does by then", async () => {
  const opens = (close: string, more: object = {}): Fact => ({
    kind: "organisationTold",
    organisation: "o-1",
    audience: "everyone",
    record: {
      name: "De Brug",
      kind: "socialTeam",
      officeHours: [{ days: ["mo", "tu", "we", "th", "fr"], open: "09:00", close }],
      outsideOfficeHours: "",
      complaints: "",
      ...more,
    },
  });
  const asked = async (facts: readonly Fact[]) => {
    const table = new PaperTable(monday, { more: facts });
    await table.wish("joost", "askHandover", ask("teun"));
    return table;
  };
  const late = await asked([opens("17:30")]);
  expect([late.clock("2026-07-01T17:29:00+02:00"), late.clock("2026-07-01T17:30:00+02:00")]).toEqual([0, 1]);
  const changed = await asked([opens("17:30")]);
  changed.append([opens("12:00")]);
  expect([changed.clock("2026-07-01T11:59:00+02:00"), changed.clock("2026-07-01T12:00:00+02:00")]).toEqual([0, 1]);
  // A door that turns out to be shut on the day itself moves no promise.
  const shut = await asked([opens("17:30")]);
  shut.append([opens("17:30", { closedOn: [{ from: "2026-07-01", until: "2026-07-03" }] })]);
  expect([shut.clock("2026-07-01T15:59:00+02:00"), shut.clock("2026-07-01T16:00:00+02:00")]).toEqual([0, 1]);
});

test("a question is left once: what says it a second time says nothing", () => {
  const table = new PaperTable(monday);
  const told = { audience: "everyone", handover: "ho-1", on: "2026-07-01" } as const;
  const climb: Fact = { kind: "handoverClimbed", ...told, ask: 0, to: idOf("ans"), because: "late", dueOn: null };
  const asked: Fact = {
    kind: "handoverAsked",
    ...told,
    actions: [],
    asker: idOf("joost"),
    to: idOf("teun"),
    second: idOf("ans"),
    reason: "volunteerLimit",
    boundary: "",
    words: null,
    dueOn: "2026-07-01",
  };
  const { handovers } = foldFacts([asked, climb, climb], table.facts);
  expect(handovers[0]?.asks.map(({ to }) => to)).toEqual([idOf("teun"), idOf("ans")]);
});

test("the two days are those of who is asked: their own, and no holiday among them", async () => {
  const dueOf = async (at: string, to: Name): Promise<string | null | undefined> => {
    const table = new PaperTable(at);
    await table.wish("joost", "askHandover", ask(to));
    return table.facts.handovers[0]?.asks[0]?.dueOn;
  };
  // Farida works on Tuesdays and Thursdays.
  expect(await dueOf(monday, "farida")).toBe("2026-07-02");
  expect(await dueOf("2026-07-02T10:00:00+02:00", "farida")).toBe("2026-07-09");
  // Wednesday before Ascension Day: Thursday does not count, for an office that is open on Friday.
  expect(await dueOf("2026-05-13T10:00:00+02:00", "teun")).toBe("2026-05-18");
  // Over Christmas and New Year.
  expect(await dueOf("2026-12-24T10:00:00+01:00", "teun")).toBe("2026-12-29");
  expect(await dueOf("2026-12-31T10:00:00+01:00", "teun")).toBe("2027-01-05");
  // The 29th of February counts, where there is one.
  expect(await dueOf("2028-02-28T10:00:00+01:00", "teun")).toBe("2028-03-01");
});

test("tries are the owner's, for as long as it is theirs", async () => {
  const table = new PaperTable(monday);
  const tried = { item: call, what: "notReached", text: "" } as const;
  expect(await table.wish("mila", "noteAttempt", tried)).toBe("notYours");
  expect(await table.wish("joost", "noteAttempt", tried)).toBe("done");
  await table.wish("joost", "moveAction", { item: call, to: "done", note: "", words: { text: "" } });
  expect(await table.wish("joost", "noteAttempt", tried)).toBe("notNow");
});
