// Nonsense made from the very schemas that judge what comes in: something of the right form, and then one or more things wrong
// with it (RELIABILITY.md F4, F5).
import { isList, isPlainObject, type PlainObject } from "@werktafel/shared/boardFile/plainJson";
import { z } from "zod";
import type { SeededRandom } from "../../../support/seededRandom.ts";

/** What a text can be that no honest screen sends. */
export const strangeTexts: readonly string[] = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff\ud800",
  "\ufeff",
  "\u202eabc",
  "\u200b",
  "a\u0301".repeat(500),
  "%00",
  "%2e%2e%2f",
  "../../etc/passwd",
  "..\\..\\",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "' OR 1=1 --",
  '"; DROP TABLE log; --',
  "<script>",
  "${7*7}",
  "{{7*7}}",
  "\r\nSet-Cookie: x=y",
  "null",
  "undefined",
  "NaN",
  "-1",
  "1e999",
  "99999999999999999999",
  "9999-99-99",
  "0000-00-00T00:00:00Z",
  "x".repeat(5_000),
  "🧑‍🤝‍🧑".repeat(200),
];

const strangeValues = (random: SeededRandom): unknown =>
  random.pick<unknown>([
    null,
    true,
    0,
    -1,
    1.5,
    Number.MAX_SAFE_INTEGER + 1,
    1e308,
    [],
    [[[[[[[[]]]]]]]],
    {},
    { $ne: null },
    { toString: "x", valueOf: 1 },
    { length: 1e9 },
    random.pick(strangeTexts),
    Array.from({ length: 300 }, () => "p-noor"),
  ]);

/** Something of this form, read from its JSON schema. */
const ofForm = (schema: unknown, random: SeededRandom, depth = 0): unknown => {
  if (!isPlainObject(schema) || depth > 8) return null;
  if ("const" in schema) return schema["const"];
  if (isList(schema["enum"])) return random.pick(schema["enum"]);
  for (const way of ["anyOf", "oneOf", "allOf"]) {
    const options = schema[way];
    if (isList(options) && options.length > 0) return ofForm(random.pick(options), random, depth + 1);
  }
  switch (schema["type"]) {
    case "object": {
      const properties = isPlainObject(schema["properties"]) ? schema["properties"] : {};
      return Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [name, ofForm(each, random, depth + 1)]),
      );
    }
    case "array":
      return Array.from({ length: random.below(3) + 1 }, () => ofForm(schema["items"], random, depth + 1));
    case "integer":
    case "number":
      return random.between(0, 60);
    case "boolean":
      return random.chance(0.5);
    case "string":
      return random.pick(["p-noor", "m-0", "g-1", "everyone~1", "2026-09-18", "2026-09-18T13:00:00Z", "Een zin.", "x"]);
    default:
      return null;
  }
};

const replaceSomewhere = (value: unknown, random: SeededRandom): unknown => {
  if (isList(value) && value.length > 0 && random.chance(0.8)) {
    const at = random.below(value.length);
    return value.map((each, index) => (index === at ? replaceSomewhere(each, random) : each));
  }
  if (isPlainObject(value) && random.chance(0.8)) {
    const names = Object.keys(value);
    if (names.length > 0) {
      const name = random.pick(names);
      return { ...value, [name]: replaceSomewhere(value[name], random) };
    }
  }
  return strangeValues(random);
};

/** What a body brings that nobody asked for: roles, owners, and the names that JavaScript's own objects answer to. */
const more: readonly string[] = [
  '"__proto__":{"polluted":1}',
  '"constructor":{"prototype":{"polluted":1}}',
  '"prototype":{"polluted":1}',
  '"toString":"x"',
  '"role":"facilitator"',
  '"isAdmin":true',
  '"person":"person-noor"',
  '"board":"tafel-van-bram"',
  '"party":"resident"',
  '"steppedUp":true',
];

const formsOf = new WeakMap<z.ZodType, PlainObject>();
const formOf = (schema: z.ZodType): PlainObject => {
  const known = formsOf.get(schema) ?? z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  formsOf.set(schema, known);
  return isPlainObject(known) ? known : {};
};

/** As it goes over the line. */
export const nonsenseBody = (schema: z.ZodType | null, random: SeededRandom): string => {
  const good = schema === null ? {} : ofForm(formOf(schema), random);
  let text = JSON.stringify(random.chance(0.8) ? replaceSomewhere(good, random) : good) ?? "null";
  if (text.startsWith("{") && random.chance(0.3))
    text = `{${random.pick(more)}${text === "{}" ? "" : ","}${text.slice(1)}`;
  if (random.chance(0.05)) text = text.slice(0, random.below(text.length + 1));
  if (random.chance(0.03)) text = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;
  if (random.chance(0.03)) text = `{"a":${text},"a":${text}}`;
  return text;
};

const ids = [
  "tafel-van-noor",
  "tafel-van-bram",
  "m-0",
  "m-1",
  "p-noor",
  "everyone~1",
  "noorEnMila~1",
  "2026-09-18T13:00:00Z",
];

/** An address of this form, filled with what is there and what is not. */
export const nonsenseAddress = (template: string, random: SeededRandom): string => {
  const part = (): string => (random.chance(0.5) ? random.pick(ids) : random.pick(strangeTexts));
  const path = template.replace(/:([a-z]+)/g, () => {
    const text = part().toWellFormed();
    return random.chance(0.8) ? encodeURIComponent(text) : encodeURI(text).replace(/[^\x21-\x7e]|#/g, "%FF");
  });
  const query = [
    "",
    "",
    "?version=0",
    "?version=1&version=2",
    "?version[]=1",
    "?screen=1",
    "?__proto__[polluted]=1",
    "?constructor.prototype.polluted=1",
    "?%FF=%FE",
    `?${"a=1&".repeat(500)}`,
    "?state=x&code=y",
  ];
  return `${random.chance(0.05) ? `${path}/..` : path}${random.pick(query)}`;
};
