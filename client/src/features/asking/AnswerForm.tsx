// *Hoe gaat het?* Three faces that look alike, words if one likes, and who may know: chosen by whom it is about.
import type { Audience } from "@werktafel/shared/domain/audience";
import { isResident, type Participant } from "@werktafel/shared/domain/participant";
import { residentsAt } from "@werktafel/shared/domain/seating";
import { type Face, faces } from "@werktafel/shared/domain/time/asking";
import { useId, useState } from "react";
import { Readers } from "../../table/choosing/Readers.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nlTable } from "../../words/nlTable.ts";

const words = nlTable.asking;

interface AnswerFormProps {
  readonly of: Participant;
  readonly onClose: () => void;
}

export const AnswerForm = ({ of, onClose }: AnswerFormProps) => {
  const { me, facts } = useNow();
  const sending = useSending();
  const ids = { face: useId(), readers: useId() };
  const isMine = me?.id === of.id;
  // Few at first: who was asked, who asks, and of a host the residents too. The one it is about makes it more, or fewer.
  const asker = facts.askings.find((each) => each.of === of.id)?.asker;
  const residents = isResident(of) ? [] : residentsAt(facts.participants).map(({ id }) => id);
  const first = [...new Set([of.id, ...(me ? [me.id] : []), ...(asker ? [asker] : []), ...residents])];
  const [audience, setAudience] = useState<Audience>(first);
  const [face, setFace] = useState<Face | null>(null);
  const [text, setText] = useState("");
  const keep = async () => {
    if (face === null) return;
    if (!(await sending.send("checkIn", { of: of.id, face, text: text.trim(), via: "", audience }))) return;
    speech.say(words.kept);
    onClose();
  };
  return (
    <form className="answer-form stack" aria-label={words.title} onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend className="label">{isMine ? words.howMine : words.how(of.callName)}</legend>
        <div className="choice faces">
          {faces.map((each) => (
            <label key={each}>
              <input type="radio" name={ids.face} checked={face === each} onChange={() => setFace(each)} />
              <Picture name={each} />
              {words.faces[each]}
            </label>
          ))}
        </div>
      </fieldset>
      <Field name={words.words}>
        <textarea lang="nl" value={text} maxLength={2_000} onChange={(event) => setText(event.target.value)} />
      </Field>
      <p className="soft small">{isMine ? words.whoMine : words.who(of.callName)}</p>
      <Readers id={ids.readers} audience={audience} onChange={setAudience} />
      <SendingNote sending={sending} />
      <div className="row">
        <Button look="main" describedBy={ids.readers} onPress={() => void keep()}>
          {words.keep}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {words.back}
        </Button>
      </div>
    </form>
  );
};
