// The law of arrows: a newcomer can draw the house from the folder list, and the drawing has no crossing arrows.
import { afterAll, expect, test } from "@jest/globals";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { drawPicture, houseDir } from "./picture.ts";

const made: string[] = [];
afterAll(async () => {
  for (const dir of made) await rm(dir, { recursive: true, force: true });
});

/** A house of a few files, judged by our law. */
const houseOf = async (files: Readonly<Record<string, string>>) => {
  const dir = await mkdtemp(join(tmpdir(), "werktafel-arrows-"));
  made.push(dir);
  await symlink(join(houseDir, "node_modules"), join(dir, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return drawPicture(dir, ["."]);
};

test("every arrow of the house points down, and there are no circles", async () => {
  const picture = await drawPicture(houseDir, ["shared/src", "server/src", "client/src", "test"]);
  process.stdout.write(
    `arrows: ${picture.modules} modules, ${picture.dependencies} arrows, ${picture.circles} circles\n`,
  );
  expect(picture.violations).toEqual([]);
  expect(picture.modules).toBeGreaterThan(30);
});

const ids = "export type A = string; export const a = 1;";
/** [what somebody might try, the file, its text, the rule that stops it]. `import("…").A` as a type is refused by lint. */
const teeth: readonly (readonly [string, string, string, string])[] = [
  [
    "storage that asks the gate",
    "server/src/storage/a.ts",
    'import { a } from "../access/b.ts"; a;',
    "down-only-server-storage",
  ],
  [
    "the same for a type only",
    "server/src/storage/a.ts",
    'import type { A } from "../access/b.ts"; export type B = A;',
    "down-only-server-storage",
  ],
  [
    "the same as a re-export",
    "server/src/storage/a.ts",
    'export type { A } from "../access/b.ts";',
    "down-only-server-storage",
  ],
  ["the same at run time", "server/src/storage/a.ts", 'await import("../access/b.ts");', "down-only-server-storage"],
  ["edges that know each other", "server/src/live/a.ts", 'import "../http/b.ts";', "down-only-server-live"],
  ["verbs that know each other", "server/src/people/a.ts", 'import "../meetings/b.ts";', "down-only-server-people"],
  ["a live sheet that knows sockets", "server/src/sheets/a.ts", 'import "../sync/b.ts";', "down-only-server-sheets"],
  [
    "a feature that knows another",
    "client/src/features/goals/a.ts",
    'import "../actions/b.ts";',
    "features-do-not-know-each-other",
  ],
  ["a button that knows casework", "client/src/ui/a.tsx", 'import "../features/goals/b.ts";', "down-only-client-ui"],
  ["a rule that asks who may", "shared/src/domain/a.ts", 'import "../policy/b.ts";', "down-only-shared-domain"],
  [
    "a browser that knows the server",
    "client/src/sync/a.ts",
    'import "../../../server/src/log.ts";',
    "client-knows-shared",
  ],
  [
    "a server that knows the screens",
    "server/src/http/a.ts",
    'import "../../../client/src/routes.ts";',
    "server-knows-shared",
  ],
  ["a shared word that reads the disk", "shared/src/domain/a.ts", 'import "node:fs";', "shared-does-no-io"],
  [
    "a product that leans on its tests",
    "shared/src/domain/a.ts",
    'import "../../../test/support/b.ts";',
    "shared-knows-nobody",
  ],
  [
    "express outside http",
    "server/src/live/a.ts",
    'import type { Request } from "express"; export type B = Request;',
    "home-of-express",
  ],
  ["socket.io outside live", "server/src/sync/a.ts", 'import "socket.io";', "home-of-socket-io"],
  ["a PDF outside paper", "server/src/http/a.ts", 'import "pdfkit";', "home-of--pdfkit-fontkit-fontsource-"],
  ["SQLite outside storage", "server/src/boards/a.ts", 'import "better-sqlite3";', "home-of-better-sqlite3"],
  ["yjs in a feature", "client/src/features/goals/a.ts", 'import * as Y from "yjs"; new Y.Doc();', "home-of-yjs"],
  ["a package that nobody named", "server/src/http/a.ts", 'import "no-such-package";', "no-unresolvable"],
  ["a room that is not in the drawing", "server/src/shed/a.ts", 'import "../log.ts";', "no-unknown-room-server"],
];

/** What the tries above point at. */
const targets = {
  "server/src/access/b.ts": ids,
  "server/src/http/b.ts": ids,
  "server/src/boards/b.ts": ids,
  "server/src/meetings/b.ts": ids,
  "server/src/sync/b.ts": ids,
  "server/src/log.ts": ids,
  "client/src/features/actions/b.ts": ids,
  "client/src/features/goals/b.ts": ids,
  "client/src/routes.ts": ids,
  "shared/src/policy/b.ts": ids,
  "test/support/b.ts": ids,
};

test("the law has teeth: each of these is stopped by its own rule", async () => {
  // One house holds all tries, each under a name of its own.
  const tries = teeth.map(([, path, text, rule], at) => ({
    path: path.replace(/a\.tsx?$/, `try${at}.ts`),
    text,
    rule,
  }));
  const files = Object.fromEntries(tries.map(({ path, text }) => [path, text]));
  const { violations } = await houseOf({ ...targets, ...files });
  const missed = tries.flatMap(({ path, rule }, at) =>
    violations.some((each) => each.startsWith(`${rule}: ${path} `)) ? [] : [`${teeth[at]?.[0]} (${rule})`],
  );
  expect(missed).toEqual([]);
});

test("a circle is seen, also one of types alone", async () => {
  const { circles } = await houseOf({
    "shared/src/domain/one.ts": 'import type { Two } from "./two.ts"; export type One = Two | 1;',
    "shared/src/domain/two.ts": 'import type { One } from "./one.ts"; export type Two = One | 2;',
  });
  expect(circles).toBeGreaterThan(0);
});
