// The one gate before every socket: is it a door of ours, does it come from our own pages, who is it, are they not too many.
// Only then does the edge behind the door hear of it.
import { type IncomingMessage, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Log } from "../../log.ts";
import { openUnderWay } from "../../underWay.ts";
import type { Gate } from "../gate.ts";
import type { Entry } from "../registry/registry.ts";
import { UpgradeDoor } from "../registry/upgradeDoor.ts";
import { rawAnswer } from "./rawAnswer.ts";
import type { Strangers } from "./strangers.ts";

export interface UpgradesNeeds {
  readonly gate: Pick<Gate, "isOwnOrigin" | "visitor">;
  readonly strangers: Strangers;
  readonly log: Log;
}

export interface Upgrades {
  /** Opens a door. Throws on one that was not made by `UpgradeDoor.define`. */
  add(door: UpgradeDoor): void;
  /** The upgraded connections that are open. */
  readonly open: ReadonlySet<Duplex>;
  entries(): readonly Entry[];
  /** Nobody is being judged any more. */
  settled(): Promise<void>;
}

/** Who cannot be judged in this time is cut; nothing the other side sends stretches it (RELIABILITY.md F3). */
const judgedWithinMs = 5_000;

const refuse = (socket: Duplex, status: number): void => {
  socket.end(rawAnswer(status, STATUS_CODES[status] ?? ""));
};

export const openUpgrades = (server: Server, { gate, strangers, log }: UpgradesNeeds): Upgrades => {
  const doors: UpgradeDoor[] = [];
  const open = new Set<Duplex>();
  const underWay = openUnderWay();

  const judge = async (door: UpgradeDoor, request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const tooLong = setTimeout(() => socket.destroy(), judgedWithinMs);
    try {
      const visitor = await gate.visitor(request);
      if (socket.destroyed) return;
      if (visitor === null && !strangers.mayAsk(request)) return refuse(socket, 429);
      if (!door.letsIn(visitor)) return refuse(socket, 403);
      door.take({ request, socket, head, visitor });
    } catch (error) {
      log.error("upgradeDoorFailed", error);
      refuse(socket, 503);
    } finally {
      clearTimeout(tooLong);
    }
  };

  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const door = doors.find(({ path }) => request.url?.startsWith(path) === true);
    if (door === undefined) {
      socket.destroy();
      return;
    }
    // A socket that breaks while it is judged has nobody else who listens.
    socket.on("error", () => socket.destroy());
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    if (!gate.isOwnOrigin(request)) return refuse(socket, 403);
    void underWay.add(judge(door, request, socket, head));
  });

  return {
    add: (door) => {
      if (!(door instanceof UpgradeDoor)) throw new Error("an upgrade that has no policy");
      doors.push(door);
    },
    open,
    entries: () => doors.map(({ entry }) => entry),
    settled: async () => underWay.settled(),
  };
};
