// A store as part B left it, unpacked in a folder of its own: plain, without keys.
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { storeFile } from "@werktafel/server/storage/sqlite/database";
import { storeFolder } from "../storeFolder.ts";

const packed = new URL("./fixtures/partB.sqlite.gz", import.meta.url);

export const olderStore = (): string => {
  const directory = storeFolder();
  writeFileSync(storeFile(directory), gunzipSync(readFileSync(packed)));
  return directory;
};
