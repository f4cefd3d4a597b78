// What is asked of me (or of the table, and I lead), on top of the table until it is answered. Not knowing, or rather not saying, is
// as good: nothing is counted, and it comes back when the table meets.
import { lineQuestions as words } from "../../words/nl/between/lineQuestions.ts";
import { FoldedCard } from "../asked/QuestionCard.tsx";
import { callName } from "../table.ts";
import { useNow } from "../TableContext.ts";
import { AnswerField } from "./AnswerField.tsx";
import { type Waiting, waitingForMe } from "./parts.ts";

const Asked = ({ line, question }: Waiting) => {
  const now = useNow();
  const name = callName(now, question.by);
  const { to, together } = question;
  const title =
    to === null
      ? (together ? words.togetherAtTable : words.byToTable)(name)
      : (together ? words.togetherWithMe : words.byToMe)(name);
  return (
    <FoldedCard title={title} word={words.lookAndAnswer}>
      <p className="soft small">{words.about(line.text)}</p>
      {!together && <p className="words">{question.text}</p>}
      <AnswerField question={question} sheet={line.card.ref.sheet} />
      <p className="soft small">{together ? words.togetherMayWait(name) : words.mayWait}</p>
    </FoldedCard>
  );
};

export const ToMe = () => (
  <div className="seat-questions handovers">
    {waitingForMe(useNow()).map((each) => (
      <Asked key={each.question.id} {...each} />
    ))}
  </div>
);
