// Copies a text, and says so in a word. Without a clipboard the text beside it can still be selected by hand.
import { useState } from "react";
import { Button } from "../Button.tsx";

interface CopyButtonProps {
  readonly text: string;
  readonly word: string;
  readonly doneWord: string;
  /** Said behind it: there may be several. */
  readonly of?: string | undefined;
}

export const CopyButton = ({ text, word, doneWord, of }: CopyButtonProps) => {
  const [isDone, setDone] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
    } catch {
      // Not allowed here: the words stand on the screen, and can be taken from there.
      setDone(false);
    }
  };
  return (
    <span className="row">
      <Button picture="copy" label={of && `${word}: ${of}`} onPress={() => void copy()}>
        {word}
      </Button>
      <span role="status">{isDone ? doneWord : ""}</span>
    </span>
  );
};
