// Whose hand an answer to the minutes is from, when it is not the own hand alone: noted down, on paper, or with somebody beside.
import type { MinutesAnswer } from "@werktafel/shared/domain/minutes/minutes";
import { callName } from "../../../table/table.ts";
import { useNow } from "../../../table/TableContext.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";

export const WhoseHand = ({ answer }: { readonly answer: MinutesAnswer }) => {
  const now = useNow();
  const { by, notedById, onPaper, besideId } = answer;
  const words = nlMeeting.minutesAnswers;
  if (besideId !== undefined) return <span className="soft small noted">{words.beside(callName(now, besideId))}</span>;
  if (notedById === null || notedById === by) return null;
  return <span className="soft small noted">{(onPaper ? words.onPaper : words.noted)(callName(now, notedById))}</span>;
};
