// "Wie leest dit?": the whole table, or only these people. A resident is always in it, and so am I.
import type { Audience } from "@werktafel/shared/domain/audience";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useState } from "react";
import { ChoosePeople } from "./ChoosePeople.tsx";
import { useNow } from "../TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { namesJoined } from "../../words/speaking.ts";
import { nl } from "../../words/nl.ts";

interface ReadersDialogProps {
  readonly audience: Audience;
  readonly onChange: (audience: Audience) => void;
  readonly onClose: () => void;
}

export const ReadersDialog = ({ audience, onChange, onClose }: ReadersDialogProps) => {
  const { facts, me } = useNow();
  const residents = facts.participants.filter((each) => isResident(each) && isSeated(each));
  const [chosen, setChosen] = useState<readonly ParticipantId[]>(
    audience === "everyone"
      ? [...residents.map((each) => each.id), ...(me && !isResident(me) ? [me.id] : [])]
      : audience,
  );
  const [isEveryone, setEveryone] = useState(audience === "everyone");
  const inIt = residents.filter((each) => chosen.includes(each.id));
  const lockedResidents = me && isResident(me) ? [me] : inIt.length === 1 ? inIt : [];
  const locked = [...lockedResidents.map((each) => each.id), ...(me ? [me.id] : [])];
  const ready = () => {
    onChange(isEveryone ? "everyone" : chosen);
    onClose();
  };
  return (
    <Dialog title={nl.slips.readersTitle} closeWord={nl.frame.close} onClose={onClose}>
      <div className="choice">
        <label>
          <input type="radio" name="readers" checked={isEveryone} onChange={() => setEveryone(true)} />
          {nl.slips.readersEveryone}
        </label>
        <label>
          <input type="radio" name="readers" checked={!isEveryone} onChange={() => setEveryone(false)} />
          {nl.slips.readersSome}
        </label>
      </div>
      {!isEveryone && (
        <>
          <ChoosePeople legend={nl.slips.readersSome} chosen={chosen} onChange={setChosen} locked={locked} />
          <p className="soft small">
            {lockedResidents.length > 0
              ? nl.slips.readersLocked(namesJoined(lockedResidents.map((each) => each.callName)))
              : nl.slips.readersResident}
          </p>
        </>
      )}
      <div className="row">
        <Button look="main" onPress={ready}>
          {nl.slips.readersReady}
        </Button>
      </div>
    </Dialog>
  );
};
