// `destruction-list`: the closed tables of this house, since when each is closed, from which day it may go, and what it waits
// for. Random ids and days; no name, no word.
import { dueOn } from "@werktafel/shared/domain/retention";
import { foldFacts } from "@werktafel/shared/domain/board";
import { startDays } from "../../boards/ending/retentionClock.ts";
import { factFromLog } from "../../boards/decode.ts";
import type { CommandCall, ExitCode } from "../commandCall.ts";
import { visitStore } from "../visitStore.ts";

export const destructionList = async (call: CommandCall): Promise<ExitCode> => {
  const { isJson, print } = call;
  return visitStore(call, async (store): Promise<ExitCode> => {
    const rows = [];
    for (const { id: board, closedAt, isReady } of await store.run("boards", {})) {
      if (closedAt === null || !isReady) continue;
      const facts = foldFacts((await store.run("factsOf", { board, after: 0 })).map(({ json }) => factFromLog(json)));
      const { ending } = facts;
      const waitsFor =
        ending.holds.length > 0
          ? "hold"
          : ending.listed === null
            ? "time"
            : ending.listed.approved === null
              ? "approval"
              : "clock";
      rows.push({
        board,
        closedOn: ending.closed?.on ?? null,
        dueOn: dueOn(ending, startDays(facts)),
        listedOn: ending.listed?.on ?? null,
        rules: ending.retention.map(({ years, start }) => ({ years, start })),
        waitsFor,
      });
    }
    if (isJson) print(`${JSON.stringify(rows, null, 2)}\n`);
    else {
      for (const { board, closedOn, dueOn: due, waitsFor } of rows) {
        print(
          `${board}  closed ${closedOn ?? "?"}  due ${due ?? "never: nobody set a period"}  waits for ${waitsFor}\n`,
        );
      }
    }
    return 0;
  });
};
