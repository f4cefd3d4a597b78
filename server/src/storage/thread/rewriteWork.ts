// What the house itself does to several sheets, inside one transaction: the edits, who wrote what moved, the past of the
// sheets that something left, and the facts with all that goes along.
import type { ItemId, SheetId } from "@werktafel/shared/ids";
import type { AttributionRow, Transaction } from "../port.ts";
import { toBytes, toText } from "../seal.ts";
import type { ToStore } from "../sheetLane.ts";
import { appendFacts } from "../works/appendFacts.ts";

export type Rewrite = Extract<ToStore, { type: "rewrite" }>;

/** The part of a version that this looks at. */
interface KeptContent {
  readonly items: readonly { readonly id: ItemId; readonly collection: string }[];
  readonly references: readonly string[];
}

const isContent = (found: unknown): found is KeptContent =>
  typeof found === "object" && found !== null && "items" in found && "references" in found;

/** A version as it would have been, had these never lain on its sheet. */
const without =
  (gone: readonly Rewrite["gone"][number][]) =>
  (bytes: Uint8Array): Uint8Array => {
    const content: unknown = JSON.parse(toText(bytes));
    if (!isContent(content)) return bytes;
    const isGone = (item: KeptContent["items"][number]) =>
      gone.some((each) => each.item === item.id && (each.collection === null || each.collection === item.collection));
    const names = new Set<string>(gone.map(({ item }) => item));
    const items = content.items.filter((item) => !isGone(item));
    const references = content.references.filter((each) => !each.split("~").some((part) => names.has(part)));
    return toBytes(JSON.stringify({ ...content, items, references }));
  };

const cleanVersions = (tx: Transaction, gone: Rewrite["gone"]): void => {
  const sheets = new Set<SheetId>(gone.map(({ sheet }) => sheet));
  for (const sheet of sheets) tx.rewriteVersions(sheet, without(gone.filter((each) => each.sheet === sheet)));
};

/** Whoever wrote a sign wrote it still, at the minute they did. */
const keepAuthors = (tx: Transaction, { from, to, runs }: Rewrite["authors"][number]): void => {
  const written = Map.groupBy(
    tx.attributionOf(from).filter(({ kind }) => kind === "wrote"),
    ({ client }) => client,
  );
  for (const { client, clock, length, newClient, newClock } of runs) {
    for (const row of written.get(client) ?? []) {
      const start = Math.max(clock, row.clock);
      const end = Math.min(clock + length, row.clock + row.length);
      if (end <= start) continue;
      const moved: AttributionRow = {
        ...row,
        sheet: to,
        client: newClient,
        clock: newClock + start - clock,
        length: end - start,
      };
      tx.addAttribution(moved);
    }
  }
};

/**
 * The sequences of the edits and of the facts. Throws, and so undoes all of it, when the asker left meanwhile or this
 * command was done before.
 */
export const storeRewrite = (
  tx: Transaction,
  { writes, authors, gone, facts }: Rewrite,
): { readonly writes: readonly number[]; readonly facts: readonly number[] } => {
  const { board, person, at } = facts;
  if (person !== null && !tx.isSeated(board, person))
    throw new Error("Whoever asked for this has no seat here any more.");
  for (const sheet of facts.sheets ?? []) tx.putSheet(sheet);
  for (const each of authors) keepAuthors(tx, each);
  // What lay there before opens for nobody any more, in no copy of the store either: its key goes.
  for (const { sheet, snapshot } of writes) if (snapshot !== null) tx.renewSheetKey(sheet);
  const seqs = writes.map(({ sheet, bytes, snapshot }) => {
    const seq = tx.append({ board, sheet, person, at, kind: "edit", bytes });
    if (snapshot === null) return seq;
    // Twice, so that one that rots can be passed over still; the edit between them holds no word, it only removes.
    for (const upToSeq of [seq - 1, seq]) tx.putSnapshot({ sheet, upToSeq, at, bytes: snapshot });
    tx.dropEdits(sheet, seq - 1);
    return seq;
  });
  cleanVersions(tx, gone);
  const appended = appendFacts(tx, { ...facts, sheets: [] });
  if ("earlier" in appended) throw new Error("This command was answered before.");
  return { writes: seqs, facts: appended.seqs };
};
