// The edge of the fact lane: socket.io over one websocket. The gate is asked at the door, at every event, and again when a
// seat or a session changes; what breaks is caught here, once, and told as "not stored".
import { createServer, type IncomingMessage } from "node:http";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { Server, type Socket } from "socket.io";
import type { Changed, Gate, Visitor } from "../access/gate.ts";
import { rawAnswer } from "../access/outside/rawAnswer.ts";
import type { Upgrades } from "../access/outside/upgrades.ts";
import type { Registry } from "../access/registry/registry.ts";
import { type AtTheDoor, UpgradeDoor, upgradePolicies } from "../access/registry/upgradeDoor.ts";
import type { Boards } from "../boards/boards.ts";
import type { Log } from "../log.ts";
import { openUnderWay } from "../underWay.ts";
import { LiveEvent } from "./defineEvent.ts";
import { liveEvents } from "./events.ts";
import { defaultLimits, type LiveLimits, maxFrameBytes, maxLinesPerSession } from "./limits.ts";
import { LiveLine } from "./liveLine.ts";
import { Presence } from "./presence.ts";

export interface LiveNeeds {
  readonly gate: Gate;
  readonly boards: Boards;
  readonly log: Log;
  readonly limits?: Partial<LiveLimits>;
}

export interface LiveEdge {
  /** Lines open now. */
  count(): number;
  /** What can be said here. */
  readonly entries: Registry;
  /** Lets nobody in any more and asks everybody to come back, for a stop or a restart. Resolves when what they asked is done. */
  close(): Promise<void>;
}

/** A line that goes on asking this often after it was told "too fast" is cut. */
const patience = 1_000;

type Reply = (told: unknown, isTable?: boolean) => void;

/** Takes what the gate lets through at `/socket.io/`. */
export const attachLive = (upgrades: Upgrades, needs: LiveNeeds): LiveEdge => {
  const edge = new Edge(needs);
  upgrades.add(
    UpgradeDoor.define({
      path: "/socket.io/",
      says: "The fact lane: wishes, facts and presence.",
      policy: upgradePolicies.signedIn,
      take: (at) => edge.take(at),
    }),
  );
  return edge;
};

/** A line that says nothing after it came in is not waited for. */
const saysHelloWithinMs = 5_000;

class Edge implements LiveEdge {
  readonly #io: Server;
  /** socket.io hangs on a server that listens to nobody: it hears only what the gate let through, and no plain request. */
  readonly #behindTheGate = createServer();
  readonly #needs: LiveNeeds;
  readonly #limits: LiveLimits;
  readonly #presence: Presence;
  readonly #events: ReadonlyMap<string, LiveEvent>;
  readonly #lines = new Map<string, LiveLine>();
  readonly #visitors = new WeakMap<IncomingMessage, Visitor>();
  readonly #forget: () => void;
  readonly #underWay = openUnderWay();
  #isClosing = false;

  constructor(needs: LiveNeeds) {
    this.#needs = needs;
    this.#limits = { ...defaultLimits, ...needs.limits };
    this.#io = new Server(this.#behindTheGate, {
      transports: ["websocket"],
      connectTimeout: saysHelloWithinMs,
      serveClient: false,
      destroyUpgrade: false,
      maxHttpBufferSize: maxFrameBytes,
      perMessageDeflate: false,
      allowRequest: (request, answer) => answer(null, this.#visitors.has(request)),
    });
    this.#presence = new Presence({
      everyMs: this.#limits.presenceEveryMs,
      goneAfterMs: this.#limits.goneAfterMs,
      send: (ids, told) => {
        const sockets = ids.flatMap((id) => this.#io.sockets.sockets.get(id) ?? []);
        const late = sockets.filter((socket) => !socket.conn.transport.writable).map((socket) => socket.id);
        // Each of them was judged; naming them together only saves writing the same frame once for each.
        const ready = ids.filter((id) => !late.includes(id));
        if (ready.length > 0) this.#io.to(ready).emit("presence", told);
        return late;
      },
    });
    const events = liveEvents(needs.boards, this.#presence);
    if (!events.every((event) => event instanceof LiveEvent)) throw new Error("an event that has no policy");
    this.#events = new Map(events.map((event) => [event.name, event]));
    this.#io.on("connection", (socket) => this.#connected(socket));
    this.#forget = needs.gate.onChange((changed) => this.#judgeAnew(changed));
  }

  get entries(): Registry {
    return [...this.#events.values()].map(({ entry }) => entry);
  }

  count(): number {
    return this.#lines.size;
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    this.#forget();
    this.#presence.close();
    this.#io.disconnectSockets(true);
    this.#io.engine.close();
    await this.#underWay.settled();
  }

  take({ request, socket, head, visitor }: AtTheDoor): void {
    if (visitor === null || this.#isClosing || this.#linesOf(visitor) >= maxLinesPerSession) {
      socket.end(rawAnswer(403, "Forbidden"));
      return;
    }
    this.#visitors.set(request, visitor);
    this.#behindTheGate.emit("upgrade", request, socket, head);
  }

  #linesOf({ session }: Visitor): number {
    let count = 0;
    for (const { visitor } of this.#lines.values()) if (visitor.session === session) count += 1;
    return count;
  }

  #connected(socket: Socket): void {
    const visitor = this.#visitors.get(socket.request);
    if (visitor === undefined || this.#isClosing) {
      socket.disconnect(true);
      return;
    }
    const { gate, boards } = this.#needs;
    const line = new LiveLine(
      { gate, boards, presence: this.#presence, limits: this.#limits },
      {
        id: socket.id,
        emit: (event, told) => socket.emit(event, told),
        cut: () => socket.disconnect(true),
      },
      visitor,
    );
    this.#lines.set(socket.id, line);
    socket.conn.transport.on("drain", () => line.drained());
    socket.on("disconnect", () => {
      this.#lines.delete(socket.id);
      line.closed();
    });
    let last = Promise.resolve();
    let tooFast = 0;
    socket.onAny((name: unknown, ...sent: readonly unknown[]) => {
      const event = typeof name === "string" ? this.#events.get(name) : undefined;
      const answer = sent.at(-1);
      const reply: Reply | null =
        typeof answer === "function"
          ? (told, isTable = false) => {
              Reflect.apply(answer, undefined, [told]);
              if (isTable) line.tableSent();
              else line.sent(JSON.stringify(told).length);
            }
          : null;
      if (!line.mayAsk(event?.rate ?? "command")) {
        tooFast += 1;
        if (tooFast > patience) return line.cut();
        return reply?.(refused({ reason: "tooFast" }));
      }
      tooFast = 0;
      // One after another: wishes are judged in the order in which they were made.
      if (event) last = this.#underWay.add(last.then(async () => this.#take(line, event, sent[0], reply)));
    });
  }

  async #take(line: LiveLine, event: LiveEvent, sent: unknown, reply: Reply | null): Promise<void> {
    try {
      const answered = await event.take(line, sent);
      if (answered === null) return;
      reply?.(answered.answer, answered.isTable);
      answered.afterwards?.();
    } catch (error) {
      this.#needs.log.error("liveEventFailed", error, { event: event.name });
      reply?.(refused({ reason: "notStored" }));
    }
  }

  #judgeAnew(changed: Changed): void {
    for (const line of this.#lines.values()) {
      const judged = line.judgeAnew(changed).catch((error: unknown) => {
        // Whoever cannot be judged is told nothing; the line comes back and asks at the door.
        this.#needs.log.error("liveJudgeFailed", error);
        line.cut();
      });
      void this.#underWay.add(judged);
    }
  }
}

const refused = (refusal: Refusal) => ({ ok: false, refusal });
