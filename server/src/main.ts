// Builds everything once, hands it down, starts it and stops it. Order of a stop: nobody comes in any more, everyone is
// asked to come back, nothing begins by itself any more, what is under way reaches the disk, the store closes.
import { EventEmitter, once } from "node:events";
import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { openAnchoring } from "./access/looked/anchoring.ts";
import { openGate } from "./access/openGate.ts";
import { openStrangers } from "./access/outside/strangers.ts";
import { openUpgrades } from "./access/outside/upgrades.ts";
import { openOrganisationDoor } from "./access/oidc/openOrganisationDoor.ts";
import { openPasskeys } from "./access/passkeys/passkeys.ts";
import { openCeremonies } from "./access/staff/ceremonies.ts";
import { openStepUpWays, openWhyNotSure } from "./access/staff/stepUpWays.ts";
import { Pace } from "./access/pace.ts";
import { documentEntries } from "./access/registry/documents.ts";
import { type Registry, registryOf } from "./access/registry/registry.ts";
import { watchBeside } from "./access/watchBeside.ts";
import { openClimbing } from "./between/climbing.ts";
import { runRetention } from "./boards/ending/retentionClock.ts";
import { openMine } from "./boards/mine/openMine.ts";
import { openBoards } from "./boards/openBoards.ts";
import type { Config } from "./config.ts";
import { openClientFiles } from "./http/clientFiles.ts";
import { countBoards, watchStore } from "./http/measured/counted.ts";
import { isLoopbackName } from "./http/demoDoors.ts";
import { localUrl, openListener, startListening, stopListening } from "./http/listening.ts";
import { openMetrics } from "./http/measured/metrics.ts";
import { openHttp } from "./http/openHttp.ts";
import { attachLive } from "./live/attachLive.ts";
import type { LiveLimits } from "./live/limits.ts";
import { type Log, openLog } from "./log.ts";

import { openDoors } from "./messages/openDoors.ts";
import { type MessagesRhythm, openMessages, usualRhythm } from "./messages/openMessages.ts";
import { openMeetingVerbs } from "./meetings/openMeetingVerbs.ts";
import { loadDemo } from "./people/loadDemo.ts";
import { workingDays } from "./messages/workingDays.ts";
import { openPress } from "./paper/press.ts";
import { openGlass } from "./people/house/glass.ts";
import { openStaff } from "./people/house/openStaff.ts";
import { tellOrganisations } from "./people/house/tellOrganisations.ts";
import { openVolunteers } from "./people/volunteers/openVolunteers.ts";
import { Lobby } from "./people/lobby/lobby.ts";
import { openNewcomers } from "./people/newcomers.ts";
import type { TableWithLinks } from "./people/links.ts";
import { sharingVerbs } from "./sharing/sharingVerbs.ts";
import { betweenVerbs } from "./between/betweenVerbs.ts";
import { openSheets } from "./sheets/openSheets.ts";
import type { Sheets } from "./sheets/sheets.ts";
import { openKeyWatch } from "./storage/nightly/keyWatch.ts";
import { openNightlyBackup } from "./storage/nightly/nightlyBackup.ts";
import { openStore } from "./storage/openStore.ts";
import type { Store } from "./storage/store.ts";
import { openRounds } from "./underWay.ts";
import { attachSync } from "./sync/attachSync.ts";

export interface RunningServer {
  /** Where a person on this machine goes. */
  readonly url: string;
  readonly port: number;
  /** Everything that can be reached here. */
  readonly registry: Registry;
  /** What listens; a test walks along its doors. */
  readonly server: Server;
  /** The demo board, when it was loaded just now: its links are shown this once. */
  readonly demo: TableWithLinks | null;
  /** True while the doors of a demo board are open on this machine. */
  readonly hasDoors: boolean;
  /** What the house does by the clock at a table, once and now: what climbs, what is due, what leaves. For who moves the clock. */
  byTheClock(): Promise<void>;
  close(): Promise<void>;
}

/** What a test puts in the place of the real thing. */
export interface StartNeeds {
  readonly now?: () => number;
  readonly log?: Log;
  /** The built screens. */
  readonly clientFolder?: string;
  /** Puts a fault between the house and its store. */
  readonly faultyStore?: (store: Store) => Store;
  /** The same, between the boards and their sheets. */
  readonly faultySheets?: (sheets: Sheets) => Sheets;
  readonly limits?: Partial<LiveLimits>;
  readonly messages?: MessagesRhythm;
}

const builtScreens = fileURLToPath(new URL("../../client/dist", import.meta.url));
/** An import that a crash left half; one that is under way beside us is younger. */
const halfImportMs = 60 * 60 * 1000;
/** Days are what counts: an hour later is the same day. */
const lookAtRetentionEveryMs = 60 * 60 * 1000;
/** An answer is due at a full hour: nobody sees the quarter of a minute. */
const lookAtHandoversEveryMs = 15_000;
/** At once when something changed; this is for a house that stopped halfway. */
const tellOrganisationsEveryMs = 60_000;
/** How late a limit of a session may take effect on a screen that asks nothing: within the second (check 3). */
const sweepSessionsEveryMs = 250;
const sweepLooksEveryMs = 2_000;
/** A table where nobody wrote for a minute or two has its lists ready. */
const catchUpEveryMs = 60_000;
/** A second's worth of typing may come at once, three times over. */
const burstOf = (perSecond: number): number => perSecond * 3;

/** Starts a server. Rejects when the store does not open, the screens are not built or the port is taken. */
export const startServer = async (config: Config, needs: StartNeeds = {}): Promise<RunningServer> => {
  const { now = Date.now, log = openLog(config.logLevel), clientFolder = builtScreens } = needs;
  const { publicUrl } = config;
  const files = openClientFiles(clientFolder);
  const opened = await openStore({ engine: "sqlite", directory: config.dataDir, keys: config.keysDir, use: "serve" });
  const server = openListener();
  const edges: { close(): Promise<void> }[] = [];
  const sheets = openSheets({ store: opened, onEvent: ({ event, ...ids }) => log.warn(event, ids) });
  const press = openPress({ log });
  try {
    await opened.run("removeUnready", { before: now() - halfImportMs });
    await opened.run("nameSubjectsByKey", {});
    const metrics = openMetrics({ openSockets: () => upgrades.open.size, openSheets: () => sheets.open() });
    opened.onOutcomes((outcomes) => {
      for (const { seq } of outcomes) if (seq !== null && seq > 0) metrics.editStored();
    });
    const watched = watchStore(opened, { now, committed: metrics.committed, failed: log.error });
    const { isRefusing } = watched;
    const store = needs.faultyStore?.(watched.store) ?? watched.store;
    const access = openGate({ store, now, publicUrl, isStaffDoorStrong: config.staffDoor === "strong" });
    const { gate } = access;
    const strangers = openStrangers(config.trustedProxy);
    const upgrades = openUpgrades(server, { gate, strangers, log });
    const read = needs.faultySheets?.(sheets) ?? sheets;
    const boards = countBoards(
      openBoards({
        store,
        sheets: read,
        gate,
        log,
        now,
        meetingVerbs: { ...openMeetingVerbs(), ...sharingVerbs, ...betweenVerbs },
        whyNotSure: openWhyNotSure(store, now),
      }),
      metrics.refused,
    );
    const mine = openMine({ store, boards, sheets: read, log, now });
    edges.push(
      watchBeside({
        // Not the counted one: looking is no commit that anybody waits for.
        store: opened,
        boardChanged: (board) => {
          access.changedBeside(board);
          boards.changedBeside(board);
        },
        sessionsEnded: access.sessionsEnded,
        onError: (error) => log.error("besideNotSeen", error),
      }),
    );
    const watching = openRounds({
      everyMs: lookAtRetentionEveryMs,
      look: async () => void (await runRetention({ store, boards, gate, log, now })),
      onError: (error) => log.error("retentionFailed", error),
    });
    edges.push(watching);
    const climbing = openClimbing({ store, boards, log, now });
    const climbs = openRounds({
      everyMs: lookAtHandoversEveryMs,
      look: async () => climbing.look(),
      onError: (error) => log.error("handoversNotLookedAt", error),
    });
    edges.push(climbs);
    const telling = openRounds({
      everyMs: tellOrganisationsEveryMs,
      look: async () => tellOrganisations({ store, book: boards, log }),
      onError: (error) => log.error("organisationsNotTold", error),
    });
    edges.push(telling);
    const { backupsDir: folder, backupHour: hour } = config;
    const backups = openNightlyBackup({ store: opened, folder, hour, now, log });
    edges.push(backups);
    const keys = openKeyWatch({ store: opened, now, log });
    edges.push(keys);
    const isLoopback = isLoopbackName(config.host.includes(":") ? `[${config.host}]` : config.host);
    const home = (): string => publicUrl ?? localUrl(server, isLoopback ? "localhost" : config.host);
    const doors = openDoors({ ...config, home, now, log });
    const { accessLines } = boards;
    const anchoring = await openAnchoring({ store: opened, file: config.anchorsFile, log, now });
    const glass = openGlass({ store, book: boards, gate, log, now });
    const mayHaveDoors = isLoopback && publicUrl === null && !config.isProduction;
    const http = openHttp({
      ...access,
      store,
      isRefusing,
      backups,
      keys,
      accessLines,
      boards,
      mine,
      sheets,
      lobby: new Lobby(now),
      newcomers: openNewcomers({
        store,
        book: boards,
        accessLines,
        sessions: access.sessions,
        devices: access.devices,
        now,
      }),
      glass,
      volunteers: openVolunteers({ store, book: boards, log, now }),
      doors,
      staff: openStaff({ store, sessions: access.sessions, log, now, organisationChanged: telling.now }),
      passkeys: openPasskeys({ store, now }),
      ceremonies: openCeremonies(now, publicUrl),
      organisationDoor: openOrganisationDoor({ store, now, log, isProduction: config.isProduction }),
      stepUpWaysOf: openStepUpWays(store),
      press,
      pace: new Pace(),
      strangers,
      files,
      metrics,
      log,
      now,
      publicUrl,
      staffDoor: config.staffDoor,
      mayHaveDoors,
    });
    // The port is ours before the demo comes in, and who is early waits for it: its links need the port.
    const opening = new EventEmitter();
    const ready = once(opening, "ready");
    server.on("request", (request, response) => {
      void ready.then(() => {
        http.app(request, response);
      });
    });
    const live = attachLive(upgrades, { gate, boards, log, ...(needs.limits ? { limits: needs.limits } : {}) });
    edges.push(live);
    const editRate = { perSecond: config.editsPerSecond, burst: burstOf(config.editsPerSecond) };
    const onError = (error: unknown) => log.error("syncDoorFailed", error);
    edges.push(attachSync(upgrades, { gate, sheets, store, accessLines, editRate, now, onError }));

    const registry = registryOf(http.entries, live.entries, boards.entries, documentEntries(), upgrades.entries());

    const sweep = (everyMs: number, look: () => Promise<void>, failed: string) =>
      edges.push(openRounds({ everyMs, look, onError: (error) => log.error(failed, error) }));
    sweep(sweepSessionsEveryMs, async () => access.sessions.sweep(), "sessionsNotSwept");
    sweep(catchUpEveryMs, async () => mine.catchUp(), "minesNotCaughtUp");
    sweep(lookAtRetentionEveryMs, async () => store.run("forgetHelp", { now: now() }), "helpNotForgotten");
    sweep(sweepLooksEveryMs, async () => glass.sweep(), "emergencyLooksNotSwept");

    const close = async (): Promise<void> => {
      const stopped = stopListening(server, upgrades.open);
      const ended = edges.map(async (edge) => edge.close());
      await stopped;
      await upgrades.settled();
      await Promise.all(ended);
      await press.close();
      await http.settled();
      await boards.close();
      await sheets.close();
      await accessLines.close();
      await anchoring.close();
      await opened.close();
      log.info("serverStopped");
    };
    const port = await startListening(server, config);
    const url = home();
    const demo = config.wantsDemo ? await loadDemo({ store, now }, publicUrl ?? `http://127.0.0.1:${port}`) : null;
    const hasDemo = (await store.run("boards", {})).some((board) => board.isDemo);
    watching.now();
    climbs.now();
    telling.now();
    const messages = openMessages({
      // Not the counted one: looking is no commit that anybody waits for.
      store: needs.faultyStore?.(opened) ?? opened,
      boards,
      sheets,
      doors,
      workingDays,
      now,
      log,
      rhythm: needs.messages ?? usualRhythm,
    });
    edges.push(messages);
    const byTheClock = async (): Promise<void> => {
      await watching.whole();
      await climbs.whole();
      await telling.whole();
      await messages.whole();
    };
    keys.begin();
    opening.emit("ready");
    if (config.isProduction && (await store.run("memberships", { person: null })).length === 0) {
      log.warn("noAdministrator", { how: "npx werktafel admin NAME" });
    }
    log.info("serverStarted", { port, hasDemo });
    let closing: Promise<void> | null = null;
    return {
      url,
      port,
      demo,
      registry,
      server,
      hasDoors: hasDemo && mayHaveDoors,
      byTheClock,
      close: () => (closing ??= close()),
    };
  } catch (error) {
    const ended = edges.map(async (edge) => edge.close());
    await stopListening(server);
    await Promise.all(ended);
    await press.close();
    await sheets.close();
    await opened.close();
    throw error;
  }
};
