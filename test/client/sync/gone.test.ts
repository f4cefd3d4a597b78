// Something goes to other readers while somebody still types in it: what is not stored comes back to them, to copy.
import { expect, test } from "@jest/globals";
import { ownOrigin } from "@werktafel/client/sync/ownOrigin";
import { inMemoryDevice } from "../../convergence/inMemoryDevice.ts";
import { card, goal, openSimulatedTable, putGoal, type Seat } from "./simulatedTable.ts";

/** As the house does it when an item moves: it is not on this sheet any more. */
const takeAway = (seat: Seat): void => {
  const { doc } = seat.sheet();
  doc.transact(() => doc.getMap("goals").delete(goal), ownOrigin);
};

const twoAtTheTable = () => {
  const table = openSimulatedTable();
  const [noor, mila] = [table.seat("p-noor"), table.seat("p-mila")];
  table.clock.pass(1_000);
  putGoal(mila, "p-mila", "Fietsen");
  table.clock.pass(1_000);
  return { table, noor, mila };
};

test("what somebody without a connection typed in it comes back to them to copy, and is said to be saved nowhere", () => {
  const { table, noor, mila } = twoAtTheTable();
  noor.network.setThere(false, true);
  noor.write("Fietsen met Joost");
  takeAway(mila);
  table.clock.pass(5_000);
  noor.network.setThere(true, true);
  table.clock.pass(10_000);
  expect(noor.title()).toBeNull();
  expect(noor.sync.unplaced()).toEqual([{ sheet: card.id, item: goal, text: "Fietsen met Joost" }]);
  expect(noor.sync.saved()).toBe("saved");
  expect(mila.title()).toBeNull();
});

test("once, however often the line drops after it", () => {
  const { table, noor, mila } = twoAtTheTable();
  noor.network.setThere(false, true);
  noor.write("Fietsen met Joost");
  takeAway(mila);
  for (let time = 0; time < 5; time += 1) {
    noor.network.setThere(true, true);
    table.clock.pass(2_000);
    noor.network.setThere(false, true);
    table.clock.pass(2_000);
  }
  expect(noor.sync.unplaced()).toHaveLength(1);
});

test("who had typed nothing, or had all of it stored, is bothered with nothing", () => {
  const { table, noor, mila } = twoAtTheTable();
  noor.write("Fietsen met Joost");
  table.clock.pass(5_000);
  takeAway(mila);
  table.clock.pass(5_000);
  expect([noor.title(), mila.title()]).toEqual([null, null]);
  expect([...noor.sync.unplaced(), ...mila.sync.unplaced()]).toEqual([]);
});

test("on a calm screen it is offered when the news is shown, though all of it was said to be saved", () => {
  const { table, noor, mila } = twoAtTheTable();
  noor.sync.hold(true);
  takeAway(mila);
  table.clock.pass(5_000);
  noor.write("Fietsen met Joost");
  table.clock.pass(5_000);
  expect([noor.sync.saved(), noor.sync.unplaced()]).toEqual(["saved", []]);
  noor.sync.showNews();
  expect(noor.title()).toBeNull();
  expect(noor.sync.unplaced()).toEqual([{ sheet: card.id, item: goal, text: "Fietsen met Joost" }]);
});

test("what came back under its own name is another one: what was typed into the first is offered still", () => {
  const { table, noor, mila } = twoAtTheTable();
  noor.network.setThere(false, true);
  noor.write("Fietsen met Joost");
  takeAway(mila);
  putGoal(mila, "p-mila", "Fietsen");
  table.clock.pass(5_000);
  noor.network.setThere(true, true);
  table.clock.pass(10_000);
  expect(noor.title()).toBe("Fietsen");
  expect(noor.sync.unplaced()).toEqual([{ sheet: card.id, item: goal, text: "Fietsen met Joost" }]);
});

test("after a reload, too", () => {
  const { table, mila } = twoAtTheTable();
  const keep = inMemoryDevice();
  const before = table.seat("p-noor", { keep });
  table.clock.pass(5_000);
  before.network.setThere(false, true);
  before.write("Fietsen met Joost");
  takeAway(mila);
  table.clock.pass(5_000);
  before.sync.close();
  const noor = table.seat("p-noor", { keep });
  table.clock.pass(10_000);
  expect(noor.sync.unplaced()).toEqual([{ sheet: card.id, item: goal, text: "Fietsen met Joost" }]);
});

test("nothing of it is stored, and nobody is told a word of it", () => {
  const { table, noor, mila } = twoAtTheTable();
  noor.network.setThere(false, true);
  noor.write("Fietsen met Joost");
  takeAway(mila);
  table.clock.pass(5_000);
  const heard: string[] = [];
  mila.sheet().doc.on("update", (bytes: Uint8Array) => heard.push(Buffer.from(bytes).toString("latin1")));
  noor.network.setThere(true, true);
  table.clock.pass(10_000);
  const stored = table.server.store
    .disk(card.id)
    .everything()
    .map((bytes) => Buffer.from(bytes).toString("latin1"));
  expect(heard.length).toBeGreaterThan(0);
  expect([...heard, ...stored].filter((text) => text.includes("met Joost"))).toEqual([]);
});
