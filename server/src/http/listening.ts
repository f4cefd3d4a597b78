// The port: taken at the start, given back at a stop, and the upgraded connections that hang on it.
import { createServer, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { rawAnswer } from "../access/outside/rawAnswer.ts";

/** Whoever keeps a request open longer than this at a stop is cut off; a stop takes less than ten seconds. */
const mayFinishMs = 3_000;

/** Who has not said what they want by then is cut, however slowly they go on talking (RELIABILITY.md F3). */
const limits = {
  headersTimeout: 5_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16_384,
};

/** What cannot be read as HTTP is answered with its status and no more. */
const phrases: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout"],
};

/** A server that waits for nobody long, and says the same few headers to whoever it cannot read. */
export const openListener = (): Server => {
  const server = createServer(limits);
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (!socket.writable) return socket.destroy();
    const [status, phrase] = phrases[error.code ?? ""] ?? [400, "Bad Request"];
    return socket.end(rawAnswer(status, phrase));
  });
  return server;
};

/** Where a person on this machine goes, once it listens. */
export const localUrl = (server: Server, host: string): string => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
};

/** Resolves to the port that was taken. Rejects when it is another's. */
export const startListening = (
  server: Server,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });

/** Resolves when every connection is gone; who takes too long to say goodbye is cut off. */
export const stopListening = (server: Server, upgraded: ReadonlySet<Duplex> = new Set()): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
    }, mayFinishMs).unref();
  });
