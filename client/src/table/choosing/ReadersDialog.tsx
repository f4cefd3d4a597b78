// "Wie leest dit?": the whole table, or only these people. A resident is always in it, and so am I.
import type { Audience } from "@werktafel/shared/domain/audience";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { type ReactNode, useState } from "react";
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
  /** These cannot be left out either. */
  readonly locked?: readonly ParticipantId[];
  /** Whoever opened it closes it, once what was chosen is true. */
  readonly staysOpen?: true;
  /** What is said beside the choice as it stands. */
  readonly children?: (audience: Audience) => ReactNode;
}

export const ReadersDialog = (props: ReadersDialogProps) => {
  const { audience, onChange, onClose, locked: others = [], staysOpen, children } = props;
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
  const locked = [...lockedResidents.map((each) => each.id), ...(me ? [me.id] : []), ...others];
  const picked: Audience = isEveryone ? "everyone" : chosen;
  const ready = () => {
    onChange(picked);
    if (!staysOpen) onClose();
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
          <ChoosePeople
            legend={nl.slips.readersSome}
            chosen={chosen}
            onChange={setChosen}
            locked={locked}
            // A guest reads what is for everyone, and nothing else.
            among={(each) => each.party !== "guest"}
          />
          <p className="soft small">
            {lockedResidents.length > 0
              ? nl.slips.readersLocked(namesJoined(lockedResidents.map((each) => each.callName)))
              : nl.slips.readersResident}
          </p>
        </>
      )}
      {children?.(picked)}
      <div className="row">
        <Button look="main" onPress={ready}>
          {nl.slips.readersReady}
        </Button>
      </div>
    </Dialog>
  );
};
