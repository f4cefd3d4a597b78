// Who asked whether somebody may read along takes it back before it was answered.
import { hearsOfWidening } from "@werktafel/shared/domain/widening";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../../boards/verb.ts";

export const withdrawToRead: Verb<"withdrawToRead"> = ({ me, facts, everything, on }, { asked: id }) => {
  const barred = may(me, "askToRead");
  if (barred) return barred;
  const asked = facts.widenings.find((each) => each.id === id);
  if (!asked) return unknown;
  if (asked.by !== me.id) return { reason: "notYours", who: "author" };
  const audience = hearsOfWidening(everything.participants, asked);
  return { facts: [{ kind: "wideningEnded", asked: id, as: "withdrawn", on, audience }] };
};
