// The own limit at this table, apart from any one action: always in the same place along the lower edge.
import type { Participant } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { latePaper } from "../../table/late/latePaper.tsx";
import { Button } from "../../ui/Button.tsx";
import { nlTable } from "../../words/nlTable.ts";

/** The paper itself, which comes when it is asked for. */
export const LimitPaper = latePaper(async () => (await import("./LimitDialog.tsx")).LimitDialog);

export const TableLimit = ({ me }: { readonly me: Participant }) => {
  const [isAsking, setAsking] = useState(false);
  if (may(me, "askHandover") !== null) return null;
  return (
    <>
      <Button look="quiet" picture="hand" onPress={() => setAsking(true)}>
        {nlTable.handovers.limit}
      </Button>
      {isAsking && <LimitPaper me={me} about={null} onClose={() => setAsking(false)} />}
    </>
  );
};
