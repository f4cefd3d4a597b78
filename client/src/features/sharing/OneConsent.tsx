// One yes that holds, and the way out of it: one tap, and where somebody comes because of it one question more.
import type { SharingConsent } from "@werktafel/shared/domain/sharingConsent";
import { whyNotEnded } from "@werktafel/shared/domain/seating";
import { useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nlApart } from "../../words/nlApart.ts";
import { AboutConsent } from "./AboutConsent.tsx";

const given = nlApart.consentsGiven;

/** How it was said: by oneself, aloud, or by who may say it for one; then also what oneself said. */
const HowSaid = ({ consent, isMine }: { readonly consent: SharingConsent; readonly isMine: boolean }) => {
  const now = useNow();
  const { of, givenOn, notedById, saidForById, ownYesOn } = consent;
  const name = callName(now, of);
  const day = dayInWords(givenOn ?? "");
  if (saidForById !== null) {
    const other = callName(now, saidForById);
    const own = ownYesOn === null ? given.ownNothing(name) : isMine ? given.ownYes : given.ownYesOf(name);
    return (
      <p className="soft small">
        {isMine ? given.saidFor(other) : given.saidForOf(other, name)} {own}
      </p>
    );
  }
  return (
    <p className="soft small">
      {isMine ? given.since(day) : given.sinceOf(name, day)}
      {notedById !== null && ` ${given.noted(callName(now, notedById))}`}
    </p>
  );
};

export const OneConsent = ({ consent }: { readonly consent: SharingConsent }) => {
  const now = useNow();
  const { me, facts } = now;
  const sending = useSending();
  const [isAsking, setAsking] = useState(false);
  const isMine = me?.id === consent.of;
  const { about } = consent;
  const helper = consent.consent === "agreedToHelp" || consent.consent === "breakConfidentiality" ? about : null;
  const mayGo = me !== null && helper !== null && whyNotEnded(facts.participants, me, helper) === null;
  const stop = async (endsSeat: boolean) => {
    if (await sending.send("withdrawConsent", { consent: consent.id, endsSeat })) speech.say(given.stopped);
  };
  return (
    <li className="card">
      <AboutConsent consent={consent} />
      <HowSaid consent={consent} isMine={isMine} />
      {isMine && !isAsking && (
        <div className="row">
          <Button
            label={`${given.stop}: ${consent.scope}`}
            isWide
            onPress={() => (mayGo ? setAsking(true) : void stop(false))}
          >
            {given.stop}
          </Button>
        </div>
      )}
      {isAsking && helper !== null && (
        <section className="note plain" aria-label={given.alsoGo(callName(now, helper))}>
          <p>
            <b>{given.alsoGo(callName(now, helper))}</b>
          </p>
          <div className="row">
            <Button onPress={() => void stop(true)}>{given.alsoGoYes(callName(now, helper))}</Button>
            <Button onPress={() => void stop(false)}>{given.alsoGoNo(callName(now, helper))}</Button>
          </div>
        </section>
      )}
      <SendingNote sending={sending} />
    </li>
  );
};
