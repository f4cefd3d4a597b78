// A text on the paper, of which the sentence that is read aloud now is marked.
import { createContext, use } from "react";
import { ReadText } from "../../../ui/reading/ReadText.tsx";
import type { PaperSentence } from "./spoken.ts";

/** The sentence that is spoken now. */
export const Spoken = createContext<PaperSentence | null>(null);

export const Said = ({ piece, text }: { readonly piece: string; readonly text: string }) => {
  const spoken = use(Spoken);
  return <ReadText text={text} at={spoken?.piece === piece ? spoken.at : null} />;
};
