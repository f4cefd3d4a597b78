// A picture always stands beside a word: alone it says nothing to who reads with difficulty (issue, Pictures; SCREENS.md 2). About forty
// of our own, drawn for this product, and nothing from elsewhere.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { drawings } from "@werktafel/shared/words/drawings";

const client = fileURLToPath(new URL("../../../client/src/", import.meta.url));
const screens = readdirSync(client, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".tsx"))
  .map((name) => ({ name, code: readFileSync(join(client, name), "utf8") }));

/** What stands between the tags of each button, link and summary that one presses. */
const pressed = screens.flatMap(({ name, code }) =>
  [...code.matchAll(/<(Button|button|a|summary)\b(?:=>|[^>]|(?<==)>)*?(?<!\/)>([\s\S]*?)<\/\1>/g)].map(
    ([, , inside = ""]) => ({
      name,
      inside,
    }),
  ),
);
const wordless = (inside: string): boolean =>
  inside
    .replaceAll(/<Picture\b[^>]*\/>/g, "")
    .replaceAll(/<[^>]*>/g, "")
    .trim() === "";

test("nothing that one presses is a picture alone", () => {
  console.info(`${pressed.length} buttons, links and folds; ${Object.keys(drawings).length} drawings`);
  expect(pressed.length).toBeGreaterThan(200);
  expect(pressed.filter(({ inside }) => wordless(inside)).map(({ name, inside }) => `${name}: ${inside}`)).toEqual([]);
  expect(wordless('<Picture name="pen" />')).toBe(true);
  // And no button without words at all.
  expect(screens.filter(({ code }) => /<(Button|button)\b[^>]*\/>/.test(code)).map(({ name }) => name)).toEqual([]);
});

test("there are about forty drawings, and each is used", () => {
  const all = screens.map(({ code }) => code).join("\n");
  const unused = Object.keys(drawings).filter(
    (name) => !new RegExp(`["{ ]${name}["}:,]|\\b${name}:|"${name}"`).test(all),
  );
  expect(unused).toEqual([]);
  expect(Object.keys(drawings).length).toBeGreaterThan(30);
});
