// A folder of its own for every store a test opens; removed when the tests of the file are done.
import { afterAll } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keysBeside } from "../../support/keys/keysBeside.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) {
    for (const each of [folder, keysBeside(folder)]) rmSync(each, { recursive: true, force: true });
  }
});

export const storeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "werktafel-store-"));
  made.push(folder);
  return folder;
};
