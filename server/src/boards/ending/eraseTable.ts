// A whole table goes for good: keys, rows, and what backups hold of it. What is left is a line that says that, when and
// on what ground, and never of whom.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { isFacilitator, isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { BoardId } from "@werktafel/shared/ids";
import type { Gate, Place } from "../../access/gate.ts";
import type { Store } from "../../storage/store.ts";
import type { Boards } from "../boards.ts";

/** `asked`: a resident asked; `retention`: its time is over; `operator`: by who runs the house. A closed list: never words. */
export const erasureGrounds = ["asked", "retention", "operator"] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

/** Who decided, as a side of the table: nobody can be found by it. */
export type ErasedBy = "resident" | "facilitator" | "keeper" | "house" | "operator";

/** What may be kept and shown of it: no name, no word. */
export interface ErasureProof {
  readonly what: "werktafel";
  readonly board: BoardId;
  readonly ground: ErasureGround;
  readonly by: ErasedBy;
  /** ISO instant. */
  readonly at: string;
}

export interface EraseNeeds {
  readonly store: Pick<Store, "erase">;
  readonly boards: Pick<Boards, "changedBeside">;
  readonly gate: Pick<Gate, "changed">;
}

/** `null`: there is no such board. Every screen that has it open is told that it ended. */
export const eraseTable = async (
  { store, boards, gate }: EraseNeeds,
  {
    board,
    ground,
    by,
    at,
  }: { readonly board: BoardId; readonly ground: ErasureGround; readonly by: ErasedBy; readonly at: number },
): Promise<ErasureProof | null> => {
  if (!(await store.erase({ board, ground, at }))) return null;
  boards.changedBeside(board);
  gate.changed(board);
  return { what: "werktafel", board, ground, by, at: new Date(at).toISOString() };
};

/** Who may decide it now, and as what: who leads or keeps the record; where nobody does, the resident alone. Or the no. */
export const decidesErasing = (
  facts: BoardFacts,
  { seat }: Pick<Place, "seat">,
): { readonly by: ErasedBy; readonly ground: ErasureGround } | Refusal => {
  const me = facts.participants.find(({ id }) => id === seat?.participant);
  if (!me || !isSeated(me)) return { reason: "unknown" };
  const { ending } = facts;
  const isKeeper = ending.closed?.keepers.includes(me.id) ?? false;
  const isLed = facts.participants.some(
    (each) =>
      isSeated(each) && !isResident(each) && (isFacilitator(each) || ending.closed?.keepers.includes(each.id) === true),
  );
  const by = isKeeper ? "keeper" : isFacilitator(me) ? "facilitator" : isResident(me) && !isLed ? "resident" : null;
  if (by === null) return { reason: "notYours", who: "facilitator" };
  if (ending.holds.length > 0) return { reason: "heldByLaw", holds: ending.holds.map(({ reason }) => reason) };
  if (ending.erasureAsked !== null) return { by, ground: "asked" };
  if (ending.listed !== null) return { by, ground: "retention" };
  return { reason: "notNow", from: "notAsked", to: "erased" };
};
