// The questions about a line, right under it: who asks whom, in full, with what was answered. Own words can be taken back.
import { type LineQuestion, mayAnswerQuestion } from "@werktafel/shared/domain/between/lineQuestion";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { lineQuestions as words } from "../../words/nl/between/lineQuestions.ts";
import { SendingNote } from "../item/RefusalNote.tsx";
import { callName, type TableNow } from "../table.ts";
import { useNow } from "../TableContext.ts";
import { useSending } from "../useSending.ts";
import { AnswerField } from "./AnswerField.tsx";
import { mayAskAbout } from "./parts.ts";

const headTogether = (now: TableNow, { by, to }: LineQuestion): string => {
  const name = callName(now, by);
  if (by === now.me?.id) return to === null ? words.mineTogether : words.mineTogetherWith(callName(now, to));
  return to === null ? words.together(name) : words.togetherWith(name, callName(now, to));
};

const headOf = (now: TableNow, question: LineQuestion): string => {
  const { by, to, text, together } = question;
  if (together && text) return headTogether(now, question);
  const isMine = by === now.me?.id;
  const name = callName(now, by);
  if (text === "") return isMine ? words.takenBackMine : words.takenBack(name);
  if (to === null) return isMine ? words.mine : words.by(name);
  if (to === now.me?.id) return words.byToMe(name);
  return isMine ? words.mineTo(callName(now, to)) : words.byTo(name, callName(now, to));
};

const OneQuestion = ({ card, question }: { readonly card: ItemCard; readonly question: LineQuestion }) => {
  const now = useNow();
  const sending = useSending();
  const [isAnswering, setAnswering] = useState(false);
  const { id, by, text, answers, together } = question;
  const { me, facts } = now;
  const isMine = by === me?.id;
  const isOpen = mayAskAbout(now);
  const mayAnswer =
    me !== null &&
    isOpen &&
    !answers.some((each) => each.by === me.id) &&
    mayAnswerQuestion(question, me, { people: facts.participants, readers: card.audience });
  const takeBack = () => void sending.send("takeBackLineQuestion", { question: id });
  return (
    <div className="note own" data-question={id}>
      <span className="label">{headOf(now, question)}</span>
      {text && !together && <p className="words">{text}</p>}
      {answers.map((answer) => (
        <div key={`${answer.by} ${answer.on}`} className="answered">
          <span className="label">
            {answer.by === me?.id ? words.myAnswer : words.answerOf(callName(now, answer.by))}
          </span>
          <p className="words">{answer.text}</p>
          {answer.by === me?.id && isOpen && (
            <Button look="link" onPress={takeBack}>
              {words.answerBack}
            </Button>
          )}
        </div>
      ))}
      {mayAnswer &&
        (isAnswering ? (
          <AnswerField question={question} sheet={card.ref.sheet} />
        ) : (
          <Button look="link" label={`${words.answer}: ${text}`} onPress={() => setAnswering(true)}>
            {words.answer}
          </Button>
        ))}
      {isMine && text && isOpen && (
        <Button look="link" label={together ? words.togetherBack : `${words.takeBack}: ${text}`} onPress={takeBack}>
          {together ? words.togetherBack : words.takeBack}
        </Button>
      )}
      <SendingNote sending={sending} />
    </div>
  );
};

export const QuestionList = ({ card }: { readonly card: ItemCard }) =>
  card.lineQuestions.map((question) => <OneQuestion key={question.id} card={card} question={question} />);
