// Nothing countable: no field of the store, the wire, a sheet, a board file or the program adds up what somebody did, declined or gave
// (R-111, R-215; issue 5, check 5). A number that is not on the list is found, whatever it is called; so is a name that counts.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@werktafel/server/storage/openStore";
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";
import { boardFileShape } from "@werktafel/shared/boardFile/fileShape";
import { commandSchemas } from "@werktafel/shared/protocol/commandSchemas";
import { openSchema, presenceSchema } from "@werktafel/shared/protocol/liveSchemas";
import { questionShape, tableShape } from "@werktafel/shared/sheet/shape";
import { z } from "zod";
import { keysBeside } from "../../support/keys/keysBeside.ts";
import { allowedColumns, allowedFields, namesIn } from "./allowedNumbers.ts";
import { addsUp, fieldsOfSchema, fieldsOfShared, fieldsOfSource, type Named } from "./numbers.ts";

const folder = mkdtempSync(join(tmpdir(), "werktafel-numbers-"));
beforeAll(async () => {
  const keys = keysBeside(folder);
  await (await openStore({ engine: "sqlite", directory: folder, keys, use: "serve" })).close();
}, 60_000);
afterAll(() => {
  for (const each of [folder, keysBeside(folder)]) rmSync(each, { recursive: true, force: true });
});

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}
const columns = (more = ""): readonly Named[] => {
  const database = new Database(storeFile(folder));
  try {
    database.exec(`BEGIN; ${more}`);
    return database
      .prepare<[], Column>(
        "SELECT m.name AS [table], c.name, c.type FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'",
      )
      .all()
      .map(({ table, name, type }) => ({ where: `${table}.${name}`, name, isNumber: !/^(TEXT|BLOB)$/.test(type) }));
  } finally {
    database.exec("ROLLBACK");
    database.close();
  }
};

const schemaOf = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
const openApi: unknown = JSON.parse(readFileSync(new URL("../../../docs/api/openapi.json", import.meta.url), "utf8"));
const commands = (): readonly Named[] =>
  Object.entries(commandSchemas).flatMap(([kind, schema]) => fieldsOfSchema(kind, schemaOf(schema)));
const sheetFields = (): readonly Named[] =>
  Object.entries({ ...tableShape, ...questionShape }).flatMap(([collection, fields]) =>
    Object.keys(fields).map((name) => ({ where: `${collection}.${name}`, name, isNumber: false })),
  );

const fieldNames = namesIn(allowedFields);
const columnNames = namesIn(allowedColumns);
/** What may not be: a name that counts, or a number nobody wrote down. */
const countedIn = (found: readonly Named[], allowed: ReadonlySet<string>): readonly string[] =>
  found.filter(({ name, isNumber }) => addsUp(name) || (isNumber && !allowed.has(name))).map(({ where }) => where);

const sources: readonly (readonly [string, () => readonly Named[], ReadonlySet<string>, number])[] = [
  ["the store", columns, columnNames, 100],
  ["commands", commands, fieldNames, 150],
  [
    "what a screen asks and hears on the live line",
    () => [...fieldsOfSchema("open", schemaOf(openSchema)), ...fieldsOfSchema("presence", schemaOf(presenceSchema))],
    fieldNames,
    3,
  ],
  ["HTTP", () => fieldsOfSchema("api", openApi), fieldNames, 300],
  ["a sheet", sheetFields, fieldNames, 80],
  ["a board file", () => fieldsOfSchema("file", schemaOf(boardFileShape)), fieldNames, 200],
  ["facts, states and all else that both sides speak of", fieldsOfShared, fieldNames, 1_000],
];

test.each(sources)("%s holds no field that adds up anything of anybody", (_name, fieldsOf, allowed, atLeast) => {
  const found = fieldsOf();
  expect(found.length).toBeGreaterThan(atLeast);
  expect(countedIn(found, allowed)).toEqual([]);
});

test("every number on the list is there somewhere: what went is taken off it", () => {
  const numbers = (found: readonly Named[]) =>
    new Set(found.filter(({ isNumber }) => isNumber).map(({ name }) => name));
  const there = numbers(sources.filter(([, of]) => of !== columns).flatMap(([, of]) => of()));
  expect([...fieldNames].filter((name) => !there.has(name))).toEqual([]);
  const inStore = numbers(columns());
  expect([...columnNames].filter((name) => !inStore.has(name))).toEqual([]);
});

test("a count that somebody adds is found, in every one of these places", () => {
  const visits = z.strictObject({ person: z.string(), visits: z.int() });
  const hidden = z.strictObject({
    of: z.array(z.strictObject({ person: z.string(), often: z.union([z.int(), z.null()]) })),
  });
  expect(countedIn(fieldsOfSchema("x", schemaOf(visits)), fieldNames)).toEqual(["x.visits"]);
  expect(countedIn(fieldsOfSchema("x", schemaOf(hidden)), fieldNames)).toEqual(["x.properties.of.items.often"]);
  for (const more of ["visits INTEGER", "visits REAL", "aantal_bezoeken TEXT", "often INT"])
    expect(countedIn(columns(`ALTER TABLE seats ADD COLUMN ${more};`), columnNames)).toHaveLength(1);
  expect(countedIn(columns("CREATE TABLE tally (person TEXT, how_often INTEGER);"), columnNames)).toEqual([
    "tally.how_often",
  ]);
  for (const line of [
    "readonly visits: number;",
    "readonly visits?: number | null;",
    "readonly often: Readonly<Record<string, number>>;",
    "readonly refusalsOf: readonly string[];",
    "readonly aantalBezoeken: string;",
  ])
    expect(countedIn(fieldsOfSource("x", `export interface X {\n  ${line}\n}`), fieldNames)).toHaveLength(1);
  for (const name of ["visitCount", "totalHours", "score", "streakDays", "aantal", "uren"])
    expect(addsUp(name)).toBe(true);
  for (const name of ["accountId", "discount", "outsideOfficeHours", "afterHours", "countedOnNothing"])
    expect([name, addsUp(name)]).toEqual([name, name === "countedOnNothing"]);
});
