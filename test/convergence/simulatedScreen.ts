// Somebody's screen in a schedule: the product's own sync over a simulated line, with what the device keeps between pages.
import type { BoardSync, OpenSheet } from "@werktafel/client/sync/boardSync";
import { openBoardSync } from "@werktafel/client/sync/openBoardSync";
import { boardId, participantId, type PersonId } from "@werktafel/shared/ids";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import type { SeededRandom } from "../support/seededRandom.ts";
import { inMemoryDevice } from "./inMemoryDevice.ts";
import type { SimulatedClock } from "./simulatedClock.ts";
import { SimulatedNetwork } from "./simulatedLine.ts";
import type { SimulatedServer } from "./simulatedServer.ts";

export interface ScreenNeeds {
  readonly person: PersonId;
  readonly cards: readonly SheetCard[];
  readonly clock: SimulatedClock;
  readonly random: SeededRandom;
  readonly server: SimulatedServer;
}

export class Screen {
  readonly person: PersonId;
  readonly network: SimulatedNetwork;
  readonly #needs: ScreenNeeds;
  readonly #device = inMemoryDevice();
  sync: BoardSync;
  reloads = 0;

  constructor(needs: ScreenNeeds) {
    const { person, clock, random, server } = needs;
    this.person = person;
    this.#needs = needs;
    this.network = new SimulatedNetwork(clock, random, (address, end) => {
      address.searchParams.set("person", person);
      return server.listen(address, end);
    });
    this.sync = this.#open();
  }

  #open(): BoardSync {
    const { person, cards, clock, random } = this.#needs;
    return openBoardSync({
      board: boardId("b-1"),
      me: participantId(person),
      cards,
      origin: "ws://table.test",
      openWire: this.network.openWire,
      clock,
      newClient: () => random.below(2 ** 32),
      network: this.network.hint,
      leaving: () => () => {},
      keep: this.#device,
    });
  }

  /** The page is closed and opened again, whatever it was doing. */
  reload(): void {
    this.reloads += 1;
    this.sync.close();
    this.sync = this.#open();
  }

  /** The sheet that everyone reads. */
  open(): OpenSheet {
    const [open] = this.sync.sheets();
    if (!open) throw new Error("the sheet is not open");
    return open;
  }
}
