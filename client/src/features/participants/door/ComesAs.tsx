// As what somebody would come to the table, and what they would do there: asked alike wherever a chair is asked for.
import { parties, type Party } from "@werktafel/shared/domain/participant";
import type { ReactNode } from "react";
import { Field } from "../../../ui/Field.tsx";
import { nl } from "../../../words/nl.ts";

const words = nl.seats;

export interface Coming {
  readonly party: Party;
  readonly roleLabel: string;
}
/** How the form begins. */
export const asRelative: Coming = { party: "informal", roleLabel: "" };

interface ComesAsProps {
  readonly coming: Coming;
  readonly onChange: (coming: Coming) => void;
  readonly hint?: string;
  /** What is said of the party that was chosen. */
  readonly children?: ReactNode;
}

export const ComesAs = ({ coming, onChange, hint, children }: ComesAsProps) => (
  <>
    <Field name={words.party} {...(hint === undefined ? {} : { hint })}>
      <select
        value={coming.party}
        onChange={(event) => {
          const party = parties.find((each) => each === event.target.value) ?? coming.party;
          onChange({ ...coming, party });
        }}
      >
        {parties.map((each) => (
          <option key={each} value={each}>
            {nl.parties[each]}
          </option>
        ))}
      </select>
    </Field>
    {children}
    <Field name={words.role} hint={words.roleHint}>
      <input
        type="text"
        value={coming.roleLabel}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onChange({ ...coming, roleLabel: event.target.value })}
      />
    </Field>
  </>
);
