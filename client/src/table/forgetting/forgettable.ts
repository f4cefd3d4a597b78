// What this person may do about words on the table that should not stay: the same rules as the server's, to show a button.
import { reads } from "@werktafel/shared/domain/audience";
import { isAskOld } from "@werktafel/shared/domain/erasure";
import { isFacilitator, isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { whyNotTakenBack } from "@werktafel/shared/domain/takenOver";
import { may } from "@werktafel/shared/policy/may";
import { today } from "../../words/dates.ts";
import type { TableNow } from "../table.ts";

export interface Forgettable {
  readonly mayContradict: boolean;
  /** Own words that nobody took over. */
  readonly mayTakeBack: boolean;
  /** A resident may ask; `alone`: nobody who leads reads it, so the resident erases. */
  readonly mayAskErasure: boolean;
  readonly isAlone: boolean;
  /** Who leads decides on what was asked. */
  readonly mayDecide: boolean;
  readonly leads: readonly Participant[];
}

export const forgettable = ({ me, facts }: TableNow, card: ItemCard): Forgettable => {
  const leads = facts.participants.filter(
    (each) => isFacilitator(each) && isSeated(each) && !isResident(each) && reads(card.audience, each.id),
  );
  const asked = facts.erasureAsks[card.id];
  const isOpen = facts.ending.closed === null;
  const nothing = { mayContradict: false, mayTakeBack: false, mayAskErasure: false, isAlone: false, mayDecide: false };
  if (me === null || card.collection === "question") return { ...nothing, leads };
  const isMine = card.item?.values["byId"] === me.id;
  const mayTakeBack =
    isOpen && isMine && may(me, "takeBackItem") === null && whyNotTakenBack(facts, card.id, me) === null;
  return {
    mayContradict: isOpen && !isMine && may(me, "makeStatement") === null,
    mayTakeBack,
    mayAskErasure:
      !mayTakeBack && isResident(me) && (asked === undefined || asked.declined !== null || isAskOld(asked, today())),
    isAlone: leads.length === 0,
    mayDecide: asked !== undefined && leads.some(({ id }) => id === me.id),
    leads,
  };
};
