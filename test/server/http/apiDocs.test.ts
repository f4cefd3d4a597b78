// docs/api says what the server does: it is made from the same schemas, and this fails when the two differ.
import { expect, test } from "@jest/globals";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { apiDocs } from "./apiDocs.ts";
import { openServer } from "../../support/openServer.ts";

const folder = fileURLToPath(new URL("../../../docs/api", import.meta.url));
/** Written by hand, beside what is made. */
const byHand = ["board-file.md"];

test("the documents of the interface are those of the schemas in use", async () => {
  const server = await openServer();
  const pages = apiDocs((await server.ask("/openapi.json")).json);
  await server.close();
  if (process.env["WRITE_DOCS"] === "1") {
    for (const [name, text] of pages) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  }
  for (const [name, text] of pages) {
    expect([name, await readFile(join(folder, name), "utf8")]).toEqual([name, text]);
  }
  const there = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  expect(there.filter((name) => !byHand.includes(name)).toSorted()).toEqual([...pages.keys()].toSorted());
});
