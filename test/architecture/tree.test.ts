// What the folder list promises a newcomer: names that say something, files that open with what they are, rooms one can
// look around in, and nothing that works on one machine only.
import { expect, test } from "@jest/globals";
import { settings } from "@werktafel/server/config";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { houseDir } from "./picture.ts";

const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { cwd: houseDir, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });

const tracked = run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"])
  .split("\0")
  .filter((path) => path !== "");
const text = (path: string): string => readFileSync(`${houseDir}${path}`, "utf8");
const code = tracked.filter((path) => /\.(ts|tsx|mjs|cjs)$/.test(path));
const source = code.filter((path) => /^(shared|server|client)\/src\//.test(path));

const nameless = /^(utils?|helpers?|common|lib|misc|types|shared|stuff|manager)(\.d)?\.(ts|tsx)$/i;
const namelessFolder = /(^|\/)(utils?|helpers?|common|lib|misc|types|@types)\//i;

test("no file or folder is a drawer for what has no name", () => {
  expect(code.filter((path) => nameless.test(basename(path)) || namelessFolder.test(path))).toEqual([]);
  expect(nameless.test("utils.ts") && namelessFolder.test("server/utils/a.ts")).toBe(true);
});

test("no index file only passes on what others say", () => {
  expect(code.filter((path) => basename(path).startsWith("index."))).toEqual([]);
});

test("every file of the product opens with what it is", () => {
  expect(source.filter((path) => !text(path).trimStart().startsWith("//"))).toEqual([]);
});

// The domain is the dictionary of the house: one concept, one file, however many concepts casework has.
const dictionary = "shared/src/domain";

test("a folder of code holds a dozen files at most", () => {
  const sizes = new Map<string, number>();
  for (const path of code) sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1);
  const crowded = [...sizes].filter(([dir, count]) => count > 12 && dir !== dictionary);
  expect(crowded).toEqual([]);
});

/** Near 250 lines a file usually hides two concepts; here the argument ends. */
const longestFile = 320;

test("no file has outgrown its concept", () => {
  const long = source.filter((path) => text(path).split("\n").length > longestFile);
  expect(long).toEqual([]);
});

test("no work is promised in a comment instead of done", () => {
  expect(source.filter((path) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text(path)))).toEqual([]);
});

test("nothing in the house knows the path of one machine", () => {
  const path = /(^|[\s"'`(=])(\/(work|home|root|Users|tmp)\/[\w.-]+)/m;
  const words = tracked.filter((each) =>
    /\.(ts|tsx|mjs|cjs|json|md|yml|yaml|css|html|sql|sh)$|(^|\/)(Dockerfile|run)$/.test(each),
  );
  expect(words.filter((each) => path.test(text(each)))).toEqual([]);
  expect(path.test(`"${["", "home", "somebody"].join("/")}"`)).toBe(true);
});

test("the lock file names no registry of one machine", () => {
  const hosts = [...text("package-lock.json").matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map(([, host]) => host);
  expect([...new Set(hosts)].filter((host) => host !== "registry.npmjs.org")).toEqual([]);
});

test("every package is pinned to one version", () => {
  const manifests = tracked.filter((path) => basename(path) === "package.json");
  const loose = manifests.flatMap((path) =>
    [...text(path).matchAll(/"([^"]+)": "([~^*><][^"]*|latest)"/g)]
      .map(([, name, version]) => `${path}: ${name} ${version}`)
      .filter((each) => !each.includes(": node >=")),
  );
  expect(loose).toEqual([]);
});

test("no package runs a script at install that we did not name", () => {
  const entries = text("package-lock.json").split(/\n {4}"(?=node_modules\/)/);
  const scripted = entries.flatMap((entry) =>
    entry.includes('"hasInstallScript": true') ? [(entry.split('"')[0] ?? "").replace(/^.*node_modules\//, "")] : [],
  );
  const named = /"allowScripts": \{([^}]*)\}/.exec(text("package.json"))?.[1] ?? "";
  expect(scripted.length).toBeGreaterThan(0);
  expect(scripted.filter((name) => !named.includes(`"${name}"`))).toEqual([]);
});

test("the tests run on the Node that the product runs on", () => {
  expect(Number(process.versions.node.split(".")[0])).toBeGreaterThanOrEqual(24);
});

test("there is one yjs in the house: two would not understand each other", () => {
  const lock = text("package-lock.json");
  const places = [...lock.matchAll(/"((?:[^"]*\/)?node_modules\/(?:yjs|@y\/y))": \{/g)].map(([, place]) => place);
  expect(places).toEqual(["node_modules/yjs"]);
});

test("the manual names every setting, and what holds without it", () => {
  const manual = text("docs/operations.md");
  const missing = Object.entries(settings)
    .map(([name, { byDefault }]) => [name, /^[0-9.]+$|^\.\//.exec(byDefault)?.[0] ?? ""] as const)
    .filter(
      ([name, value]) => !manual.split("\n").some((line) => line.includes(`\`${name}\``) && line.includes(value)),
    );
  expect(missing).toEqual([]);
});

test("every decision, guide and page of the manual that is named is there", () => {
  const pages = tracked.filter((path) => path.endsWith(".md"));
  const broken = pages.flatMap((page) =>
    [...text(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const at = new URL(target, `file:///${page}`).pathname.slice(1);
        return !tracked.some((path) => path === at || path.startsWith(at.endsWith("/") ? at : `${at}/`));
      })
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});
