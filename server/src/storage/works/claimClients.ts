// A Yjs client id belongs for good to the first person who comes with it, so nobody can write under another's
// (DESIGN.md 4, Client ids). All the ids of one connection are bound, or none.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Transaction } from "../port.ts";

export interface ClientsToClaim {
  readonly board: BoardId;
  readonly person: PersonId;
  readonly clients: readonly number[];
  /** ISO date: the allowance is per person and day. */
  readonly today: string;
  /** How many new ids a person may take a day (DESIGN.md 4: 100). */
  readonly max: number;
}

/** `foreign`: one of them is another's. `tooMany`: the day's allowance would be passed. Own earlier ids cost nothing. */
export type ClientsClaimed = "bound" | "foreign" | "tooMany";

/** The ids of this person at this board, whichever of their connections brought them; the latest, at most `most`. */
export const clientsOf = (
  tx: Transaction,
  { board, person, most }: { readonly board: BoardId; readonly person: PersonId; readonly most: number },
): readonly number[] => tx.clientsOf(board, person, most);

export const claimClients = (tx: Transaction, question: ClientsToClaim): ClientsClaimed => {
  const { board, person, today } = question;
  const asked = [...new Set(question.clients)].map((client) => ({ client, owner: tx.clientOwner(board, client) }));
  if (asked.some(({ owner }) => owner !== null && owner !== person)) return "foreign";
  const free = asked.filter(({ owner }) => owner === null);
  if (free.length === 0) return "bound";
  if (tx.clientsBoundOn(person, today) + free.length > question.max) return "tooMany";
  for (const { client } of free) tx.bindClient({ board, client, person, on: today });
  return "bound";
};
