// Somebody who is about to lose their place and uses every way in at once: a sheet they type in and come back to, the live
// line, pages, paper. Everything they get is kept, with the newest canary in it.
import { participantId } from "@werktafel/shared/ids";
import type { ImportedTable, Seated, TestServer } from "../../support/openServer.ts";
import { Bystander } from "../sockets/bystander.ts";
import { LiveWire } from "../sockets/liveWire.ts";
import { SheetWire } from "../sockets/sheetWire.ts";

export interface LeaverPlace {
  readonly server: TestServer;
  readonly table: ImportedTable;
  readonly sheet: string;
  readonly seated: Seated;
  readonly cookie: string;
}

/** What somebody does with their place, over and over, ms between two times. */
const again = { idle: 60, page: 300, paper: 700, line: 900, join: 250, command: 150 } as const;

export class Leaver {
  readonly place: LeaverPlace;
  readonly typist: Bystander;
  readonly #live: LiveWire[] = [];
  /** The newest on which the table is open. */
  #opened: LiveWire | null = null;
  readonly #joins: SheetWire[] = [];
  readonly #answers: { readonly at: number; readonly status: number; readonly text: string }[] = [];
  readonly #timers: NodeJS.Timeout[] = [];
  /** When a command was last done, ms of `performance.now()`. */
  lastDoneAt = 0;
  /** The last answer to a command, for who reads a failure. */
  lastSaid: unknown = null;
  #isStopped = false;
  #commands = 0;

  constructor(place: LeaverPlace) {
    const { server, sheet, cookie, seated } = place;
    this.place = place;
    this.typist = new Bystander({ url: server.url, sheet, cookie, name: `weg-${seated.id}`, writes: true });
  }

  get participant() {
    return participantId(this.place.seated.id);
  }

  start(): void {
    this.typist.connect();
    this.#comeOnLine();
    this.#every(again.idle, () => this.typist.write());
    this.#every(again.page, () => void this.#get(`/api/boards/${this.place.table.board}`));
    this.#every(again.paper, () => void this.#get(`/api/boards/${this.place.table.board}/plan.pdf`));
    this.#every(again.line, () => this.#comeOnLine());
    this.#every(again.join, () => this.#join());
    this.#every(again.command, () => void this.#wish());
  }

  #every(ms: number, work: () => void): void {
    this.#timers.push(setInterval(work, ms));
  }

  async #get(path: string): Promise<void> {
    const { server, cookie } = this.place;
    const { status, text } = await server.ask(path, { cookie }).catch(() => ({ status: 0, text: "" }));
    this.#answers.push({ at: performance.now(), status, text });
  }

  /** A live line beside the others; the oldest goes, so that there are always a few, and always a new one. */
  #comeOnLine(): void {
    const { server, cookie, table } = this.place;
    const line = new LiveWire({ url: server.url, cookie });
    this.#live.push(line);
    void line.ready().then(async (isOpen) => {
      if (isOpen && (await line.ask("open", { board: table.board })) !== null) this.#opened = line;
    });
    if (this.#live.length > 4) this.#live[this.#live.length - 5]?.drop();
  }

  /** Comes to the sheet as another device would, reads, and goes in the midst of it. */
  #join(): void {
    const { server, cookie, sheet } = this.place;
    const wire = new SheetWire({ url: server.url, cookie, sheet });
    this.#joins.push(wire);
    void wire.opened().then(() => wire.sync(0, new Uint8Array([0])));
    if (this.#joins.length > 3) this.#joins[this.#joins.length - 4]?.drop();
  }

  async #wish(): Promise<void> {
    const line = this.#opened;
    if (!line?.isOpen) return;
    this.#commands += 1;
    const id = `weg-${this.place.seated.id}-${this.#commands}`;
    const item = { sheet: this.place.sheet, item: "g-1" };
    const payload = { item, about: "goal", text: `woorden van ${this.place.seated.id}` };
    const sentAt = performance.now();
    const answer = await line.ask("command", { id, kind: "dissent", board: this.place.table.board, payload });
    this.lastSaid = answer;
    if (typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === true) this.lastDoneAt = sentAt;
  }

  /** Everything that came over a wire or as text, as one. */
  received(): readonly string[] {
    return [
      ...this.typist.heardFrames().map((frame) => frame.toString("latin1")),
      ...this.#joins.flatMap(({ frames }) => frames.map((frame) => frame.toString("latin1"))),
      ...this.#live.flatMap(({ frames }) => frames.map((frame) => frame.toString("latin1"))),
      ...this.#answers.map(({ text }) => text),
    ];
  }

  /** The last moment at which a page or a paper was still given. */
  lastGivenAt(): number {
    return Math.max(0, ...this.#answers.filter(({ status }) => status === 200).map(({ at }) => at));
  }

  /** Lines that are open still. */
  openLines(): number {
    return [...this.#live, ...this.#joins].filter((wire) => wire.isOpen).length;
  }

  counts(): { readonly frames: number; readonly answers: number } {
    const frames =
      this.typist.heardFrames().length + [...this.#joins, ...this.#live].flatMap((each) => each.frames).length;
    return { frames, answers: this.#answers.length };
  }

  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    this.typist.stop();
    for (const wire of [...this.#joins, ...this.#live]) wire.drop();
  }
}
