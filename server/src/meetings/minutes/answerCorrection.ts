// Whose line it is, or who leads, answers a *klopt niet*: changed, or left as it is. Both wordings stay, for the same readers.
import { audienceOfBlock } from "@werktafel/shared/domain/minutes/minutes";
import { whyNotAnswered } from "@werktafel/shared/domain/minutes/ownership";
import type { CorrectionFact } from "@werktafel/shared/domain/sealing/sealedPieces";
import { unknown } from "../../boards/verb.ts";
import { sealCorrection } from "../sealing/sealVersion.ts";
import { inMinutes } from "./inMinutes.ts";

export const answerCorrection = inMinutes("answerCorrection", (context, payload, meeting) => {
  const { me, on } = context;
  const { minutes } = meeting;
  const correction = minutes.corrections.find((each) => each.id === payload.correction);
  const audience = correction ? audienceOfBlock(minutes, correction.version, correction.block) : null;
  if (!correction || audience === null) return unknown;
  const barred = whyNotAnswered(meeting, me, correction, payload.as);
  if (barred) return barred;
  // A refusal bears a reason that the person can read, and other words are words.
  if (payload.text.trim() === "") return { reason: "malformed", path: "payload.text", detail: "expected words" };
  const answered: CorrectionFact = {
    kind: "correctionAnswered",
    meeting: meeting.id,
    audience,
    correction: correction.id,
    as: payload.as,
    text: payload.text,
    by: me.id,
    on,
  };
  return { facts: [answered, ...sealCorrection(context, answered)] };
});
