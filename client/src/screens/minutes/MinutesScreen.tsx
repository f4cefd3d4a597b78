// The minutes: a list of meetings, or one of them. The table stands round both.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { meetingId } from "@werktafel/shared/ids";
import { useRef } from "react";
import { MinutesList } from "../../features/minutes/MinutesList.tsx";
import { useWholeMeeting } from "../../features/minutes/useWholeMeeting.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { useIsWide } from "../../ui/useIsWide.ts";
import { useKeptFocus } from "../frame/useKeptFocus.ts";
import { nl } from "../../words/nl.ts";
import { EndedPage } from "../start/EndedPage.tsx";
import { UnknownPage } from "../start/PlainPage.tsx";
import { MinutesFrame } from "./MinutesFrame.tsx";
import { OneMinutes } from "./OneMinutes.tsx";

/** From this width, in letters, the paper and the answers stand side by side; as in minutes.css. */
const wideFrom = 48;

export const MinutesScreen = ({ meeting: asked }: { readonly meeting: string | null }) => {
  const now = useNow();
  const box = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(box, wideFrom);
  useKeptFocus(box);
  if (now.hasEnded) return <EndedPage />;
  if (asked === null) {
    return (
      <div ref={box}>
        <MinutesFrame isWide={isWide} pageTitle={nl.minutes.list}>
          <MinutesList />
        </MinutesFrame>
      </div>
    );
  }
  const meeting = now.facts.meetings[meetingId(asked)];
  if (!meeting || meeting.minutes.versions.length === 0) return <UnknownPage />;
  return (
    <div ref={box}>
      <Whole key={meeting.id} live={meeting} isWide={isWide} />
    </div>
  );
};

/** One meeting's minutes, once their text is here. */
const Whole = ({ live, isWide }: { readonly live: MeetingState; readonly isWide: boolean }) => {
  const { board } = useTable();
  const { meeting, state } = useWholeMeeting(board, live);
  if (state === "here") return <OneMinutes meeting={meeting} isWide={isWide} />;
  return (
    <MinutesFrame isWide={isWide} pageTitle={nl.minutes.title}>
      <p role="status">{state === "busy" ? nl.since.busy : nl.since.away}</p>
    </MinutesFrame>
  );
};
