// One person's card, open: how to reach them on top, what stands on it, and below what one may do with this seat.
import { isFacilitator, type Participant } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { CardContent, CardHead, Reach } from "../../features/participants/card/CardContent.tsx";
import { CardForm } from "../../features/participants/card/CardForm.tsx";
import { TakeOver } from "../../features/circles/TakeOver.tsx";
import { Anchor } from "../../features/asking/Anchor.tsx";
import { ChooseNews } from "../../features/asking/ChooseNews.tsx";
import { HostPart } from "../../features/hosting/HostPart.tsx";
import { BroughtPart } from "../../features/lookingBack/BroughtPart.tsx";
import { WhoAsks } from "../../features/asking/WhoAsks.tsx";
import { Leaving } from "../../features/participants/Leaving.tsx";
import { NewLink } from "../../features/participants/NewLink.tsx";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Face } from "../../ui/Face.tsx";
import { nl } from "../../words/nl.ts";

interface OneCardProps {
  readonly person: Participant;
  /** A page of its own: in the hand *Bel* stands on top, large. */
  readonly isPage: boolean;
  readonly onGone: () => void;
}

export const OneCard = ({ person, isPage, onGone }: OneCardProps) => {
  const { me } = useNow();
  const [isWriting, setWriting] = useState(false);
  const isMine = me?.id === person.id;
  return (
    <article className="one-card" aria-labelledby="one-card">
      {isPage && !isMine && (person.phone || person.mail) && (
        <div className="row reach-first">
          <Reach person={person} isBig />
        </div>
      )}
      <div className="row card-head">
        <Face name={person.callName} />
        <div className="grow">
          <h2 id="one-card" tabIndex={-1}>
            {person.callName}
          </h2>
          <CardHead person={person} />
        </div>
        {!isPage && !isMine && <Reach person={person} />}
      </div>
      {isMine && (
        <div className="row">
          <Button picture="pen" onPress={() => setWriting(true)}>
            {nl.seats.changeCard}
          </Button>
        </div>
      )}
      <CardContent person={person} />
      {isMine && <ChooseNews />}
      <Anchor key={`anchor-${person.id}`} person={person} />
      <HostPart key={`host-${person.id}`} person={person} />
      <BroughtPart key={`brought-${person.id}`} person={person} />
      <WhoAsks key={`asks-${person.id}`} person={person} />
      <div className="stack seat-doing">
        {me && !isMine && isFacilitator(me) && may(me, "makeLink") === null && <NewLink person={person} />}
        {!isMine && <TakeOver key={`over-${person.id}`} person={person} />}
        <Leaving key={person.id} person={person} onGone={onGone} />
      </div>
      {isWriting && <CardForm person={person} onClose={() => setWriting(false)} />}
    </article>
  );
};
