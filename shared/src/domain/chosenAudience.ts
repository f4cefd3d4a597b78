// Those who were picked to read something. A resident is among them, always, and so is who picks: nobody
// writes what they may not read back. Guests read what is for everyone, and nothing else.
import type { ParticipantId } from "../ids.ts";
import type { Audience } from "./audience.ts";
import { isResident, isSeated, type Participant } from "./participant.ts";
import type { Refusal } from "./refusal.ts";

/** What can go to other readers. The rest stays: an agenda and its summary belong to their meeting, whom to call to the night. */
export const hasOwnReaders: ReadonlySet<string> = new Set([
  "goals",
  "agreements",
  "actions",
  "strengths",
  "concerns",
  "ideas",
  "barriers",
  "waitingLists",
]);

/** The same set, each once and sorted. */
export const sortedAudience = (asked: Audience): Audience =>
  asked === "everyone" ? asked : [...new Set(asked)].sort();

/** `null` when these may be the readers of what `me` puts down; `unknown`: somebody who does not sit here. */
export const whyNotAudience = (
  audience: Audience,
  people: readonly Participant[],
  me: ParticipantId,
): Refusal | null => {
  if (audience === "everyone") return null;
  const readers = people.filter((each) => isSeated(each) && audience.includes(each.id));
  if (readers.length !== new Set(audience).size) return { reason: "unknown" };
  const path = "payload.audience";
  if (readers.some((each) => each.party === "guest")) {
    return { reason: "malformed", path, detail: "a guest reads only what is for everyone" };
  }
  if (!readers.some(isResident)) return { reason: "audienceWithoutResident" };
  return audience.includes(me) ? null : { reason: "malformed", path, detail: "expected yourself among the readers" };
};
