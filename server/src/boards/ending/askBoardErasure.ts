// A resident asks to erase the whole table, and may take that back: told to the residents and to who decides.
import { isFacilitator, isResident, isSeated } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import type { Verb, VerbContext } from "../verb.ts";

const deciders = ({ facts }: VerbContext) =>
  facts.participants
    .filter(isSeated)
    .filter(
      (each) => isResident(each) || isFacilitator(each) || facts.ending.closed?.keepers.includes(each.id) === true,
    )
    .map(({ id }) => id);

export const askBoardErasure: Verb<"askBoardErasure"> = (context) => {
  const { me, facts, on } = context;
  const barred = may(me, "askBoardErasure");
  if (barred) return barred;
  if (facts.ending.erasureAsked !== null) return { facts: [] };
  return { facts: [{ kind: "boardErasureAsked", audience: deciders(context), by: me.id, on }] };
};

export const unaskBoardErasure: Verb<"unaskBoardErasure"> = (context) => {
  const { me, facts, on } = context;
  const barred = may(me, "askBoardErasure");
  if (barred) return barred;
  if (facts.ending.erasureAsked === null) return { facts: [] };
  return { facts: [{ kind: "boardErasureUnasked", audience: deciders(context), by: me.id, on }] };
};
