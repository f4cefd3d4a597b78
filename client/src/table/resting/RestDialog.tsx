// How long it may rest: a day, or "weet ik nog niet". Nothing else is asked, and nothing is lost.
import type { ItemRef } from "@werktafel/shared/domain/item";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlPapers } from "../../words/nlPapers.ts";
import { SendingNote } from "../item/RefusalNote.tsx";
import { speech } from "../speech.ts";
import { useSending } from "../useSending.ts";

const words = nlPapers.resting;

interface RestDialogProps {
  readonly item: ItemRef;
  readonly text: string;
  readonly onClose: () => void;
}

export const RestDialog = ({ item, text, onClose }: RestDialogProps) => {
  const sending = useSending();
  const [until, setUntil] = useState("");
  const rest = async (day: string | null) => {
    if (!(await sending.send("restItem", { item, until: day }))) return;
    speech.say(words.done);
    onClose();
  };
  return (
    <Dialog title={nl.resting.rest} closeWord={nl.frame.close} onClose={onClose}>
      <div className="stack">
        <p className="words">{text}</p>
        <p>{words.lead}</p>
        <Button isBig isWide picture="later" onPress={() => void rest(null)}>
          {words.unknown}
        </Button>
        <Field name={words.untilField}>
          <input type="date" min={today()} value={until} onChange={(event) => setUntil(event.target.value)} />
        </Field>
        {until !== "" && (
          <Button look="main" onPress={() => void rest(until)}>
            {words.go}
          </Button>
        )}
        <SendingNote sending={sending} />
      </div>
    </Dialog>
  );
};
