// "Klopt niet" stays with what it is about, in own words; the answer to it stands beside it, and so do both wordings.
import { type Correction, minutesStatus } from "@werktafel/shared/domain/minutes/minutes";
import { whyNotAnswered } from "@werktafel/shared/domain/minutes/ownership";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { FewChip } from "../../../table/item/FewChip.tsx";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { callName } from "../../../table/table.ts";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { shortDay } from "../../../words/dates.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { blockOf, correctionsFor } from "../minutesHere.ts";
import { CorrectionAnswer } from "./CorrectionAnswer.tsx";

interface CorrectionNoteProps {
  readonly meeting: MeetingState;
  readonly correction: Correction;
  /** True under adopted minutes: it was added later, and stands by itself. */
  readonly isBelow: boolean;
}

const headingOf = (correction: Correction, isBelow: boolean, isMine: boolean, name: string): string => {
  const day = shortDay(correction.on);
  if (isBelow) return isMine ? nlMeeting.corrections.saidOnMine(day) : nlMeeting.corrections.saidOn(name, day);
  return isMine ? nlMeeting.corrections.saysWrongMine : nlMeeting.corrections.saysWrong(name);
};

export const CorrectionNote = ({ meeting, correction, isBelow }: CorrectionNoteProps) => {
  const now = useNow();
  const sending = useSending();
  const [isAnswering, setAnswering] = useState(false);
  const { me } = now;
  const { minutes } = meeting;
  const asked = minutes.versions.find((each) => each.version === correction.version) ?? null;
  const block = blockOf(asked, correction.block);
  const isMine = me?.id === correction.by;
  const { answer } = correction;
  const mayAnswer = me !== null && whyNotAnswered(meeting, me, correction) === null;
  const isAdopted = minutesStatus(minutes) === "adopted";
  const mayAccept =
    me !== null &&
    !isMine &&
    isAdopted &&
    correction.acceptedByResidentOn === null &&
    may(me, "acceptCorrection") === null;
  return (
    <div className="note own" data-correction={correction.id}>
      <span className="label">{headingOf(correction, isBelow, isMine, callName(now, correction.by))}</span>
      <FewChip audience={block?.audience ?? null} />
      {isBelow && block?.text && (
        <p className="small">
          {nlMeeting.corrections.about} <span className="said">{block.text}</span>
        </p>
      )}
      <p className="words">{correction.text}</p>
      {answer && (
        <div className="correction-answer">
          {answer.as === "changed" && !isBelow && block?.text && (
            <p className="small">
              {nlMeeting.corrections.before} <span className="said">{block.text}</span>
            </p>
          )}
          <p className="label">
            {answer.as === "changed"
              ? nlMeeting.corrections.changed(callName(now, answer.by))
              : answer.text
                ? nlMeeting.corrections.kept(callName(now, answer.by))
                : nlMeeting.corrections.keptSilent(callName(now, answer.by))}
          </p>
          {answer.text && <p className="words">{answer.text}</p>}
        </div>
      )}
      {correction.acceptedByResidentOn && (
        <p className="small">
          {nlMeeting.corrections.accepted(now.speaking.name, shortDay(correction.acceptedByResidentOn))}
        </p>
      )}
      {mayAccept && (
        <Button
          onPress={() => void sending.send("acceptCorrection", { meeting: meeting.id, correction: correction.id })}
        >
          {nlMeeting.corrections.accept}
        </Button>
      )}
      {mayAnswer && !isAnswering && (
        <Button look="link" onPress={() => setAnswering(true)}>
          {nlMeeting.corrections.answer}
        </Button>
      )}
      {mayAnswer && isAnswering && (
        <CorrectionAnswer
          meeting={meeting}
          correction={correction}
          words={block?.text ?? ""}
          onDone={() => setAnswering(false)}
        />
      )}
      <SendingNote sending={sending} />
    </div>
  );
};

/** With the text it is about, until adoption; then all that was said stands underneath. */
export const CorrectionsWith = ({ meeting, block }: { readonly meeting: MeetingState; readonly block: string }) => {
  const { me } = useNow();
  if (meeting.minutes.adopted) return null;
  return correctionsFor(meeting, me)
    .filter((each) => each.block === block)
    .map((each) => <CorrectionNote key={each.id} meeting={meeting} correction={each} isBelow={false} />);
};
