// What the verbs of this room need: the store, and of the boards that are open their facts and adding to them. `boards/`
// offers exactly that; the two rooms do not know each other.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { AccessLines } from "../access/accessLines.ts";
import type { Devices } from "../access/devices/devices.ts";
import type { Sessions } from "../access/sessions.ts";
import type { Store } from "../storage/store.ts";
import type { FactsToAppend } from "../storage/works/appendFacts.ts";

export interface TableBook {
  /** Something became true at a board (`null`: perhaps at any). */
  onChanged(changed: (board: BoardId | null) => void): void;
  allFacts(board: BoardId): Promise<BoardFacts | null>;
  append(
    board: BoardId,
    facts: readonly Fact[] | ((now: { readonly facts: BoardFacts }) => readonly Fact[]),
    by: PersonId | null,
    along?: Pick<FactsToAppend, "people" | "seats" | "leaves" | "links" | "doors">,
  ): Promise<void>;
}

export interface PeopleNeeds {
  readonly store: Store;
  readonly book: TableBook;
  readonly accessLines: AccessLines;
  readonly sessions: Pick<Sessions, "replaceLink">;
  readonly devices: Pick<Devices, "endAllWays">;
  readonly now: () => number;
}
