// Everything that stands in the tables of the doors, as a thief of the file would read it.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export const valuesOfDoors = (folder: string): readonly string[] => {
  const file = readdirSync(folder).find((name) => name.endsWith(".sqlite")) ?? "";
  const database = new DatabaseSync(join(folder, file), { readOnly: true });
  try {
    return ["links", "sessions", "code_tries"]
      .flatMap((table) => database.prepare(`SELECT * FROM ${table}`).all())
      .flatMap((row) => Object.values(row))
      .flatMap((value) => (typeof value === "string" && value.length >= 4 ? [value] : []));
  } finally {
    database.close();
  }
};

/** How often this stands among the lines of who looked. */
export const linesOf = (folder: string, event: string): number => {
  const file = readdirSync(folder).find((name) => name.endsWith(".sqlite")) ?? "";
  const database = new DatabaseSync(join(folder, file), { readOnly: true });
  try {
    return database.prepare("SELECT 1 FROM looks WHERE event = ?").all(event).length;
  } finally {
    database.close();
  }
};
