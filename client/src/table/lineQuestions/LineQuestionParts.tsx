// The papers of "Ik heb een vraag", which come together the first time one of them is needed.
import { AskDialog } from "./AskDialog.tsx";
import type { LineQuestionPartsProps } from "./parts.ts";
import { QuestionList } from "./QuestionList.tsx";
import { TogetherDialog } from "./TogetherDialog.tsx";
import { ToMe } from "./ToMe.tsx";

export const LineQuestionParts = (props: LineQuestionPartsProps) => {
  switch (props.part) {
    case "ask":
      return <AskDialog {...props} />;
    case "together":
      return <TogetherDialog {...props} />;
    case "list":
      return <QuestionList card={props.card} />;
    case "toMe":
      return <ToMe />;
  }
};
