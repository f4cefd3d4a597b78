// The own limit at this table, apart from any one action: always in the same place along the lower edge.
import type { Participant } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { nlTable } from "../../words/nlTable.ts";
import { LimitDialog } from "./LimitDialog.tsx";

export const TableLimit = ({ me }: { readonly me: Participant }) => {
  const [isAsking, setAsking] = useState(false);
  if (may(me, "askHandover") !== null) return null;
  return (
    <>
      <Button look="quiet" picture="hand" onPress={() => setAsking(true)}>
        {nlTable.handovers.limit}
      </Button>
      {isAsking && <LimitDialog me={me} about={null} onClose={() => setAsking(false)} />}
    </>
  );
};
