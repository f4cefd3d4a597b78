// "Zit er iemand naast je?": a resident's own choice, and what stands with the answer then. One tap takes it away again; the answer
// itself stays as it was.
import { inOrderOfName, isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { handWords as words } from "../../words/nl/reading/hand.ts";
import { SendingNote } from "../item/RefusalNote.tsx";
import { callName } from "../table.ts";
import { useNow } from "../TableContext.ts";
import { besideMe } from "./besideMe.ts";
import type { Sending } from "../useSending.ts";

export const Beside = () => {
  const [chosen, setChosen] = useState(besideMe.who);
  const onChange = (who: ParticipantId | undefined) => {
    besideMe.who = who;
    setChosen(who);
  };
  const { me, facts } = useNow();
  const name = useId();
  if (me === null || !isResident(me)) return null;
  const people = inOrderOfName(facts.participants).filter(
    (each) => isSeated(each) && each.party !== "guest" && each.id !== me.id,
  );
  const option = (id: ParticipantId | undefined, word: string) => (
    <label key={word}>
      <input type="radio" name={name} checked={chosen === id} onChange={() => onChange(id)} />
      {word}
    </label>
  );
  return (
    <details open={chosen !== undefined}>
      <summary>
        <span className="link">{words.besideAsk}</span>
      </summary>
      <fieldset aria-label={words.besideAsk}>
        <div className="choice">
          {option(undefined, words.besideNone)}
          {people.map(({ id, callName: called }) => option(id, called))}
        </div>
      </fieldset>
      <p className="soft small">{words.besideTold}</p>
    </details>
  );
};

interface BesideMineProps {
  readonly who: ParticipantId;
  readonly sending: Sending;
  /** The same answer once more, without that name. */
  readonly onAlone: () => unknown;
}

/** With my own answer: who sat beside me. */
export const BesideMine = ({ who, sending, onAlone }: BesideMineProps) => {
  const now = useNow();
  return (
    <div className="row">
      <p className="soft small">{words.besideMine(callName(now, who))}</p>
      <Button look="link" onPress={() => void onAlone()}>
        {words.besideAway}
      </Button>
      <SendingNote sending={sending} />
    </div>
  );
};
