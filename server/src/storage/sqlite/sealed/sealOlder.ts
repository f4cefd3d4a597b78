// A store from before there were keys is sealed at its next start: in parts, each one transaction, so that a kill in the
// middle leaves the rest for the start after. When the last is sealed the file is written anew, so that no plain word stays in
// a free page or in the -wal file.
import type { KeyRing } from "../../keys/keyRing.ts";
import type { Database } from "../database.ts";
import { sealedTables } from "./sealedTables.ts";
import { writeAnew } from "./writeAnew.ts";

const atOnce = 500;

export const sealOlder = (database: Database, ring: KeyRing): void => {
  const isDone = database.prepare<[], unknown>("SELECT 1 FROM sealing WHERE is_done = 1").get() !== undefined;
  if (isDone) return;
  for (const table of sealedTables) {
    const part = table.sealPlain(database, ring, atOnce);
    while (inOne(database, ring, part));
  }
  writeAnew(database);
  database.exec("UPDATE sealing SET is_done = 1");
};

const inOne = <T>(database: Database, ring: KeyRing, work: () => T): T => {
  database.exec("BEGIN IMMEDIATE");
  try {
    ring.keys.begin();
    const answer = work();
    ring.keys.settle();
    database.exec("COMMIT");
    ring.keys.kept();
    return answer;
  } catch (error) {
    ring.keys.undo();
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
};
