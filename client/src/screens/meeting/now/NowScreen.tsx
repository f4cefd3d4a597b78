// A phone that follows the table: what everyone talks about now, large, and the few things one can say to it. It moves
// only when the table moves; what others type is not seen unless one asked for it; the whole board is one tap away.
import { isResident } from "@werktafel/shared/domain/participant";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { Fragment, useState } from "react";
import { AnswerCards } from "../../../features/accordRound/AnswerCards.tsx";
import { BesideWords } from "../../../features/accordRound/BesideWords.tsx";
import { Outcome } from "../../../features/accordRound/Outcome.tsx";
import { OwnAnswer } from "../../../features/accordRound/OwnAnswer.tsx";
import { hasSpoken, roundNow } from "../../../features/accordRound/roundNow.ts";
import { SaidAloudButton } from "../../../features/accordRound/SaidAloud.tsx";
import { OwnAttendance } from "../../../features/attendance/OwnAttendance.tsx";
import { GoneOn } from "../../../features/pause/GoneOn.tsx";
import { PauseButton } from "../../../features/pause/PauseButton.tsx";
import { StartPrivateTime } from "../../../features/privateTime/StartPrivateTime.tsx";
import { ReadAloud } from "../../../features/readAloud/ReadAloud.tsx";
import { TurnPlace } from "../../../features/turns/TurnPlace.tsx";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { sentencesOf } from "../../../ui/reading/sentences.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { JustPut } from "../../bigScreen/JustPut.tsx";
import { justPut } from "../../bigScreen/justPut.ts";
import { useRested } from "../../bigScreen/useRested.ts";
import { LettersButton } from "../../frame/LettersButton.tsx";
import { TableFrame } from "../../frame/TableFrame.tsx";
import { LeadAway } from "../leading/LeadAway.tsx";
import { NowPoint, nowText } from "./NowPoint.tsx";
import { OwnTurn } from "./OwnTurn.tsx";
import { TypingChoice, useTypingChoice } from "./TypingChoice.tsx";
import { useFollowing } from "./useFollowing.ts";

export const NowScreen = ({ meeting, isWide }: { readonly meeting: MeetingState; readonly isWide: boolean }) => {
  const table = useTable();
  const live = useNow();
  const rested = useRested(live);
  const typing = useTypingChoice();
  const now = typing === true ? live : rested;
  const [readAt, setReadAt] = useState<number | null>(null);
  const round = roundNow(now, meeting);
  const text = nowText(now, meeting, round);
  const settledText = nowText(rested, meeting, roundNow(rested, meeting));
  useFollowing(`${meeting.point?.since} ${settledText.title}`, `${settledText.label}: ${settledText.title}`);
  const mine = round?.cards.find((card) => card.person === now.me?.id);
  const point = meeting.point?.item?.item ?? null;
  const putHere = point === null ? [] : justPut(now.view, { meeting: meeting.id, point });
  // The first time it asks, but never in between while something else is asked.
  const asksFirst = typing === null && round === null;
  // Before I spoke I am asked; afterwards what everybody said comes first. Moved, never made anew: what I am doing goes on.
  const own = round && <OwnAnswer key={`own ${round.agreement.key}`} meeting={meeting.id} round={round} />;
  const answers = round && (hasSpoken(mine) || !round.isClosed) && (
    <Fragment key="answers">
      <AnswerCards round={round} />
      <Outcome round={round} />
    </Fragment>
  );
  return (
    <TableFrame
      className="now"
      isWide={isWide}
      follows
      hasQuestion={false}
      title={nlMeeting.meetingNow.title}
      tools={<ReadAloud sentences={sentencesOf(text.title)} onSentence={setReadAt} />}
      always={<PauseButton meeting={meeting} />}
    >
      <div className="now-page">
        <OwnAttendance meeting={meeting} />
        <GoneOn meeting={meeting} />
        {asksFirst && <TypingChoice />}
        <NowPoint text={text} readAt={readAt} />
        <OwnTurn meeting={meeting} />
        {round && <BesideWords round={round} />}
        {hasSpoken(mine) ? [answers, own] : [own, answers]}
        {round && <SaidAloudButton round={round} look="quiet" />}
        <LeadAway meeting={meeting} />
        <a className="link" href={`/b/${table.board}`}>
          {nlMeeting.meetingNow.wholeBoard}
        </a>
        <StartPrivateTime meeting={meeting} />
        <LettersButton />
        {/* Under what one can press: whatever comes here pushes nothing away. */}
        {typing === true && !round && <JustPut now={now} lines={putHere} />}
        {!asksFirst && <TypingChoice />}
        {now.me && isResident(now.me) && meeting.phase === "running" && (
          <details>
            <summary className="link">{nlMeeting.turns.place}</summary>
            <TurnPlace />
          </details>
        )}
      </div>
    </TableFrame>
  );
};
