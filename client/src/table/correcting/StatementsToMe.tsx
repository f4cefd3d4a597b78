// "Dit klopt niet" about my words, or past their day where I lead: on top of the table until it is answered.
import { lyingOf, type OpenStatement, openStatementsOn } from "@werktafel/shared/domain/correcting/onTable";
import { dayInWords, today } from "../../words/dates.ts";
import { statements as words } from "../../words/nl/forgetting/statements.ts";
import { lineQuestions } from "../../words/nl/between/lineQuestions.ts";
import { FoldedCard } from "../asked/QuestionCard.tsx";
import { callName } from "../table.ts";
import { useNow } from "../TableContext.ts";
import { AnswerStatement } from "./AnswerStatement.tsx";

const Asked = ({
  open: { card, text, statement },
  until,
}: {
  readonly open: OpenStatement;
  readonly until: string;
}) => (
  <FoldedCard title={words.toMe(callName(useNow(), statement.byId))} word={words.lookAndAnswer}>
    <p className="soft small">{lineQuestions.about(text)}</p>
    <p className="words">{statement.text}</p>
    <p className="soft small">{words.liesWithMe(dayInWords(until))}</p>
    <AnswerStatement card={card} statement={statement} onDone={() => undefined} />
  </FoldedCard>
);

export const StatementsToMe = () => {
  const { me, facts, view, holidays } = useNow();
  const asked = openStatementsOn(view, facts).flatMap((open) => {
    const lying = lyingOf(open, facts, { on: today(), holidays });
    return me !== null && lying?.with.includes(me.id) ? [{ open, lying }] : [];
  });
  return asked.length === 0 ? null : (
    <div className="seat-questions handovers">
      {asked.map(({ open, lying }) => (
        <Asked key={open.statement.id} open={open} until={lying.step === "complaint" ? lying.last : lying.until} />
      ))}
    </div>
  );
};
