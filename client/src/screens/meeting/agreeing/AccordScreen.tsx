// The round of yes on a laptop: one agreement, large; the resident first; everyone else's answer closed until then. Who
// leads goes to the next one when the table is ready, never by itself.
import { leads } from "@werktafel/shared/domain/meeting/leading";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { AgreementWords } from "../../../features/accordRound/AgreementWords.tsx";
import { AnswerCards } from "../../../features/accordRound/AnswerCards.tsx";
import { ChangeWords } from "../../../features/accordRound/ChangeWords.tsx";
import { firstOnes } from "../../../features/accordRound/firstOnes.ts";
import { Objections } from "../../../features/accordRound/Objections.tsx";
import { Outcome } from "../../../features/accordRound/Outcome.tsx";
import { OwnAnswer } from "../../../features/accordRound/OwnAnswer.tsx";
import { roundNow } from "../../../features/accordRound/roundNow.ts";
import { SaidAloudButton } from "../../../features/accordRound/SaidAloud.tsx";
import { PauseButton } from "../../../features/pause/PauseButton.tsx";
import { ReadAloud } from "../../../features/readAloud/ReadAloud.tsx";
import { useNow } from "../../../table/TableContext.ts";
import { Button } from "../../../ui/Button.tsx";
import { sentencesOf } from "../../../ui/reading/sentences.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { LettersButton } from "../../frame/LettersButton.tsx";
import { TableFrame } from "../../frame/TableFrame.tsx";
import { LeadAway } from "../leading/LeadAway.tsx";
import { NextRound } from "./NextRound.tsx";
import { SmallCircle } from "./SmallCircle.tsx";

interface AccordScreenProps {
  readonly meeting: MeetingState;
  readonly isWide: boolean;
  /** To look at the agenda while the table stays here; absent: there is no such screen for this person. */
  readonly onAgenda?: () => void;
}

export const AccordScreen = ({ meeting, isWide, onAgenda }: AccordScreenProps) => {
  const now = useNow();
  const [readAt, setReadAt] = useState<number | null>(null);
  const [isChanging, setChanging] = useState(false);
  const round = roundNow(now, meeting);
  const { me } = now;
  const isLead = me !== null && leads(meeting, me);
  const mayChange = round?.agreement.isWritable === true && me !== null && may(me, "writeTable") === null;
  const pause = <PauseButton meeting={meeting} />;
  return (
    <TableFrame
      className="accord"
      isWide={isWide}
      follows
      title={nlMeeting.accordRound.title}
      aside={round && nlMeeting.accordRound.who(firstOnes(now, round))}
      tools={
        <>
          {round && <ReadAloud sentences={sentencesOf(round.words.text)} onSentence={setReadAt} />}
          {isWide && <LettersButton />}
        </>
      }
      {...(isWide ? {} : { always: pause })}
      footer={
        <>
          {isWide && pause}
          {mayChange && (
            <Button picture="pen" expanded={isChanging} onPress={() => setChanging(!isChanging)}>
              {nlMeeting.accordRound.edit}
            </Button>
          )}
          {round && <SaidAloudButton round={round} />}
          {onAgenda && (
            <Button picture="back" onPress={onAgenda}>
              {nlMeeting.accordRound.toAgenda}
            </Button>
          )}
          {isLead && <NextRound meeting={meeting} agreement={round?.agreement ?? null} />}
        </>
      }
    >
      {round ? (
        <div className="accord-page" key={round.agreement.key}>
          <AgreementWords round={round} readAt={readAt} />
          {isChanging && mayChange && <ChangeWords round={round} onDone={() => setChanging(false)} />}
          <AnswerCards round={round} />
          <Outcome round={round} />
          <Objections round={round} />
          <OwnAnswer meeting={meeting.id} round={round} />
        </div>
      ) : (
        <SmallCircle isSmall={meeting.point?.isInSmallCircle ?? false} />
      )}
      <LeadAway meeting={meeting} />
    </TableFrame>
  );
};
