// "Iemand zegt het hardop": for who has no screen, or no hands free. It is written down as that person's answer, with who wrote
// it down; nobody answers for another in any other way.
import type { AccordValue } from "@werktafel/shared/domain/accord";
import { reads } from "@werktafel/shared/domain/audience";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { ChoosePerson } from "../../table/choosing/ChoosePerson.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { ItemReaders } from "../../table/writing/ItemReaders.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { OneOf } from "../../ui/OneOf.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { useAnswerDraft } from "./drafts.ts";
import type { RoundNow } from "./roundNow.ts";

const values: readonly AccordValue[] = ["yes", "no", "notYet"];

interface SaidAloudProps {
  readonly round: RoundNow;
  readonly onClose: () => void;
}

const SaidAloud = ({ round, onClose }: SaidAloudProps) => {
  const now = useNow();
  const sending = useSending();
  const { agreement, words } = round;
  const [who, setWho] = useState<ParticipantId | null>(null);
  const [draft, change] = useAnswerDraft(`aloud ${agreement.key} ${who ?? ""}`);
  const write = async () => {
    const { value, note } = draft;
    if (who === null || value === null || sending.isWaiting) return;
    if (await sending.send("answerAgreement", { item: agreement.ref, value, note: note.trim(), words, for: who })) {
      change(null);
      speech.say(nl.aloud.done);
      onClose();
    }
  };
  return (
    <Dialog title={nl.aloud.someone} closeWord={nl.frame.close} onClose={onClose}>
      <p className="words">{words.text}</p>
      <ChoosePerson
        legend={nl.aloud.who}
        chosen={who}
        onChange={setWho}
        among={(person) => person.id !== now.me?.id && person.party !== "guest" && reads(agreement.audience, person.id)}
      />
      {who !== null && (
        <>
          <OneOf
            legend={nl.aloud.what}
            among={values}
            wordOf={(value) => nlMeeting.accordRound.answers[value]}
            chosen={draft.value}
            onChoose={(value) => change({ ...draft, value })}
          />
          <Field name={nlMeeting.accordRound.aloudNote}>
            <textarea
              value={draft.note}
              maxLength={2_000}
              lang="nl"
              onChange={(event) => change({ ...draft, note: event.target.value })}
            />
          </Field>
          <p className="soft small">{nl.aloud.howMe}</p>
          <ItemReaders sheet={agreement.ref.sheet} />
          <SendingNote sending={sending} />
          <div className="row">
            <Button look="main" onPress={() => void write()}>
              {nl.aloud.put}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
};

interface SaidAloudButtonProps {
  readonly round: RoundNow;
  readonly look?: "quiet";
}

/** Nothing for who may not write down what another says. */
export const SaidAloudButton = ({ round, look }: SaidAloudButtonProps) => {
  const { me } = useNow();
  const [isOpen, setOpen] = useState(false);
  if (!me || may(me, "noteAloud") !== null) return null;
  return (
    <>
      <Button {...(look ? { look } : {})} picture="quote" onPress={() => setOpen(true)}>
        {nl.aloud.someone}
      </Button>
      {isOpen && <SaidAloud round={round} onClose={() => setOpen(false)} />}
    </>
  );
};
