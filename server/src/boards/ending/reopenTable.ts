// A table that was closed goes on: who stopped it together opens it together, the residents and who keeps the record. Whoever
// sat there when it closed is let in again, and the years of keeping are counted anew from the next closing.
import { foldEnding, reopeningMisses } from "@werktafel/shared/domain/closing";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { ParticipantId } from "@werktafel/shared/ids";
import { isLetInNow } from "../../access/letIn.ts";
import type { Deed, Verb, VerbContext } from "../verb.ts";

const whyNot = ({ me, facts }: VerbContext): Refusal | null => {
  const { closed } = facts.ending;
  if (!isResident(me) && closed?.keepers.includes(me.id) !== true) return { reason: "notYours", who: "resident" };
  return closed === null ? { reason: "notNow", from: "open", to: "reopened" } : null;
};

const withReopening = (context: VerbContext, yes: readonly ParticipantId[], said: readonly Fact[]): Deed => {
  const { participants, ending, card } = context.everything;
  if (ending.closed === null || reopeningMisses({ yes }, participants, ending.closed).length > 0)
    return { facts: said };
  return {
    facts: [...said, { kind: "boardReopened", audience: "everyone", on: context.on, agreedBy: yes }],
    doors: participants
      .filter((each) => isSeated(each) && isLetInNow(card?.status, each))
      .map(({ id }) => ({ participant: id, isLetIn: true })),
    reopensBoard: true,
    // People come in who could not any more.
    asksSure: true,
  };
};

export const proposeReopening: Verb<"proposeReopening"> = (context) => {
  const { me, on } = context;
  const barred = whyNot(context);
  if (barred) return barred;
  return withReopening(context, [me.id], [{ kind: "reopeningProposed", audience: "everyone", by: me.id, on }]);
};

export const agreeToReopening: Verb<"agreeToReopening"> = (context) => {
  const { me, facts, on } = context;
  const barred = whyNot(context);
  if (barred) return barred;
  if (facts.ending.reopening === null) return { reason: "notNow", from: "notProposed", to: "reopened" };
  const said = { kind: "reopeningAgreed", audience: "everyone", by: me.id, on } as const;
  return withReopening(context, foldEnding(facts.ending, said).reopening?.yes ?? [], [said]);
};

export const callOffReopening: Verb<"callOffReopening"> = (context) => {
  const { me, facts, on } = context;
  const barred = whyNot(context);
  if (barred) return barred;
  if (facts.ending.reopening === null) return { facts: [] };
  return { facts: [{ kind: "reopeningCalledOff", audience: "everyone", by: me.id, on }] };
};
