// Words of the program that stand in a store in plain: names of tables and columns, kinds, states, events. A word of a case
// that is one of these by chance tells nothing of the case.
import { readdirSync, readFileSync } from "node:fs";
import { parties } from "@werktafel/shared/domain/participant";

const migrations = new URL("../../../migrations/", import.meta.url);
/** A comment before a statement is not kept in the store; one inside it is. */
const schema = readdirSync(migrations).map((name) =>
  readFileSync(new URL(name, migrations), "utf8").replace(/^--.*$/gm, ""),
);

export const codeWords: ReadonlySet<string> = new Set(
  [...schema, ...parties].flatMap((text) => text.match(/\p{L}{4,}/gu) ?? []).map((word) => word.toLowerCase()),
);
