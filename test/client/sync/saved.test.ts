// Bewaard, Bezig, Je bent even los: what the words on the screen promise, and what waits in calm mode.
import { expect, test } from "@jest/globals";
import { takeBack } from "@werktafel/client/sync/ownItem";
import { goal, openSimulatedTable, putGoal, sheet } from "./simulatedTable.ts";

test("Bewaard goes at the first letter and comes back when it is on the server's disk, not earlier", () => {
  const table = openSimulatedTable();
  const noor = table.seat("p-noor");
  table.clock.pass(1_000);
  expect(noor.sync.saved()).toBe("saved");
  putGoal(noor, "p-noor", "Weer fietsen");
  expect(noor.sync.saved()).toBe("busy");
  const storedBefore = table.server.store.disk(sheet).stored().length;
  table.clock.pass(10);
  expect(noor.sync.saved()).toBe("busy");
  for (let ms = 0; ms < 200 && noor.sync.saved() !== "saved"; ms += 1) {
    expect(table.server.store.disk(sheet).stored().length - storedBefore).toBeLessThanOrEqual(1);
    table.clock.pass(1);
  }
  expect(noor.sync.saved()).toBe("saved");
  expect(table.server.store.disk(sheet).stored().length).toBe(storedBefore + 1);
});

test("a disk that fails never gives a false Bewaard, and what was typed is stored when it works again", () => {
  const table = openSimulatedTable();
  const noor = table.seat("p-noor");
  table.clock.pass(1_000);
  const said = new Set<string>();
  table.server.store.failsNext = true;
  putGoal(noor, "p-noor", "Weer fietsen");
  for (let ms = 0; ms < 5_000; ms += 1) {
    table.clock.pass(1);
    if (table.server.store.disk(sheet).stored().length === 0) expect(noor.sync.saved()).not.toBe("saved");
    said.add(noor.sync.saved());
  }
  // The screen says that keeping does not work now, and not only that it is busy or cut off.
  expect(said).toContain("notStored");
  expect(table.server.store.failedCommits).toBe(1);
  expect(noor.sync.saved()).toBe("saved");
  expect(table.server.count.refused).toBe(0);
});

test("who is cut off reads that at once, and what was typed meanwhile is there after the return", () => {
  const table = openSimulatedTable();
  const noor = table.seat("p-noor");
  const mila = table.seat("p-mila");
  table.clock.pass(1_000);
  putGoal(noor, "p-noor", "Weer fietsen");
  table.clock.pass(1_000);
  noor.network.setThere(false, true);
  expect(noor.sync.saved()).toBe("away");
  noor.write("Weer fietsen naar de markt");
  table.clock.pass(60_000);
  expect(mila.title()).toBe("Weer fietsen");
  noor.network.setThere(true, true);
  table.clock.pass(1_000);
  expect(noor.sync.saved()).toBe("saved");
  expect(mila.title()).toBe("Weer fietsen naar de markt");
});

test("a line that says nothing for 35 seconds is taken for dead", () => {
  const table = openSimulatedTable();
  let isDeaf = false;
  const noor = table.seat("p-noor", {
    between: (listen) => (address, end) =>
      listen(address, { ...end, send: (bytes) => void (isDeaf || end.send(bytes)), close: (code) => end.close(code) }),
  });
  table.clock.pass(1_000);
  expect(noor.sync.saved()).toBe("saved");
  isDeaf = true;
  table.clock.pass(34_000);
  expect(noor.sync.saved()).toBe("saved");
  table.clock.pass(2_000);
  expect(noor.sync.saved()).not.toBe("saved");
  isDeaf = false;
  table.clock.pass(100_000);
  expect(noor.sync.saved()).toBe("saved");
});

test("on a calm screen others' words wait until they are asked for, and my own still go out", () => {
  const table = openSimulatedTable();
  const noor = table.seat("p-noor");
  const mila = table.seat("p-mila");
  table.clock.pass(1_000);
  putGoal(noor, "p-noor", "Fietsen");
  table.clock.pass(1_000);
  noor.sync.hold(true);
  mila.write("Fietsen met Mila");
  table.clock.pass(1_000);
  expect(noor.title()).toBe("Fietsen");
  expect(noor.sync.hasNews()).toBe(true);
  noor.write("Weer Fietsen");
  table.clock.pass(1_000);
  expect(noor.title()).toBe("Weer Fietsen");
  expect(noor.sync.saved()).toBe("saved");
  expect(mila.title()).toBe("Weer Fietsen met Mila");
  noor.sync.showNews();
  expect(noor.title()).toBe("Weer Fietsen met Mila");
  expect(noor.sync.hasNews()).toBe(false);
});

test("coming back to a calm screen is no news when nothing was written meanwhile", () => {
  const table = openSimulatedTable();
  const noor = table.seat("p-noor");
  const mila = table.seat("p-mila");
  table.clock.pass(1_000);
  putGoal(noor, "p-noor", "Fietsen");
  noor.write("Lopen");
  table.clock.pass(1_000);
  noor.sync.hold(true);
  noor.network.cut();
  table.clock.pass(5_000);
  expect(noor.sync.saved()).toBe("saved");
  expect(noor.sync.hasNews()).toBe(false);
  noor.network.setThere(false, true);
  mila.write("Lopen en fietsen");
  table.clock.pass(5_000);
  noor.network.setThere(true, true);
  table.clock.pass(5_000);
  expect(noor.title()).toBe("Lopen");
  expect(noor.sync.hasNews()).toBe(true);
});

test("a wish about a sheet waits until what was typed before it is stored", async () => {
  const table = openSimulatedTable();
  const noor = table.seat("p-noor");
  table.clock.pass(1_000);
  noor.network.setThere(false, true);
  putGoal(noor, "p-noor", "Fietsen");
  let isSaved = false;
  const saved = noor.sync.whenSaved(noor.sheet().card.id).then(() => {
    isSaved = true;
  });
  table.clock.pass(60_000);
  await Promise.resolve();
  expect(isSaved).toBe(false);
  noor.network.setThere(true, true);
  table.clock.pass(2_000);
  await saved;
  expect(noor.sync.saved()).toBe("saved");
});

test("undo takes back my own letters and nobody else's", () => {
  const table = openSimulatedTable();
  const noor = table.seat("p-noor");
  const mila = table.seat("p-mila");
  table.clock.pass(1_000);
  putGoal(noor, "p-noor", "Fietsen");
  table.clock.pass(1_000);
  noor.write("Fietsen morgen");
  table.clock.pass(1_000);
  mila.write("Graag Fietsen morgen");
  table.clock.pass(1_000);
  noor.sheet().undo.undo();
  table.clock.pass(1_000);
  expect([noor.title(), mila.title()]).toEqual(["Graag Fietsen", "Graag Fietsen"]);
  // The goal itself stays: others wrote in it.
  expect(noor.sheet().undo.undo()).toBeNull();
});

test("what I just put down I can take back whole, until somebody else wrote in it: then it is put away", () => {
  const table = openSimulatedTable();
  const noor = table.seat("p-noor");
  const mila = table.seat("p-mila");
  table.clock.pass(1_000);
  putGoal(noor, "p-noor", "Fietsen");
  table.clock.pass(1_000);
  expect(takeBack(noor.sheet(), { collection: "goals", id: goal }, "2026-09-18T10:00:00Z")).toBe("gone");
  table.clock.pass(1_000);
  expect(mila.title()).toBeNull();
  putGoal(noor, "p-noor", "Fietsen");
  table.clock.pass(1_000);
  mila.write("Samen Fietsen");
  table.clock.pass(1_000);
  expect(takeBack(noor.sheet(), { collection: "goals", id: goal }, "2026-09-18T10:00:00Z")).toBe("putAway");
  table.clock.pass(1_000);
  expect(mila.title()).toBe("Samen Fietsen");
  expect(table.server.count.refused).toBe(0);
});
