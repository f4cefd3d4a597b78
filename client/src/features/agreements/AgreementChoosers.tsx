// For whom an agreement is and how often, set by tapping.
import type { AgreementView } from "@werktafel/shared/domain/table/agreementView";
import type { Wording } from "@werktafel/shared/domain/wording";
import { ChoosePeople } from "../../table/choosing/ChoosePeople.tsx";
import { ChooseWhen } from "../../table/choosing/ChooseWhen.tsx";
import { useItemValues } from "../../table/item/useItemValues.ts";
import { nl } from "../../words/nl.ts";

interface AgreementChoosersProps {
  readonly agreement: AgreementView;
  readonly onSheet: Wording | null;
}

export const AgreementChoosers = ({ agreement, onSheet }: AgreementChoosersProps) => {
  const values = useItemValues(agreement);
  return (
    <>
      <ChoosePeople
        legend={nl.slips.fields.parties}
        chosen={onSheet?.partyIds ?? []}
        onChange={(ids) => values.setIds("parties", ids)}
        among={(person) => agreement.audience === "everyone" || (agreement.audience?.includes(person.id) ?? false)}
      />
      <ChooseWhen
        due={null}
        every={onSheet?.rhythm?.every ?? null}
        hasDay={false}
        onChange={(when) => values.set("rhythmEvery", when.every)}
      />
    </>
  );
};
