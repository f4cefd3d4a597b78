// A process of its own that erases a board and is killed at one step of it: the real steps, with a kill after one.
import { boardId } from "@werktafel/shared/ids";
import { openKeyRing } from "@werktafel/server/storage/keys/keyRing";
import { KeyStore } from "@werktafel/server/storage/keys/keyStore";
import { noteErasure } from "@werktafel/server/storage/keys/erasureList";
import { openDatabase, storeFile } from "@werktafel/server/storage/sqlite/database";
import { sqliteEngine } from "@werktafel/server/storage/sqlite/sqliteEngine";

const [directory = "", keys = "", board = "", step = ""] = process.argv.slice(2);
const kill = (): never => {
  process.kill(process.pid, "SIGKILL");
  throw new Error("unreachable");
};
const erasure = { board: boardId(board), ground: "asked", at: 5 };
if (step === "listed") {
  noteErasure(keys, erasure);
  kill();
}
const ring = openKeyRing({ store: new KeyStore(keys, 1) });
let areKeysGone = false;
const cutAfterKeys = {
  ...ring,
  keys: {
    ...ring.keys,
    erase: (...asked: Parameters<typeof ring.keys.erase>) => {
      ring.keys.erase(...asked);
      areKeysGone = true;
      if (step === "keys") kill();
    },
    kept: () => {
      ring.keys.kept();
      // Not the transaction before them, that hands over what another table still needs.
      if (step === "rows" && areKeysGone) kill();
    },
  },
};
sqliteEngine(openDatabase(storeFile(directory)), cutAfterKeys).erase(erasure);
