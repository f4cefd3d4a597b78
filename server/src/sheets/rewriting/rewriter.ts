// Plans in the applying worker: waits until every sheet of a plan is open, carries it out in one go, and hands all of it to
// the store as one piece. When that is not stored, every document it touched is dropped and loaded anew.
import type { SheetId } from "@werktafel/shared/ids";
import { isVerified, unverifiedSnapshot } from "../document/snapshot.ts";
import { LiveSheet } from "../document/liveSheet.ts";
import type { OpenSheet } from "../openSheet.ts";
import type { OpenedSheet } from "../openedSheet.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ToSheets } from "../workerMessages.ts";
import { sheetsIn, sheetsLeft } from "./plan.ts";
import { rewriteDocuments } from "./rewriteDocuments.ts";

type Asked = Extract<ToSheets, { type: "rewrite" }>;

/** Sheets that fall shut again while others of the same plan load: so often it is tried, then whoever asked is told. */
const mostTries = 20;

/** The sheet as it is now, without the history of its typing; throws when it does not load back to the same. */
const snapshotOf = (live: LiveSheet): Uint8Array => {
  const made = unverifiedSnapshot(live);
  if (!isVerified(made, live.kind)) throw new Error("a snapshot did not hold what its sheet holds");
  return made.bytes;
};

const carryOut = (asked: Asked, opened: ReadonlyMap<SheetId, OpenedSheet>, around: Surroundings): boolean => {
  const { plan, facts, question } = asked;
  const begun = (plan.opens ?? []).map(({ id, kind }) => [id, LiveSheet.begin(kind)] as const);
  const documents = new Map([...begun, ...[...opened].map(([id, sheet]) => [id, sheet.live] as const)]);
  const done = rewriteDocuments(documents, plan);
  // A new sheet is loaded like any other, by who first opens it.
  for (const [, { doc }] of begun) doc.destroy();
  if (done === null) return false;
  const left = sheetsLeft(plan);
  const writes = done.writes.map(({ sheet, bytes }) => {
    const at = opened.get(sheet);
    at?.rewritten();
    return { sheet, lease: at?.lease ?? null, bytes, snapshot: at && left.has(sheet) ? snapshotOf(at.live) : null };
  });
  const { moves, removes = [] } = plan;
  around.toStore({
    type: "rewrite",
    writes,
    authors: done.authors,
    gone: [
      ...moves.map(({ from, collection, item }) => ({ sheet: from, collection, item })),
      ...removes.map((each) => ({ ...each, collection: null })),
    ],
    facts,
    receipt: { type: "rewritten", question, writes: done.writes },
  });
  return true;
};

/** Takes on one plan. */
export const takeOn = (
  asked: Asked,
  sheetFor: (id: SheetId) => OpenSheet,
  around: Surroundings,
  tries: number = mostTries,
): void => {
  const refuse = (): void => around.toMain({ type: "notRewritten", question: asked.question });
  const sheets = sheetsIn(asked.plan).map(sheetFor);
  const notReady = sheets.find((sheet) => sheet.opened() === "notYet");
  if (notReady) {
    if (tries === 0) return refuse();
    return notReady.take({ type: "whenOpen", goOn: () => takeOn(asked, sheetFor, around, tries - 1) });
  }
  const opened = new Map<SheetId, OpenedSheet>();
  for (const sheet of sheets) {
    const found = sheet.opened();
    if (found === "notYet" || found === null) return refuse();
    opened.set(sheet.id, found);
  }
  try {
    if (!carryOut(asked, opened, around)) refuse();
  } catch {
    // Half done in memory, nothing stored: as after an edit that broke a document.
    for (const sheet of sheets) sheet.repair();
    refuse();
  }
};
