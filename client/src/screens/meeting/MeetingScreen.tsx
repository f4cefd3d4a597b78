// The meeting of this table, as it is for this person now: none yet, being prepared, or under way. What one sees follows the
// meeting; nobody has to look for it.
import { leads } from "@werktafel/shared/domain/meeting/leading";
import { isUnderWay, type MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { isResident } from "@werktafel/shared/domain/participant";
import { useRef, useState } from "react";
import type { SlipBox } from "../../features/slip/slipBox.ts";
import { meetingNow } from "@werktafel/shared/domain/home/meetingNow";
import { useNow } from "../../table/TableContext.ts";
import { useIsWide } from "../../ui/useIsWide.ts";
import { useKeptFocus } from "../frame/useKeptFocus.ts";
import { EndedPage } from "../start/EndedPage.tsx";
import { AccordScreen } from "./agreeing/AccordScreen.tsx";
import { Leading } from "./leading/Leading.tsx";
import { NoMeeting } from "./preparing/NoMeeting.tsx";
import { NowScreen } from "./now/NowScreen.tsx";
import { PauseScreen } from "./quiet/PauseScreen.tsx";
import { Preparing } from "./preparing/Preparing.tsx";
import { PrivateTimeScreen } from "./quiet/PrivateTimeScreen.tsx";

/** From this width, in letters, the columns stand side by side; as in meeting.css. */
const wideFrom = 60;

interface MeetingScreenProps {
  readonly slipBox: SlipBox;
  /** Of private time, so that no word slips from one paper to the other. */
  readonly privateSlipBox: SlipBox;
}

interface UnderWayProps extends MeetingScreenProps {
  readonly meeting: MeetingState;
  readonly isWide: boolean;
}

const UnderWay = ({ meeting, slipBox, privateSlipBox, isWide }: UnderWayProps) => {
  const { me } = useNow();
  // Which agreement it was that one looked away from: a next one is shown again.
  const [awayFrom, setAwayFrom] = useState<string | null>(null);
  if (meeting.phase === "paused") return <PauseScreen meeting={meeting} isWide={isWide} />;
  if (meeting.phase === "privateTime")
    return <PrivateTimeScreen meeting={meeting} isWide={isWide} paperBox={privateSlipBox} />;
  const isLead = me !== null && leads(meeting, me);
  const hasAgenda = isLead || (me !== null && isWide && !isResident(me));
  const { point } = meeting;
  if (point?.as === "accord" && point.since !== awayFrom && (isLead || isWide)) {
    return (
      <AccordScreen
        meeting={meeting}
        isWide={isWide}
        {...(hasAgenda ? { onAgenda: () => setAwayFrom(point.since) } : {})}
      />
    );
  }
  if (!hasAgenda) return <NowScreen meeting={meeting} isWide={isWide} />;
  return (
    <Leading
      meeting={meeting}
      slipBox={slipBox}
      isWide={isWide}
      onAccord={point?.as === "accord" ? () => setAwayFrom(null) : null}
    />
  );
};

export const MeetingScreen = ({ slipBox, privateSlipBox }: MeetingScreenProps) => {
  const { facts, hasEnded } = useNow();
  const box = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(box, wideFrom);
  useKeptFocus(box);
  const meeting = meetingNow(facts);
  if (hasEnded) return <EndedPage />;
  return (
    <div ref={box}>
      {meeting === null ? (
        <NoMeeting isWide={isWide} />
      ) : isUnderWay(meeting) ? (
        <UnderWay meeting={meeting} slipBox={slipBox} privateSlipBox={privateSlipBox} isWide={isWide} />
      ) : (
        <Preparing meeting={meeting} isWide={isWide} />
      )}
    </div>
  );
};
