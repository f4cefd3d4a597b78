// The doors of the demo board: whoever sits at this machine may take any chair of the example. They open only where nobody
// else can come: the demo is loaded, the server listens on loopback, has no public address, was asked for by a loopback
// name and not by way of a proxy (DESIGN.md 7). In production never.
import type { IncomingMessage } from "node:http";
import type { BoardId } from "@werktafel/shared/ids";
import type { House } from "./house.ts";

export interface DemoBoard {
  readonly board: BoardId;
}

const forwardingHeaders = ["forwarded", "via", "x-real-ip", "x-original-host", "x-client-ip", "true-client-ip"];

const isForwarded = (request: IncomingMessage): boolean =>
  Object.keys(request.headers).some((name) => name.startsWith("x-forwarded") || forwardingHeaders.includes(name));

/** The name in a Host header, without its port: `noor.localhost`, `[::1]`. */
export const hostName = (host: string): string => host.toLowerCase().replace(/:[0-9]*$/, "");

/** True for a name that always means this machine. */
export const isLoopbackName = (name: string): boolean =>
  ["localhost", "127.0.0.1", "[::1]"].includes(name) || /^[a-z0-9-]+(\.[a-z0-9-]+)*\.localhost$/.test(name);

/** The demo board, when its doors are open to this request. */
export const areDoorsOpen = async (house: House, request: IncomingMessage): Promise<DemoBoard | null> => {
  const host = request.headers.host ?? "";
  if (!house.mayHaveDoors || isForwarded(request) || !isLoopbackName(hostName(host))) return null;
  const demo = (await house.store.run("boards", {})).find((board) => board.isDemo && board.isReady);
  return demo ? { board: demo.id } : null;
};
