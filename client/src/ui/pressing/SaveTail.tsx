// The end of a form that is kept as a whole: what became of it, and the one button. Knows no casework.
import { Button } from "../Button.tsx";

interface SaveTailProps {
  /** Empty: nothing to say yet. */
  readonly said: string;
  /** True: kept; else it asks for something. */
  readonly isWell: boolean;
  readonly word: string;
  readonly onSave: () => void;
}

export const SaveTail = ({ said, isWell, word, onSave }: SaveTailProps) => (
  <>
    <p role="status" className={said === "" ? "spoken" : isWell ? "soft" : "hint"}>
      {said}
    </p>
    <div className="row">
      <Button look="main" onPress={onSave}>
        {word}
      </Button>
    </div>
  </>
);
