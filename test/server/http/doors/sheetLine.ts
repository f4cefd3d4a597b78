// An open socket on the first sheet that somebody reads, and with which code it was closed.
import { WebSocket } from "ws";
import type { TestServer } from "../../../support/openServer.ts";

export interface SheetLine {
  /** `null`: open. */
  closed(): number | null;
  readonly socket: WebSocket;
}

export const openSheetLine = async (server: TestServer, board: string, cookie: string): Promise<SheetLine> => {
  const { text } = await server.ask(`/api/boards/${board}`, { cookie });
  const [, sheet = ""] = /"sheets":\[\{"id":"([^"]+)"/.exec(text) ?? [];
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/sync/${sheet}`, { headers: { cookie } });
  let code: number | null = null;
  socket.on("close", (closed) => {
    code = closed;
  });
  await new Promise((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("closed at once")));
  });
  return { closed: () => code, socket };
};
