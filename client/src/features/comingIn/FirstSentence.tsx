// Before a table opens for a beroepskracht: what happens with what people tell them, in their own plain words. Who reads
// it stands above the button.
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";

const words = nl.seats;

interface FirstSentenceProps {
  /** Empty while the table is prepared: then it has no name for who is not in yet. */
  readonly title: string;
  /** A no in one sentence; `null` when all went well. */
  readonly onKeep: (sentence: string) => Promise<string | null>;
}

export const FirstSentence = ({ title, onKeep }: FirstSentenceProps) => {
  const [sentence, setSentence] = useState("");
  const [said, setSaid] = useState<string | null>(null);
  const keep = async () => {
    if (sentence.trim() === "") return;
    setSaid(await onKeep(sentence.trim()));
  };
  return (
    <>
      {title && <p>{words.firstTable(title)}</p>}
      <p>{words.firstWhat}</p>
      <Field name={nl.people.whatHappens} hint={words.firstExample}>
        <textarea
          value={sentence}
          maxLength={2_000}
          lang="nl"
          rows={4}
          onChange={(event) => setSentence(event.target.value)}
        />
      </Field>
      <p className="readers">{words.firstReads}</p>
      <div className="row">
        <Button look="main" isBig onPress={() => void keep()}>
          {words.firstKeep}
        </Button>
      </div>
      <p role="status" className={said ? "hint" : "spoken"}>
        {said}
      </p>
    </>
  );
};
