// Every sentence is on some screen: a text that nobody can come to is not kept, and nobody has to translate it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { nl } from "@werktafel/client/words/nl";
import { nlApart } from "@werktafel/client/words/nlApart";
import { nlHelp } from "@werktafel/client/words/nlHelp";
import { nlPapers } from "@werktafel/client/words/nlPapers";
import { nlMeeting } from "@werktafel/client/words/nlMeeting";
import { nlTable } from "@werktafel/client/words/nlTable";

const client = fileURLToPath(new URL("../../../client/src/", import.meta.url));

/** `const words = nl.start.newTable` is a short name in its own file. */
const inFull = (code: string): string => {
  const [line, name = "", group = ""] =
    /const (\w+) = (nl(?:Apart|Help|Meeting|Papers|Table)?(?:\.\w+)+);/.exec(code) ?? [];
  if (line === undefined) return code;
  return code
    .replace(line, "")
    .replaceAll(new RegExp(`\\b${name}\\.`, "g"), `${group}.`)
    .replaceAll(`${name}[`, `${group}[`);
};
const source = readdirSync(client, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/^words\/(nl|[a-z]{2}\/)/.test(path))
  .map((path) => inFull(readFileSync(join(client, path), "utf8")))
  .join("\n");

const isGroup = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === "object" && found !== null && !Array.isArray(found);

/** What no code calls. A group that is handed on whole, or chosen from by name, is called with all that stands in it. */
const unusedIn = (words: Readonly<Record<string, unknown>>, code: string): readonly string[] => {
  const called = [...code.matchAll(/\bnl(?:Apart|Help|Meeting|Papers|Table)?((?:\s*\??\.\s*\w+)+)/g)].map(
    ([, path = ""]) => path.replaceAll(/[\s?]/g, "").slice(1),
  );
  const look = (group: Readonly<Record<string, unknown>>, above: string): readonly string[] =>
    Object.entries(group).flatMap(([name, found]) => {
      const path = `${above}${name}`;
      if (called.includes(path)) return [];
      if (isGroup(found)) return look(found, `${path}.`);
      return called.some((each) => each.startsWith(`${path}.`)) ? [] : [path];
    });
  return look(words, "");
};

test("every sentence is called by a screen", () => {
  expect(unusedIn({ ...nl, ...nlApart, ...nlHelp, ...nlPapers, ...nlMeeting, ...nlTable }, source)).toEqual([]);
});

test("a sentence that no screen calls is found", () => {
  expect(unusedIn({ table: { put: "Zet neer", gone: "Nergens" } }, "nl.table.put")).toEqual(["table.gone"]);
  expect(unusedIn({ table: { kinds: { one: "Eén" }, other: "Ander" } }, "pick(nl.table.kinds)")).toEqual([
    "table.other",
  ]);
});
