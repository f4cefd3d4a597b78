// Where somebody comes from: an organisation this table knows, another one by its name, or none.
import { useState } from "react";
import { useNow } from "../../table/TableContext.ts";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import { organisationName } from "./organisationName.ts";

export interface OrganisationChosen {
  readonly organisationId: string | null;
  readonly organisationName: string;
}

export const noOrganisation: OrganisationChosen = { organisationId: null, organisationName: "" };
/** No organisation of a table has this name: it holds a space. */
const another = "een andere";

interface ChooseOrganisationProps {
  readonly chosen: OrganisationChosen;
  readonly onChange: (chosen: OrganisationChosen) => void;
}

export const ChooseOrganisation = ({ chosen, onChange }: ChooseOrganisationProps) => {
  const { facts } = useNow();
  const [isNew, setNew] = useState(false);
  const known = facts.records["organisations"] ?? [];
  return (
    <>
      <Field name={nl.seats.organisation}>
        <select
          value={isNew ? another : (chosen.organisationId ?? "")}
          onChange={({ target: { value } }) => {
            setNew(value === another);
            const id = known.some((each) => each.id === value) ? value : null;
            onChange({ organisationId: id, organisationName: "" });
          }}
        >
          <option value="">{nl.seats.noOrganisation}</option>
          {known.map(({ id }) => (
            <option key={id} value={id}>
              {organisationName(facts, id)}
            </option>
          ))}
          <option value={another}>{nl.seats.newOrganisation}</option>
        </select>
      </Field>
      {isNew && (
        <Field name={nl.seats.organisationName}>
          <input
            type="text"
            value={chosen.organisationName}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => onChange({ organisationId: null, organisationName: event.target.value })}
          />
        </Field>
      )}
    </>
  );
};
