// Writing a plain sentence beside a line: what stands there, what it was explained with before, and own words for it. The same advice
// as everywhere stands under the field.
import { fits, longestPlainLine } from "@werktafel/shared/domain/between/plainLine";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import { plainLines as words } from "../../words/nl/reading/plainLines.ts";
import { Readers } from "../choosing/Readers.tsx";
import { SendingNote } from "../item/RefusalNote.tsx";
import { speech } from "../speech.ts";
import { useSending } from "../useSending.ts";
import { PlainHint } from "../writing/PlainHint.tsx";

interface PlainDialogProps {
  readonly card: ItemCard;
  readonly text: string;
  readonly onClose: () => void;
}

export const PlainDialog = ({ card, text, onClose }: PlainDialogProps) => {
  const sending = useSending();
  const id = useId();
  const { plain } = card;
  const isOld = plain !== null && !fits(plain, text);
  // The line as it stood when one began: what is written is of those words, also when the line changes meanwhile.
  const [line] = useState(text);
  const [said, setSaid] = useState(plain?.text ?? "");
  const write = async (now: string, done: string) => {
    if (!(await sending.send("writePlainLine", { item: card.ref, words: line, text: now }))) return;
    speech.say(done);
    onClose();
  };
  return (
    <Dialog title={words.title} closeWord={nl.frame.close} onClose={onClose}>
      <p>
        <span className="label">{words.line}</span> <span className="words">{line}</span>
      </p>
      {isOld && (
        <p>
          <span className="label">{words.was}</span> <span className="words">{plain.text}</span>
        </p>
      )}
      <Field name={words.field} hint={words.hint}>
        <textarea
          rows={3}
          maxLength={longestPlainLine}
          lang="nl"
          value={said}
          onChange={(event) => setSaid(event.target.value)}
          data-first-focus
        />
      </Field>
      <PlainHint text={said} />
      <p className="soft small">{words.counts}</p>
      <Readers id={`${id}-readers`} audience={card.audience} onChange={null} />
      <div className="row">
        <Button look="main" onPress={() => said.trim() !== "" && void write(said.trim(), words.done)}>
          {words.put}
        </Button>
        {plain && <Button onPress={() => void write("", words.gone)}>{words.takeAway}</Button>}
      </div>
      <SendingNote sending={sending} />
    </Dialog>
  );
};
