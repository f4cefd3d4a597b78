// The paper on which one says what is not right, in one's own words. Whose words it is about hears it, and answers.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import { statements as words } from "../../words/nl/forgetting/statements.ts";
import { Readers } from "../choosing/Readers.tsx";
import { SendingNote } from "../item/RefusalNote.tsx";
import { speech } from "../speech.ts";
import { useSending } from "../useSending.ts";

interface NotRightProps {
  readonly card: ItemCard;
  readonly text: string;
  readonly onClose: () => void;
}

export const NotRightDialog = ({ card, text, onClose }: NotRightProps) => {
  const sending = useSending();
  const id = useId();
  const [said, setSaid] = useState("");
  const put = async () => {
    if (said.trim() === "" || !(await sending.send("makeStatement", { item: card.ref, text: said }))) return;
    speech.say(words.said);
    onClose();
  };
  return (
    <Dialog title={nl.forgetting.notRight} closeWord={nl.frame.close} onClose={onClose}>
      <p className="words">{text}</p>
      <p>{words.lead}</p>
      <Field name={words.field}>
        <textarea
          rows={3}
          maxLength={2000}
          lang="nl"
          value={said}
          onChange={(event) => setSaid(event.target.value)}
          data-first-focus
        />
      </Field>
      <Readers id={`${id}-readers`} audience={card.audience} onChange={null} />
      <Button look="main" picture="quote" onPress={() => void put()}>
        {words.put}
      </Button>
      <p className="soft small">{words.within}</p>
      <SendingNote sending={sending} />
    </Dialog>
  );
};
