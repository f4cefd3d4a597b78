// Sending a wish from a button, and keeping its no until the next try: said beside the button, in one sentence. Before what
// cannot be taken back the server may first want to be sure who asks: then a paper asks it, and the wish goes once more.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import { type ReactNode, useState } from "react";
import { useStepUp } from "./stepUp/useStepUp.tsx";
import { useTable } from "./TableContext.ts";

export interface Sending {
  readonly refusal: Refusal | null;
  /** True while the wish waits for a connection or an answer. */
  readonly isWaiting: boolean;
  /** The paper that asks who it is, while it does; `SendingNote` shows it. */
  readonly sure: ReactNode;
  /** Answers true when it became true. */
  readonly send: <Kind extends CommandKind>(kind: Kind, payload: CommandPayloads[Kind]) => Promise<boolean>;
}

export const useSending = (): Sending => {
  const table = useTable();
  const stepUp = useStepUp();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  return {
    refusal,
    isWaiting,
    sure: stepUp.dialog,
    send: async (kind, payload) => {
      setRefusal(null);
      setWaiting(true);
      const answer = await stepUp.around(async () => {
        const judged = await table.lane.send(kind, payload);
        return judged.ok ? { kind: "ok", value: null } : { kind: "refused", refusal: judged.refusal, body: null };
      });
      setWaiting(false);
      // Whoever closed the paper knows why nothing happened.
      if (answer.kind === "refused" && answer.refusal.reason !== "stepUpNeeded") setRefusal(answer.refusal);
      return answer.kind === "ok";
    },
  };
};
