// Is it talking with an authority: a municipality, a landlord, a bank? Then a volunteer is asked whether that suits them.
import { nl } from "../../words/nl.ts";

interface ChooseKindProps {
  readonly isWithAuthority: boolean;
  readonly onChange: (isWithAuthority: boolean) => void;
}

export const ChooseKind = ({ isWithAuthority, onChange }: ChooseKindProps) => (
  <div className="choice">
    <label>
      <input type="checkbox" checked={isWithAuthority} onChange={(event) => onChange(event.target.checked)} />
      {nl.slips.fields.withAuthority}
    </label>
  </div>
);
