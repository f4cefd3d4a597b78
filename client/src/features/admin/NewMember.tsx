// Somebody new who works here: a name, what they may do, and an invitation to hand over.
import type { GivenInvite } from "@werktafel/shared/domain/house/shown";
import { type StaffRole, staffRoles } from "@werktafel/shared/domain/house/account";
import { useState } from "react";
import { addMember } from "../../requests/house/admin.ts";
import { useStepUp } from "../../table/stepUp/useStepUp.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nlApart } from "../../words/nlApart.ts";
import { GivenInvitation } from "./GivenInvitation.tsx";

const words = nlApart.admin;

interface NewMemberProps {
  /** `null`: of the whole house; only administrators are. */
  readonly organisation: string | null;
  readonly onAdded: () => void;
}

export const NewMember = ({ organisation, onAdded }: NewMemberProps) => {
  const [name, setName] = useState("");
  const [role, setRole] = useState<StaffRole>(organisation === null ? "admin" : "facilitator");
  const [given, setGiven] = useState<GivenInvite | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const stepUp = useStepUp();
  const invite = async () => {
    const answer = await stepUp.around(async () => addMember(name.trim(), organisation, role));
    setFailed(answer.kind !== "ok");
    if (answer.kind !== "ok") return;
    setGiven(answer.value);
    onAdded();
  };
  if (given) {
    const again = () => {
      setGiven(null);
      setName("");
    };
    return <GivenInvitation name={name.trim()} given={given} onDone={again} />;
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void invite();
      }}
    >
      <h3>{words.newMember}</h3>
      <Field name={words.memberName}>
        <input
          type="text"
          value={name}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <p className="readers">{words.memberReads}</p>
      {organisation !== null && (
        <Field name={words.memberRole}>
          <select
            value={role}
            onChange={(event) => {
              const chosen = staffRoles.find((each) => each === event.target.value);
              if (chosen) setRole(chosen);
            }}
          >
            {staffRoles.map((each) => (
              <option key={each} value={each}>
                {words.roleWhat[each]}
              </option>
            ))}
          </select>
        </Field>
      )}
      <p role="alert">{hasFailed ? words.failed : ""}</p>
      <div className="row">
        <Button onPress={() => void invite()}>{words.invite}</Button>
      </div>
      {stepUp.dialog}
    </form>
  );
};
