// *Dit vond jij goed*: each thing one said yes to, with *Ik wil dit niet meer* beside it. It stops at once; nobody asks why. Others
// read what they are named in, and who leads reads what was agreed.
import { isResident } from "@werktafel/shared/domain/participant";
import { readersOfConsent, type SharingConsent, standingOf } from "@werktafel/shared/domain/sharingConsent";
import { residentsAt } from "@werktafel/shared/domain/seating";
import { NoteAloud } from "../../table/aloud/NoteAloud.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { dayInWords, today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { AboutConsent } from "./AboutConsent.tsx";
import { AskConsent } from "./AskConsent.tsx";
import { OneConsent } from "./OneConsent.tsx";
import { WelcomeGuests } from "./WelcomeGuests.tsx";

const words = nlApart.consentsGiven;

const Earlier = ({ consents, title }: { readonly consents: readonly SharingConsent[]; readonly title: string }) => (
  <details>
    <summary className="link">{title}</summary>
    <ul>
      {consents.map((consent) => (
        <li key={consent.id} className="card">
          <AboutConsent consent={consent} />
          <p className="soft small">
            {consent.withdrawnOn === null
              ? words.over(dayInWords(consent.validUntil ?? ""))
              : words.was(dayInWords(consent.withdrawnOn))}
          </p>
        </li>
      ))}
    </ul>
  </details>
);

/** Asked and not answered: who is at the meeting without a screen says it aloud. */
const Waiting = ({ consent, name }: { readonly consent: SharingConsent; readonly name: string }) => {
  const { me, facts } = useNow();
  const sending = useSending();
  const { id, of, about, askedById, toOrganisationIds } = consent;
  const isForMe = about === me?.id || toOrganisationIds.some((each) => each === me?.organisationId);
  return (
    <li className="card">
      <p className="label">{words.waiting(name)}</p>
      <AboutConsent consent={consent} />
      {!isForMe && (
        <NoteAloud
          of={[of]}
          about={<AboutConsent consent={consent} />}
          words={{ yes: nl.consents.yes, no: nl.consents.no }}
          readers={readersOfConsent(facts.participants, [about, askedById])}
          sending={sending}
          onAnswer={async (who, value) => sending.send("answerConsent", { consent: id, answer: value, for: who })}
        />
      )}
    </li>
  );
};

const OfOne = ({ of, isMine }: { readonly of: SharingConsent["of"]; readonly isMine: boolean }) => {
  const now = useNow();
  const on = today();
  const name = callName(now, of);
  const all = now.facts.consents.filter((each) => each.of === of);
  const standing = (which: string) => all.filter((each) => standingOf(each, on) === which);
  const given = standing("given");
  const past = [...standing("withdrawn"), ...standing("expired")];
  const id = `given-${of}`;
  return (
    <section className="consents" aria-labelledby={id}>
      <h2 id={id}>{isMine ? words.titleMine : words.title(name)}</h2>
      {given.length === 0 && <p>{words.none}</p>}
      <ul>
        {given.map((consent) => (
          <OneConsent key={consent.id} consent={consent} />
        ))}
        {isMine && <WelcomeGuests />}
      </ul>
      {!isMine && standing("asked").length > 0 && (
        <ul>
          {standing("asked").map((consent) => (
            <Waiting key={consent.id} consent={consent} name={name} />
          ))}
        </ul>
      )}
      {past.length > 0 && <Earlier consents={past} title={isMine ? words.earlier : words.earlierOf(name)} />}
    </section>
  );
};

/** Whatever the reader may know of what people here said yes to; their own first. */
export const GivenConsents = () => {
  const { me, facts } = useNow();
  if (!me || me.party === "guest") return null;
  const residents = residentsAt(facts.participants).map(({ id }) => id);
  const others = residents.filter((id) => id !== me.id && facts.consents.some(({ of }) => of === id));
  return (
    <>
      {isResident(me) && <OfOne of={me.id} isMine />}
      {others.map((id) => (
        <OfOne key={id} of={id} isMine={false} />
      ))}
      <AskConsent />
    </>
  );
};
