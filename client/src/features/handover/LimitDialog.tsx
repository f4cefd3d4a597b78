// *Dit is mijn grens*: one tap says which limit, or that one does not want to say. Then the paper shows the way it goes, and
// thanks come first.
import { type Audience, audienceKey, reads } from "@werktafel/shared/domain/audience";
import { firstToAsk } from "@werktafel/shared/domain/between/clock";
import type { ItemRef } from "@werktafel/shared/domain/item";
import type { Participant } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useId, useState } from "react";
import { ChoosePerson } from "../../table/choosing/ChoosePerson.tsx";
import { audienceNames } from "../../table/item/FewChip.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { callName } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";
import { nlTable } from "../../words/nlTable.ts";
import { Afterwards } from "./Afterwards.tsx";
import { HandoverPath, Limit } from "./HandoverPath.tsx";

const words = nlTable.handovers;

const ChooseReaders = ({
  audience,
  onChange,
}: {
  readonly audience: Audience;
  readonly onChange: (audience: Audience) => void;
}) => {
  const table = useTable();
  const now = useNow();
  const name = useId();
  const circles = table.sync
    .sheets()
    .filter(({ card }) => card.kind === "table")
    .map(({ card }) => card.audience);
  if (circles.length < 2) return null;
  return (
    <fieldset>
      <legend className="label">{words.tableWhich}</legend>
      <div className="choice">
        {circles.map((circle) => (
          <label key={audienceKey(circle)}>
            <input
              type="radio"
              name={name}
              checked={audienceKey(circle) === audienceKey(audience)}
              onChange={() => onChange(circle)}
            />
            {circle === "everyone" ? words.tableEveryone : words.tableSome(audienceNames(now, circle))}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

interface LimitDialogProps {
  readonly me: Participant;
  /** The own action it is about; `null`: the table itself. */
  readonly about: { readonly ref: ItemRef; readonly audience: Audience } | null;
  readonly onClose: () => void;
}

const Asking = ({ me, about, onAsked }: Omit<LimitDialogProps, "onClose"> & { readonly onAsked: () => void }) => {
  const now = useNow();
  const sending = useSending();
  const [chosen, setChosen] = useState<ParticipantId | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const [circle, setCircle] = useState<Audience>("everyone");
  const audience = about?.audience ?? circle;
  const people = now.facts.participants;
  const usual = firstToAsk(people, audience, me.id);
  const to = people.find((each) => each.id === chosen && reads(audience, each.id)) ?? usual;
  const ask = async (boundary: string): Promise<void> => {
    const place = about ? { item: about.ref, audience: null } : { item: null, audience };
    const reason = me.party === "staff" ? "staffChange" : "volunteerLimit";
    if (await sending.send("askHandover", { ...place, to: to?.id ?? null, reason, boundary })) onAsked();
  };
  return (
    <div className="stack">
      {about === null && <ChooseReaders audience={audience} onChange={setCircle} />}
      {to === null ? (
        <p>{words.nobody}</p>
      ) : (
        <>
          <p>
            {words.lead(to.callName)}{" "}
            {!isChoosing && (
              <Button look="link" onPress={() => setChoosing(true)}>
                {words.others}
              </Button>
            )}
          </p>
          {isChoosing && (
            <ChoosePerson
              legend={words.whom}
              chosen={to.id}
              onChange={setChosen}
              among={(person) => person.party === "staff" && person.id !== me.id && reads(audience, person.id)}
            />
          )}
          <h3 className="label">{words.which}</h3>
          <div className="limits">
            {me.boundaries.map((boundary) => (
              <Button key={boundary} isBig isWide onPress={() => void ask(boundary)}>
                {boundary}
              </Button>
            ))}
            <Button isBig isWide onPress={() => void ask("")}>
              {me.boundaries.length === 0 ? words.limit : words.noneOfThese}
            </Button>
          </div>
        </>
      )}
      <SendingNote sending={sending} />
    </div>
  );
};

export const LimitDialog = ({ me, about, onClose }: LimitDialogProps) => {
  const now = useNow();
  const [isAsked, setAsked] = useState(false);
  const own = now.facts.handovers.findLast(
    ({ from, place }) =>
      from === me.id && (about === null ? "audience" in place : "item" in place && place.item.item === about.ref.item),
  );
  const handover = isAsked ? own : undefined;
  return (
    <Dialog title={handover ? words.thanks(me.callName) : words.limit} closeWord={nl.frame.close} onClose={onClose}>
      {handover ? (
        <div className="stack">
          <Limit handover={handover} />
          <section className="card">
            <h3>{words.who}</h3>
            <HandoverPath handover={handover} />
          </section>
          <p>
            {words.nothingToDo} {handover.second ? words.thenNext(callName(now, handover.second)) : words.thenAll}
          </p>
          <Afterwards handover={handover} />
        </div>
      ) : (
        <Asking me={me} about={about} onAsked={() => setAsked(true)} />
      )}
    </Dialog>
  );
};
