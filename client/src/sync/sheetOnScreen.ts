// One sheet as this screen has it, through cuts and refusals: the copy now in use, and what was said to it. The screens see
// it as an `OpenSheet`, a plain snapshot that stays the same until something changes.
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import type { OpenSheet, SavedState, UnplacedWords } from "./boardSync.ts";
import type { FinalClose } from "./sheetConnection.ts";
import { SheetCopy } from "./sheetCopy.ts";
import type { Clock, OpenWire } from "./wire.ts";

export interface SheetPorts {
  readonly address: (card: SheetCard, clients: readonly number[]) => string;
  readonly openWire: OpenWire;
  readonly clock: Clock;
  /** A fresh random client id, never used before. */
  readonly newClient: () => number;
  readonly onChange: () => void;
  /** The seat ended. */
  readonly onEnded: () => void;
}

export class SheetOnScreen {
  readonly #ports: SheetPorts;
  #card: SheetCard;
  #copy: SheetCopy;
  #isCalm: boolean;
  #content: ReadableSheet | null = null;
  #snapshot: OpenSheet | null = null;
  readonly #waiting: { edit: object | null; resolve: () => void }[] = [];

  constructor(card: SheetCard, isCalm: boolean, ports: SheetPorts) {
    this.#ports = ports;
    this.#card = card;
    this.#isCalm = isCalm;
    this.#copy = this.#newCopy();
  }

  open(): OpenSheet {
    if (this.#snapshot === null) {
      const copy = this.#copy;
      const read = () => this.#read();
      this.#snapshot = {
        card: this.#card,
        doc: copy.doc,
        undo: copy.undo,
        isComplete: copy.isComplete(),
        get content() {
          return read();
        },
      };
    }
    return this.#snapshot;
  }

  saved(): SavedState {
    if (this.#copy.isAway()) return "away";
    return this.#copy.isSaved() ? "saved" : "busy";
  }

  unplaced(): readonly UnplacedWords[] {
    return [];
  }

  forgetUnplaced(_words: UnplacedWords): void {}

  setCard(card: SheetCard): void {
    if (card.writable === this.#card.writable) return;
    this.#card = card;
    this.#content = null;
    this.#changed();
  }

  hold(isCalm: boolean): void {
    this.#isCalm = isCalm;
    this.#copy.hold(isCalm);
  }

  hasNews(): boolean {
    return this.#copy.hasNews();
  }

  showNews(): void {
    this.#copy.showNews();
  }

  connect(): void {
    this.#copy.connect();
  }

  cut(): void {
    this.#copy.cut();
  }

  whenSaved(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ edit: this.#copy.outbox.last(), resolve });
      this.#answerWaiting();
    });
  }

  close(): void {
    this.#copy.close();
    // Nothing more will be saved here; what waits may go, and is judged as it is.
    for (const { resolve } of this.#waiting.splice(0)) resolve();
  }

  #newCopy(): SheetCopy {
    const copy: SheetCopy = new SheetCopy({
      address: (clients) => this.#ports.address(this.#card, clients),
      isWritable: this.#card.writable,
      client: this.#ports.newClient(),
      carried: [],
      openWire: this.#ports.openWire,
      clock: this.#ports.clock,
      onComplete: () => {},
      onChange: () => this.#changed(),
      onClosedForGood: (why) => this.#closedForGood(why),
    });
    copy.hold(this.#isCalm);
    copy.doc.on("update", () => {
      this.#content = null;
    });
    return copy;
  }

  #closedForGood(why: FinalClose): void {
    if (why === "noAccess") return this.#ports.onEnded();
    this.#copy.close();
    this.#copy = this.#newCopy();
    this.#content = null;
    this.#copy.connect();
    this.#changed();
  }

  #read(): ReadableSheet {
    if (this.#content === null) {
      const { audience, kind, writable } = this.#card;
      this.#content = { ...readSheet(this.#copy.doc, this.#card).content, audience, kind, writable };
    }
    return this.#content;
  }

  #changed(): void {
    this.#snapshot = null;
    this.#answerWaiting();
    this.#ports.onChange();
  }

  #answerWaiting(): void {
    const { outbox } = this.#copy;
    const saved = this.#waiting.filter(({ edit }) => edit === null || !outbox.holds(edit));
    for (const each of saved) {
      this.#waiting.splice(this.#waiting.indexOf(each), 1);
      each.resolve();
    }
  }
}
