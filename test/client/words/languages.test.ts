// Every language says the same as the Dutch words, under the same names; and what the screens are built from is that language alone.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { languages } from "@werktafel/shared/domain/language";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const homes = ["client/src/words", "shared/src/words"].map((each) => join(root, each));
const others = languages.filter((each) => each !== "nl");

const filesOf = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"))
    : [];

const names = async (path: string): Promise<readonly string[]> => Object.keys(await import(path)).toSorted();

test("a file of words in another language has a Dutch one beside it, and gives as much", async () => {
  let compared = 0;
  for (const home of homes) {
    for (const language of others) {
      for (const path of filesOf(join(home, language))) {
        const dutch = join(home, "nl", path);
        expect({ path, has: existsSync(dutch) }).toEqual({ path, has: true });
        expect({ path, names: await names(join(home, language, path)) }).toEqual({ path, names: await names(dutch) });
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThanOrEqual(others.length);
});

test("the build takes the words of its own language, and nothing else changes place", async () => {
  const { twinOf } = await import("../../../client/language.ts");
  expect(twinOf("/h/client/src/words/nl/meeting/agenda.ts", "en")).toBe("/h/client/src/words/en/meeting/agenda.ts");
  expect(twinOf("/h/shared/src/words/nl/made.ts", "en")).toBe("/h/shared/src/words/en/made.ts");
  expect(twinOf("/h/client/src/words/nl.ts", "en")).toBeNull();
  expect(twinOf("/h/server/src/words/nl/made.ts", "en")).toBeNull();
});

test("English says a moment as the English do", async () => {
  const { locale } = await import("@werktafel/client/words/en/reading/locale");
  expect(locale.joined(["Noor", "Mila", "Teun"])).toBe("Noor, Mila and Teun");
  expect(locale.moment("Tuesday 8 September", locale.clock("14:05"))).toBe("Tuesday 8 September at 14:05");
});
