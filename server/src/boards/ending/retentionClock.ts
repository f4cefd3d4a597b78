// The house's clock over closed tables: what was kept long enough goes on the list, and what somebody said yes to goes for
// good. Never a day early, and never what a reason of law holds.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { retentionStep, type StartDays } from "@werktafel/shared/domain/retention";
import { atTheTable } from "@werktafel/shared/domain/tableTime";
import type { Log } from "../../log.ts";
import type { Store } from "../../storage/store.ts";
import type { Boards } from "../boards.ts";
import { dayInAmsterdam } from "../dayInAmsterdam.ts";
import { type EraseNeeds, type ErasureProof, eraseTable } from "./eraseTable.ts";

export interface RetentionNeeds extends EraseNeeds {
  readonly store: Pick<Store, "erase" | "run">;
  readonly boards: Pick<Boards, "changedBeside" | "allFacts" | "append">;
  readonly log: Pick<Log, "info" | "error">;
  readonly now: () => number;
}

/** The days that periods are counted from. */
export const startDays = ({ ending, meetings }: BoardFacts): StartDays => {
  const met = Object.values(meetings).flatMap(({ closedAt, plan }) =>
    closedAt === null ? [] : [atTheTable(plan.plannedFor)?.day ?? closedAt.slice(0, 10)],
  );
  return {
    boardClosed: ending.closed?.on ?? null,
    lastMeeting: met.toSorted().at(-1) ?? null,
    afterCare: ending.closed?.afterCare.on ?? null,
  };
};

/** One look at every closed table; what was erased, with its proof. */
export const runRetention = async (needs: RetentionNeeds): Promise<readonly ErasureProof[]> => {
  const { store, boards, log, now } = needs;
  const proofs: ErasureProof[] = [];
  for (const { id: board, closedAt, isReady } of await store.run("boards", {})) {
    if (closedAt === null || !isReady) continue;
    try {
      const facts = await boards.allFacts(board);
      if (facts === null) continue;
      const on = dayInAmsterdam(now());
      const step = retentionStep(facts.ending, startDays(facts), on);
      if (step === "list") await boards.append(board, [{ kind: "destructionListed", audience: "everyone", on }], null);
      if (step === "unlist")
        await boards.append(board, [{ kind: "destructionUnlisted", audience: "everyone", on }], null);
      if (step !== "destroy") continue;
      const proof = await eraseTable(needs, { board, ground: "retention", by: "house", at: now() });
      if (proof === null) continue;
      proofs.push(proof);
      log.info("tableDestroyed", { board, ground: proof.ground });
    } catch (error) {
      // One table that cannot be read keeps no other from its day.
      log.error("retentionFailed", error, { board });
    }
  }
  return proofs;
};
