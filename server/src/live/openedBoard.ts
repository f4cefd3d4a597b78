// One line at one board: the facts so far and then each new one, none missed and none twice. While rights are being judged
// anew nothing goes out: it waits, and goes when the seat still stands.
import { withoutOldPapers } from "@werktafel/shared/domain/minutes/oldPapers";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { AnewTold, CardsTold, EndedTold, SheetCard, ToldFact } from "@werktafel/shared/protocol/facts";
import type { Gate, Place } from "../access/gate.ts";
import type { Boards, FactsForReader } from "../boards/boards.ts";
import type { Presence } from "./presence.ts";

/** What the server says on a line. */
export interface ToldOn {
  fact(told: ToldFact): void;
  cards(told: CardsTold): void;
  anew(told: AnewTold): void;
  ended(told: EndedTold): void;
}

export interface OpenedNeeds {
  readonly gate: Gate;
  readonly boards: Boards;
  readonly presence: Presence;
  /** The line's id. */
  readonly id: string;
  readonly told: ToldOn;
}

/** Facts that wait for a judgement; a judgement takes milliseconds. */
const mostWaiting = 10_000;

export class OpenedBoard {
  readonly #needs: OpenedNeeds;
  readonly #isCalm: boolean;
  #place: Place;
  #cards: readonly SheetCard[] = [];
  #waiting: ToldFact[] = [];
  /** Judgements under way, the opening itself included; facts wait while there are any. */
  #judging = 1;
  #isOver = false;
  readonly #deafen: () => void;

  constructor(needs: OpenedNeeds, place: Place, isCalm: boolean) {
    this.#needs = needs;
    this.#place = place;
    this.#isCalm = isCalm;
    // Listening comes before reading: what becomes true in between waits, and is told after.
    this.#deafen = needs.boards.listen(
      place,
      (fact) => this.#hear(fact),
      () => this.#anew(),
    );
  }

  /** The facts so far; `null`: no such board, or the seat ended meanwhile. */
  async read(): Promise<FactsForReader | null> {
    const { gate, boards } = this.#needs;
    const [cards, facts] = await Promise.all([gate.sheets(this.#place), boards.factsFor(this.#place)]);
    if (this.#isOver || facts === null) return null;
    this.#cards = cards;
    return { ...facts, facts: withoutOldPapers(facts.facts) };
  }

  /** The sheets of this reader, as they were last told or read. */
  cards(): readonly SheetCard[] {
    return this.#cards;
  }

  /** After the facts so far were told: what came since, and from now on each new one. */
  begin(seq: number): void {
    this.#waiting = this.#waiting.filter((fact) => fact.seq > seq);
    this.#settled();
  }

  /** Rights changed: nothing more goes out until the gate says what this reader may. False when the seat is over. */
  async judgeAnew(): Promise<boolean> {
    const { gate, presence } = this.#needs;
    this.#judging += 1;
    if (this.#participant) presence.here(this.#place.board, { ...this.#present(this.#participant), sheets: null });
    const { board, visitor } = this.#place;
    const place = await gate.place(visitor, board);
    if (this.#isOver) return false;
    // Another seat of the same person is another reader: the screen opens the board again.
    if (place === null || place.seat?.participant !== this.#place.seat?.participant) {
      this.end(true);
      return false;
    }
    this.#place = place;
    const cards = await gate.sheets(place);
    if (this.#isOver) return false;
    if (JSON.stringify(cards) !== JSON.stringify(this.#cards)) {
      this.#cards = cards;
      this.#needs.told.cards({ board, sheets: cards });
    }
    this.#settled();
    return true;
  }

  /** The line left, or (`isSeatOver`) its seat ended and the screen is told so. */
  end(isSeatOver: boolean): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#deafen();
    this.#waiting = [];
    const { presence, id, told } = this.#needs;
    presence.left(this.#place.board, id, isSeatOver);
    if (isSeatOver) told.ended({ board: this.#place.board });
  }

  get #participant(): ParticipantId | null {
    return this.#place.seat?.participant ?? null;
  }

  #present(participant: ParticipantId) {
    return {
      id: this.#needs.id,
      participant,
      sheets: new Set(this.#cards.map((card) => card.id)),
      isCalm: this.#isCalm,
    };
  }

  /** What waits is counted as before; the screen opens the board again and hears all of it. */
  #anew(): void {
    this.#waiting = [];
    if (!this.#isOver) this.#needs.told.anew({ board: this.#place.board });
  }

  #hear(fact: ToldFact): void {
    if (this.#judging === 0) this.#needs.told.fact(fact);
    else if (this.#waiting.length < mostWaiting) this.#waiting.push(fact);
  }

  #settled(): void {
    this.#judging -= 1;
    if (this.#judging > 0 || this.#isOver) return;
    for (const fact of this.#waiting) this.#needs.told.fact(fact);
    this.#waiting = [];
    // The big screen hears nothing of who is here (DESIGN.md 4, Presence).
    if (this.#participant) this.#needs.presence.here(this.#place.board, this.#present(this.#participant));
  }
}
