// *Hoe gaat het?* answered: by oneself, or written down by the one who asks. Who was asked chooses who may know, is always
// among them, and so is a resident: nothing stands at a table that no resident there can read.
import { reads } from "@werktafel/shared/domain/audience";
import { whyNotAudience } from "@werktafel/shared/domain/chosenAudience";
import { isSeated } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../../boards/verb.ts";

export const checkIn: Verb<"checkIn"> = ({ me, facts, on, newId }, { of, face, text, via, audience }) => {
  const barred = may(me, "checkIn");
  if (barred) return barred;
  const asked = facts.participants.find((each) => each.id === of && isSeated(each));
  if (!asked) return unknown;
  const isAsker = facts.askings.some((each) => each.of === of && each.asker === me.id);
  if (of !== me.id && !isAsker) return { reason: "notYours", who: "owner" };
  if (asked.party === "volunteer") {
    return {
      reason: "malformed",
      path: "payload.of",
      detail: "expected somebody whose answer may stand at this table",
    };
  }
  const unfit = whyNotAudience(audience, facts.participants, me.id);
  if (unfit) return unfit;
  if (!reads(audience, of)) {
    return { reason: "malformed", path: "payload.audience", detail: "expected who was asked among the readers" };
  }
  const id = newId();
  const answer = { id, of, askedBy: of === me.id ? null : me.id, face, text: text.trim(), via };
  return { facts: [{ kind: "checkedIn", checkIn: answer, by: me.id, on, audience }], made: id };
};
