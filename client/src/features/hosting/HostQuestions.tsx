// *Kost het niet te veel tijd aan begeleiding? Kunnen we dit wel aan? Passen we wel bij de vrijwilliger?*: answered by the host alone.
import { type Hosting, type HostQuestion, hostQuestions } from "@werktafel/shared/domain/ending/hosting";
import { useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nlPapers } from "../../words/nlPapers.ts";

const words = nlPapers.hosting;

interface AnsweringProps {
  readonly question: HostQuestion;
  readonly was: string;
  readonly onClose: () => void;
}

const Answering = ({ question, was, onClose }: AnsweringProps) => {
  const sending = useSending();
  const [text, setText] = useState(was);
  const keep = async () => {
    if (!(await sending.send("answerHost", { question, text: text.trim() }))) return;
    speech.say(words.kept);
    onClose();
  };
  return (
    <div className="stack">
      <Field name={words.answerField} hint={words.answerHint}>
        <textarea value={text} lang="nl" maxLength={2_000} onChange={(event) => setText(event.target.value)} />
      </Field>
      <p className="readers">{words.readers}</p>
      <div className="row">
        <Button look="main" onPress={() => void keep()}>
          {words.keep}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {words.back}
        </Button>
      </div>
      <SendingNote sending={sending} />
    </div>
  );
};

export const HostQuestions = ({ hosting, isMine }: { readonly hosting: Hosting; readonly isMine: boolean }) => {
  const [doing, setDoing] = useState<HostQuestion | null>(null);
  return (
    <dl className="facts">
      {hostQuestions.map((question) => {
        const answer = hosting.answers[question];
        const word = answer ? words.change : words.answer;
        return (
          <div key={question}>
            <dt>{words.questions[question]}</dt>
            <dd>
              {answer ? <p className="words">{answer.text}</p> : <p className="soft">{words.open}</p>}
              {doing === question ? (
                <Answering question={question} was={answer?.text ?? ""} onClose={() => setDoing(null)} />
              ) : (
                isMine && (
                  <Button
                    look="link"
                    label={`${word}: ${words.questions[question]}`}
                    onPress={() => setDoing(question)}
                  >
                    {word}
                  </Button>
                )
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
