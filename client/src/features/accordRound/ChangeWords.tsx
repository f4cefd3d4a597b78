// "Verander de tekst": the words of the agreement are written together, live, as they lie on the table. Who answered already is
// asked again, because an answer is to words.
import { LiveField } from "../../table/item/LiveField.tsx";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import type { RoundNow } from "./roundNow.ts";

interface ChangeWordsProps {
  readonly round: RoundNow;
  readonly onDone: () => void;
}

export const ChangeWords = ({ round, onDone }: ChangeWordsProps) => (
  <section className="stack card" aria-label={nl.accordRound.edit}>
    <LiveField
      at={round.agreement.ref}
      collection="agreements"
      field="text"
      label={nl.accordRound.editField}
      hasFocus
    />
    <p className="soft small">{nl.accordRound.editWhat}</p>
    <div className="row">
      <Button picture="check" onPress={onDone}>
        {nl.accordRound.editDone}
      </Button>
    </div>
  </section>
);
