// Somebody who is about to lose their place and uses every way in at once: a sheet they type in and come back to, the live
// line, pages, paper. Everything they get is kept, with the newest canary in it.
import { Bystander } from "../sockets/bystander.ts";
import { LiveWire } from "../sockets/liveWire.ts";
import { SheetWire } from "../sockets/sheetWire.ts";
import { cookieOf, tokenOf } from "../../support/openServer.ts";
import type { FarewellHouse } from "./farewellHouse.ts";

export interface LeaverPlace {
  readonly house: FarewellHouse;
  readonly board: string;
  readonly sheet: string;
  /** Participant id. */
  readonly id: string;
  readonly cookie: string;
  /** A guest only reads. */
  readonly writes: boolean;
}

/** What somebody does with their place, over and over, ms between two times; never again before the last was answered. */
const again = { type: 200, page: 450, line: 900, join: 400, command: 350 } as const;
/** Words that may wait for their answer, but in a flood. */
const mostUnanswered = 10;
/** How many words may wait in the line when it ends: more than the server takes in three seconds. */
const flood = 400;

interface Got {
  readonly at: number;
  readonly status: number;
  readonly text: string;
  readonly pdf: Buffer | null;
}

export class Leaver {
  readonly place: LeaverPlace;
  readonly typist: Bystander;
  readonly #live: LiveWire[] = [];
  /** The newest on which the table is open. */
  #opened: LiveWire | null = null;
  readonly #joins: SheetWire[] = [];
  readonly #got: Got[] = [];
  readonly #timers: NodeJS.Timeout[] = [];
  /** Their own cookie, and those they came in by meanwhile. */
  readonly #cookies: string[];
  /** When a command that was done was sent, ms of `performance.now()`. */
  lastDoneAt = 0;
  /** The last answer to a command, for who reads a failure. */
  lastSaid: unknown = null;
  #isStopped = false;
  #commands = 0;

  constructor(place: LeaverPlace) {
    const { house, sheet, cookie, id, writes } = place;
    this.place = place;
    this.#cookies = [cookie];
    this.typist = new Bystander({ url: house.url, sheet, cookie, name: `weg-${id}`, writes });
  }

  start(): void {
    this.typist.connect();
    void this.#comeOnLine();
    if (this.place.writes) {
      this.#every(again.type, async () => {
        if (this.typist.written.slice(-mostUnanswered).some((word) => word.isAcknowledged) || this.#isFresh)
          this.typist.write();
      });
      this.#every(again.command, async () => this.#wish());
    }
    this.#every(again.page, async () => this.#get(`/b/${this.place.board}/papier`));
    this.#every(again.page * 2, async () => this.#get(`/api/boards/${this.place.board}`));
    this.#every(again.line, async () => this.#comeOnLine());
    this.#every(again.join, async () => this.#join());
  }

  get #isFresh(): boolean {
    return this.typist.written.length < mostUnanswered;
  }

  #every(ms: number, work: () => Promise<void>): void {
    let isBusy = false;
    const once = async (): Promise<void> => {
      if (isBusy) return;
      isBusy = true;
      await work();
      isBusy = false;
    };
    this.#timers.push(setInterval(() => void once(), ms));
  }

  /** The newest way in. */
  get #cookie(): string {
    return this.#cookies.at(-1) ?? "";
  }

  async #get(path: string): Promise<void> {
    if (this.#isStopped) return;
    const none = { status: 0, text: "", bytes: null };
    const { status, text, bytes } = await this.place.house.ask(path, { cookie: this.#cookie }).catch(() => none);
    const isPdf = text.startsWith("%PDF");
    this.#got.push({ at: performance.now(), status, text: isPdf ? "" : text, pdf: isPdf ? bytes : null });
  }

  /** A live line beside the others; the oldest goes, so that there are always a few, and always a new one. */
  async #comeOnLine(): Promise<void> {
    if (this.#isStopped) return;
    const { house, board } = this.place;
    const line = new LiveWire({ url: house.url, cookie: this.#cookie });
    this.#live.push(line);
    this.#live.at(-4)?.drop();
    if ((await line.ready()) && (await line.ask("open", { board })) !== null) this.#opened = line;
  }

  /** Comes to the sheet as another device would, reads, and goes in the midst of it. */
  async #join(): Promise<void> {
    if (this.#isStopped) return;
    const { house, sheet } = this.place;
    const wire = new SheetWire({ url: house.url, cookie: this.#cookie, sheet });
    this.#joins.push(wire);
    this.#joins.at(-4)?.drop();
    await wire.opened();
    await wire.ask(new Uint8Array([0]));
  }

  async #wish(): Promise<void> {
    const line = this.#opened;
    if (!line?.isOpen) return;
    this.#commands += 1;
    const { id: who, sheet, board } = this.place;
    const payload = { item: { sheet, item: "g-1" }, about: "goal", text: `woorden van ${who}` };
    const sentAt = performance.now();
    const answer = await line.ask("command", { id: `weg-${who}-${this.#commands}`, kind: "dissent", board, payload });
    this.lastSaid = answer;
    if (typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === true) this.lastDoneAt = sentAt;
  }

  /** Sits and looks: whatever is open stays open, and nothing is asked any more. */
  fallStill(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  /** In the midst of a first step when it happens. */
  joinOften(): void {
    for (let time = 0; time < 3; time += 1) void this.#join();
  }

  /** More words than the server takes in a second wait in the line. */
  typeALot(): void {
    for (let word = 0; word < flood; word += 1) this.typist.write();
  }

  /** Hangs up and is back in the same instant, and a few times more. */
  comeBack(): void {
    for (const line of [...this.#live, ...this.#joins]) line.drop();
    for (const ms of [0, 30, 80, 160]) {
      const back = setTimeout(() => {
        void this.#comeOnLine();
        void this.#join();
      }, ms);
      this.#timers.push(back);
    }
  }

  /** What takes long to make is asked for now. */
  askForPaper(): void {
    for (let time = 0; time < 2; time += 1) void this.#get(`/api/boards/${this.place.board}/plan.pdf`);
  }

  /** Another link to the same place. When it opens anything, that is used like the rest. */
  async comeInBy(link: string): Promise<boolean> {
    const body = { token: tokenOf(link) };
    const answered = await this.place.house.ask("/api/session", { method: "POST", body });
    if (answered.status !== 200) return false;
    this.#cookies.push(cookieOf(answered));
    void this.#comeOnLine();
    this.joinOften();
    return true;
  }

  /** What each of their cookies is answered at the table. */
  async statuses(): Promise<readonly number[]> {
    const { house, board } = this.place;
    return Promise.all(
      this.#cookies.map(async (cookie) => (await house.ask(`/api/boards/${board}`, { cookie })).status),
    );
  }

  /** Everything that came over a wire or as text. */
  received(): readonly string[] {
    const wires = [...this.#joins, ...this.#live].flatMap(({ frames }) => frames);
    return [
      ...[...this.typist.heardFrames(), ...wires].map((frame) => frame.toString("latin1")),
      ...this.#got.map(({ text }) => text),
    ];
  }

  /** Papers that came after this moment. */
  papersSince(since: number): readonly Buffer[] {
    return this.#got.flatMap(({ at, pdf }) => (pdf !== null && at > since ? [pdf] : []));
  }

  /** Canaries have come, and what they typed and asked was done. */
  isInTheMidst(): boolean {
    // A canary comes each 50 ms.
    if (this.typist.updatesHeard <= 5 || this.#opened === null) return false;
    return !this.place.writes || (this.lastDoneAt > 0 && this.typist.written.some((word) => word.isAcknowledged));
  }

  /** The last moment at which a page or a paper with anything of the table was still given. */
  lastGivenAt(): number {
    const given = this.#got.filter(
      ({ status, text, pdf }) => status === 200 && (pdf !== null || text.includes("Noor")),
    );
    return Math.max(0, ...given.map(({ at }) => at));
  }

  /** The last moment at which they heard that something typed is kept. */
  lastTakenAt(): number {
    return Math.max(0, ...this.typist.written.map(({ acknowledgedAt }) => acknowledgedAt));
  }

  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    this.typist.stop();
    for (const wire of [...this.#joins, ...this.#live]) wire.drop();
  }
}
