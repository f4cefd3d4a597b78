// What becomes of a no: it is worked into the words, taken back by its own person, or put aside until a day on which it comes
// back by itself. Until then it stays as it is, in the words of who said it.
import { isResident } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import type { RoundNow } from "./roundNow.ts";

const PutAside = (props: { readonly round: RoundNow; readonly of: ParticipantId; readonly onClose: () => void }) => {
  const { round, of, onClose } = props;
  const { facts } = useNow();
  const sending = useSending();
  const next = facts.card?.nextMeetingOn ?? "";
  const [until, setUntil] = useState(next > today() ? next : "");
  const put = async () => {
    if (until === "" || sending.isWaiting) return;
    if (await sending.send("parkObjection", { item: round.agreement.ref, of, until })) onClose();
  };
  return (
    <Dialog title={nl.accordRound.parkTitle} closeWord={nl.frame.close} onClose={onClose}>
      <p>{nl.accordRound.parkWhat}</p>
      <Field name={nl.accordRound.parkDay}>
        <input type="date" value={until} min={today()} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      <SendingNote sending={sending} />
      <div className="row">
        <Button look="main" onPress={() => void put()}>
          {nl.accordRound.parkPut}
        </Button>
      </div>
    </Dialog>
  );
};

interface ObjectionsProps {
  readonly round: RoundNow;
  /** May work it in and put it aside: who leads or takes notes, and the residents. */
  readonly leads: boolean;
  /** `null`: these words are not for me to write. */
  readonly onWorkIn: (() => void) | null;
}

export const Objections = ({ round, leads, onWorkIn }: ObjectionsProps) => {
  const now = useNow();
  const [aside, setAside] = useState<ParticipantId | null>(null);
  const { me, facts } = now;
  if (!me || round.isClosed || may(me, "parkObjection") !== null) return null;
  const open = round.cards.filter(
    (card) =>
      card.kind === "said" &&
      card.accord.value === "no" &&
      (leads || isResident(me) || card.person === me.id) &&
      !facts.parkedObjections.some(
        (each) => each.item === round.agreement.id && each.of === card.person && each.until > today(),
      ),
  );
  return (
    <>
      {open.map((card) => (
        <div key={card.person} className="row objection">
          <span className="grow">
            {card.person === me.id
              ? nl.accordRound.objectionsMine
              : nl.accordRound.objections(callName(now, card.person))}
          </span>
          {onWorkIn && (
            <Button picture="pen" onPress={onWorkIn}>
              {nl.accordRound.edit}
            </Button>
          )}
          <Button picture="clock" onPress={() => setAside(card.person)}>
            {nl.accordRound.park}
          </Button>
        </div>
      ))}
      {aside && <PutAside round={round} of={aside} onClose={() => setAside(null)} />}
    </>
  );
};
