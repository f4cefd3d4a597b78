// One screen's socket on one sheet. With the product it first syncs, as every screen does; with the relay there is nothing
// to sync with.
import { WebSocket } from "ws";
import * as Y from "yjs";
import type { BenchServer } from "../ground/servers.ts";
import type { Seat } from "../ground/seedStore.ts";
import { bytesOf, durableCount, kindOf, step1Frame, step2Frame } from "./frames.ts";

const nothingWritten = Y.encodeStateAsUpdate(new Y.Doc());
const nothingKnown = Y.encodeStateVector(new Y.Doc());

export interface SheetLine {
  /** What lay there when this screen came; `null` with the relay. */
  readonly words: Uint8Array | null;
  /** From the moment the socket was open to the last byte of what lay there, in milliseconds. */
  readonly syncedAfterMs: number;
  /** Each frame that brings edits of others. */
  onEdit: (frame: Uint8Array) => void;
  /** So many of this line's own edits are durable. */
  onDurable: (edits: number) => void;
  send(frame: Uint8Array): void;
  close(): void;
}

/** Resolves when the screen has all that lies there. Rejects when the door stays closed. */
export const openSheetLine = (server: BenchServer, seat: Seat, client: number): Promise<SheetLine> =>
  new Promise((resolve, reject) => {
    const { url, headers } = server.sheet(seat, client);
    const socket = new WebSocket(url, { headers, perMessageDeflate: false, maxPayload: 64 * 1024 * 1024 });
    let openedAt = 0;
    let hasAnswered = false;
    let words: Uint8Array | null = null;
    let isReady = false;
    const makeLine = (): void => {
      isReady = true;
      resolve(Object.assign(line, { words, syncedAfterMs: performance.now() - openedAt }));
    };
    const line = {
      onEdit: (_frame: Uint8Array): void => undefined,
      onDurable: (_edits: number): void => undefined,
      send: (frame: Uint8Array) => socket.send(frame),
      close: () => socket.close(),
    };
    socket.once("open", () => {
      openedAt = performance.now();
      if (server.name === "relay") return makeLine();
      socket.send(step1Frame(nothingKnown));
    });
    socket.on("message", (frame) => {
      if (!(frame instanceof Uint8Array)) return;
      const kind = kindOf(frame);
      if (kind === "durable") return line.onDurable(durableCount(frame) - 1);
      if (kind === "step1" && !hasAnswered) {
        hasAnswered = true;
        socket.send(step2Frame(nothingWritten));
      } else if (kind === "step2" && words === null && server.name === "product") words = bytesOf(frame);
      else if (kind === "step2" || kind === "update") line.onEdit(frame);
      if (!isReady && hasAnswered && words !== null) makeLine();
    });
    socket.once("error", reject);
    socket.once("close", (code) => {
      if (!isReady) reject(new Error(`closed with ${code} before it was synced`));
      else if (code !== 1005 && code !== 1000 && code !== 1006)
        throw new Error(`a line of the bench was closed: ${code}`);
    });
  });
