// Whose words they are answers: other words from now on, or it stays as it is, and why. Before adoption other words make a new
// version; under adopted minutes they stand underneath.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { audienceOfBlock, type Correction, latestVersion } from "@werktafel/shared/domain/minutes/minutes";
import { whyNotAnswered } from "@werktafel/shared/domain/minutes/ownership";
import { useState } from "react";
import { Readers } from "../../../table/choosing/Readers.tsx";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";

interface CorrectionAnswerProps {
  readonly meeting: MeetingState;
  readonly correction: Correction;
  /** As it stood when it was said not to be right. */
  readonly words: string;
  readonly onDone: () => void;
}

export const CorrectionAnswer = ({ meeting, correction, words, onDone }: CorrectionAnswerProps) => {
  const sending = useSending();
  const { me } = useNow();
  const mayChange = me !== null && whyNotAnswered(meeting, me, correction, "changed") === null;
  const [as, setAs] = useState<"changed" | "kept">(mayChange ? "changed" : "kept");
  const [text, setText] = useState(mayChange ? words : "");
  const [isMissing, setMissing] = useState(false);
  const newest = latestVersion(meeting.minutes);
  const { block } = correction;
  const isNewVersion = as === "changed" && block !== null && newest !== null && meeting.minutes.adopted === null;
  const choose = (chosen: "changed" | "kept") => {
    setAs(chosen);
    setText(chosen === "changed" ? words : "");
    setMissing(false);
  };
  const give = async () => {
    const said = text.trim();
    setMissing(said === "");
    if (said === "") return;
    const stands = newest?.blocks.find((each) => each.id === block)?.text;
    if (isNewVersion && stands !== said) {
      const change = { block, text: said };
      const payload = {
        meeting: meeting.id,
        version: newest.version,
        changes: [change],
        change: nlMeeting.minutesLines.changed,
      };
      if (!(await sending.send("reviseMinutes", payload))) return;
    }
    if (await sending.send("answerCorrection", { meeting: meeting.id, correction: correction.id, as, text: said })) {
      onDone();
    }
  };
  return (
    <div className="stack">
      {mayChange && (
        <div className="row">
          <Button isPressed={as === "changed"} onPress={() => choose("changed")}>
            {nlMeeting.corrections.change}
          </Button>
          <Button isPressed={as === "kept"} onPress={() => choose("kept")}>
            {nlMeeting.corrections.keep}
          </Button>
        </div>
      )}
      <Field
        name={as === "changed" ? nlMeeting.minutesLines.newWords : nlMeeting.corrections.keepField}
        hint={
          isMissing && as === "kept"
            ? nlMeeting.corrections.keepMissing
            : isNewVersion && meeting.minutes.asked
              ? nlMeeting.minutesLines.makesNew
              : undefined
        }
      >
        <textarea value={text} maxLength={2_000} lang="nl" onChange={(event) => setText(event.target.value)} />
      </Field>
      <Readers
        id={`answer-${correction.id}`}
        audience={audienceOfBlock(meeting.minutes, correction.version, block) ?? "everyone"}
        onChange={null}
      />
      <div className="row">
        <Button onPress={() => void give()}>{nlMeeting.minutesAnswers.give}</Button>
        <Button look="quiet" onPress={onDone}>
          {nlMeeting.minutesAnswers.cancel}
        </Button>
      </div>
      <SendingNote sending={sending} />
    </div>
  );
};
