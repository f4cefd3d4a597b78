// Somebody at the table who uses everything they may, and keeps every byte that comes back: each sheet, the live lane,
// every page and answer. What they try that is not theirs is kept too.
import * as Y from "yjs";
import { eventually } from "../../support/eventually.ts";
import { readPdf } from "../../support/paper/readPdf.ts";
import type { BoardCard } from "./hostileTable.ts";
import type { Received } from "./canaries.ts";
import { LiveWire } from "./liveWire.ts";
import { SheetWire } from "./sheetWire.ts";

export interface WitnessPlace {
  readonly url: string;
  readonly board: string;
  /** Participant id; `null`: the big screen. */
  readonly who: string | null;
  readonly cookie: string;
}

/** A sheet that this witness has open, with the document on their screen. */
export interface OpenSheet {
  readonly wire: SheetWire;
  readonly doc: Y.Doc;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Headers apart from the date. */
  readonly headers: string;
}

/** Everything a PDF says: drawn, read aloud, and put in as a file. */
const saidIn = async (pdf: Buffer): Promise<string> => {
  const { parts, apart, readAloud, everything } = await readPdf(pdf);
  return [...parts.map(({ text }) => text), ...apart, ...readAloud, everything].join("\n");
};

export class Witness {
  readonly place: WitnessPlace;
  readonly sheets = new Map<string, OpenSheet>();
  live: LiveWire;
  readonly #pages: Received[] = [];
  readonly #lines: (SheetWire | LiveWire)[] = [];

  constructor(place: WitnessPlace) {
    this.place = place;
    this.live = this.#openLive();
  }

  get name(): string {
    return this.place.who ?? "the big screen";
  }

  #openLive(): LiveWire {
    const { url, cookie, who } = this.place;
    const live = new LiveWire({ url, cookie, query: who === null ? "screen=1" : "" });
    this.#lines.push(live);
    return live;
  }

  /** Everything so far. */
  received(): readonly Received[] {
    const frames = this.#lines.flatMap((line) =>
      line.frames.map((bytes) => ({ over: line instanceof LiveWire ? "live lane" : "sheet lane", bytes })),
    );
    return [...frames, ...this.#pages];
  }

  /** How many frames came that say something: a sign of life of the line itself says nothing. */
  get frameCount(): number {
    const isSignOfLife = (frame: Buffer): boolean => frame.equals(Buffer.of(1, 1, 0)) || frame.equals(Buffer.from("2"));
    return this.#lines.flatMap(({ frames }) => frames).filter((frame) => !isSignOfLife(frame)).length;
  }

  /** What the server agreed to do with frames on any of the lines. */
  get extensions(): readonly string[] {
    return [...new Set(this.#lines.map(({ extensions }) => extensions))];
  }

  async ask(path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(this.place.url + path, {
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      headers: { cookie: this.place.cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) },
      redirect: "manual",
    });
    const headers = [...response.headers].filter(([name]) => name !== "date").map((pair) => pair.join(": "));
    // Unpacked by now, should it have come compressed.
    const bytes = Buffer.from(await response.arrayBuffer());
    this.#pages.push({ over: path, bytes }, { over: `${path} (headers)`, bytes: Buffer.from(headers.join("\n")) });
    if (response.headers.get("content-type") === "application/pdf") {
      this.#pages.push({ over: `${path} (what it says)`, bytes: Buffer.from(await saidIn(bytes)) });
    }
    return { status: response.status, text: bytes.toString(), headers: headers.join("\n") };
  }

  async card(): Promise<BoardCard> {
    const card: BoardCard = JSON.parse((await this.ask(`/api/boards/${this.place.board}`)).text);
    return card;
  }

  /** Opens the board and every sheet that may be read, as a screen does, and holds them open. */
  async sitDown(): Promise<void> {
    const { board } = this.place;
    if (!this.live.isOpen) this.live = this.#openLive();
    await this.live.ready();
    await this.live.ask("open", { board });
    const { sheets } = await this.card();
    for (const { id } of sheets) await this.openSheet(id);
  }

  async openSheet(sheet: string): Promise<OpenSheet> {
    const { url, cookie, who } = this.place;
    const doc = this.sheets.get(sheet)?.doc ?? new Y.Doc();
    const wire = new SheetWire({
      url,
      sheet,
      cookie,
      ...(who === null ? { query: "screen=1" } : { clients: [doc.clientID] }),
    });
    this.#lines.push(wire);
    wire.onHeard = (heard) => {
      if (heard.kind === "step2" || heard.kind === "update") Y.applyUpdate(doc, heard.bytes, "server");
      if (heard.kind === "step1") wire.sync(1, Y.encodeStateAsUpdate(doc, heard.bytes));
    };
    await wire.opened();
    await wire.ask(Y.encodeStateVector(doc));
    // Who may write was asked for a first step, and sent one: it counts among what is kept.
    const isAsked = wire.heard.some(({ kind }) => kind === "step1");
    await wire.until(() => !isAsked || wire.heard.some(({ kind }) => kind === "durable"));
    const open = { wire, doc };
    this.sheets.set(sheet, open);
    return open;
  }

  /** Changes a sheet on this screen, and sends it; resolves when it is kept. */
  async edit(sheet: string, change: (doc: Y.Doc) => void): Promise<void> {
    const open = this.sheets.get(sheet) ?? (await this.openSheet(sheet));
    const made: Uint8Array[] = [];
    const keep = (bytes: Uint8Array) => made.push(bytes);
    open.doc.on("update", keep);
    change(open.doc);
    open.doc.off("update", keep);
    const counted = () => open.wire.heard.findLast((each) => each.kind === "durable");
    const before = counted();
    const from = before?.kind === "durable" ? before.count : 0;
    for (const bytes of made) open.wire.sync(2, bytes);
    const isKept = await open.wire.until(() => {
      const now = counted();
      return now?.kind === "durable" && now.count >= from + made.length;
    });
    if (!isKept) throw new Error(`${this.name}: an edit was not kept, ${JSON.stringify(open.wire.closed)}`);
  }

  /** Every page and answer there is for this witness. */
  async lookEverywhere(): Promise<void> {
    const { board } = this.place;
    const paths = ["/", "/in", "/api/session", `/api/boards/${board}`, `/b/${board}`, `/scherm/${board}`];
    for (const path of [
      ...paths,
      "/api/mine",
      "/api/mine/news",
      "/openapi.json",
      "/readyz",
      "/metrics",
      "/api/session/keep-key",
    ])
      await this.ask(path);
    for (const { id } of (await this.card()).sheets) {
      await this.ask(`/api/boards/${board}/sheets/${id}/authors`);
      await this.ask(`/api/boards/${board}/sheets/${id}/last-version`);
    }
    await this.live.ask("open", { board, calm: true });
    await this.live.ask("open", { board });
  }

  /**
   * Every page, paper and answer about meetings, minutes and the past. `asked`: names of meetings to try, known or not.
   * Gives the status of each.
   */
  async lookBack(asked: readonly string[]): Promise<ReadonlyMap<string, Answer>> {
    const { board, who } = this.place;
    const at = `/api/boards/${board}`;
    const answers = new Map<string, Answer>();
    const look = async (path: string): Promise<string> => {
      // Looking back goes at a pace; nobody leafs like this test.
      const answer = await eventually(async () => {
        const found = await this.ask(path);
        if (found.status === 429) throw new Error("too fast");
        return found;
      }, 30_000);
      answers.set(path, answer);
      return answer.text;
    };
    for (const page of ["overleg", "sinds", "verslag", "papier", "voorbereiding"]) await look(`/b/${board}/${page}`);
    await look(`/scherm/${board}`);
    for (const meeting of asked) {
      for (const page of ["", "/papier"]) await look(`/b/${board}/verslag/${meeting}${page}`);
      for (const version of ["", "?version=1"]) await look(`${at}/meetings/${meeting}/minutes.pdf${version}`);
    }
    for (const paper of ["plan.pdf", "preparation.pdf"]) await look(`${at}/${paper}`);
    const screen = who === null ? "?screen=1" : "";
    const { moments = [] }: { readonly moments?: readonly { readonly at: string }[] } = JSON.parse(
      await look(`${at}/history${screen}`),
    );
    for (const moment of [...moments.slice(-3).map((each) => each.at), new Date().toISOString()]) {
      await look(`${at}/history/${moment}${screen}`);
    }
    return answers;
  }

  /** Hangs up, and forgets what was on the screen. */
  leave(): void {
    this.live.drop();
    for (const { wire } of this.sheets.values()) wire.drop();
    this.sheets.clear();
  }
}
