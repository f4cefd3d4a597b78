// "Wil, klopt dit?": what anyone but a resident says to a version. A yes is one press; whoever wants to say something says
// first what is meant. It can be changed as long as the minutes are not adopted.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { lastAnswerOf, type MinutesAnswerValue } from "@werktafel/shared/domain/minutes/minutes";
import type { Participant } from "@werktafel/shared/domain/participant";
import { useId, useState } from "react";
import { Readers } from "../../../table/choosing/Readers.tsx";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { speech } from "../../../table/speech.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { nl } from "../../../words/nl.ts";

const kinds = {
  comment: nl.minutesAnswers.comment,
  notYet: nl.minutesAnswers.notYet,
  no: nl.minutesAnswers.no,
} as const satisfies Partial<Record<MinutesAnswerValue, string>>;
type Kind = keyof typeof kinds;
const kindsInOrder: readonly Kind[] = ["comment", "notYet", "no"];

interface OwnAnswerProps {
  readonly meeting: MeetingState;
  readonly version: number;
  readonly me: Participant;
}

export const OwnAnswer = ({ meeting, version, me }: OwnAnswerProps) => {
  const sending = useSending();
  const name = useId();
  const answer = lastAnswerOf(meeting.minutes, me.id, version);
  const [isChanging, setChanging] = useState(false);
  const [isSaying, setSaying] = useState(false);
  const [kind, setKind] = useState<Kind>("comment");
  const [text, setText] = useState("");
  const give = async (value: MinutesAnswerValue) => {
    const wish = { meeting: meeting.id, version, value, text: value === "yes" ? "" : text.trim(), about: null };
    if (!(await sending.send("answerMinutes", wish))) return;
    setChanging(false);
    setSaying(false);
    setText("");
    speech.say(value === "yes" ? nl.minutesAnswers.thanks : nl.minutesAnswers.saved);
  };
  return (
    <section className="mine card stack" aria-label={nl.minutesAnswers.askName(me.callName)}>
      <h2>{nl.minutesAnswers.askName(me.callName)}</h2>
      {answer && !isChanging ? (
        <>
          <p>
            {nl.minutesAnswers.mine[answer.value]}
            {answer.text && (
              <>
                {" "}
                <span className="words said">{answer.text}</span>
              </>
            )}
          </p>
          <Button look="link" onPress={() => setChanging(true)}>
            {nl.minutesAnswers.change}
          </Button>
        </>
      ) : isSaying ? (
        <>
          <fieldset>
            <legend className="label">{nl.minutesAnswers.how}</legend>
            <div className="choice">
              {kindsInOrder.map((each) => (
                <label key={each}>
                  <input type="radio" name={name} checked={kind === each} onChange={() => setKind(each)} />
                  {kinds[each]}
                </label>
              ))}
            </div>
          </fieldset>
          <Field name={nl.minutesAnswers.field}>
            <textarea value={text} maxLength={2_000} lang="nl" onChange={(event) => setText(event.target.value)} />
          </Field>
          <Readers id={`${name}-readers`} audience="everyone" onChange={null} />
          <div className="row">
            <Button onPress={() => void (text.trim() === "" && kind === "comment" ? undefined : give(kind))}>
              {nl.minutesAnswers.give}
            </Button>
            <Button look="quiet" onPress={() => setSaying(false)}>
              {nl.minutesAnswers.cancel}
            </Button>
          </div>
        </>
      ) : (
        <div className="row tight-row">
          <Button onPress={() => void give("yes")}>{nl.minutesAnswers.yes}</Button>
          <Button onPress={() => setSaying(true)}>{nl.minutesAnswers.say}</Button>
        </div>
      )}
      <SendingNote sending={sending} />
    </section>
  );
};
