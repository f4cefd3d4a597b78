// How long people spoke in the round that goes on: in memory alone, gone when the round is over. Nothing of one person ever
// leaves it (check 4). A round that began before this process did has no times, and so no shares.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { isUnderWay } from "@werktafel/shared/domain/meeting/meeting";
import type { Spoken } from "@werktafel/shared/domain/meeting/speakingTime";
import { openRound } from "@werktafel/shared/domain/meeting/turns";
import type { BoardId, ParticipantId } from "@werktafel/shared/ids";

interface Timed {
  readonly round: string;
  readonly msOf: Map<ParticipantId, number>;
  lookedAt: number;
}

export class SpeakingClock {
  /** One per board: it has one meeting under way, and that has one round. */
  readonly #timed = new Map<BoardId, Timed>();

  /** A round begins. */
  begin(board: BoardId, round: string, at: number): void {
    this.#timed.set(board, { round, msOf: new Map(), lookedAt: at });
  }

  /**
   * Before anything about a turn, a pause or private time is judged: the time since the last look is of who had the turn, as
   * the facts that are on disk say. So a wish that was refused or not stored never moves the clock.
   */
  look(board: BoardId, facts: BoardFacts, at: number): void {
    const timed = this.#timed.get(board);
    if (!timed) return;
    const meeting = Object.values(facts.meetings).find(isUnderWay);
    const round = meeting ? openRound(meeting) : null;
    if (round?.id !== timed.round) {
      this.#timed.delete(board);
      return;
    }
    if (meeting?.phase === "running" && round.current !== null) {
      const ms = Math.max(0, at - timed.lookedAt);
      timed.msOf.set(round.current, (timed.msOf.get(round.current) ?? 0) + ms);
    }
    timed.lookedAt = at;
  }

  /** Who spoke how long in this round; `null`: not all of it was seen. */
  spoken(board: BoardId, round: string, facts: BoardFacts): readonly Spoken[] | null {
    const timed = this.#timed.get(board);
    if (timed?.round !== round) return null;
    return facts.participants.flatMap(({ id: person, party }) => {
      const ms = timed.msOf.get(person) ?? 0;
      return ms > 0 ? [{ person, party, ms }] : [];
    });
  }
}
