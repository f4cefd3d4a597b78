// The lobby of the house: who came to a table with the square on its screen, said a name, and waits until somebody there lets
// them in. It is never on a disk: a name in it lives a quarter of an hour at most, and a restart forgets it.
import { randomBytes, randomInt } from "node:crypto";
import type { BoardId, PersonId } from "@werktafel/shared/ids";

/** Somebody at the door, as those at the table see them. */
export interface Waiting {
  readonly id: string;
  readonly name: string;
}

export type Answered = "waiting" | "letIn" | "no";

interface Doorway {
  /** What the square leads to now, and what it led to just before. */
  tokens: readonly { readonly token: string; readonly since: number }[];
  /** When somebody at the table last had it on the screen. */
  shownAt: number;
}

interface Visit extends Waiting {
  readonly board: BoardId;
  readonly since: number;
  answer:
    | { readonly kind: "waiting" }
    | { readonly kind: "no" }
    | { readonly kind: "letIn"; readonly person: PersonId };
}

/** The square changes this often; the one before it works for as long again: it may be under somebody's camera. */
const turnsMs = 2 * 60_000;
/** Off the screen it leads nowhere, after this. */
const staysMs = 30_000;
const waitsMs = 15 * 60_000;
/** More than sit at any table; who comes after them waits outside. */
const mostWaiting = 20;

/** No signs that look alike: it may be typed over from a screen. */
const signs = "abcdefghjkmnpqrstuvwxyz23456789";
const newToken = (): string => Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join("");
const newSecret = (): string => randomBytes(32).toString("base64url");

export class Lobby {
  readonly #now: () => number;
  readonly #doorways = new Map<BoardId, Doorway>();
  readonly #visits = new Map<string, Visit>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Somebody at the table has the square on the screen: what it leads to, and who waits. */
  show(board: BoardId): { readonly token: string; readonly waiting: readonly Waiting[] } {
    this.#forgetOld();
    const now = this.#now();
    const before = this.#doorways.get(board)?.tokens.filter(({ since }) => now - since < 2 * turnsMs) ?? [];
    const [newest] = before;
    const isFresh = newest !== undefined && now - newest.since < turnsMs;
    const tokens = isFresh ? before : [{ token: newToken(), since: now }, ...before];
    this.#doorways.set(board, { tokens, shownAt: now });
    return { token: tokens[0]?.token ?? "", waiting: this.#waitingAt(board) };
  }

  /** Comes to the door with what the square led to; gives what this visit is known by. `null`: it leads nowhere (any more). */
  arrive(token: string, name: string): string | null {
    this.#forgetOld();
    const now = this.#now();
    const found = [...this.#doorways].find(
      ([, { tokens, shownAt }]) =>
        now - shownAt < staysMs && tokens.some((each) => each.token === token && now - each.since < 2 * turnsMs),
    );
    if (found === undefined || this.#waitingAt(found[0]).length >= mostWaiting) return null;
    const secret = newSecret();
    const id = newSecret().slice(0, 16);
    this.#visits.set(secret, { id, name, board: found[0], since: now, answer: { kind: "waiting" } });
    return secret;
  }

  /** What became of a visit; `null`: not known (any more). */
  look(secret: string): Answered | null {
    this.#forgetOld();
    return this.#visits.get(secret)?.answer.kind ?? null;
  }

  /** Lets somebody in as this person, or not (`null`). False: nobody waits there under this id. */
  answer(board: BoardId, id: string, person: PersonId | null): boolean {
    const visit = [...this.#visits.values()].find((each) => each.id === id && each.board === board);
    if (visit === undefined || visit.answer.kind !== "waiting") return false;
    visit.answer = person === null ? { kind: "no" } : { kind: "letIn", person };
    return true;
  }

  /** Who they are let in as; nothing is spent. */
  whoIs(secret: string): { readonly board: BoardId; readonly person: PersonId } | null {
    const visit = this.#visits.get(secret);
    return visit?.answer.kind === "letIn" ? { board: visit.board, person: visit.answer.person } : null;
  }

  /** Goes in, once. */
  take(secret: string): { readonly board: BoardId; readonly person: PersonId } | null {
    this.#forgetOld();
    const who = this.whoIs(secret);
    if (who !== null) this.#visits.delete(secret);
    return who;
  }

  /** Everything at this table ends: the square leads nowhere, and nobody who waits or was let in goes in any more. */
  shut(board: BoardId): void {
    this.#doorways.delete(board);
    for (const [secret, visit] of this.#visits) if (visit.board === board) this.#visits.delete(secret);
  }

  #waitingAt(board: BoardId): readonly Waiting[] {
    return [...this.#visits.values()]
      .filter((visit) => visit.board === board && visit.answer.kind === "waiting")
      .map(({ id, name }) => ({ id, name }));
  }

  #forgetOld(): void {
    const now = this.#now();
    for (const [secret, { since }] of this.#visits) if (now - since >= waitsMs) this.#visits.delete(secret);
    for (const [board, { shownAt }] of this.#doorways) if (now - shownAt >= waitsMs) this.#doorways.delete(board);
  }
}
