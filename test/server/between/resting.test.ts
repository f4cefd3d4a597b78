// Even rust: what is paused asks nothing, is past no day, reminds nobody, and is taken up again with nothing lost.
import { expect, test } from "@jest/globals";
import { comingBack } from "@werktafel/shared/domain/comingBack";
import { datesComing, proposalsOf } from "@werktafel/shared/domain/messages/dueSoon";
import { asksNow } from "@werktafel/shared/domain/mine/lines";
import { isPastItsDay } from "@werktafel/shared/domain/mine/myActions";
import { call, everyone, idOf, type Name, PaperTable } from "./paperTable.ts";

const monday = "2026-06-29T10:00:00+02:00";
const day = "2026-06-29";
const until = "2026-09-01";

const open = async () => {
  const table = new PaperTable(monday);
  const goal = table.put(everyone, "goals", "g-1", { texts: { title: "Ik werk in de keuken", why: "" } });
  const words = { text: "Ik werk in de keuken", why: "", reviewOn: null };
  expect(await table.wish("noor", "confirmGoal", { item: goal, words })).toBe("done");
  const agreement = table.put(everyone, "agreements", "a-1", {
    texts: { text: "Joost haalt Noor op" },
    ids: { parties: [idOf("joost"), idOf("noor")], goals: ["g-1"] },
  });
  const action = table.put(everyone, "actions", "ac-teun", {
    texts: { text: "De gids bellen" },
    values: { ownerId: idOf("teun"), due: day, goalId: "g-1", agreementId: "a-1" },
  });
  const own = { text: "De gids bellen", ownerId: idOf("teun") };
  expect(await table.wish("teun", "moveAction", { item: action, to: "accepted", note: "", words: own })).toBe("done");
  return { table, goal, agreement, action };
};

const today = { day, worksToday: () => true, nextWorkingDayOf: () => "2026-06-30" };
const ofTeun = (table: PaperTable) => table.viewOf("teun").actions.filter(({ id }) => id === "ac-teun");

test.each(["goal", "agreement", "action"] as const)(
  "with its %s at rest an action is past no day and reminds nobody; taken up again it is as it was",
  async (what) => {
    const things = await open();
    const { table } = things;
    const before = { view: table.viewOf("teun"), lines: table.linesOf("teun") };
    expect(datesComing(before.view.actions, table.facts, today).map(({ cause }) => cause)).toEqual(["dateIsHere"]);
    const who: Name = what === "action" ? "teun" : what === "agreement" ? "joost" : "noor";
    expect(await table.wish(who, "restItem", { item: things[what], until })).toBe("done");
    const [action] = ofTeun(table);
    expect(action).toMatchObject({ due: null, dayOnSheet: day, rest: { until }, status: "accepted" });
    expect(datesComing(table.viewOf("teun").actions, table.facts, today)).toEqual([]);
    expect(action && isPastItsDay(action, "2027-01-01")).toBe(false);
    const asking = table.linesOf("teun").filter((line) => asksNow(line, "2026-08-31"));
    expect(asking).toEqual([]);
    expect(await table.wish(who, "resumeItem", { item: things[what] })).toBe("done");
    expect({ view: table.viewOf("teun"), lines: table.linesOf("teun") }).toEqual(before);
  },
);

test.each([
  ["goal", ["noor"], "notYours"],
  ["agreement", ["noor", "joost"], "notYours"],
  ["action", ["noor", "teun"], "notYours"],
] as const)("a %s rests by %j, and by nobody else", async (what, may, others) => {
  for (const name of ["noor", "joost", "teun", "farida", "mila"] as const) {
    const things = await open();
    const answer = may.some((each) => each === name) ? "done" : others;
    expect([name, await things.table.wish(name, "restItem", { item: things[what], until: null })]).toEqual([
      name,
      answer,
    ]);
    expect([name, await things.table.wish(name, "resumeItem", { item: things[what] })]).toEqual([name, answer]);
  }
});

test("it needs only a day, or not even that; a day that went by is none, and what is over does not rest", async () => {
  const { table, goal, action } = await open();
  expect(await table.wish("noor", "restItem", { item: goal, until: "2026-06-28" })).toBe("malformed");
  expect(await table.wish("noor", "resumeItem", { item: goal })).toBe("notNow");
  const words = { text: "" };
  await table.wish("teun", "moveAction", { item: action, to: "done", note: "", words });
  expect(await table.wish("teun", "restItem", { item: action, until: null })).toBe("notNow");
  const draft = table.put(everyone, "goals", "g-2", { texts: { title: "Slapen", why: "" } });
  expect(await table.wish("noor", "restItem", { item: draft, until: null })).toBe("notNow");
});

test("whoever moves what rests takes it up with it", async () => {
  const { table, goal, action } = await open();
  await table.wish("teun", "restItem", { item: action, until });
  await table.wish("teun", "moveAction", { item: action, to: "inProgress", note: "", words: { text: "" } });
  expect(ofTeun(table)[0]).toMatchObject({ rest: null, due: day });
  await table.wish("noor", "restItem", { item: goal, until });
  expect(table.viewOf("noor").goals[0]).toMatchObject({ status: "paused", rest: { until } });
  await table.wish("noor", "moveGoal", { item: goal, to: "active" });
  expect(table.viewOf("noor").goals[0]).toMatchObject({ status: "active", rest: null });
  expect(table.facts.rests).toEqual({});
});

test("on its day who let it rest sees that it may be looked at again, and it goes on resting", async () => {
  const { table, action } = await open();
  await table.wish("teun", "restItem", { item: action, until });
  const line = table.linesOf("teun").find(({ kind }) => kind === "rest");
  expect(line).toEqual({ kind: "rest", item: action, due: until });
  expect(line && [asksNow(line, "2026-08-31"), asksNow(line, until)]).toEqual([false, true]);
  expect(table.linesOf("noor").map(({ kind }) => kind)).not.toContain("rest");
});

test("an agreement at rest is asked of nobody and does not come back; an action at rest is proposed to nobody anew", async () => {
  const { table, agreement } = await open();
  expect(table.linesOf("joost").map(({ kind }) => kind)).toContain("agreement");
  const words = { text: "Joost haalt Noor op", partyIds: [idOf("joost"), idOf("noor")], rhythm: null, reviewOn: null };
  await table.wish("joost", "answerAgreement", { item: agreement, value: "no", note: "", words });
  const back = () => comingBack({ facts: table.facts, sheets: table.sheetsOf("noor"), on: day }).map(({ why }) => why);
  expect(back()).toEqual(["no"]);
  await table.wish("noor", "restItem", { item: agreement, until: null });
  expect(back()).toEqual([]);
  expect(table.linesOf("noor").map(({ kind }) => kind)).not.toContain("agreement");
  const asked = table.put(everyone, "actions", "ac-mila", {
    texts: { text: "Meelopen" },
    values: { ownerId: idOf("mila"), agreementId: "a-1" },
  });
  expect(proposalsOf(table.viewOf("mila").actions, table.facts)).toEqual([]);
  await table.wish("noor", "resumeItem", { item: agreement });
  expect(proposalsOf(table.viewOf("mila").actions, table.facts).map(({ item }) => item)).toEqual([asked.item]);
});

test("an action that rests stays what it was for its owner: nothing is done, declined or lost", async () => {
  const table = new PaperTable(monday);
  await table.wish("joost", "restItem", { item: call, until: null });
  expect(table.facts.actions[call.item]?.status).toBe("accepted");
  expect(table.linesOf("joost")).toContainEqual({
    kind: "action",
    item: call,
    status: "accepted",
    due: null,
    rests: true,
  });
});
