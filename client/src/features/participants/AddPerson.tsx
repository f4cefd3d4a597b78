// *Wie mist er nog?*: somebody is named, with what they come to do and why. The residents say whether; whoever asks sees first
// who will read this. For who leads, the link for the big screen stands below it.
import { isFacilitator, isResident, isSeated } from "@werktafel/shared/domain/participant";
import { hearsOfProposal } from "@werktafel/shared/domain/seating";
import { useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { namesJoined } from "../../words/speaking.ts";
import { nl } from "../../words/nl.ts";
import { ChooseOrganisation, noOrganisation, type OrganisationChosen } from "./ChooseOrganisation.tsx";
import { asRelative, ComesAs } from "./door/ComesAs.tsx";
import { ScreenLink } from "./ScreenLink.tsx";

const words = nl.seats;

export const AddPerson = ({ onClose }: { readonly onClose: () => void }) => {
  const now = useNow();
  const { me, facts, speaking } = now;
  const sending = useSending();
  const [name, setName] = useState("");
  const [coming, setComing] = useState(asRelative);
  const [organisation, setOrganisation] = useState<OrganisationChosen>(noOrganisation);
  const [why, setWhy] = useState("");
  const [done, setDone] = useState<string | null>(null);
  if (!me) return null;
  const residents = facts.participants.filter((each) => isSeated(each) && isResident(each));
  const isAlone = residents.every(({ id }) => id === me.id);
  const readers = namesJoined(hearsOfProposal(facts.participants, me.id).map((id) => callName(now, id)));
  const ask = async () => {
    const called = name.trim();
    if (called === "") return;
    const { party, roleLabel } = coming;
    const wish = { name: called, party, roleLabel: roleLabel.trim(), ...organisation, why: why.trim() };
    if (!(await sending.send("proposeSeat", wish))) return;
    const said = isAlone ? words.seated(called) : words.asked(speaking.name);
    setDone(said);
    speech.say(said);
  };
  return (
    <Dialog title={words.propose} closeWord={nl.frame.close} onClose={onClose}>
      {done ? (
        <p>{done}</p>
      ) : (
        <>
          <Field name={words.name}>
            <input
              type="text"
              data-first-focus
              value={name}
              maxLength={120}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <ComesAs coming={coming} onChange={setComing} hint={words.childHint} />
          <ChooseOrganisation chosen={organisation} onChange={setOrganisation} />
          <Field name={words.why}>
            <textarea value={why} maxLength={2_000} lang="nl" onChange={(event) => setWhy(event.target.value)} />
          </Field>
          <p className="readers">{words.whyReads(readers)}</p>
          <div className="row">
            <Button look="main" onPress={() => void ask()}>
              {isAlone ? words.seatNow : words.ask(speaking.name)}
            </Button>
          </div>
          <SendingNote sending={sending} />
        </>
      )}
      {isFacilitator(me) && <ScreenLink />}
    </Dialog>
  );
};
