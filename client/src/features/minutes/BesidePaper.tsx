// Beside the page: what everyone says to it, the resident first, the own answer, and for who makes or adopts the minutes the
// next thing to do.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { MinutesView } from "@werktafel/shared/domain/minutes/minutesView";
import { isResident } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import { Fragment, type ReactNode, useState } from "react";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { dayInWords, today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { NotedAnswer } from "./answers/NotedAnswer.tsx";
import { OwnAnswer } from "./answers/OwnAnswer.tsx";
import { WhatEveryoneSays } from "./answers/WhatEveryoneSays.tsx";
import { Adopting } from "./making/Adopting.tsx";
import { Asking } from "./making/Asking.tsx";
import { areSummariesAhead } from "./making/summariesOf.ts";
import { useSummaries } from "./making/useSummaries.ts";
import { isAheadOfAsked, makes, mayAnswer } from "./minutesHere.ts";

interface BesidePaperProps {
  readonly meeting: MeetingState;
  readonly view: MinutesView;
  readonly isWide: boolean;
  /** May know now what others said. */
  readonly hears: boolean;
  readonly isDraft: boolean;
  /** A resident's own four answers; `null`: this reader is none, or is not asked. */
  readonly residentAnswer: ReactNode;
}

export const BesidePaper = ({ meeting, view, isWide, hears, isDraft, residentAnswer }: BesidePaperProps) => {
  const now = useNow();
  const { me } = now;
  const { minutes } = meeting;
  const [isNoting, setNoting] = useState(false);
  const summaries = useSummaries(meeting);
  const { version } = view;
  const isMaker = makes(meeting, me);
  const isAhead = summaries.length > 0 && areSummariesAhead(version, summaries);
  const mayAsk = isMaker && (isDraft || isAheadOfAsked(meeting) || isAhead);
  const isOpen = mayAnswer(meeting, version.version, me);
  const isAsked = minutes.asked?.version === version.version || minutes.adopted?.version === version.version;
  const residents = view.answers.filter((each) => each.isNeeded).map((each) => callName(now, each.participant));
  const said = isAsked && hears && <WhatEveryoneSays key="said" minutes={minutes} view={view} />;
  const own = residentAnswer ? (
    <Fragment key="own">{residentAnswer}</Fragment>
  ) : (
    me !== null &&
    isOpen &&
    !isResident(me) && <OwnAnswer key="own" meeting={meeting} version={version.version} me={me} />
  );
  const adopts = me !== null && may(me, "adoptMinutes") === null;
  const mayAdopt = adopts && isAsked && !mayAsk;
  // It stays while others write on: an answer that is on its way is read here.
  const adopting = adopts && <Adopting key="adopting" meeting={meeting} view={view} isTime={mayAdopt} />;
  const answers = isWide && residentAnswer === null ? [said, own] : [own, said];
  return (
    <aside className="beside-paper stack" aria-label={nlMeeting.minutesAnswers.ask}>
      {isDraft && !isMaker && (
        <p>
          {nl.minutes.draftFor(callName(now, meeting.plan.noteTakerId ?? meeting.plan.chairId))}{" "}
          {nlMeeting.minutesAnswers.notAskedYet}
        </p>
      )}
      {mayAsk && <Asking meeting={meeting} />}
      {view.canBeAdopted ? [adopting, ...answers] : [...answers, adopting]}
      {isOpen && me !== null && !isResident(me) && residents.length > 0 && !mayAdopt && (
        <p className="soft small">
          {residents.length === 1
            ? nlMeeting.minutesAnswers.stands(residents)
            : nlMeeting.minutesAnswers.standsMore(residents)}{" "}
          {nlMeeting.minutesAnswers.goesOn}
          {minutes.asked?.until && minutes.asked.until >= today() && (
            <> {nlMeeting.minutesAnswers.until(dayInWords(minutes.asked.until))}</>
          )}
        </p>
      )}
      {isOpen && isMaker && (
        <Button look="link" onPress={() => setNoting(true)}>
          {nlMeeting.minutesAnswers.forSomebody}
        </Button>
      )}
      {isNoting && <NotedAnswer meeting={meeting} version={version.version} onClose={() => setNoting(false)} />}
    </aside>
  );
};
