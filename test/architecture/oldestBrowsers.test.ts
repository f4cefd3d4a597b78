// The screens open in browsers of four years ago: what was built is read as those would, code and styles, ours and that of
// packages. That one of them really draws it is a command of its own: `npm run oldest` (docs/decisions/0275).
import { expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { houseDir } from "./picture.ts";
import { tooYoungInCode, tooYoungInStyles } from "./tooYoung.ts";

const builtDir = `${houseDir}client/dist/`;
const built = readdirSync(builtDir, { recursive: true, encoding: "utf8" });
/** Each text once: the languages share theirs, but for the marks in the names of one another's files. */
const textsOf = (ending: string): ReadonlyMap<string, string> =>
  new Map(
    built
      .filter((path) => path.endsWith(ending))
      .map((path) => [readFileSync(builtDir + path, "utf8").replaceAll(/-[\w-]{8}\.(?=js|css)/g, "."), path]),
  );

const faultsIn = (texts: ReadonlyMap<string, string>, faultsOf: (text: string) => readonly string[]) =>
  [...texts].flatMap(([text, path]) => faultsOf(text).map((fault) => `${path}: ${fault}`));

test("no file of code holds what a browser of four years ago cannot read", () => {
  const code = textsOf(".js");
  console.info(`${code.size} files of code read`);
  expect(code.size).toBeGreaterThanOrEqual(80);
  const faults = faultsIn(code, tooYoungInCode);
  // React asks for it within a `try`, and only where something moves between two screens: none of ours does.
  expect(faults.filter((fault) => !/index-[^/]*: \.startViewTransition$/.test(fault))).toEqual([]);
}, 20_000);

test("no style counts on what such a browser does not know", () => {
  const styles = textsOf(".css");
  expect(styles.size).toBeGreaterThanOrEqual(1);
  expect(faultsIn(styles, tooYoungInStyles)).toEqual([]);
});

test("code that is too young would be found out", () => {
  for (const young of [
    "[3, 1].toSorted()",
    "list.toReversed()",
    "list.toSpliced(1, 1)",
    "list.with(0, 1)",
    "Map.groupBy(list, (each) => each)",
    "Object.groupBy(list, (each) => each)",
    "URL.canParse(text)",
    "Promise.withResolvers()",
    "Promise.try(work)",
    "Array.fromAsync(list)",
    "AbortSignal.timeout(5)",
    "AbortSignal.any([])",
    "one.isSubsetOf(other)",
    "known.values().map((each) => each)",
    "known.keys().toArray()",
    "Iterator.from(list)",
    "new Intl.Segmenter('nl')",
    "new Intl.DurationFormat('nl')",
    "window.requestIdleCallback(work)",
    "element.showPopover()",
    "new CompressionStream('gzip')",
    "text.split(/(?<=[.!?])/u)",
    "/(?<!a)b/.test(text)",
    'new RegExp("(?<!a)" + name)',
    "new RegExp(`(?<=a)${name}`)",
    "/[a--b]/v.test(text)",
    "/(?i:a)b/.test(text)",
    "class A { static { work() } }",
    "await using one = other()",
    "import facts from './facts.json' with { type: 'json' }",
  ]) {
    expect([young, tooYoungInCode(young).length > 0]).toEqual([young, true]);
  }
  for (const old of [
    "[...list].sort().at(-1)",
    "const escape = RegExp.escape || ((text) => text)",
    "list.findLast((each) => each)",
    "Object.values(known).map((each) => each)",
    "schema.union([one, other])",
    "/\\(?<!--/.test(text)",
    "/(?<name>a)(?!b)/u.exec(text)",
    "class A { static #one = 1; #two; has(it) { return #two in it } }",
    "await work(); Object.hasOwn(one, 'a'); CSS.escape(text)",
  ]) {
    expect([old, tooYoungInCode(old)]).toEqual([old, []]);
  }
});

test("a style that is too young would be found out", () => {
  for (const young of [
    "a{color:light-dark(#fff,#000)}",
    "a{color:color-mix(in srgb,red,blue)}",
    "a{color:oklch(50% 0 0)}",
    "@media (width<=640px){a{margin:0}}",
    "a{& b{margin:0}}",
    "a{height:100dvh}",
    "a{height:100dvh;height:100vh}",
    "a{font-size:clamp(1rem,3cqi,2rem)}",
    "a{width:100vw;height:50dvh}",
    "a:has(b),c{margin:0}",
    "a:dir(rtl){margin:0}",
    "a{float:inline-start}",
    "a{rotate:90deg}",
    "a{height:2lh}",
    "@starting-style{a{opacity:0}}",
    "@container board (width<=40rem){a{margin:0}}",
    "@container board (max-width:40rem){a{margin:0}}@container (max-width:3rem){b{margin:0}}@supports not (container-type:inline-size){a{margin:0}}",
  ]) {
    expect([young, tooYoungInStyles(young).length > 0]).toEqual([young, true]);
  }
  for (const old of [
    "a{height:100vh;height:100dvh}",
    "a{font-size:1rem;font-size:clamp(1rem,3cqi,2rem)}",
    "a:has(b){margin:0}",
    "a:has(b,c) d{margin:0}",
    "a{transform:translate(1px) rotate(1deg);color:rgb(1 2 3/.5)}",
    "@media (max-width:640px){a>b{margin:0}}",
    "@container board (width>=60rem){a{margin:0}}",
    "@container board (width<=40rem){a{margin:0}}@supports not (container-type:inline-size){a{margin:0}}",
    "/* & light-dark( */a{margin:0}",
  ]) {
    expect([old, tooYoungInStyles(old)]).toEqual([old, []]);
  }
});
