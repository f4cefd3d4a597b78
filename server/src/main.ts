// Builds everything once, hands it down, starts it and stops it. Order of a stop: nobody comes in any more, everyone is
// asked to come back, what is under way reaches the disk, the store closes.
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { openAccessLines } from "./access/accessLines.ts";
import { openGate } from "./access/openGate.ts";
import { openBoards } from "./boards/openBoards.ts";
import type { Config } from "./config.ts";
import { openClientFiles } from "./http/clientFiles.ts";
import { countBoards, countStore } from "./http/counted.ts";
import { isLoopbackName } from "./http/demoDoors.ts";
import { openMetrics } from "./http/metrics.ts";
import { openHttp } from "./http/openHttp.ts";
import { attachLive } from "./live/attachLive.ts";
import { type Log, openLog } from "./log.ts";

import { loadDemo } from "./people/loadDemo.ts";
import { openNewcomers } from "./people/newcomers.ts";
import type { TableWithLinks } from "./people/links.ts";
import { openSheets } from "./sheets/openSheets.ts";
import { openStore } from "./storage/openStore.ts";
import { attachSync } from "./sync/attachSync.ts";

export interface RunningServer {
  /** Where a person on this machine goes. */
  readonly url: string;
  readonly port: number;
  /** The demo board, when it was loaded just now: its links are shown this once. */
  readonly demo: TableWithLinks | null;
  /** True while the doors of a demo board are open on this machine. */
  readonly hasDoors: boolean;
  close(): Promise<void>;
}

/** What a test puts in the place of the real thing. */
export interface StartNeeds {
  readonly now?: () => number;
  readonly log?: Log;
  /** The built screens. */
  readonly clientFolder?: string;
}

const builtScreens = fileURLToPath(new URL("../../client/dist", import.meta.url));
/** An import that a crash left half; one that is under way beside us is younger. */
const halfImportMs = 60 * 60 * 1000;
/** Whoever keeps a request open longer than this at a stop is cut off; a stop takes less than ten seconds. */
const mayFinishMs = 3_000;
/** A second's worth of typing may come at once, three times over. */
const burstOf = (perSecond: number): number => perSecond * 3;

const listen = (server: Server, { port, host }: Config): Promise<number> =>
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
const watchUpgrades = (server: Server): ReadonlySet<Socket> => {
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
const stop = (server: Server, upgraded: ReadonlySet<Socket>): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
    }, mayFinishMs).unref();
  });

/** Starts a server. Rejects when the store does not open, the screens are not built or the port is taken. */
export const startServer = async (config: Config, needs: StartNeeds = {}): Promise<RunningServer> => {
  const { now = Date.now, log = openLog(config.logLevel), clientFolder = builtScreens } = needs;
  const { publicUrl } = config;
  const files = openClientFiles(clientFolder);
  const opened = await openStore({ engine: "sqlite", directory: config.dataDir, use: "serve" });
  try {
    await opened.run("removeUnready", { before: now() - halfImportMs });
    const server = createServer();
    const upgraded = watchUpgrades(server);
    const sheets = openSheets({
      store: opened,
      onEvent: ({ event, ...ids }) => log.warn(event, ids),
    });
    const metrics = openMetrics({ openSockets: () => upgraded.size, openSheets: () => sheets.open() });
    opened.onOutcomes((outcomes) => {
      for (const { seq } of outcomes) if (seq !== null && seq > 0) metrics.editStored();
    });
    opened.onFailure((failure) => log.error("storeFailed", failure));
    const store = countStore(opened, metrics.committed);
    const access = openGate({ store, now, publicUrl });
    const { gate } = access;
    const boards = countBoards(openBoards({ store, sheets, gate, log, now }), metrics.refused);
    const accessLines = openAccessLines({ store, now, log });
    const isLoopback = isLoopbackName(config.host.includes(":") ? `[${config.host}]` : config.host);
    const app = openHttp({
      ...access,
      store,
      accessLines,
      boards,
      sheets,
      newcomers: openNewcomers({ store, book: boards, accessLines, now }),
      files,
      metrics,
      log,
      now,
      publicUrl,
      isLoopback,
    });
    server.on("request", app);
    const live = attachLive(server, { gate, boards, log });
    const editRate = { perSecond: config.editsPerSecond, burst: burstOf(config.editsPerSecond) };
    const sync = attachSync(server, {
      gate,
      sheets,
      store,
      editRate,
      now,
      onError: (error) => log.error("syncDoorFailed", error),
    });

    const port = await listen(server, config);
    const host = isLoopback ? "localhost" : config.host;
    const url = publicUrl ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
    const demo = config.wantsDemo ? await loadDemo({ store, now }, publicUrl ?? `http://127.0.0.1:${port}`) : null;
    const hasDemo = (await store.run("boards", {})).some((board) => board.isDemo);
    log.info("serverStarted", { port, hasDemo });

    const close = async (): Promise<void> => {
      const stopped = stop(server, upgraded);
      live.close();
      sync.close();
      await stopped;
      await sheets.close();
      await opened.close();
      log.info("serverStopped", { port });
    };
    let closing: Promise<void> | null = null;
    return {
      url,
      port,
      demo,
      hasDoors: hasDemo && isLoopback && publicUrl === null,
      close: () => (closing ??= close()),
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
};
