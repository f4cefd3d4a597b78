// One organisation: who works there, what is known of it, how its people come in, and ending all of that at once.
import { useState } from "react";
import { MemberList } from "../../features/admin/MemberList.tsx";
import { NewMember } from "../../features/admin/NewMember.tsx";
import { OrganisationForm } from "../../features/admin/OrganisationForm.tsx";
import { Providers } from "../../features/admin/Providers.tsx";
import { closeOrganisation } from "../../requests/house/admin.ts";
import type { OrganisationShown } from "../../requests/house/decode.ts";
import { useStepUp } from "../../table/stepUp/useStepUp.tsx";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

const words = nl.admin;

const EndEverybody = ({ organisation }: { readonly organisation: string }) => {
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState("");
  const stepUp = useStepUp();
  const end = async () => {
    const answer = await stepUp.around(async () => closeOrganisation(organisation));
    setAsking(false);
    setSaid(answer.kind === "ok" ? words.ended : words.failed);
  };
  return (
    <div className="stack">
      <p>{words.endEverybodyWhat}</p>
      {isAsking ? (
        <div className="stack" role="status">
          <p>{words.endEverybodySure}</p>
          <div className="row">
            <Button onPress={() => void end()}>{words.yesEnd}</Button>
            <Button onPress={() => setAsking(false)}>{words.no}</Button>
          </div>
        </div>
      ) : (
        <div className="row">
          <Button onPress={() => setAsking(true)}>{words.endEverybody}</Button>
        </div>
      )}
      <p role="status" className={said === "" ? "spoken" : "hint"}>
        {said}
      </p>
      {stepUp.dialog}
    </div>
  );
};

interface OrganisationPartProps {
  readonly shown: OrganisationShown;
  readonly backIn: string;
  readonly onChanged: () => void;
}

export const OrganisationPart = ({ shown, backIn, onChanged }: OrganisationPartProps) => {
  const { id, organisation, members, providers } = shown;
  return (
    <>
      <h2 className="heading">{words.people}</h2>
      <MemberList members={members} organisation={id} onChanged={onChanged} />
      <NewMember organisation={id} onAdded={onChanged} />
      <h2 className="heading">{words.about}</h2>
      <OrganisationForm id={id} first={organisation} onKept={onChanged} />
      <h2 className="heading">{words.providers}</h2>
      <Providers organisation={id} providers={providers} backIn={backIn} onChanged={onChanged} />
      <h2 className="heading">{words.endEverybody}</h2>
      <EndEverybody organisation={id} />
    </>
  );
};
