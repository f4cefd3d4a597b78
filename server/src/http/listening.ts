// The port: taken at the start, given back at a stop, and the upgraded connections that hang on it.
import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";

/** Whoever keeps a request open longer than this at a stop is cut off; a stop takes less than ten seconds. */
const mayFinishMs = 3_000;

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

const isOurs = (request: IncomingMessage): boolean =>
  request.url?.startsWith("/sync/") === true || request.url?.startsWith("/socket.io/") === true;

/** The upgraded connections that are open; those that nobody here takes are ended. */
export const watchUpgrades = (server: Server): ReadonlySet<Socket> => {
  const open = new Set<Socket>();
  server.on("upgrade", (request: IncomingMessage, socket: Socket) => {
    if (!isOurs(request)) {
      socket.destroy();
      return;
    }
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return open;
};

/** Resolves when every connection is gone; who takes too long to say goodbye is cut off. */
export const stopListening = (server: Server, upgraded: ReadonlySet<Socket> = new Set()): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
    }, mayFinishMs).unref();
  });
