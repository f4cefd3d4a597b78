// Somebody without a screen says it aloud, or on paper: who leads or takes notes writes it down under their own name, and it
// shows as noted.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { minutesAnswerValues, type MinutesAnswerValue } from "@werktafel/shared/domain/minutes/minutes";
import { inOrderOfName, isSeated } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useState } from "react";
import { Readers } from "../../../table/choosing/Readers.tsx";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { speech } from "../../../table/speech.ts";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { OneOf } from "../../../ui/OneOf.tsx";
import { nl } from "../../../words/nl.ts";
import { handWords } from "../../../words/nl/reading/hand.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";

const words: Readonly<Record<MinutesAnswerValue, string>> = {
  yes: nlMeeting.minutesAnswers.yes,
  no: nlMeeting.minutesAnswers.no,
  notYet: nlMeeting.minutesAnswers.notYet,
  together: nlMeeting.minutesAnswers.together,
  comment: nlMeeting.minutesAnswers.comment,
};

interface NotedAnswerProps {
  readonly meeting: MeetingState;
  readonly version: number;
  readonly onClose: () => void;
}

export const NotedAnswer = ({ meeting, version, onClose }: NotedAnswerProps) => {
  const { facts, me } = useNow();
  const sending = useSending();
  const [whom, setWhom] = useState<ParticipantId | null>(null);
  const [value, setValue] = useState<MinutesAnswerValue | null>(null);
  const [text, setText] = useState("");
  const [isOnPaper, setOnPaper] = useState(false);
  const people = inOrderOfName(facts.participants).filter(
    (each) => isSeated(each) && each.party !== "guest" && each.id !== me?.id,
  );
  const person = people.find((each) => each.id === whom);
  const give = async () => {
    if (!person || value === null) return;
    const wish = { meeting: meeting.id, version, value, text: text.trim(), about: null, for: person.id };
    const paper = isOnPaper ? ({ onPaper: true } as const) : {};
    if (!(await sending.send("answerMinutes", { ...wish, ...paper }))) return;
    speech.say(nlMeeting.minutesAnswers.forSaid(person.callName));
    onClose();
  };
  return (
    <Dialog title={nlMeeting.minutesAnswers.forSomebody} closeWord={nl.frame.close} onClose={onClose}>
      <fieldset>
        <legend className="label">{nlMeeting.minutesAnswers.forWhom}</legend>
        <div className="choice">
          {people.map((each) => (
            <label key={each.id}>
              <input type="radio" name="for" checked={whom === each.id} onChange={() => setWhom(each.id)} />
              {each.callName}
            </label>
          ))}
        </div>
      </fieldset>
      <OneOf
        legend={nlMeeting.minutesAnswers.ask}
        among={minutesAnswerValues}
        wordOf={(each) => words[each]}
        chosen={value}
        onChoose={setValue}
      />
      <OneOf
        legend={handWords.paperHow}
        among={[false, true]}
        wordOf={(each) => (each ? handWords.paperHowPaper : handWords.paperHowAloud)}
        chosen={isOnPaper}
        onChoose={setOnPaper}
      />
      <Field name={nlMeeting.minutesAnswers.field}>
        <textarea value={text} maxLength={2_000} lang="nl" onChange={(event) => setText(event.target.value)} />
      </Field>
      <Readers id="noted-readers" audience="everyone" onChange={null} />
      <div className="row">
        <Button onPress={() => void give()}>{nlMeeting.minutesAnswers.forGive}</Button>
      </div>
      <SendingNote sending={sending} />
    </Dialog>
  );
};
