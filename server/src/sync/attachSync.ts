// The edge of the sheet lane: who may come in, as whom, and who must go. Asks the gate at the door, again at every change
// of seats or sheets, and closes with the codes of the contract (DESIGN.md 7).
import type { IncomingMessage } from "node:http";
import { isSheetId, type BoardId, type PersonId, type SheetId } from "@werktafel/shared/ids";
import { closeCode, maxFirstStepBytes } from "@werktafel/shared/protocol/syncMessages";
import { type WebSocket, WebSocketServer } from "ws";
import type { AccessLines } from "../access/accessLines.ts";
import { type Gate, type SheetAccess, touches, type Visitor } from "../access/gate.ts";
import { rawAnswer } from "../access/outside/rawAnswer.ts";
import type { Upgrades } from "../access/outside/upgrades.ts";
import { type AtTheDoor, UpgradeDoor, upgradePolicies } from "../access/registry/upgradeDoor.ts";
import { openUnderWay } from "../underWay.ts";
import type { Sheets } from "../sheets/sheets.ts";
import type { Store } from "../storage/store.ts";
import { type Claimed, ClientIds } from "./clientIds.ts";
import type { Rate } from "./rateBucket.ts";
import { SheetSocket } from "./sheetSocket.ts";
import { Strikes } from "./strikes.ts";

/** y-websocket drops a connection that is silent for 30 s; half of that leaves room for one to get lost. */
const keepAliveEveryMs = 15_000;
/** Tabs × sheets of one person; far above any use, far below what one machine has. */
const maxSocketsPerPerson = 200;

export interface SyncOptions {
  readonly gate: Gate;
  readonly sheets: Sheets;
  readonly store: Store;
  readonly accessLines: AccessLines;
  readonly editRate: Rate;
  readonly now: () => number;
  /** Something broke at the door; ids only. */
  readonly onError: (error: unknown) => void;
}

export interface SyncEdge {
  /** Sockets open now. */
  count(): number;
  /** Asks everybody to come back later, for a stop or a restart. Resolves when nobody is being judged any more. */
  close(): Promise<void>;
}

interface Guest {
  readonly request: IncomingMessage;
  readonly access: SheetAccess;
  readonly socket: SheetSocket;
  readonly clients: readonly number[];
}

/** Takes what the gate lets through at `/sync/<sheetId>`. */
export const attachSync = (upgrades: Upgrades, options: SyncOptions): SyncEdge => {
  const edge = new Edge(options);
  upgrades.add(
    UpgradeDoor.define({
      path: "/sync/",
      says: "One sheet, synced: y-websocket's wire.",
      policy: upgradePolicies.judgedBySheet,
      take: (at) => edge.upgrade(at),
    }),
  );
  return edge;
};

const addressOf = (request: IncomingMessage): URL => {
  try {
    return new URL(request.url ?? "/", "http://werktafel.invalid");
  } catch {
    return new URL("http://werktafel.invalid/unreadable");
  }
};

/** The sheet that an address names; `null` when it names none, however it is spelled. */
const sheetIn = ({ pathname }: URL): SheetId | null => {
  try {
    const named = decodeURIComponent(pathname.slice("/sync/".length));
    return isSheetId(named) ? named : null;
  } catch {
    return null; // No spelling of anything: as unknown as a sheet that is not there.
  }
};

const isOf = ({ place: { board, visitor } }: SheetAccess, at: BoardId, person: PersonId | null): boolean =>
  board === at && visitor.kind === "person" && visitor.person === person;

class Edge implements SyncEdge {
  readonly #options: SyncOptions;
  readonly #wss = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    // A little above the largest that is judged, so that what is too big is told so with our own code.
    maxPayload: maxFirstStepBytes * 2,
  });
  readonly #guests = new Map<number, Guest>();
  readonly #socketsOf = new Map<PersonId, number>();
  readonly #clientIds: ClientIds;
  readonly #strikes = new Strikes();
  readonly #keepingAlive: NodeJS.Timeout;
  readonly #forget: () => void;
  readonly #underWay = openUnderWay();
  #isClosing = false;
  #next = 1;
  /** How often seats, sheets or sessions changed. */
  #changes = 0;

  constructor(options: SyncOptions) {
    this.#options = options;
    this.#clientIds = new ClientIds(options.store);
    this.#forget = options.gate.onChange((changed) => {
      this.#changes += 1;
      this.#judgeAnewSoon([...this.#guests.values()].filter(({ access }) => touches(changed, access.place)));
    });
    this.#keepingAlive = setInterval(() => {
      for (const { socket } of this.#guests.values()) socket.keepAlive();
    }, keepAliveEveryMs);
  }

  upgrade({ request, socket, head, visitor: asker }: AtTheDoor): void {
    // Everything that takes time comes before the handshake: what the other side says first must find a listener.
    const changes = this.#changes;
    if (this.#isClosing) return void socket.end(rawAnswer(503, "Service Unavailable"));
    const coming = this.#judge(request, asker)
      .then((judged) =>
        this.#wss.handleUpgrade(request, socket, head, (ws) => {
          const guest = this.#welcome(ws, request, judged);
          // Something changed between the question at the door and sitting down: who comes in now is asked again.
          if (guest && changes !== this.#changes) this.#judgeAnewSoon([guest]);
        }),
      )
      .catch((error: unknown) => {
        this.#options.onError(error);
        socket.end(rawAnswer(503, "Service Unavailable"));
      });
    void this.#underWay.add(coming);
  }

  async #judge(request: IncomingMessage, visitor: Visitor | null): Promise<Judged> {
    const address = addressOf(request);
    const sheet = sheetIn(address);
    if (!visitor || !sheet) return { code: closeCode.noAccess };
    const access = await this.#options.gate.sheet(visitor, sheet);
    if (!access) {
      // A backup was put back: what this screen holds is of another past. It loads anew, and offers its words again.
      const newer = await this.#options.store.run("newerGeneration", { sheet });
      if (newer && (await this.#options.gate.sheet(visitor, newer))) return { code: closeCode.refused };
      return { code: closeCode.noAccess, tried: { visitor, sheet } };
    }
    const { visitor: who } = access.place;
    const person = who.kind === "person" ? who.person : null;
    if (person && this.#strikes.isOut(person, this.#options.now())) return { code: closeCode.comeBack };
    if (person && (this.#socketsOf.get(person) ?? 0) >= maxSocketsPerPerson) return { code: closeCode.comeBack };
    const claimed = person
      ? await this.#clientIds.claim(
          address.searchParams.getAll("client"),
          access.place.board,
          person,
          this.#options.now(),
        )
      : { asked: [], all: [] };
    if (claimed === "foreign") return { code: closeCode.refused };
    if (claimed === "tooMany") return { code: closeCode.comeBack };
    await this.#noteRead(access);
    return { access, claimed, acknowledges: address.searchParams.get("ack") === "1" };
  }

  /** Gives who sits down; `null`: nobody does. */
  #welcome(ws: WebSocket, request: IncomingMessage, judged: Judged): Guest | null {
    if ("code" in judged) {
      ws.on("error", () => ws.terminate());
      ws.close(judged.code);
      // A try at a sheet that is there, by someone it is not for, is a line that its board's resident can read.
      if (judged.tried) this.#options.accessLines.refusedSheet({ ...judged.tried, via: "sync" });
      return null;
    }
    const { access, claimed } = judged;
    const connection = this.#next;
    this.#next += 1;
    const person = access.place.visitor.kind === "person" ? access.place.visitor.person : null;
    if (person) this.#socketsOf.set(person, (this.#socketsOf.get(person) ?? 0) + 1);
    // What one screen of a person wrote may reach the server by another: each knows the client ids of all.
    const others = [...this.#guests.values()].filter((other) => isOf(other.access, access.place.board, person));
    const socket = new SheetSocket(ws, {
      sheets: this.#options.sheets,
      rate: this.#options.editRate,
      acknowledges: judged.acknowledges,
      writer: {
        connection,
        board: access.place.board,
        sheet: access.sheet.id,
        person,
        participant: access.place.seat?.participant ?? null,
        clients: [...new Set([...claimed.all, ...others.flatMap(({ clients }) => clients)])],
        // Without client ids of one's own there is nothing one could write under.
        isWritable: access.isWritable && claimed.asked.length > 0,
      },
      onEnd: (why) => {
        this.#guests.delete(connection);
        if (!person) return;
        const left = (this.#socketsOf.get(person) ?? 1) - 1;
        if (left > 0) this.#socketsOf.set(person, left);
        else this.#socketsOf.delete(person);
        if (why === "refused") this.#strikes.note(person, this.#options.now());
      },
    });
    for (const other of others) other.socket.alsoWrites(claimed.asked);
    const guest = { request, access, socket, clients: claimed.asked };
    this.#guests.set(connection, guest);
    return guest;
  }

  #judgeAnewSoon(guests: readonly Guest[]): void {
    for (const guest of guests) {
      const judged = this.#judgeAnew(guest).catch((error: unknown) => {
        // Whoever cannot be judged is told nothing; they come back and are asked at the door.
        guest.socket.end(closeCode.comeBack, "notJudged");
        this.#options.onError(error);
      });
      void this.#underWay.add(judged);
    }
  }

  /** After a change of seats, sheets or sessions: may they still read, may they still write? All at once: nobody waits for another. */
  async #judgeAnew({ request, access, socket }: Guest): Promise<void> {
    const { gate } = this.#options;
    socket.judging();
    // Whose session is over need not be looked up.
    const visitor = gate.isShut(access.place.visitor) ? null : await gate.visitor(request);
    const now = visitor ? await gate.sheet(visitor, access.sheet.id) : null;
    if (!now) socket.end(closeCode.noAccess, "noAccess");
    else if (now.isWritable !== access.isWritable) socket.end(closeCode.comeBack, "rightsChanged");
    else socket.judged();
  }

  /** What is for everyone is the table itself; what is for fewer has a line of its own. */
  async #noteRead({ place: { board, visitor }, sheet }: SheetAccess): Promise<void> {
    const isTable = sheet.audience === "everyone";
    const sheets = isTable ? [] : [sheet.id];
    await this.#options.accessLines.opened({ board, visitor, via: "sync", isTable, sheets });
  }

  count(): number {
    return this.#guests.size;
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    clearInterval(this.#keepingAlive);
    this.#forget();
    for (const { socket } of [...this.#guests.values()]) socket.end(closeCode.comeBack, "restarting");
    this.#wss.close();
    await this.#underWay.settled();
  }
}

interface Tried {
  readonly visitor: Visitor;
  readonly sheet: SheetId;
}

type Judged =
  | { readonly code: number; readonly tried?: Tried }
  | { readonly access: SheetAccess; readonly claimed: Claimed; readonly acknowledges: boolean };
