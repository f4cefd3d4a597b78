// Stores as earlier releases left them, unpacked in a folder of their own: plain, without keys. How each was made stands in
// fixtures/README.md.
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { storeFile } from "@werktafel/server/storage/sqlite/database";
import { storeFolder } from "../storeFolder.ts";

export const releases = ["partA", "partB"] as const;
export type Release = (typeof releases)[number];

const packed = (name: string): Buffer => gunzipSync(readFileSync(new URL(`./fixtures/${name}.gz`, import.meta.url)));

export const olderStore = (release: Release): string => {
  const directory = storeFolder();
  writeFileSync(storeFile(directory), packed(`${release}.sqlite`));
  return directory;
};

/** What part A's own `export` said of its boards, in the order of the store. */
export const exportsOfPartA = (): readonly object[] => JSON.parse(packed("partA.exports.json").toString());
