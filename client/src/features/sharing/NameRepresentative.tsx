// Naming who may legally say yes for a resident: who, for whom, over which parts of life, until when.
import { isFacilitator, isResident, type Participant } from "@werktafel/shared/domain/participant";
import { type LifeDomain, lifeDomains } from "@werktafel/shared/domain/lifeDomain";
import { residentsAt } from "@werktafel/shared/domain/seating";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useState } from "react";
import { ChoosePerson } from "../../table/choosing/ChoosePerson.tsx";
import { Readers } from "../../table/choosing/Readers.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";

const given = nlApart.consentsGiven;

export const NameRepresentative = ({ me, onClose }: { readonly me: Participant; readonly onClose: () => void }) => {
  const { facts } = useNow();
  const sending = useSending();
  const residents = residentsAt(facts.participants);
  const only = isResident(me) ? me.id : residents.length === 1 ? (residents[0]?.id ?? null) : null;
  const [participant, setParticipant] = useState<ParticipantId | null>(null);
  const [resident, setResident] = useState<ParticipantId | null>(only);
  const [title, setTitle] = useState("");
  const [domains, setDomains] = useState<readonly LifeDomain[]>([]);
  const [isAll, setAll] = useState(false);
  const [until, setUntil] = useState("");
  const isReady = participant !== null && resident !== null && title.trim() !== "" && (isAll || domains.length > 0);
  const name = async () => {
    if (!isReady || participant === null || resident === null) return;
    const wish = {
      participant,
      for: resident,
      title: title.trim(),
      domains: isAll ? ("all" as const) : domains,
      until: until === "" ? null : until,
    };
    if (await sending.send("nameRepresentative", wish)) onClose();
  };
  return (
    <Dialog title={given.representAdd} closeWord={nl.frame.close} onClose={onClose}>
      {only === null && (
        <ChoosePerson
          legend={given.representFor}
          chosen={resident}
          onChange={setResident}
          among={(each) => isResident(each)}
        />
      )}
      <ChoosePerson
        legend={given.representWho}
        chosen={participant}
        onChange={setParticipant}
        among={(each) => each.id !== me.id && each.id !== resident && each.party !== "guest" && !isFacilitator(each)}
      />
      <Field name={given.representTitle} hint={given.representTitleHint}>
        <input
          type="text"
          value={title}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <fieldset>
        <legend className="label">{given.representDomains}</legend>
        <div className="choice">
          <label>
            <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.target.checked)} />
            {given.representAll}
          </label>
          {!isAll &&
            lifeDomains.map((each) => (
              <label key={each}>
                <input
                  type="checkbox"
                  checked={domains.includes(each)}
                  onChange={({ target: { checked } }) =>
                    setDomains(checked ? [...domains, each] : domains.filter((one) => one !== each))
                  }
                />
                {nl.lifeDomains[each]}
              </label>
            ))}
        </div>
      </fieldset>
      <Field name={given.askUntil}>
        <input type="date" value={until} min={today()} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      <Readers id="representative-readers" audience="everyone" onChange={null} />
      <div className="row">
        <Button look="main" onPress={() => void name()}>
          {given.representReady}
        </Button>
      </div>
      <SendingNote sending={sending} />
    </Dialog>
  );
};
