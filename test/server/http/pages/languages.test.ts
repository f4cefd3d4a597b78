// A visitor gets the page of the language chosen on their device, if that language is there; and Dutch in every other case.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { openClientFiles } from "@werktafel/server/http/clientFiles";
import { pageWith, neutralPage } from "@werktafel/server/http/pages/shell";

const folder = mkdtempSync(join(tmpdir(), "werktafel-languages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const build = (language: string): void => {
  const place = join(folder, language === "nl" ? "" : language);
  mkdirSync(join(place, "assets"), { recursive: true });
  writeFileSync(join(place, "assets", `main-${language}.js`), "1");
  writeFileSync(
    join(place, "index.html"),
    `<html lang="${language}"><script src="/assets/main-${language}.js"></script><!--first-text--></html>`,
  );
};

const pageIn = (cookies: string): string => {
  const reply = neutralPage(openClientFiles(folder));
  return reply.kind === "page" ? reply.html(cookies) : "";
};

test("as long as there is only Dutch, whoever asks for English gets whole Dutch, and nothing to choose", () => {
  build("nl");
  const page = pageIn("werktafel-language=en");
  expect([page.includes(`lang="nl"`), page.includes("Kom binnen"), page.includes("data-languages")]).toEqual([
    true,
    true,
    false,
  ]);
});

test("page, first text and files come in the language that was chosen, and each page says which there are", () => {
  build("en");
  const english = pageIn("a=1; werktafel-language=en");
  expect(english).toMatch(/^<html data-languages="nl en" lang="en"><script src="\/assets\/main-en.js">/);
  expect([english.includes("Come in"), english.includes("Kom binnen")]).toEqual([true, false]);
  for (const other of ["", "werktafel-language=xx", "werktafel-language=../nl", "werktafel-language"]) {
    expect(pageIn(other)).toMatch(/^<html data-languages="nl en" lang="nl">.*Kom binnen/s);
  }
  const names = openClientFiles(folder).entries.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["/assets/main-nl.js", "/assets/main-en.js"]));
});

test("what people wrote goes on the page as it is, in whatever language", () => {
  const reply = pageWith(openClientFiles(folder), () => ({ markup: "Ik wil werken" }));
  expect(reply.kind === "page" && reply.html("werktafel-language=en").includes("Ik wil werken")).toBe(true);
});
