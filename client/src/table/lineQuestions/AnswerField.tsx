// An answer in own words, with who reads it above the button.
import type { LineQuestion } from "@werktafel/shared/domain/between/lineQuestion";
import type { SheetId } from "@werktafel/shared/ids";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { lineQuestions as words } from "../../words/nl/between/lineQuestions.ts";
import { SendingNote } from "../item/RefusalNote.tsx";
import { speech } from "../speech.ts";
import { useSending } from "../useSending.ts";
import { ItemReaders } from "../writing/ItemReaders.tsx";

interface AnswerFieldProps {
  readonly question: LineQuestion;
  readonly sheet: SheetId;
}

export const AnswerField = ({ question, sheet }: AnswerFieldProps) => {
  const sending = useSending();
  const [said, setSaid] = useState("");
  const put = async (text: string) => {
    if (text === "") return;
    if (!(await sending.send("answerLineQuestion", { question: question.id, text }))) return;
    setSaid("");
    speech.say(words.answered);
  };
  return (
    <>
      <Field name={question.together ? words.togetherWhen : words.myAnswer}>
        <textarea rows={2} maxLength={2_000} lang="nl" value={said} onChange={(event) => setSaid(event.target.value)} />
      </Field>
      <ItemReaders sheet={sheet} />
      <div className="row">
        <Button onPress={() => void put(said.trim())}>{words.putAnswer}</Button>
        {question.together && <Button onPress={() => void put(words.togetherDoneText)}>{words.togetherDone}</Button>}
      </div>
      <SendingNote sending={sending} />
    </>
  );
};
