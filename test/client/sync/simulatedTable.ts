// A table of a few screens around a simulated server: the product's own sync code and its own sheet, over a line and a clock
// that the test holds in its hand.
import type { BoardSync, OpenSheet } from "@werktafel/client/sync/boardSync";
import type { KeptOnDevice } from "@werktafel/client/sync/keep/keptOnDevice";
import { openBoardSync } from "@werktafel/client/sync/openBoardSync";
import { ownOrigin } from "@werktafel/client/sync/ownOrigin";
import { boardId, itemId, type ItemId, participantId, personId, sheetId } from "@werktafel/shared/ids";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import { SimulatedClock } from "../../convergence/simulatedClock.ts";
import { type Listen, SimulatedNetwork } from "../../convergence/simulatedLine.ts";
import { SimulatedServer } from "../../convergence/simulatedServer.ts";
import { seededRandom } from "../../support/seededRandom.ts";

export const sheet = sheetId("s-1~1");
export const card: SheetCard = { id: sheet, audience: "everyone", kind: "table", writable: true };
export const goal = itemId("g-1");

export interface Seat {
  readonly sync: BoardSync;
  readonly network: SimulatedNetwork;
  readonly sheet: () => OpenSheet;
  /** What stands on this screen as the goal's title; `null` when the goal is not there. */
  readonly title: () => string | null;
  /** Writes the goal's title as somebody who types it over. */
  readonly write: (title: string) => void;
}

export interface SeatOptions {
  readonly keep?: KeptOnDevice;
  /** Stands between the line and the server: a fault of the test's own. */
  readonly between?: (listen: Listen) => Listen;
  readonly cards?: readonly SheetCard[];
  readonly fetchCards?: () => Promise<readonly SheetCard[]>;
}

export const openSimulatedTable = (seed = 1) => {
  const random = seededRandom(seed);
  const clock = new SimulatedClock(random);
  const board = boardId("b-1");
  const row = { id: sheet, board, kind: "table" as const, audience: "everyone" as const, createdAt: 0 };
  const server = new SimulatedServer({
    clock,
    random,
    board,
    rows: [row],
    participantOf: (person) => participantId(person),
  });

  const seat = (person: string, options: SeatOptions = {}): Seat => {
    const listen: Listen = (address, end) => {
      address.searchParams.set("person", personId(person));
      return server.listen(address, end);
    };
    const network = new SimulatedNetwork(clock, random, options.between?.(listen) ?? listen);
    const sync = openBoardSync({
      board,
      me: participantId(person),
      cards: options.cards ?? [card],
      origin: "ws://table.test",
      openWire: network.openWire,
      clock,
      newClient: () => random.below(2 ** 32),
      network: network.hint,
      leaving: () => () => {},
      ...(options.keep ? { keep: options.keep } : {}),
      ...(options.fetchCards ? { fetchCards: options.fetchCards } : {}),
    });
    const open = () => {
      const found = sync.sheets()[0];
      if (!found) throw new Error("no sheet is open");
      return found;
    };
    return {
      sync,
      network,
      sheet: open,
      title: () => open().content.items.find(({ id }) => id === goal)?.texts["title"] ?? null,
      write: (title) => {
        writeText(open().doc, { collection: "goals", id: goal, field: "title" }, title, { origin: ownOrigin });
      },
    };
  };
  return { clock, server, seat };
};

/** Puts the goal of the tests on the board and waits until it lies there. */
export const putGoal = ({ sheet: open }: Seat, by: string, title: string, id: ItemId = goal): void => {
  putItem(open().doc, { collection: "goals", id, texts: { title }, values: { byId: participantId(by) } }, ownOrigin);
};
