// *Namens* without a mandate that holds: said beside the action, to who it is about, who does it and who leads.
import { mandateOf } from "@werktafel/shared/domain/mandate";
import { isFacilitator, isResident } from "@werktafel/shared/domain/participant";
import { residentsAt } from "@werktafel/shared/domain/seating";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import { useNow } from "../../table/TableContext.ts";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";

export const MandateNote = ({ action }: { readonly action: ActionView }) => {
  const { me, facts, speaking } = useNow();
  const isOver = action.status === "done" || action.status === "cancelled" || action.status === "declined";
  if (!me || action.mode !== "onBehalf" || action.owner === null || isOver) return null;
  // Others were never told of any mandate, and would read here that there is none.
  if (!isResident(me) && !isFacilitator(me) && me.id !== action.owner) return null;
  const residents = residentsAt(facts.participants).map(({ id }) => id);
  if (residents.includes(action.owner)) return null;
  return mandateOf(facts.consents, action.owner, residents, today()) === null ? (
    <p className="hint">{nl.consents.mandateMissing(speaking.name)}</p>
  ) : null;
};
