// Looking back: how it goes with a goal and whether it stays, by the resident alone; what we do if it goes otherwise; and what it
// brought, voluntary, for whom one chooses, and gone when it is taken back.
import { expect, test } from "@jest/globals";
import { everyone, few, idOf, type Name, PaperTable } from "./paperTable.ts";

const monday = "2026-06-29T10:00:00+02:00";
const day = "2026-06-29";

const open = async (sheet = everyone) => {
  const table = new PaperTable(monday);
  const goal = table.put(sheet, "goals", "g-1", { texts: { title: "Ik slaap weer", why: "" } });
  const words = { text: "Ik slaap weer", why: "", reviewOn: null };
  await table.wish("noor", "confirmGoal", { item: goal, words });
  return { table, goal };
};
const others: readonly Name[] = ["joost", "teun", "mila", "ruben"];

test("a resident says how it goes and whether it stays; nobody says it for them", async () => {
  const { table, goal } = await open();
  for (const name of others) {
    expect(await table.wish(name, "faceGoal", { item: goal, face: "good", text: "" })).toBe("notYours");
    expect(await table.wish(name, "weighGoal", { item: goal, choice: "stop", text: "" })).toBe("notYours");
  }
  expect(await table.wish("noor", "faceGoal", { item: goal, face: "ok", text: "Soms" })).toBe("done");
  expect(await table.wish("noor", "weighGoal", { item: goal, choice: "keep", text: "Ik ga door" })).toBe("done");
  expect(table.viewOf("teun").goals[0]).toMatchObject({
    status: "active",
    faces: [{ on: day, byId: idOf("noor"), value: "ok", text: "Soms" }],
    look: { weighed: { choice: "keep", by: idOf("noor"), on: day, text: "Ik ga door" } },
  });
});

test.each([
  ["keep", "active"],
  ["change", "active"],
  ["stop", "stopped"],
] as const)("%s: the goal is %s, and stays as it was otherwise", async (choice, status) => {
  const { table, goal } = await open();
  await table.wish("noor", "weighGoal", { item: goal, choice, text: "" });
  expect(table.viewOf("noor").goals[0]).toMatchObject({ status, words: { text: "Ik slaap weer" } });
  if (choice === "stop") {
    // Also stopping is taken back.
    expect(await table.wish("noor", "weighGoal", { item: goal, choice, text: "" })).toBe("notNow");
    expect(await table.wish("noor", "moveGoal", { item: goal, to: "active" })).toBe("done");
  }
});

test("plan B is written by who reads the goal, told to nobody else, and goes when it is emptied", async () => {
  const { table, goal } = await open(few);
  expect(await table.wish("teun", "writePlanB", { item: goal, text: "Dan bellen we Joost." })).toBe("done");
  expect(await table.wish("mila", "writePlanB", { item: goal, text: "x" })).toBe("unknown");
  expect(table.viewOf("noor").goals[0]?.look?.planB?.text).toBe("Dan bellen we Joost.");
  expect(table.seenBy("mila").looks).toEqual({});
  expect(await table.wish("noor", "writePlanB", { item: goal, text: "Dan bel ik Mila." })).toBe("done");
  expect(await table.wish("teun", "writePlanB", { item: goal, text: "Dan bellen we mij." })).toBe("ownWords");
  await table.wish("noor", "writePlanB", { item: goal, text: "" });
  expect(table.viewOf("noor").goals[0]?.look?.planB).toBeNull();
});

const told = { brought: ["Ik hoor erbij"], text: "Ik sta er weer.", wouldChange: "" };

test("what it brought is told to whom the resident chooses, and left empty it leaves no trace", async () => {
  const { table } = await open();
  const before = table.facts;
  const empty = { brought: [], text: " ", wouldChange: "", audience: "everyone" };
  expect(await table.wish("noor", "tellBrought", empty)).toBe("done");
  expect(table.facts).toEqual(before);
  for (const name of others) {
    expect(await table.wish(name, "tellBrought", { ...told, audience: "everyone" })).toBe("notYours");
  }
  const audience = [idOf("noor"), idOf("joost")];
  expect(await table.wish("noor", "tellBrought", { ...told, audience: [idOf("joost")] })).toBe(
    "audienceWithoutResident",
  );
  expect(await table.wish("noor", "tellBrought", { ...told, audience })).toBe("done");
  expect(table.seenBy("joost").evaluations).toEqual([
    expect.objectContaining({ by: idOf("noor"), on: day, brought: ["Ik hoor erbij"], text: "Ik sta er weer." }),
  ]);
  for (const name of ["teun", "mila", "ruben"] as const) expect(table.seenBy(name).evaluations).toEqual([]);
});

test("whoever told it takes it back, and nobody reads it any more", async () => {
  const { table } = await open();
  await table.wish("noor", "tellBrought", { ...told, audience: "everyone" });
  const evaluation = table.facts.evaluations[0]?.id ?? "";
  expect(await table.wish("teun", "takeBackBrought", { evaluation })).toBe("notYours");
  expect(await table.wish("noor", "takeBackBrought", { evaluation })).toBe("done");
  for (const name of ["noor", "teun"] as const) expect(table.seenBy(name).evaluations).toEqual([]);
  expect(await table.wish("noor", "takeBackBrought", { evaluation })).toBe("unknown");
});
