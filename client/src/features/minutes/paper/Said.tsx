// A text on the paper, of which the sentence that is read aloud now is marked.
import { createContext, Fragment, use } from "react";
import { type PaperSentence, sentencesOf } from "./spoken.ts";

/** The sentence that is spoken now. */
export const Spoken = createContext<PaperSentence | null>(null);

export const Said = ({ piece, text }: { readonly piece: string; readonly text: string }) => {
  const spoken = use(Spoken);
  if (spoken?.piece !== piece) return text;
  return sentencesOf(text).map((sentence, at) => (
    <Fragment key={`${at}${sentence}`}>
      {at > 0 && " "}
      {at === spoken.at ? <mark>{sentence}</mark> : sentence}
    </Fragment>
  ));
};
