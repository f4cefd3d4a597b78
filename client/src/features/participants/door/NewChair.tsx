// Somebody at the door who has no chair yet: asked of the residents as always, with the name that was said at the door. Once the
// chair is there it stands among those that can be given (R-121, R-203, decision 0162).
import { isResident } from "@werktafel/shared/domain/participant";
import { hearsOfProposal, residentsAt } from "@werktafel/shared/domain/seating";
import { useState } from "react";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { Readers } from "../../../table/choosing/Readers.tsx";
import { speech } from "../../../table/speech.ts";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { nl } from "../../../words/nl.ts";
import { asRelative, ComesAs } from "./ComesAs.tsx";

const words = nl.atTheDoor;

interface NewChairProps {
  readonly name: string;
  readonly onDone: () => void;
}

export const NewChair = ({ name, onDone }: NewChairProps) => {
  const { me, facts, speaking } = useNow();
  const sending = useSending();
  const [coming, setComing] = useState(asRelative);
  if (!me) return null;
  const isAlone = isResident(me) && residentsAt(facts.participants).every(({ id }) => id === me.id);
  const ask = async () => {
    if (sending.isWaiting) return;
    const { party, roleLabel } = coming;
    const wish = { name, party, roleLabel: roleLabel.trim(), organisationId: null, organisationName: "", why: "" };
    if (!(await sending.send("proposeSeat", wish))) return;
    speech.say(isAlone ? words.chairIsThere(name) : nl.seats.asked(speaking.name));
    onDone();
  };
  return (
    <div className="stack">
      <ComesAs coming={coming} onChange={setComing}>
        {coming.party === "guest" && <p>{nl.seats.guestOnlyNow(name)}</p>}
      </ComesAs>
      <Readers id={`chair-${name}`} audience={hearsOfProposal(facts.participants, me.id)} onChange={null} />
      <div className="row">
        <Button onPress={() => void ask()}>{isAlone ? nl.seats.seatNow : nl.seats.ask(speaking.name)}</Button>
      </div>
      <SendingNote sending={sending} />
    </div>
  );
};
