// Sending a wish from a button, and keeping its no until the next try: said beside the button, in one sentence.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import { useState } from "react";
import { useTable } from "./TableContext.ts";

export interface Sending {
  readonly refusal: Refusal | null;
  /** True while the wish waits for a connection or an answer. */
  readonly isWaiting: boolean;
  /** Answers true when it became true. */
  readonly send: <Kind extends CommandKind>(kind: Kind, payload: CommandPayloads[Kind]) => Promise<boolean>;
}

export const useSending = (): Sending => {
  const table = useTable();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  return {
    refusal,
    isWaiting,
    send: async (kind, payload) => {
      setRefusal(null);
      setWaiting(true);
      const answer = await table.lane.send(kind, payload);
      setWaiting(false);
      if (!answer.ok) setRefusal(answer.refusal);
      return answer.ok;
    },
  };
};
