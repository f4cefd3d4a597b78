// A process of its own that writes what an erasing makes true, and is killed at one step of it: the real steps of the store, with
// a kill after one. What is to be written comes as JSON on standard input, as the boards handed it to their store.
import { readFileSync } from "node:fs";
import { decodeQuestion } from "./heldQuestion.ts";
import { KeyStore } from "@werktafel/server/storage/keys/keyStore";
import { openKeyRing } from "@werktafel/server/storage/keys/keyRing";
import { openDatabase, storeFile } from "@werktafel/server/storage/sqlite/database";
import { sqliteEngine } from "@werktafel/server/storage/sqlite/sqliteEngine";
import { appendFacts } from "@werktafel/server/storage/works/appendFacts";

const [directory = "", keys = "", step = ""] = process.argv.slice(2);
const question = decodeQuestion(readFileSync(0, "utf8"));
const ring = openKeyRing({ store: new KeyStore(keys, 1) });
const killAt = (here: string): void => {
  if (step === here) process.kill(process.pid, "SIGKILL");
};
const cut = {
  ...ring,
  keys: {
    ...ring.keys,
    settle: () => {
      killAt("written");
      ring.keys.settle();
      // The new key is on the disk, and no row that it seals.
      killAt("keyKept");
    },
    kept: () => {
      // The rows are on the disk, and the old key still.
      killAt("committed");
      ring.keys.kept();
      killAt("keyGone");
    },
  },
};
sqliteEngine(openDatabase(storeFile(directory)), cut).transaction((tx) => appendFacts(tx, question));
