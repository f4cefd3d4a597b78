// Where a number could lie: columns of the store, fields of what goes over the wire, of a board file, of a sheet and of what the
// program holds. Found by rule and not by looking, so that a field that is added tomorrow is found too.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Named {
  /** `seats.left_at`, `checkIn.of`. */
  readonly where: string;
  readonly name: string;
  readonly isNumber: boolean;
}

/** `lastUsedAt`, `last_used_at` → last, used, at. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** Words that add up what somebody did, whatever lies under them. */
const counting = new Set(
  (
    "count counts counter counted total totals sum visits refusals declines score scores target targets quota streak streaks " +
    "percent percentage badge badges rank ranking rating level average " +
    "aantal aantallen totaal som teller bezoeken weigeringen uren score punten streefgetal reeks gemiddelde"
  ).split(" "),
);
export const addsUp = (name: string): boolean => wordsOf(name).some((word) => counting.has(word));

const isRecord = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === "object" && found !== null && !Array.isArray(found);

const isNumberType = (schema: Readonly<Record<string, unknown>>): boolean =>
  [schema["type"]].flat().some((type) => type === "integer" || type === "number");

/** Every named field of a JSON schema, or of a whole OpenAPI description. */
export const fieldsOfSchema = (where: string, schema: unknown): readonly Named[] => {
  if (Array.isArray(schema)) return schema.flatMap((each) => fieldsOfSchema(where, each));
  if (!isRecord(schema)) return [];
  const branches = (found: unknown): readonly Readonly<Record<string, unknown>>[] =>
    !isRecord(found)
      ? []
      : [found, ...["anyOf", "oneOf", "allOf", "items"].flatMap((key) => [found[key]].flat().flatMap(branches))];
  const { properties } = schema;
  const own = !isRecord(properties)
    ? []
    : Object.entries(properties).map(([name, of]) => ({
        where: `${where}.${name}`,
        name,
        isNumber: branches(of).some(isNumberType),
      }));
  return [
    ...own,
    ...Object.entries(schema).flatMap(([key, value]) =>
      fieldsOfSchema(key === "properties" || !isRecord(schema["properties"]) ? `${where}.${key}` : where, value),
    ),
  ];
};

/** What lies in a board file or an answer: each field with what it holds. */
export const fieldsOfValue = (where: string, value: unknown): readonly Named[] =>
  Array.isArray(value)
    ? value.flatMap((each) => fieldsOfValue(where, each))
    : isRecord(value)
      ? Object.entries(value).flatMap(([name, of]) => [
          { where: `${where}.${name}`, name, isNumber: typeof of === "number" },
          ...fieldsOfValue(`${where}.${name}`, of),
        ])
      : [];

/** `readonly visits: number;` and the like, in a source text. */
export const fieldsOfSource = (where: string, source: string): readonly Named[] =>
  [...source.matchAll(/readonly (\w+)\??:\s*([^;{}=]*)/g)].flatMap(([, name = "", type = ""]) => {
    const isFunction = type.includes("(");
    return [{ where: `${where}: ${name}`, name, isNumber: !isFunction && /\bnumber\b/.test(type) }];
  });

const source = fileURLToPath(new URL("../../../shared/src/", import.meta.url));

/** All that the program says of people, tables and what is done there: both sides speak it. */
export const fieldsOfShared = (): readonly Named[] => {
  if (!existsSync(source)) throw new Error("there is no shared/src");
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => fieldsOfSource(file, readFileSync(join(source, file), "utf8")));
};
