// A no that is not worked into the words, nor taken back by its own person, can be put aside until a day on which it comes back
// by itself. Until then it stays as it is, in the words of who said it.
import { mayPark } from "@werktafel/shared/domain/objection";
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
import { nlMeeting } from "../../words/nlMeeting.ts";
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
    <Dialog title={nlMeeting.accordRound.parkTitle} closeWord={nl.frame.close} onClose={onClose}>
      <p>{nlMeeting.accordRound.parkWhat}</p>
      <Field name={nlMeeting.accordRound.parkDay}>
        <input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      <SendingNote sending={sending} />
      <div className="row">
        <Button look="main" onPress={() => void put()}>
          {nlMeeting.accordRound.parkPut}
        </Button>
      </div>
    </Dialog>
  );
};

export const Objections = ({ round }: { readonly round: RoundNow }) => {
  const now = useNow();
  const [aside, setAside] = useState<ParticipantId | null>(null);
  const { me, facts } = now;
  if (!me || round.isClosed || may(me, "parkObjection") !== null) return null;
  const open = round.cards.filter(
    (card) =>
      card.kind === "said" &&
      card.accord.value === "no" &&
      mayPark(facts, me, card.person) &&
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
              ? nlMeeting.accordRound.objectionsMine
              : nlMeeting.accordRound.objections(callName(now, card.person))}
          </span>
          <Button picture="clock" onPress={() => setAside(card.person)}>
            {nlMeeting.accordRound.park}
          </Button>
        </div>
      ))}
      {aside && <PutAside round={round} of={aside} onClose={() => setAside(null)} />}
    </>
  );
};
