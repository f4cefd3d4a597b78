// What happens to a person's words when the server will not take them: placed again once, else offered to copy, never lost
// without a word and never a loop (issue A, check 10).
import { expect, test } from "@jest/globals";
import { ownOrigin } from "@werktafel/client/sync/ownOrigin";
import { itemId, sheetId } from "@werktafel/shared/ids";
import { closeCode, messageSync, syncStep1 } from "@werktafel/shared/protocol/syncMessages";
import * as Y from "yjs";
import type { Listen } from "../../convergence/simulatedLine.ts";
import { inMemoryDevice } from "../../convergence/inMemoryDevice.ts";
import { card, goal, openSimulatedTable, putGoal, type Seat } from "./simulatedTable.ts";

const goalTwo = itemId("g-2");

/** A field that the shape does not know, as a broken extension might write: the server refuses all that is sent with it. */
const spoil = (seat: Seat): void => {
  const { doc } = seat.sheet();
  const item = doc.getMap<unknown>("goals").get(goal);
  if (item instanceof Y.Map) doc.transact(() => item.set("nonsense", 1), ownOrigin);
};

/** Refuses everything this person sends but the question what there is. */
const refusing =
  (count: { refusals: number }) =>
  (listen: Listen): Listen =>
  (address, end) => {
    const events = listen(address, end);
    if ("refusedWith" in events) return events;
    return {
      closed: () => events.closed(),
      received: (frame) => {
        const isEdit = frame[0] === messageSync && frame[1] !== syncStep1 && frame.length > 5;
        if (!isEdit) return events.received(frame);
        count.refusals += 1;
        events.closed();
        end.close(closeCode.refused);
      },
    };
  };

test("what was typed is placed again after a refusal, beside what others wrote meanwhile", () => {
  const table = openSimulatedTable();
  const noor = table.seat("p-noor");
  const mila = table.seat("p-mila");
  table.clock.pass(1_000);
  putGoal(noor, "p-noor", "Fietsen");
  table.clock.pass(1_000);
  noor.network.setThere(false, true);
  noor.write("Fietsen morgen");
  putGoal(noor, "p-noor", "Leren koken", goalTwo);
  spoil(noor);
  mila.write("Graag Fietsen");
  table.clock.pass(5_000);
  noor.network.setThere(true, true);
  const client = noor.sheet().doc.clientID;
  table.clock.pass(10_000);
  expect(table.server.count.refused).toBe(1);
  expect(table.server.refusedRules).toEqual(["fieldName"]);
  expect(noor.sheet().doc.clientID).not.toBe(client);
  expect([noor.title(), mila.title()]).toEqual(["Graag Fietsen morgen", "Graag Fietsen morgen"]);
  expect(mila.sheet().content.items.map(({ texts }) => texts["title"])).toContain("Leren koken");
  expect(noor.sync.unplaced()).toEqual([]);
  expect(noor.sync.saved()).toBe("saved");
});

test("refused twice, the words are offered to copy and the screen goes on without them", () => {
  const table = openSimulatedTable();
  const count = { refusals: 0 };
  const farida = table.seat("p-farida");
  table.clock.pass(1_000);
  putGoal(farida, "p-farida", "Fietsen");
  table.clock.pass(1_000);
  const noor = table.seat("p-noor", { between: refusing(count) });
  table.clock.pass(1_000);
  noor.write("Fietsen morgen");
  table.clock.pass(600_000);
  expect(count.refusals).toBe(2);
  expect(noor.sync.unplaced()).toEqual([{ sheet: card.id, item: goal, text: "Fietsen morgen" }]);
  expect(noor.title()).toBe("Fietsen");
  expect(noor.sync.saved()).toBe("saved");
  noor.sync.forgetUnplaced(noor.sync.unplaced()[0] ?? { sheet: card.id, item: null, text: "" });
  expect(noor.sync.unplaced()).toEqual([]);
});

test("somebody else's client id costs nobody a word: the next id is a fresh one", () => {
  const table = openSimulatedTable();
  let isForeign = true;
  const noor = table.seat("p-noor", {
    between: (listen) => (address, end) => (isForeign ? { refusedWith: closeCode.refused } : listen(address, end)),
  });
  const client = noor.sheet().doc.clientID;
  putGoal(noor, "p-noor", "Fietsen");
  table.clock.pass(40);
  isForeign = false;
  table.clock.pass(5_000);
  expect(noor.sheet().doc.clientID).not.toBe(client);
  expect(noor.title()).toBe("Fietsen");
  expect(noor.sync.saved()).toBe("saved");
});

test("a sheet with a new generation takes over what was typed on the old one", async () => {
  const table = openSimulatedTable();
  const mila = table.seat("p-mila");
  table.clock.pass(1_000);
  putGoal(mila, "p-mila", "Fietsen");
  table.clock.pass(1_000);
  const old = { ...card, id: sheetId("s-1~0") };
  let tries = 0;
  const noor = table.seat("p-noor", {
    cards: [old],
    fetchCards: () => Promise.resolve([card]),
    between: (listen) => (address, end) => {
      if (!address.pathname.endsWith("~0")) return listen(address, end);
      tries += 1;
      return { refusedWith: closeCode.refused };
    },
  });
  putGoal(noor, "p-noor", "Leren koken", goalTwo);
  table.clock.pass(10_000);
  await new Promise((resolve) => setImmediate(resolve));
  table.clock.pass(10_000);
  expect(tries).toBe(2);
  expect(
    mila
      .sheet()
      .content.items.map(({ texts }) => texts["title"])
      .toSorted(),
  ).toEqual(["Fietsen", "Leren koken"]);
  expect(noor.sync.unplaced()).toEqual([]);
});

test("a sheet that is refused for ever is left alone, and what was typed is offered to copy", async () => {
  const table = openSimulatedTable();
  let tries = 0;
  const noor = table.seat("p-noor", {
    fetchCards: () => Promise.resolve([card]),
    between: () => () => {
      tries += 1;
      return { refusedWith: closeCode.refused };
    },
  });
  putGoal(noor, "p-noor", "Leren koken");
  for (let minute = 0; minute < 10; minute += 1) {
    table.clock.pass(60_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(tries).toBeLessThanOrEqual(4);
  expect(noor.sync.unplaced().map(({ text }) => text)).toEqual(["Leren koken"]);
  expect(noor.sync.saved()).toBe("away");
});

test("whoever may no longer write finds the unsent words to copy", () => {
  const table = openSimulatedTable();
  const noor = table.seat("p-noor");
  table.clock.pass(1_000);
  putGoal(noor, "p-noor", "Fietsen");
  table.clock.pass(1_000);
  noor.network.setThere(false, true);
  noor.write("Fietsen morgen");
  noor.sync.setCards([{ ...card, writable: false }]);
  noor.network.setThere(true, true);
  table.clock.pass(5_000);
  expect(noor.sync.unplaced().map(({ text }) => text)).toEqual(["Fietsen morgen"]);
  expect(noor.title()).toBe("Fietsen");
  expect(noor.sheet().card.writable).toBe(false);
});

test("when the seat ends nothing stays on the screen or on the device", () => {
  const table = openSimulatedTable();
  const device = inMemoryDevice();
  let isOver = false;
  const noor = table.seat("p-noor", {
    keep: device,
    between: (listen) => (address, end) => (isOver ? { refusedWith: closeCode.noAccess } : listen(address, end)),
  });
  table.clock.pass(1_000);
  noor.network.setThere(false, true);
  putGoal(noor, "p-noor", "Fietsen");
  table.clock.pass(1_000);
  expect(device.names().length).toBe(1);
  isOver = true;
  noor.network.setThere(true, true);
  table.clock.pass(1_000);
  expect(noor.sync.hasEnded()).toBe(true);
  expect(noor.sync.sheets()).toEqual([]);
  expect(device.names()).toEqual([]);
});

test("a page that was closed while offline leaves its edits for the next one, and they arrive once", () => {
  const table = openSimulatedTable();
  const device = inMemoryDevice();
  const mila = table.seat("p-mila");
  const yesterday = table.seat("p-noor", { keep: device });
  table.clock.pass(1_000);
  putGoal(mila, "p-mila", "Fietsen");
  table.clock.pass(1_000);
  yesterday.network.setThere(false, true);
  yesterday.write("Fietsen morgen");
  table.clock.pass(1_000);
  yesterday.sync.close();
  mila.write("Graag Fietsen");
  const today = table.seat("p-noor", { keep: device });
  table.clock.pass(5_000);
  expect([today.title(), mila.title()]).toEqual(["Graag Fietsen morgen", "Graag Fietsen morgen"]);
  expect(today.sync.saved()).toBe("saved");
  expect(table.server.count.refused).toBe(0);
  expect(device.names()).toEqual([]);
});

test("what was kept for a sheet one no longer reads is offered to copy, also after the next reload", () => {
  const table = openSimulatedTable();
  const device = inMemoryDevice();
  const yesterday = table.seat("p-noor", { keep: device });
  table.clock.pass(1_000);
  yesterday.network.setThere(false, true);
  putGoal(yesterday, "p-noor", "Leren koken");
  table.clock.pass(1_000);
  yesterday.sync.close();
  for (let day = 0; day < 2; day += 1) {
    const today = table.seat("p-noor", { keep: device, cards: [] });
    expect(today.sync.unplaced().map(({ text }) => text)).toEqual(["Leren koken"]);
    today.sync.close();
  }
});
