// A text of which the sentence that is read aloud now is marked. The words themselves never change or move by it.
import { sentencesOf } from "./sentences.ts";

interface ReadTextProps {
  readonly text: string;
  /** Which sentence is read now, counted from the first of this text; `null` or outside it: none. */
  readonly at: number | null;
}

export const ReadText = ({ text, at }: ReadTextProps) => (
  <span className="words">
    {sentencesOf(text).map((sentence, index) =>
      index === at ? <mark key={index}>{sentence}</mark> : <span key={index}>{sentence}</span>,
    )}
  </span>
);
