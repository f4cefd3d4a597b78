// Where the people of an organisation prove who they are. The secret between that place and this house stays sealed.
import type { Transaction } from "../../port.ts";
import { keep, type Kept, keptOf, keptUnder, type Provider } from "./records.ts";

export const providers = (
  tx: Transaction,
  { organisation }: { readonly organisation: string | null },
): readonly Kept<"provider">[] => keptOf(tx, "provider", organisation ?? undefined);

export const provider = (tx: Transaction, { id }: { readonly id: string }): Kept<"provider"> | null =>
  keptUnder(tx, "provider", id);

export const putProvider = (
  tx: Transaction,
  {
    id,
    organisation,
    provider: is,
  }: { readonly id: string; readonly organisation: string; readonly provider: Provider },
): void => keep(tx, "provider", { id, belongsTo: organisation, is });

/** Nobody comes in by it any more: its sessions end, who was bound to it is not any more. Gives the sessions that ended. */
export const removeProvider = (tx: Transaction, { id }: { readonly id: string }): readonly string[] => {
  tx.removeHouseRecord("provider", id);
  for (const subject of keptOf(tx, "subject")) {
    if (subject.is.provider === id) tx.removeHouseRecord("subject", subject.id);
  }
  const ending = keptOf(tx, "staffSession").filter(({ is }) => is.provider === id);
  for (const { id: session } of ending) {
    tx.endSession(session);
    tx.removeHouseRecord("staffSession", session);
  }
  return ending.map(({ id: session }) => session);
};
