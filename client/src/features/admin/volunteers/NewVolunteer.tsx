// A volunteer gets a coordinator: an administrator names the two, and hands over the link by which the volunteer says yes.
import { useState } from "react";
import { inviteVolunteer } from "../../../requests/volunteers/volunteers.ts";
import { useStepUp } from "../../../table/stepUp/useStepUp.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { GivenLink } from "../../../ui/links/GivenLink.tsx";
import { nlHelp } from "../../../words/nlHelp.ts";
import { ChoosePerson, type Somebody } from "./CoordinatorCard.tsx";

const words = nlHelp.arrangingVolunteers;

interface NewVolunteerProps {
  readonly organisation: string;
  readonly people: readonly Somebody[];
  readonly onAdded: () => void;
}

export const NewVolunteer = ({ organisation, people, onAdded }: NewVolunteerProps) => {
  const [name, setName] = useState("");
  const [coordinator, setCoordinator] = useState("");
  const [link, setLink] = useState<string | null>(null);
  const [fault, setFault] = useState("");
  const stepUp = useStepUp();
  const make = async () => {
    if (name.trim() === "" || coordinator === "") return setFault(words.needName);
    const answer = await stepUp.around(async () => inviteVolunteer(organisation, name.trim(), coordinator));
    setFault(answer.kind === "ok" ? "" : words.failed);
    if (answer.kind !== "ok") return;
    setLink(answer.value.link);
    onAdded();
  };
  if (link !== null) {
    const again = () => {
      setLink(null);
      setName("");
    };
    return (
      <>
        <GivenLink
          title={words.given(name.trim())}
          link={link}
          copyWord={words.copy}
          copiedWord={words.copied}
          scanWord={words.scan}
        >
          <p>{words.givenWhat}</p>
        </GivenLink>
        <div className="row">
          <Button onPress={again}>{words.done}</Button>
        </div>
      </>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h3>{words.add}</h3>
      <Field name={words.name}>
        <input
          type="text"
          value={name}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <p className="readers">{words.reads}</p>
      <ChoosePerson name={words.with} people={people} value={coordinator} onChoose={setCoordinator} />
      <p role="alert">{fault}</p>
      <div className="row">
        <Button onPress={() => void make()}>{words.make}</Button>
      </div>
      {stepUp.dialog}
    </form>
  );
};
