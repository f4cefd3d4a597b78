// Somebody leaves, or is let go: by a resident without a reason, by oneself, a beroepskracht also by who leads. What they
// wrote stays, with their name; they read nothing here any more (R-203, DOMAIN 3.3).
import { whyNotEnded } from "@werktafel/shared/domain/seating";
import type { Verb } from "../../boards/verb.ts";
import { leave } from "./leave.ts";

export const endSeat: Verb<"endSeat"> = async (context, { participant }) =>
  whyNotEnded(context.everything.participants, context.me, participant) ?? leave(context, participant);
