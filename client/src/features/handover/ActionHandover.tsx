// Under an action: the tries so far, the own limit in two taps, and the way it goes once somebody was asked.
import { handoverOfAction, isOpenHandover } from "@werktafel/shared/domain/between/handover";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nlTable } from "../../words/nlTable.ts";
import { Afterwards } from "./Afterwards.tsx";
import { AttemptList, OwnAttempts } from "./Attempts.tsx";
import { HandoverPath, Limit } from "./HandoverPath.tsx";
import { LimitPaper } from "./TableLimit.tsx";

const going = ["accepted", "inProgress", "stuck"];

export const ActionHandover = ({ action }: { readonly action: ActionView }) => {
  const { me, facts } = useNow();
  const [isAsking, setAsking] = useState(false);
  const handover = handoverOfAction(facts.handovers, action.id);
  const runs = handover !== null && isOpenHandover(handover);
  const mayAsk =
    me !== null && action.isMine && going.includes(action.status) && !runs && may(me, "askHandover") === null;
  return (
    <>
      <AttemptList action={action} />
      <OwnAttempts action={action} hasHandover={runs} onLimit={() => setAsking(true)} />
      {mayAsk && (
        <Button
          look="quiet"
          picture="hand"
          label={`${nlTable.handovers.limit}: ${action.words.text}`}
          onPress={() => setAsking(true)}
        >
          {nlTable.handovers.limit}
        </Button>
      )}
      {handover && handover.withdrawnOn === null && (
        <details className="handover" open={runs && handover.from === me?.id}>
          <summary className="link">{runs ? nlTable.handovers.look : nlTable.handovers.before}</summary>
          <div className="stack">
            <Limit handover={handover} />
            <HandoverPath handover={handover} />
            <Afterwards handover={handover} />
          </div>
        </details>
      )}
      {isAsking && me && (
        <LimitPaper me={me} about={{ ref: action.ref, audience: action.audience }} onClose={() => setAsking(false)} />
      )}
    </>
  );
};
