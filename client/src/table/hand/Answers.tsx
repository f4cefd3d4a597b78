// Who said what to these words: the resident first and with the table's edge around it, then all others alike, in order of
// name. Who has not answered is named as such and holds nothing up.
import type { Accord } from "@werktafel/shared/domain/accord";
import type { AnswerView } from "@werktafel/shared/domain/table/agreementView";
import { madeWords } from "@werktafel/shared/words/nl/made";
import { callName, type TableNow } from "../table.ts";
import { useNow } from "../TableContext.ts";
import { Picture, type PictureName } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";

const pictures = { yes: "check", notYet: "later", no: "no" } as const satisfies Readonly<Record<string, PictureName>>;

/** An answer that somebody did not give on their own screen, or not alone, is told as what it is. */
const byHand = (now: TableNow, { notedById, besideId, onTheirPhone, onPaper }: Accord): string => {
  const other = besideId ?? notedById;
  if (other === undefined) return "";
  const how = besideId ? madeWords.beside : onTheirPhone ? madeWords.onPhoneOf : onPaper ? madeWords.onPaper : null;
  return `, ${(how ?? nl.accords.aloud)(callName(now, other))}`;
};

const Answer = ({ answer }: { readonly answer: AnswerView }) => {
  const now = useNow();
  const { accord } = answer;
  const isMe = answer.participantId === now.me?.id;
  const said = isMe
    ? accord
      ? nl.accords.mine[accord.value]
      : nl.accords.mineNothing
    : `${callName(now, answer.participantId)} ${accord ? nl.accords.said[accord.value] : nl.accords.nothing}`;
  return (
    <li className={answer.isNeeded ? "chip resident" : "chip"}>
      <Picture name={accord ? pictures[accord.value] : "later"} />
      <span>
        {said}
        {accord && byHand(now, accord)}
        {accord?.note && (
          <>
            {": "}
            <span className="said">{accord.note}</span>
          </>
        )}
      </span>
    </li>
  );
};

/** Which answers stand there: `notYes`: what is not a plain yes of others; `said`: whatever was said. */
export type WhichAnswers = "all" | "residents" | "others" | "notYes" | "said";

const isShown = (answer: AnswerView, which: WhichAnswers): boolean => {
  switch (which) {
    case "all":
      return true;
    case "residents":
      return answer.isNeeded;
    case "others":
      return !answer.isNeeded;
    case "notYes":
      return !answer.isNeeded && answer.accord !== null && answer.accord.value !== "yes";
    case "said":
      return answer.accord !== null;
  }
};

interface AnswersProps {
  readonly answers: readonly AnswerView[];
  readonly which: WhichAnswers;
}

export const Answers = ({ answers, which }: AnswersProps) => {
  const shown = answers.filter((each) => isShown(each, which));
  const inTurn = [...shown.filter((each) => each.isNeeded), ...shown.filter((each) => !each.isNeeded)];
  if (inTurn.length === 0) return null;
  return (
    <ul className="answers">
      {inTurn.map((answer) => (
        <Answer key={answer.participantId} answer={answer} />
      ))}
    </ul>
  );
};
