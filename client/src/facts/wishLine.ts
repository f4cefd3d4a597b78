// Wishes of somebody who has no table open: about things of several tables, over one socket. Each table's in their order, each
// judged once, and kept on the device until then, as at the table itself.
import type { BoardId } from "@werktafel/shared/ids";
import type { CommandAnswer, CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import { io, type Socket } from "socket.io-client";
import { judgeOver } from "./judgeOver.ts";
import { type Keep, keepWishes, readKeptWishes } from "./keptWishes.ts";
import { openNotTaken } from "./notTaken.ts";
import { type SentCommand, WishQueue } from "./wishQueue.ts";

export interface WishLine {
  /** Resolves when the server judged it; until there is a connection it waits. */
  send<Kind extends CommandKind>(board: BoardId, kind: Kind, payload: CommandPayloads[Kind]): Promise<CommandAnswer>;
  /** What an earlier page left behind at this table goes first. */
  restore(board: BoardId): Promise<void>;
  isConnected(): boolean;
  /** Something is not judged yet. */
  isWaiting(): boolean;
  subscribe(listener: () => void): () => void;
  close(): void;
}

export interface WishLineOptions {
  /** Where wishes of a table are kept on this device; `null`: in memory alone. */
  readonly keepOf: (board: BoardId) => Promise<Keep | null>;
  readonly network?: (changed: (isThere: boolean) => void) => () => void;
}

interface ToServer {
  command: (command: SentCommand, answer: (answer: CommandAnswer) => void) => void;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const openWishLine = ({ keepOf, network }: WishLineOptions): WishLine => {
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const socket: Socket<Record<string, never>, ToServer> = io("", {
    transports: ["websocket"],
    reconnectionDelay: 500,
    reconnectionDelayMax: 30_000,
  });
  const comeBack = (): void => {
    socket.disconnect().connect();
  };
  const queues = new Map<BoardId, { readonly queue: WishQueue; readonly keep: Promise<Keep | null> }>();
  const queueOf = (board: BoardId) => {
    const known = queues.get(board);
    if (known) return known;
    const keep = keepOf(board);
    const queue = new WishQueue({
      board,
      newId: () => crypto.randomUUID(),
      judge: judgeOver(socket, comeBack),
      // Nothing is written here that a wish would have to wait for.
      whenSaved: async () => {},
      pause,
      onJudged: (command, answer, isWaitedFor) => {
        // Shown at that table, the next time it is open here.
        if (!answer.ok && !isWaitedFor) void keep.then((kept) => openNotTaken(kept).add(command, answer.refusal));
      },
      onChange: (waiting) => {
        void keep.then((kept) => keepWishes(kept, waiting));
        changed();
      },
    });
    const made = { queue, keep };
    queues.set(board, made);
    queue.connected(socket.connected);
    return made;
  };
  const tell = (isConnected: boolean): void => {
    for (const { queue } of queues.values()) queue.connected(isConnected);
    changed();
  };
  socket.on("connect", () => tell(true));
  socket.on("disconnect", (reason) => {
    tell(false);
    if (reason === "io server disconnect") void pause(500 + Math.random() * 1_000).then(comeBack);
  });
  const stopNetwork = network?.((isThere) => {
    if (isThere && !socket.connected) comeBack();
  });
  return {
    send: async (board, kind, payload) => queueOf(board).queue.send(kind, payload),
    restore: async (board) => {
      const { queue, keep } = queueOf(board);
      const kept = readKeptWishes(await keep, board);
      if (kept.length > 0) queue.restore(kept);
    },
    isConnected: () => socket.connected,
    isWaiting: () => [...queues.values()].some(({ queue }) => queue.wishes().length > 0),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      stopNetwork?.();
      socket.disconnect();
      listeners.clear();
    },
  };
};
