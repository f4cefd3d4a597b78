// A resident's no: the sentence was tapped (or it is about all of it), and own words stay with it. First the words, then the
// no: should the second not come through, the words already stand there, and are not said twice.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { audienceOfBlock } from "@werktafel/shared/domain/minutes/minutes";
import { useEffect, useRef, useState } from "react";
import { Readers } from "../../../table/choosing/Readers.tsx";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { speech } from "../../../table/speech.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { blockOf } from "../minutesHere.ts";

interface WrongLineProps {
  readonly meeting: MeetingState;
  readonly version: number;
  /** `null`: no sentence was chosen (yet). */
  readonly block: string | null;
  /** Says no; answers true when that came through. */
  readonly onSaid: () => Promise<boolean>;
  readonly onBack: () => void;
}

export const WrongLine = ({ meeting, version, block, onSaid, onBack }: WrongLineProps) => {
  const sending = useSending();
  const [text, setText] = useState("");
  const [hasWords, setHasWords] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  // Once the sentence is chosen, one goes on where one says what is wrong with it.
  useEffect(() => {
    if (block !== null) area.current?.focus();
  }, [block]);
  const about = blockOf(meeting.minutes.versions.find((each) => each.version === version) ?? null, block);
  const give = async () => {
    const words = text.trim();
    if (words !== "" && !hasWords) {
      const wish = { meeting: meeting.id, version, block: about?.id ?? null, text: words };
      if (!(await sending.send("askCorrection", wish))) return;
      setHasWords(true);
    }
    if ((await onSaid()) && words !== "") speech.say(nlMeeting.minutesAnswers.saved);
  };
  return (
    <>
      {about && (
        <p>
          {nlMeeting.minutesLines.chosen} <span className="said">{about.text}</span>
        </p>
      )}
      <Field name={nlMeeting.minutesLines.wrongField}>
        <textarea
          ref={area}
          value={text}
          maxLength={2_000}
          lang="nl"
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Readers
        id="wrong-readers"
        audience={audienceOfBlock(meeting.minutes, version, about?.id ?? null) ?? "everyone"}
        onChange={null}
      />
      <div className="row">
        <Button isBig onPress={() => void give()}>
          {nlMeeting.minutesLines.give}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {nlMeeting.minutesAnswers.cancel}
        </Button>
      </div>
      <SendingNote sending={sending} />
    </>
  );
};
