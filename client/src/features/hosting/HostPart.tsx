// On the card of a host: its three questions with its own answers, what the table offers, and the trial. An
// open question is a normal thing, and a trial that is over says nothing about anybody.
import { hostingOf } from "@werktafel/shared/domain/ending/hosting";
import { isSeated, type Participant } from "@werktafel/shared/domain/participant";
import { useId } from "react";
import { useNow } from "../../table/TableContext.ts";
import { nlPapers } from "../../words/nlPapers.ts";
import { HostOffer } from "./HostOffer.tsx";
import { HostQuestions } from "./HostQuestions.tsx";
import { HostTrial } from "./HostTrial.tsx";

const words = nlPapers.hosting;

export const HostPart = ({ person }: { readonly person: Participant }) => {
  const { me, facts } = useNow();
  const titleId = useId();
  if (!me || person.party !== "host" || !isSeated(person)) return null;
  const hosting = hostingOf(facts, person.id);
  const mayWrite = me.party !== "guest" && facts.ending.closed === null;
  return (
    <section className="stack own-time" aria-labelledby={titleId}>
      <h3 id={titleId}>{me.id === person.id ? words.title : words.titleOf(person.callName)}</h3>
      <HostQuestions hosting={hosting} isMine={mayWrite && me.id === person.id} />
      <HostOffer hosting={hosting} mayWrite={mayWrite} />
      <HostTrial hosting={hosting} me={me} mayWrite={mayWrite} />
    </section>
  );
};
