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
import { OneOf } from "../../../ui/OneOf.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";

const kinds = {
  comment: nlMeeting.minutesAnswers.comment,
  notYet: nlMeeting.minutesAnswers.notYet,
  no: nlMeeting.minutesAnswers.no,
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
    speech.say(value === "yes" ? nlMeeting.minutesAnswers.thanks : nlMeeting.minutesAnswers.saved);
  };
  return (
    <section className="mine card stack" aria-label={nlMeeting.minutesAnswers.askName(me.callName)}>
      <h2>{nlMeeting.minutesAnswers.askName(me.callName)}</h2>
      {answer && !isChanging ? (
        <>
          <p>
            {nlMeeting.minutesAnswers.mine[answer.value]}
            {answer.text && (
              <>
                {" "}
                <span className="words said">{answer.text}</span>
              </>
            )}
          </p>
          <Button look="link" onPress={() => setChanging(true)}>
            {nlMeeting.minutesAnswers.change}
          </Button>
        </>
      ) : isSaying ? (
        <>
          <OneOf
            legend={nlMeeting.minutesAnswers.how}
            among={kindsInOrder}
            wordOf={(each) => kinds[each]}
            chosen={kind}
            onChoose={setKind}
          />
          <Field name={nlMeeting.minutesAnswers.field}>
            <textarea value={text} maxLength={2_000} lang="nl" onChange={(event) => setText(event.target.value)} />
          </Field>
          <Readers id={`${name}-readers`} audience="everyone" onChange={null} />
          <div className="row">
            <Button onPress={() => void (text.trim() === "" && kind === "comment" ? undefined : give(kind))}>
              {nlMeeting.minutesAnswers.give}
            </Button>
            <Button look="quiet" onPress={() => setSaying(false)}>
              {nlMeeting.minutesAnswers.cancel}
            </Button>
          </div>
        </>
      ) : (
        <div className="row tight-row">
          <Button onPress={() => void give("yes")}>{nlMeeting.minutesAnswers.yes}</Button>
          <Button onPress={() => setSaying(true)}>{nlMeeting.minutesAnswers.say}</Button>
        </div>
      )}
      <SendingNote sending={sending} />
    </section>
  );
};
