// *Wie is verantwoordelijk?*: per organisation at this table why it may keep something, and whom to ask. Nothing stands here until
// who leads filled it in.
import { type LegalGround, legalGrounds } from "@werktafel/shared/domain/legalBasis";
import { isSeated } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { Readers } from "../../table/choosing/Readers.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { OneOf } from "../../ui/OneOf.tsx";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { type KnownOrganisation, organisationsOf } from "./organisations.ts";

const given = nlApart.consentsGiven;

interface SetDialogProps {
  readonly organisation: KnownOrganisation;
  readonly onClose: () => void;
}

const SetDialog = ({ organisation, onClose }: SetDialogProps) => {
  const { facts } = useNow();
  const sending = useSending();
  const known = facts.legalBases.find((each) => each.organisationId === organisation.id);
  const [ground, setGround] = useState<LegalGround | null>(known?.ground ?? null);
  const [contact, setContact] = useState(known?.contact ?? "");
  const keep = async () => {
    if (ground === null) return;
    const wish = { organisation: organisation.id, ground, contact: contact.trim() };
    if (await sending.send("setLegalBasis", wish)) onClose();
  };
  return (
    <Dialog title={organisation.name} closeWord={nl.frame.close} onClose={onClose}>
      <OneOf
        legend={given.responsibleGround}
        among={legalGrounds}
        wordOf={(each) => given.grounds[each]}
        chosen={ground}
        onChoose={setGround}
      />
      <Field name={given.responsibleContactField}>
        <textarea value={contact} maxLength={2_000} lang="nl" onChange={(event) => setContact(event.target.value)} />
      </Field>

      <Readers id="basis-readers" audience="everyone" onChange={null} />
      <div className="row">
        <Button look="main" onPress={() => void keep()}>
          {given.responsibleKeep}
        </Button>
      </div>
      <SendingNote sending={sending} />
    </Dialog>
  );
};

export const Responsible = () => {
  const { me, facts } = useNow();
  const [isSetting, setSetting] = useState<KnownOrganisation | null>(null);
  if (!me || me.party === "guest") return null;
  const here = organisationsOf(facts).filter(({ id }) =>
    facts.participants.some((each) => isSeated(each) && each.organisationId === id),
  );
  const maySet = may(me, "setLegalBasis") === null;
  const basisOf = ({ id }: KnownOrganisation) => facts.legalBases.find((each) => each.organisationId === id);
  const missing = here.filter((each) => !basisOf(each));
  // Who can fill it in does so per organisation; for all others what is missing is one sentence.
  const listed = maySet ? here : here.filter(basisOf);
  return (
    <section className="stack" aria-labelledby="responsible">
      <h3 id="responsible">{given.responsible}</h3>
      <p className="soft">{here.length === 0 ? given.responsibleNobody : given.responsibleWhat}</p>
      <ul className="stack" hidden={listed.length === 0}>
        {listed.map((organisation) => {
          const basis = basisOf(organisation);
          return (
            <li key={organisation.id} className="row">
              <span className="wide-grow">
                <b>{organisation.name}</b>
                <br />
                {basis ? given.grounds[basis.ground] : given.responsibleNone}
                {basis?.contact && (
                  <>
                    <br />
                    {given.responsibleContact(basis.contact)}
                  </>
                )}
              </span>
              {maySet && (
                <Button picture="pen" onPress={() => setSetting(organisation)}>
                  {given.responsibleSet(organisation.name)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {!maySet && missing.length > 0 && (
        <div>
          <p>{given.responsibleMissing}</p>
          <ul>
            {missing.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      {isSetting && <SetDialog organisation={isSetting} onClose={() => setSetting(null)} />}
    </section>
  );
};
