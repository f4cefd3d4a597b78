// Lines of "who looked" from before they were a chain are taken into it, oldest first, at the start. Each part is one
// transaction, so a kill in the middle leaves the rest for the next start.
import type { AccessEvent } from "@werktafel/shared/domain/accessEvent";
import type { BoardId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { Engine } from "../port.ts";
import type { NewAccessLine } from "../port/accessLines.ts";
import type { Database } from "./database.ts";

interface OlderLine {
  readonly number: number;
  readonly board: BoardId;
  readonly at: number;
  readonly person: PersonId | null;
  /** Of a refused wish the kind of the command stood in it: `confirmGoalRefused`. */
  readonly event: AccessEvent | `${string}Refused`;
  readonly sheet: SheetId | null;
  readonly item: string | null;
  readonly refusal: string | null;
}

const atOnce = 1_000;

const wishIn = (event: string): string | null =>
  event === "sheetRefused" ? null : (/^(.+)Refused$/.exec(event)?.[1] ?? null);
const isEvent = (event: OlderLine["event"]): event is AccessEvent => wishIn(event) === null;

const asItIsWrittenNow = ({ number: _, event, ...line }: OlderLine): NewAccessLine =>
  isEvent(event) ? { ...line, event } : { ...line, event: "wishRefused", what: wishIn(event) };

export const chainOlderLines = (database: Database, engine: Engine): void => {
  const oldest = database.prepare<[number], OlderLine>(
    "SELECT number, board, at, person, event, sheet, item, refusal FROM access_lines ORDER BY number LIMIT ?",
  );
  const taken = database.prepare<[number]>("DELETE FROM access_lines WHERE number <= ?");
  while (oldest.get(1) !== undefined) {
    engine.transaction((tx) => {
      const lines = oldest.all(atOnce);
      for (const line of lines) tx.putAccess(asItIsWrittenNow(line));
      taken.run(lines.at(-1)?.number ?? 0);
    });
  }
};
