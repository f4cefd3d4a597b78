// Anchors as the store makes and checks them: it has the keys and the chains.
import type { Transaction } from "../port.ts";
import type { At } from "../port/at.ts";
import { anchorFaults, anchorMac, keyedName } from "../looked/anchorFaults.ts";
import type { Anchor } from "../looked/anchors.ts";

export interface AnchorsMade {
  /** Up to which line of the whole store they go. */
  readonly last: number;
  readonly anchors: readonly Anchor[];
}

/** Of every chain that grew since then. */
export const anchorsSince = (
  tx: Transaction,
  { after, at, isRestored = false }: { readonly after: number; readonly at: At; readonly isRestored?: boolean },
): AnchorsMade => {
  const { last, heads } = tx.lineHeads(after);
  const { id: copy, of } = tx.storeCopy();
  const bare = heads.map(({ board, count, hash }) => ({
    ...{ copy, board: keyedName(tx, board), count, at, isRestored },
    hash: Buffer.from(hash).toString("hex"),
  }));
  const begins = { copy, board: "", count: 0, hash: of, at, isRestored };
  return {
    last,
    anchors: (isRestored ? [begins, ...bare] : bare).map((each) => ({ ...each, mac: anchorMac(tx, each) })),
  };
};

/** One plain line per fault. */
export const faultsBesideAnchors = (
  tx: Transaction,
  { anchors }: { readonly anchors: readonly Anchor[] },
): readonly string[] => anchorFaults(tx, anchors);
