// On a resident's card: on whom they can always fall back, and choosing that person with them.
import { isFacilitator, isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import { whyNotAnchored } from "@werktafel/shared/domain/time/fallback";
import { anchorAt } from "@werktafel/shared/domain/time/reachableNow";
import { useId, useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nlTable } from "../../words/nlTable.ts";

const words = nlTable.anchor;

export const Anchor = ({ person }: { readonly person: Participant }) => {
  const { me, facts } = useNow();
  const sending = useSending();
  const titleId = useId();
  const [isChoosing, setChoosing] = useState(false);
  const [chosen, choose] = useState("");
  if (!me || !isResident(person) || !isSeated(person)) return null;
  const named = anchorAt(facts.participants, facts.card?.anchorPersonId ?? null);
  const isChosen = whyNotAnchored(facts, me) !== null;
  const mayName = !isChosen && (isResident(me) || isFacilitator(me));
  const others = facts.participants.filter((each) => isSeated(each) && !isResident(each) && each.party !== "guest");
  const keep = async () => {
    const who = others.find(({ id }) => id === chosen);
    if (!who || !(await sending.send("nameAnchor", { who: who.id }))) return;
    speech.say(words.kept);
    setChoosing(false);
  };
  return (
    <section className="stack own-time" aria-labelledby={titleId}>
      <h3 id={titleId}>{me.id === person.id ? words.titleMine : words.title(person.callName)}</h3>
      <p>{named ? named.callName : words.nobody}</p>
      {isChosen && isFacilitator(me) && <p className="soft">{words.chosen(person.callName)}</p>}
      {mayName && !isChoosing && (
        <div className="row">
          <Button onPress={() => setChoosing(true)}>{words.toCard}</Button>
        </div>
      )}
      {isChoosing && (
        <div className="stack">
          <Field name={words.who}>
            <select value={chosen} onChange={(event) => choose(event.target.value)}>
              <option value="">{nlTable.asking.chooseOne}</option>
              {others.map(({ id, callName: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <div className="row">
            <Button look="main" onPress={() => void keep()}>
              {words.keep}
            </Button>
            <Button look="quiet" onPress={() => setChoosing(false)}>
              {nlTable.asking.back}
            </Button>
          </div>
        </div>
      )}
      <SendingNote sending={sending} />
    </section>
  );
};
