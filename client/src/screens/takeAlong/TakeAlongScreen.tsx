// "Meenemen en stoppen": what one takes home, and how a table rests, stops, is kept, or goes.
import { isResident } from "@werktafel/shared/domain/participant";
import { useRef, useState } from "react";
import { KeepPlanPart } from "../../features/keptPlan/KeepPlanPart.tsx";
import { Erasing } from "../../features/takeAlong/Erasing.tsx";
import { Gone } from "../../features/takeAlong/Gone.tsx";
import { Keeping } from "../../features/takeAlong/Keeping.tsx";
import { Pausing } from "../../features/takeAlong/Pausing.tsx";
import { Reopening } from "../../features/takeAlong/Reopening.tsx";
import { Stopping } from "../../features/takeAlong/Stopping.tsx";
import { TableState } from "../../features/takeAlong/TableState.tsx";
import { TakeCopy } from "../../features/takeAlong/TakeCopy.tsx";
import type { Proof } from "../../requests/copies.ts";
import { useNow } from "../../table/TableContext.ts";
import { useIsWide } from "../../ui/useIsWide.ts";
import { nlApart } from "../../words/nlApart.ts";
import { TableFrame } from "../frame/TableFrame.tsx";
import { useKeptFocus } from "../frame/useKeptFocus.ts";
import { EndedPage } from "../start/EndedPage.tsx";

/** From this width, in letters, things stand side by side; as on the board. */
const wideFrom = 60;

export const TakeAlongScreen = () => {
  const now = useNow();
  const box = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(box, wideFrom);
  const [proof, setProof] = useState<Proof | null>(null);
  useKeptFocus(box);
  if (proof) return <Gone proof={proof} />;
  if (now.hasEnded) return <EndedPage />;
  return (
    <div ref={box}>
      <TableFrame className="take-along" isWide={isWide} title={nlApart.takeAlong.title} hasQuestion={false} follows>
        <div className="take-along-page">
          <TableState />
          <TakeCopy />
          {now.me !== null && isResident(now.me) && <KeepPlanPart />}
          <Pausing />
          <Stopping />
          <Reopening />
          <Keeping />
          <Erasing onGone={setProof} />
        </div>
      </TableFrame>
    </div>
  );
};
