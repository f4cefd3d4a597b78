// The boards that are open now, as their facts tell. One order per board: commands are judged one after another, and what
// becomes true is on disk before anyone is told.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Command, CommandAnswer, ToldFact } from "@werktafel/shared/protocol/facts";
import type { Place } from "../access/gate.ts";

/** What one reader may know of a board's facts, folded, and how many facts that are. */
export interface FactsForReader {
  readonly seq: number;
  readonly facts: BoardFacts;
}

export interface Boards {
  /** `null` when there is no such board (or it is still being imported). */
  factsFor(place: Place): Promise<FactsForReader | null>;
  /** All facts of a board, for export. */
  allFacts(board: BoardId): Promise<BoardFacts | null>;
  /** Judges a command; same id twice = one effect, one answer. */
  command(place: Place, command: Command): Promise<CommandAnswer>;
  /** Appends facts that a verb already judged (seating somebody, an import); told to their readers. */
  append(board: BoardId, facts: readonly Fact[], by: PersonId | null): Promise<void>;
  /** Each told fact, per reader: the listener says for whom it listens. */
  listen(place: Place, told: (fact: ToldFact) => void): () => void;
}
