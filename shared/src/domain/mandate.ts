// *Namens*: doing something in somebody's place rests on that person's own words that you may, and on nothing else. Taken
// back, it is over at once.
import type { ParticipantId } from "../ids.ts";
import { isInForce, type SharingConsent } from "./sharingConsent.ts";

/** What lets `actor` act for one of these people on that day; `null`: nothing does. */
export const mandateOf = (
  consents: readonly SharingConsent[],
  actor: ParticipantId,
  residents: readonly ParticipantId[],
  on: string,
): SharingConsent | null =>
  consents.find(
    (each) => each.consent === "mandate" && each.about === actor && residents.includes(each.of) && isInForce(each, on),
  ) ?? null;
