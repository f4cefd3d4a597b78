// Asking somebody's yes: what kind of thing it is, whom it is about, who hears it, and one plain sentence. Who reads the question
// stands above the button.
import { inOrderOfName, type Participant } from "@werktafel/shared/domain/participant";
import { residentsAt } from "@werktafel/shared/domain/seating";
import { type ConsentKind, consentKinds, readersOfConsent } from "@werktafel/shared/domain/sharingConsent";
import { type LifeDomain, lifeDomains } from "@werktafel/shared/domain/lifeDomain";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { ChoosePerson } from "../../table/choosing/ChoosePerson.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { today } from "../../words/dates.ts";
import { namesJoined } from "../../words/speaking.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { organisationsOf } from "./organisations.ts";

const words = nl.consents;
const given = nlApart.consentsGiven;
const namesSomebody = (kind: ConsentKind): boolean => kind !== "informed" && kind !== "shareWithOrg";
const namesOrganisations = (kind: ConsentKind): boolean => kind === "shareWithOrg" || kind === "breakConfidentiality";

const AskDialog = ({ me, onClose }: { readonly me: Participant; readonly onClose: () => void }) => {
  const now = useNow();
  const sending = useSending();
  const residents = inOrderOfName(residentsAt(now.facts.participants));
  const [of, setOf] = useState<ParticipantId | null>(residents.length === 1 ? (residents[0]?.id ?? null) : null);
  const [kind, setKind] = useState<ConsentKind>("breakConfidentiality");
  const [about, setAbout] = useState<ParticipantId | null>(null);
  const [organisations, setOrganisations] = useState<readonly string[]>([]);
  const [scope, setScope] = useState("");
  const [until, setUntil] = useState("");
  const [domain, setDomain] = useState<LifeDomain | null>(null);
  const named = namesSomebody(kind) ? about : null;
  const readers = namesJoined(
    readersOfConsent(now.facts.participants, [of, named, me.id]).map((id) => callName(now, id)),
  );
  const isReady = of !== null && scope.trim() !== "" && (!namesSomebody(kind) || about !== null);
  const ask = async () => {
    if (!isReady || of === null) return;
    const wish = {
      of,
      consent: kind,
      about: named,
      toOrganisationIds: namesOrganisations(kind) ? organisations : [],
      scope: scope.trim(),
      validUntil: until === "" ? null : until,
      domains: domain === null ? [] : [domain],
    };
    if (!(await sending.send("askConsent", wish))) return;
    speech.say(words.askDone(callName(now, of)));
    onClose();
  };
  return (
    <Dialog title={given.askSomething} closeWord={nl.frame.close} onClose={onClose}>
      {residents.length > 1 && (
        <ChoosePerson
          legend={given.askWhom}
          chosen={of}
          onChange={setOf}
          among={(each) => residents.some(({ id }) => id === each.id)}
        />
      )}
      <Field name={given.askWhat}>
        <select
          value={kind}
          onChange={(event) => setKind(consentKinds.find((each) => each === event.target.value) ?? kind)}
        >
          {consentKinds.map((each) => (
            <option key={each} value={each}>
              {given.askKinds[each]}
            </option>
          ))}
        </select>
      </Field>
      {namesSomebody(kind) && (
        <ChoosePerson legend={given.askAbout} chosen={about} onChange={setAbout} among={(each) => each.id !== of} />
      )}
      {namesOrganisations(kind) && organisationsOf(now.facts).length > 0 && (
        <fieldset>
          <legend className="label">{given.askOrganisations}</legend>
          <div className="choice">
            {organisationsOf(now.facts).map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={organisations.includes(id)}
                  onChange={({ target: { checked } }) =>
                    setOrganisations(checked ? [...organisations, id] : organisations.filter((each) => each !== id))
                  }
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <Field name={given.askScope} hint={given.askScopeHint}>
        <textarea value={scope} maxLength={400} lang="nl" onChange={(event) => setScope(event.target.value)} />
      </Field>
      <Field name={given.askUntil}>
        <input type="date" value={until} min={today()} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      <Field name={given.askDomain}>
        <select
          value={domain ?? ""}
          onChange={(event) => setDomain(lifeDomains.find((each) => each === event.target.value) ?? null)}
        >
          <option value="">{nl.goals.domainNone}</option>
          {lifeDomains.map((each) => (
            <option key={each} value={each}>
              {nl.lifeDomains[each]}
            </option>
          ))}
        </select>
      </Field>
      <p className="readers">{words.askReads(readers)}</p>
      <div className="row">
        <Button look="main" onPress={() => void ask()}>
          {given.askReady(of === null ? now.speaking.name : callName(now, of))}
        </Button>
      </div>
      <SendingNote sending={sending} />
    </Dialog>
  );
};

export const AskConsent = () => {
  const { me } = useNow();
  const [isOpen, setOpen] = useState(false);
  if (!me || may(me, "askConsent") !== null) return null;
  return (
    <div className="row">
      <Button picture="plus" onPress={() => setOpen(true)}>
        {given.askSomething}
      </Button>
      {isOpen && <AskDialog me={me} onClose={() => setOpen(false)} />}
    </div>
  );
};
