// Where the slip lies: in memory, and on this device, so that it survives a reload; only this session can read it there.
import type { KeptOnDevice } from "../../sync/keep/keptOnDevice.ts";
import { emptySlip, isEmpty, type Slip } from "./slip.ts";

export interface SlipBox {
  readonly slip: () => Slip | null;
  readonly change: (slip: Slip | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const isSlip = (found: unknown): found is Slip =>
  typeof found === "object" && found !== null && "kind" in found && "text" in found && typeof found.text === "string";

/** Picks up what an earlier page left in hand. `keptName`: private time has a slip of its own beside that of the table. */
export const openSlipBox = (keep: KeptOnDevice | null, keptName: "slip" | "privateSlip" = "slip"): SlipBox => {
  const listeners = new Set<() => void>();
  const kept = keep?.read(keptName).find(isSlip);
  let slip: Slip | null = kept ? { ...emptySlip("ideas", null, "everyone"), ...kept } : null;
  return {
    slip: () => slip,
    change: (next) => {
      slip = next;
      keep?.write(keptName, next === null || isEmpty(next) ? null : next);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
