// "Verander de tekst": the words of the agreement are written together, live, as they lie on the table. Who answered already is
// asked again, because an answer is to words.
import { LiveField } from "../../table/item/LiveField.tsx";
import { Button } from "../../ui/Button.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";
import type { RoundNow } from "./roundNow.ts";

interface ChangeWordsProps {
  readonly round: RoundNow;
  readonly onDone: () => void;
}

export const ChangeWords = ({ round, onDone }: ChangeWordsProps) => (
  <section className="stack card" aria-label={nlMeeting.accordRound.edit}>
    <LiveField
      at={round.agreement.ref}
      collection="agreements"
      field="text"
      label={nlMeeting.accordRound.editField}
      hasFocus
    />
    <p className="soft small">{nlMeeting.accordRound.editWhat}</p>
    <div className="row">
      <Button picture="check" onPress={onDone}>
        {nlMeeting.accordRound.editDone}
      </Button>
    </div>
  </section>
);
