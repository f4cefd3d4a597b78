// What sealing adds: the same storing and loading on the same disk in the same run, once plain and once sealed. The engine
// alone, so that the difference is not lost in what stands around it.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { plainSeal, type Seal } from "@werktafel/server/storage/seal";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { boardId, sheetId } from "@werktafel/shared/ids";
import { median } from "./figures.ts";

export interface Envelope {
  /** One edit of 200 bytes, durable. */
  readonly durableMs: number;
  /** 20,000 edits of a sheet read back by a store that was just opened. */
  readonly coldOpenMs: number;
  /** Edits a second, 64 to a commit. */
  readonly perSecond: number;
}

const board = boardId("b-envelope");
const sheet = sheetId("s-envelope~1");
const edit = { board, sheet, person: null, at: 1, kind: "edit", bytes: new Uint8Array(200).fill(7) } as const;
const many = 20_000;
const atOnce = 64;

const timed = (work: () => void): number => {
  const at = performance.now();
  work();
  return performance.now() - at;
};

const measured = (directory: string, keys: string | Seal): Envelope => {
  const engine = openSqlite({ directory, keys, use: "serve" });
  engine.transaction((tx) => {
    tx.putBoard({ id: board, createdAt: 1, isDemo: false });
    tx.putSheet({ id: sheet, board, kind: "table", audience: "everyone", createdAt: 1 });
    tx.append(edit);
  });
  const durable = Array.from({ length: 500 }, () => timed(() => engine.transaction((tx) => tx.append(edit))));
  const tookMs = timed(() => {
    for (let stored = 0; stored < many; stored += atOnce) {
      engine.transaction((tx) => {
        for (let each = 0; each < atOnce; each += 1) tx.append(edit);
      });
    }
  });
  engine.close();
  const cold = Array.from({ length: 3 }, () => {
    const opened = openSqlite({ directory, keys, use: "serve" });
    const took = timed(() => opened.transaction((tx) => tx.editsOf(sheet, 0)));
    opened.close();
    return took;
  });
  return { durableMs: median(durable), coldOpenMs: median(cold), perSecond: (many * 1_000) / tookMs };
};

/** Plain, sealed, plain, sealed …; the middle one of each. */
export const envelope = (folder: string, rounds = 3): { readonly plain: Envelope; readonly sealed: Envelope } => {
  const plain: Envelope[] = [];
  const sealed: Envelope[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const at = join(folder, `envelope-${round}`);
    mkdirSync(at, { recursive: true });
    plain.push(measured(join(at, "plain"), plainSeal));
    sealed.push(measured(join(at, "sealed"), join(at, "keys")));
    rmSync(at, { recursive: true, force: true });
  }
  const middle = (all: readonly Envelope[]): Envelope => ({
    durableMs: median(all.map(({ durableMs }) => durableMs)),
    coldOpenMs: median(all.map(({ coldOpenMs }) => coldOpenMs)),
    perSecond: median(all.map(({ perSecond }) => perSecond)),
  });
  return { plain: middle(plain), sealed: middle(sealed) };
};
