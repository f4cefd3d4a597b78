// What somebody else changed beside this server, of who may be here: a link replaced, a session ended, a board erased by a
// command line.
import type { Transaction } from "../port.ts";
import type { PermissionChange } from "../port/permissions.ts";

/** Since the last time it was asked; `null`: too much to tell one by one. */
export const changedBeside = (tx: Transaction, _question: Record<string, never>): readonly PermissionChange[] | null =>
  tx.changedBeside();
