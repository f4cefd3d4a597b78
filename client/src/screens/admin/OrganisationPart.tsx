// One organisation: who works there, what is known of it, how its people come in, and ending all of that at once.
import type { OrganisationShown } from "@werktafel/shared/domain/house/shown";
import { MemberList } from "../../features/admin/MemberList.tsx";
import { NewMember } from "../../features/admin/NewMember.tsx";
import { OrganisationForm } from "../../features/admin/OrganisationForm.tsx";
import { Providers } from "../../features/admin/Providers.tsx";
import { VolunteersPart } from "../../features/admin/volunteers/VolunteersPart.tsx";
import { SureFirst } from "../../features/admin/safety/SureFirst.tsx";
import { closeOrganisation } from "../../requests/house/admin.ts";
import { nlApart } from "../../words/nlApart.ts";
import { nlHelp } from "../../words/nlHelp.ts";

const words = nlApart.admin;

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
      <h2 className="heading">{nlHelp.arrangingVolunteers.title}</h2>
      <VolunteersPart organisation={id} members={members} />
      <h2 className="heading">{words.about}</h2>
      <OrganisationForm id={id} first={organisation} onKept={onChanged} />
      <h2 className="heading">{words.providers}</h2>
      <Providers organisation={id} providers={providers} backIn={backIn} onChanged={onChanged} />
      <h2 className="heading">{words.endEverybody}</h2>
      <SureFirst
        what={words.endEverybodyWhat}
        sure={words.endEverybodySure}
        button={words.endEverybody}
        end={async () => closeOrganisation(id)}
      />
    </>
  );
};
