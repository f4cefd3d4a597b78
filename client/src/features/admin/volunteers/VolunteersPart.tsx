// Who looks after the volunteers of an organisation: a name out of a board file gets its person, one coordinator's go to another,
// somebody stands in, and a new volunteer gets a link to say yes by. No volunteer who said yes is named here.
import type { MemberShown } from "@werktafel/shared/domain/house/shown";
import { useCallback, useEffect, useState } from "react";
import type { Answer } from "../../../requests/ask.ts";
import type { OfOrganisation } from "../../../requests/volunteers/decode.ts";
import { askArranged, dropVolunteer, giveVolunteers, keepStandInOf } from "../../../requests/volunteers/volunteers.ts";
import { useStepUp } from "../../../table/stepUp/useStepUp.tsx";
import { Button } from "../../../ui/Button.tsx";
import { nlHelp } from "../../../words/nlHelp.ts";
import { CoordinatorCard } from "./CoordinatorCard.tsx";
import { NewVolunteer } from "./NewVolunteer.tsx";

const words = nlHelp.arrangingVolunteers;

interface VolunteersPartProps {
  readonly organisation: string;
  readonly members: readonly MemberShown[];
}

export const VolunteersPart = ({ organisation, members }: VolunteersPartProps) => {
  const [shown, setShown] = useState<OfOrganisation | null>(null);
  const [said, setSaid] = useState("");
  const stepUp = useStepUp();
  const read = useCallback(async () => {
    const answer = await askArranged(organisation);
    if (answer.kind === "ok") setShown(answer.value);
  }, [organisation]);
  useEffect(() => {
    void read();
  }, [read]);
  const change = async (request: () => Promise<Answer<boolean>>) => {
    const answer = await stepUp.around(request);
    setSaid(answer.kind === "ok" ? words.changed : words.failed);
    await read();
  };
  // Somebody with two roles is one person.
  const people = [...new Map(members.map(({ person, name }) => [person, { person, name }])).values()];
  return (
    <div className="stack">
      <p>{words.lead}</p>
      <ul className="stack">
        {shown?.coordinators.map((coordinator) => (
          <CoordinatorCard
            key={coordinator.person ?? coordinator.name}
            coordinator={coordinator}
            people={people}
            onGive={(to) => void change(async () => giveVolunteers(organisation, coordinator, to))}
            onStandIn={(standIn) => void change(async () => keepStandInOf(coordinator.person ?? "", standIn))}
          />
        ))}
      </ul>
      {shown !== null && shown.invited.length > 0 && (
        <>
          <h3>{words.invited}</h3>
          <ul className="stack">
            {shown.invited.map(({ id, name, coordinatorName }) => (
              <li key={id} className="row">
                <span className="grow">{words.invitedWith(name, coordinatorName)}</span>
                <Button
                  look="quiet"
                  label={words.dropLabel(name)}
                  onPress={() => void change(async () => dropVolunteer(organisation, id))}
                >
                  {words.drop}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p role="status" className={said === "" ? "spoken" : "hint"}>
        {said}
      </p>
      {people.length > 0 && <NewVolunteer organisation={organisation} people={people} onAdded={() => void read()} />}
      {stepUp.dialog}
    </div>
  );
};
