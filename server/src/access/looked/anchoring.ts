// Anchors what was written of who looked: at most a second after, at the start what a kill left out, and at the stop.
import type { Log } from "../../log.ts";
import { appendAnchors, readAnchors } from "../../storage/looked/anchorFile.ts";
import type { Anchor } from "../../storage/looked/anchors.ts";
import type { Store } from "../../storage/store.ts";

export interface AnchoringNeeds {
  readonly store: Pick<Store, "run">;
  /** Where the anchors lie: outside the store and its backups. */
  readonly file: string;
  readonly log: Log;
  readonly now: () => number;
  readonly everyMs?: number;
}

export interface Anchoring {
  /** Everything written so far is anchored. */
  close(): Promise<void>;
}

const usualMs = 500;

const sameAs = ({ copy, board, count, hash }: Anchor): string => `${copy} ${board} ${count} ${hash}`;

/** Anchors everything that is not anchored yet, once: for a command line, and at a start. Returns up to which line. */
export const anchorAll = async ({ store, file, log, now }: AnchoringNeeds): Promise<number> => {
  const known = new Set((await readAnchors(file)).map(sameAs));
  const { last, anchors } = await store.run("anchorsSince", { after: 0, at: now() });
  await write(
    file,
    log,
    anchors.filter((anchor) => !known.has(sameAs(anchor))),
  );
  return last;
};

const write = async (file: string, log: Log, anchors: readonly Anchor[]): Promise<void> => {
  await appendAnchors(file, anchors);
  // A copy of the log that leaves this machine is an anchor that nobody here can reach.
  for (const { copy, board, count, hash, at, mac } of anchors)
    log.info("looksAnchored", { copy, board, count, hash, at, mac });
};

export const openAnchoring = async (needs: AnchoringNeeds): Promise<Anchoring> => {
  const { store, file, log, now, everyMs = usualMs } = needs;
  let last = await anchorAll(needs);
  let busy: Promise<void> | null = null;
  const anchor = async (): Promise<void> => {
    const made = await store.run("anchorsSince", { after: last, at: now() });
    await write(file, log, made.anchors);
    last = made.last;
  };
  const once = async (): Promise<void> => {
    busy ??= anchor()
      // Tried again at the next round: what was not written is not passed over.
      .catch((error: unknown) => log.error("looksNotAnchored", error))
      .finally(() => {
        busy = null;
      });
    return busy;
  };
  const timer = setInterval(() => void once(), everyMs);
  timer.unref();
  return {
    close: async () => {
      clearInterval(timer);
      await busy;
      await once();
    },
  };
};
