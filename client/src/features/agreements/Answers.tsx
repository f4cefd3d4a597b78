// Who said what to these words: the resident first and with the table's edge around it, then all others alike, in order of
// name. Who has not answered is named as such and holds nothing up.
import type { AnswerView } from "@werktafel/shared/domain/table/agreementView";
import { Picture, type PictureName } from "../../ui/Picture.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { nl } from "../../words/nl.ts";

const pictures = { yes: "check", notYet: "later", no: "no" } as const satisfies Readonly<Record<string, PictureName>>;

const Answer = ({ answer }: { readonly answer: AnswerView }) => {
  const now = useNow();
  const { accord } = answer;
  return (
    <li className={answer.isNeeded ? "chip resident" : "chip"}>
      <Picture name={accord ? pictures[accord.value] : "later"} />
      <span>
        {callName(now, answer.participantId)} {accord ? nl.accords.said[accord.value] : nl.accords.nothing}
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

export const Answers = ({
  answers,
  isBrief,
}: {
  readonly answers: readonly AnswerView[];
  readonly isBrief: boolean;
}) => {
  const first = answers.filter((each) => each.isNeeded);
  const others = answers.filter((each) => !each.isNeeded);
  const shown = isBrief
    ? [...first, ...others.filter((each) => each.accord !== null && (each.accord.value !== "yes" || each.accord.note))]
    : [...first, ...others];
  return (
    <ul className="answers">
      {shown.map((answer) => (
        <Answer key={answer.participantId} answer={answer} />
      ))}
    </ul>
  );
};
