// The guides say what the screens say: every word in them that is set apart stands on a screen somewhere, every picture is
// there and light, and they are as plain as the screens are. And whoever reads the drawing of the house finds the places.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

const house = fileURLToPath(new URL("../../", import.meta.url));
const guides = readdirSync(`${house}docs/guides`)
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ name, text: readFileSync(`${house}docs/guides/${name}`, "utf8") }));

/** As it stands in the words: a quoted text, where a `${…}` may be anything. */
const onScreens = ["client/src/words", "shared/src/words"].flatMap((folder) =>
  readdirSync(`${house}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => {
      const source = readFileSync(`${house}${folder}/${path}`, "utf8");
      return [...source.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(([, a, b]) => a ?? b ?? "");
    }),
);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** A "…" in a guide stands for what differs from table to table. */
const asPattern = (said: string): RegExp => new RegExp(`^${said.split("…").map(escaped).join(".*")}$`, "u");

const isOnAScreen = (said: string): boolean =>
  onScreens.some((text) => text === said || asPattern(said).test(text.replaceAll(/\$\{[^}]*\}/g, "x")));

const setApart = (text: string): readonly string[] =>
  [...text.replaceAll(/\s*\n\s*/g, " ").matchAll(/(?<![*\w])\*{1,2}([^*]+)\*{1,2}(?![*\w])/g)].map(
    ([, said = ""]) => said,
  );

test("what a guide calls by its words on the screen stands on a screen", () => {
  const said = guides.flatMap(({ name, text }) => setApart(text).map((each) => ({ name, each })));
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter(({ each }) => !isOnAScreen(each))).toEqual([]);
  expect(isOnAScreen("Druk hier om door te gaan")).toBe(false);
});

test("every picture of a guide is there, light enough for a phone, and said in words", () => {
  const pictures = guides.flatMap(({ name, text }) =>
    [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)|<img src="([^"]+)" alt="([^"]*)"/g)].map(
      ([, alt, path, source, alternative]) => ({ name, alt: alt ?? alternative ?? "", path: path ?? source ?? "" }),
    ),
  );
  expect(pictures.length).toBeGreaterThan(8);
  expect(pictures.filter(({ alt }) => alt.trim() === "")).toEqual([]);
  const heavy = pictures.filter(({ path }) => statSync(`${house}docs/guides/${path}`).size > 150_000);
  expect(heavy).toEqual([]);
  const used = new Set(pictures.map(({ path }) => path.replace("pictures/", "")));
  const unused = readdirSync(`${house}docs/guides/pictures`).filter((name) => !used.has(name));
  expect(unused).toEqual([]);
});

/** The words that hurt, as for the screens. */
const banned =
  /(^|\P{L})(casus|dossier|problematiek|zorgmijder|interventie|traject|indicatie|evalueren|actor|monitoring|escaleren|professio|cliëntsysteem|zelfredzaam|participeren|akkoordverklaring|verwerken|conform|betreffende|deadline|te laat|mislukt|verplicht|risico|bezwaar)/iu;
/** A sentence that is longer is two. */
const mostWords = 20;

test("a guide is as plain as a screen", () => {
  expect(guides.filter(({ text }) => banned.test(text)).map(({ name }) => name)).toEqual([]);
  expect(guides.filter(({ text }) => /(^|\P{L})(u|uw)(\P{L}|$)/iu.test(text)).map(({ name }) => name)).toEqual([]);
  const long = guides.flatMap(({ name, text }) =>
    text
      .replaceAll(/<img[^>]*>|!\[[^\]]*\]\([^)]*\)|[*]/g, "")
      .split(/\n\s*\n|\n(?=\s*(?:[-#]|\d\.))/)
      .flatMap((part) => part.replaceAll(/\s+/g, " ").split(/(?<=[.?!:;])\s+/))
      .filter((sentence) => sentence.split(" ").length > mostWords)
      .map((sentence) => `${name}: ${sentence}`),
  );
  expect(long).toEqual([]);
});

test("every place in the house that the drawing of it names is there", () => {
  const drawing = readFileSync(`${house}docs/architecture.md`, "utf8");
  const places = [...drawing.matchAll(/`((?:shared|server|client)\/src\/[^`]*)`/g)].map(([, place = ""]) => place);
  expect(places.length).toBeGreaterThan(20);
  expect(places.filter((place) => !existsSync(`${house}${place}`))).toEqual([]);
});

test("a guide fits on a sheet of paper", () => {
  const words = guides.map(({ name, text }) => ({ name, words: text.split(/\s+/).length }));
  expect(words.filter(({ words: count }) => count > 560)).toEqual([]);
});
