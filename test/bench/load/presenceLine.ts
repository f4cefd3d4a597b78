// One screen's line for presence: tells where its reader is, and takes in where the others are. With the product it speaks
// socket.io by hand, as far as this needs it, so that the one who measures spends as little as it can.
import { WebSocket } from "ws";
import type { BenchServer } from "../ground/servers.ts";
import type { Seat } from "../ground/seedStore.ts";

export interface PresenceLine {
  /** I am at this item, typing or not. */
  say(item: string, isTyping: boolean): void;
  /** Frames taken in so far. */
  received(): number;
  close(): void;
}

/** Resolves when the board is open on this line. */
export const openPresenceLine = (server: BenchServer, seat: Seat): Promise<PresenceLine> =>
  new Promise((resolve, reject) => {
    const { url, headers } = server.presence(seat);
    const socket = new WebSocket(url, { headers, perMessageDeflate: false });
    let count = 0;
    const line: PresenceLine = {
      say: (item, isTyping) => {
        const told = { board: seat.board, at: { sheet: seat.sheet, item }, isTyping };
        socket.send(`42${JSON.stringify(["presence", told])}`);
      },
      received: () => count,
      close: () => socket.close(),
    };
    socket.once("error", reject);
    if (server.name === "relay") socket.once("open", () => resolve(line));
    socket.on("message", (frame) => {
      count += 1;
      if (server.name === "relay" || !(frame instanceof Buffer)) return;
      // Engine.io: 0 open, 2 ping, 4 message; socket.io inside a message: 0 connected, 2 event, 3 answer.
      const kind = frame.toString("latin1", 0, 2);
      if (kind.startsWith("0")) socket.send("40");
      else if (kind === "2") socket.send("3");
      else if (kind === "40") socket.send(`420${JSON.stringify(["open", { board: seat.board }])}`);
      else if (kind === "43") {
        if (frame.includes('"ok":true')) resolve(line);
        else reject(new Error(`the board did not open: ${frame.toString().slice(0, 200)}`));
      }
    });
    socket.once("close", (code) => reject(new Error(`closed with ${code} before the board was open`)));
  });
