// A language that begins (docs/adding-a-language.md, 0253), followed for Arabic: what is there is said, what is not is said in Dutch and is
// known as Dutch; names and numbers keep their own order; days are named in the calendar and the digits of this country.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { inOrder, isDutch } from "@werktafel/client/ui/marking/marks";
import { jsx, jsxs } from "@werktafel/client/ui/marking/jsxRuntime";
import { languageNames } from "@werktafel/client/words/languageNames";
import { languages } from "@werktafel/shared/domain/language";
import { orDutch } from "@werktafel/shared/words/translated";
import { wordsIn } from "@werktafel/server/http/pages/words";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");

test("what is there is said, and what is not is said in Dutch, sentence by sentence", () => {
  const dutch = { back: "Terug", saved: { busy: "Bezig", away: "Je bent los." }, lines: ["een", "twee"] };
  expect(orDutch(dutch, { saved: { busy: "جارٍ الحفظ" } })).toEqual({
    back: "Terug",
    saved: { busy: "جارٍ الحفظ", away: "Je bent los." },
    lines: ["een", "twee"],
  });
});

const propsOf = (element: unknown): unknown =>
  typeof element === "object" && element !== null && "props" in element ? element.props : null;

test("on an Arabic screen what is Dutch says so, a number keeps its order, and a name in front turns no sentence round", () => {
  expect(propsOf(jsx("p", { children: "Ik wil werken." }, undefined))).toEqual({
    children: "Ik wil werken.",
    lang: "nl",
  });
  expect(propsOf(jsx("p", { children: "هذا هدفي" }, undefined))).toEqual({ children: "هذا هدفي" });
  expect(propsOf(jsx("a", { children: "000 000 00 01" }, undefined))).toEqual({
    children: "\u2066000 000 00 01\u2069",
  });
  const name = jsx("b", { children: "Ruben" }, undefined);
  expect(propsOf(jsxs("span", { children: [name, " قال نعم"] }, undefined))).toEqual({
    children: ["\u200f", name, " قال نعم"],
  });
  expect(propsOf(jsxs("p", { children: [name, "Tot dan."] }, undefined))).toMatchObject({
    lang: "nl",
    children: [name, "\u2066Tot dan.\u2069"],
  });
  expect(["112", "Bel 112", "16.00", "٣"].map((each) => inOrder(each) !== each)).toEqual([false, false, true, false]);
  expect([isDutch("هل Noor هنا؟"), isDutch("Noor"), isDutch("12 · 3")]).toEqual([false, true, false]);
});

test("a day is named in Arabic, in our calendar and our digits; names are joined and set apart", async () => {
  const { locale } = await import("@werktafel/client/words/ar/reading/locale");
  const day = new Intl.DateTimeFormat(locale.tag, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  expect(day.format(new Date("2026-09-08T12:00:00Z"))).toBe("الثلاثاء، 8 سبتمبر 2026");
  expect(locale.joined(["Noor", "Mila"])).toBe("\u2068Noor\u2069 و\u2068Mila\u2069");
  expect([locale.direction, locale.joined([])]).toEqual(["rtl", ""]);
});

test("the steps of the guide: named, known to the server, built, and honest that it is an example", () => {
  const guide = read("docs/adding-a-language.md");
  for (const [path] of [...guide.matchAll(/(?:client|shared|server|test)\/[\w/.-]+\.\w+/g)]) {
    expect({ path, isThere: existsSync(join(root, path.replaceAll("/xx", "/ar"))) }).toEqual({ path, isThere: true });
  }
  for (const each of languages)
    expect([each, languageNames[each] !== "", wordsIn[each].welcome.title !== ""]).toEqual([each, true, true]);
  const others = /const others = \[([^\]]*)\]/.exec(read("client/build.ts"))?.[1] ?? "";
  expect(languages.filter((each) => each !== "nl" && !others.includes(`"${each}"`))).toEqual([]);
  expect(languageNames.ar).toContain("مثال");
});
