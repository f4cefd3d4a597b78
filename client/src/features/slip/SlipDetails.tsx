// What a slip says besides its words: at which goal, for whom, who, how, when. All by tapping, all may stay open.
import { mayKeepUp } from "@werktafel/shared/domain/between/barrier";
import { holds } from "@werktafel/shared/domain/audience";
import type { Participant } from "@werktafel/shared/domain/participant";
import { ChooseHow } from "../../table/choosing/ChooseHow.tsx";
import { ChooseKind } from "../../table/choosing/ChooseKind.tsx";
import { ChoosePeople } from "../../table/choosing/ChoosePeople.tsx";
import { ChooseWhen } from "../../table/choosing/ChooseWhen.tsx";
import { ChooseWho } from "../../table/choosing/ChooseWho.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Field } from "../../ui/Field.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { belongsToGoal, type Slip } from "./slip.ts";

interface SlipDetailsProps {
  readonly slip: Slip;
  readonly onChange: (slip: Slip) => void;
  /** At a meeting who, how and when stand open at once. */
  readonly isOpen: boolean;
}

export const SlipDetails = ({ slip, onChange, isOpen }: SlipDetailsProps) => {
  const now = useNow();
  const mayRead = (person: Participant) => slip.audience === "everyone" || slip.audience.includes(person.id);
  const hasOwner = slip.kind === "actions" || slip.kind === "barriers" || slip.kind === "waitingLists";
  const goal = now.view.goals.find((each) => each.id === slip.goalId);
  const brief = [
    goal?.words.text,
    hasOwner ? (slip.ownerId ? callName(now, slip.ownerId) : nl.slips.fields.ownerNone) : undefined,
    slip.kind === "actions" ? nl.slips.fields[slip.mode] : undefined,
    slip.kind === "actions"
      ? slip.due
        ? dayInWords(slip.due)
        : slip.every
          ? nl.actions.rhythm({ every: slip.every, until: null })
          : nl.actions.whenNone
      : undefined,
  ].filter((each) => each !== undefined);
  if (!belongsToGoal(slip.kind)) return null;
  const chooseGoal = (id: string) => {
    const chosen = now.view.goals.find((each) => each.id === id);
    const audience = chosen?.audience ?? slip.audience;
    // A restricted goal's actions stay inside its audience.
    onChange({
      ...slip,
      goalId: chosen?.id ?? null,
      audience: holds(audience, slip.audience) ? slip.audience : audience,
    });
  };
  const goalField = (
    <Field name={nl.slips.fields.goal}>
      <select value={slip.goalId ?? ""} onChange={(event) => chooseGoal(event.target.value)}>
        <option value="">{nl.changing.noGoal}</option>
        {now.view.goals.map((each) => (
          <option key={each.key} value={each.id}>
            {each.words.text}
          </option>
        ))}
      </select>
    </Field>
  );
  return (
    <details className="slip-details" open={isOpen}>
      <summary className="link">{brief.join(" · ") || nl.slips.details}</summary>
      <div className="stack">
        {!isOpen && goalField}
        {hasOwner && (
          <ChooseWho
            chosen={slip.ownerId}
            onChange={(ownerId) => onChange({ ...slip, ownerId })}
            among={(person) => mayRead(person) && (slip.kind === "actions" || mayKeepUp(person, now.me))}
          />
        )}
        {slip.kind === "actions" && (
          <ChooseHow
            mode={slip.mode}
            withIds={slip.withIds}
            owner={slip.ownerId}
            onMode={(mode) => onChange({ ...slip, mode })}
            onWith={(withIds) => onChange({ ...slip, withIds })}
          />
        )}
        {slip.kind === "actions" && (
          <ChooseKind
            isWithAuthority={slip.isWithAuthority}
            onChange={(isWithAuthority) => onChange({ ...slip, isWithAuthority })}
          />
        )}
        {slip.kind === "agreements" && (
          <ChoosePeople
            legend={nl.slips.fields.parties}
            chosen={slip.partyIds}
            onChange={(partyIds) => onChange({ ...slip, partyIds })}
            among={mayRead}
          />
        )}
        {(slip.kind === "actions" || slip.kind === "agreements") && (
          <ChooseWhen
            due={slip.due}
            every={slip.every}
            hasDay={slip.kind === "actions"}
            onChange={(when) => onChange({ ...slip, ...when })}
          />
        )}
        {isOpen && goalField}
      </div>
    </details>
  );
};
