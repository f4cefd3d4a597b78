// Under which Yjs client ids a connection may write. An id belongs for good to the first person who connects with it, so
// nobody can ever write under another's name (DESIGN.md 4, Client ids).
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Store } from "../storage/store.ts";

/** The document's own id first, then earlier ids whose edits it still carries. */
const maxIds = 8;
const maxNewIdsPerDay = 100;
/** Of the ids a person has here, the latest: weeks of work. What still carries an older one lists it in `client=`. */
const mostRemembered = 1_000;

export interface Claimed {
  /** What was asked: the document's own, and earlier ones it still carries. Empty: read only. */
  readonly asked: readonly number[];
  /** These and the others of this person at this board: what one screen wrote, another may bring. */
  readonly all: readonly number[];
}

export class ClientIds {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The ids in `client=` (repeated or separated by commas); none, or something that is no id: read only. */
  async claim(
    asked: readonly string[],
    board: BoardId,
    person: PersonId,
    now: number,
  ): Promise<Claimed | "foreign" | "tooMany"> {
    const texts = asked.flatMap((text) => text.split(",")).filter((text) => text !== "");
    const clients = [...new Set(texts.map(Number))];
    const areIds = clients.every((client) => Number.isSafeInteger(client) && client >= 0 && client < 2 ** 32);
    if (clients.length === 0 || clients.length > maxIds || !areIds) return { asked: [], all: [] };
    const today = new Date(now).toISOString().slice(0, 10);
    const answer = await this.#store.run("claimClients", { board, person, clients, today, max: maxNewIdsPerDay });
    if (answer !== "bound") return answer;
    const known = await this.#store.run("clientsOf", { board, person, most: mostRemembered });
    return { asked: clients, all: [...new Set([...clients, ...known])] };
  }
}
