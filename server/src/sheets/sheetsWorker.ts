// The worker that applies and verifies. It holds the documents and nothing else: it may be killed at any moment, and
// another one goes on from what is stored.
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import type { SheetId } from "@werktafel/shared/ids";
import type { FromStore, ToStore } from "../storage/sheetLane.ts";
import { OpenSheet } from "./openSheet.ts";
import { takeOn } from "./rewriting/rewriter.ts";
import type { Surroundings } from "./surroundings.ts";
import { together } from "./together.ts";
import { type FromSheets, processorUs, sharedNow, type ToSheets, watch } from "./workerMessages.ts";

/** A sheet nobody has open is tidied and leaves memory after this long. */
const unloadAfterMs = 30_000;
/** Messages of the main thread taken in one turn; each holds all that one turn of its own brought. */
const mostTurns = 64;

interface Given {
  readonly store: MessagePort;
  readonly clock: SharedArrayBuffer;
  readonly unloadAfterMs?: number;
}

/** Runs the worker on what `openSheets` gave it. */
const run = (main: MessagePort, given: Given): void => {
  const clock = new Int32Array(given.clock);
  const sheets = new Map<SheetId, OpenSheet>();
  const sheetOf = new Map<number, SheetId>();
  let toStore: ToStore[] = [];

  const flush = (): void => {
    if (toStore.length === 0) return;
    const messages = toStore;
    toStore = [];
    given.store.postMessage(messages);
  };
  const toMain = (message: FromSheets): void => main.postMessage(message);
  const around: Surroundings = {
    toStore: (message) => void toStore.push(message),
    toStoreNow: (message) => {
      toStore.push(message);
      flush();
    },
    toMain,
    now: () => Date.now(),
    later: (work) => {
      setImmediate(() => {
        work();
        flush();
      });
    },
    timed: (connection, work) => {
      Atomics.store(clock, watch.connection, connection);
      Atomics.store(clock, watch.processorUs, processorUs(process.threadCpuUsage()));
      Atomics.store(clock, watch.startedAt, sharedNow());
      try {
        return work();
      } finally {
        Atomics.store(clock, watch.startedAt, 0);
        Atomics.add(clock, watch.count, 1);
      }
    },
  };
  const sheetFor = (id: SheetId): OpenSheet => {
    const known = sheets.get(id);
    if (known) return known;
    const opened = new OpenSheet(id, around);
    sheets.set(id, opened);
    return opened;
  };

  const take = (message: ToSheets): void => {
    if (message.type === "count") {
      toMain({ type: "counted", question: message.question, open: sheets.size });
    } else if (message.type === "rewrite") {
      takeOn(message, sheetFor, around);
    } else if (message.type === "read") {
      sheetFor(message.sheet).take(message);
    } else if (message.type === "connect") {
      sheetOf.set(message.writer.connection, message.writer.sheet);
      sheetFor(message.writer.sheet).take(message);
    } else {
      const sheet = sheetOf.get(message.connection);
      if (sheet) sheetFor(sheet).take(message);
      if (message.type === "disconnect") sheetOf.delete(message.connection);
    }
  };

  main.on("message", (messages: readonly ToSheets[]) => {
    for (const message of together([...messages, ...waitingOn(main)])) take(message);
    flush();
  });
  given.store.on("message", (message: FromStore) => {
    const sheet = sheets.get(message.sheet);
    if (message.type === "loaded") sheet?.loaded(message);
    else if (message.type === "loadedOn") sheet?.loadedOn(message);
    else if (message.type === "stored") sheet?.stored(message);
    else sheet?.lost(message.lease);
    flush();
  });
  const idleFor = given.unloadAfterMs ?? unloadAfterMs;
  setInterval(
    () => {
      const before = Date.now() - idleFor;
      for (const [id, sheet] of sheets) if (sheet.lastUsedAt < before && sheet.unload()) sheets.delete(id);
      flush();
    },
    Math.min(idleFor, 5_000),
  );
};

/** What else waits on the line by now: under load one turn takes all of it. */
const waitingOn = (main: MessagePort): readonly ToSheets[] => {
  const waiting: ToSheets[] = [];
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const received: { readonly message: readonly ToSheets[] } | undefined = receiveMessageOnPort(main);
    if (received === undefined) break;
    waiting.push(...received.message);
  }
  return waiting;
};

// A worker has a parent port; anything else that imports this file is mistaken.
if (!parentPort) throw new Error("sheetsWorker.ts runs as a worker thread");
// oxlint-disable-next-line typescript/no-unsafe-argument -- a worker is handed what `openSheets` gave, by no type
run(parentPort, workerData);
