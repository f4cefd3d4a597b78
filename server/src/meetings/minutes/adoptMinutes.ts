// The minutes are adopted: every adult resident said yes to this very version. From then on they are frozen and sealed;
// who comes second hears, kindly, which version stands.
import { adoptionOf } from "@werktafel/shared/domain/minutes/adoption";
import { latestVersion } from "@werktafel/shared/domain/minutes/minutes";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import { holdsOn } from "@werktafel/shared/domain/representation";
import type { MinutesAdopted } from "@werktafel/shared/domain/sealing/sealedPieces";
import { may } from "@werktafel/shared/policy/may";
import { unknown } from "../../boards/verb.ts";
import { sealVersion } from "../sealing/sealVersion.ts";
import { inMinutes } from "./inMinutes.ts";

export const adoptMinutes = inMinutes("adoptMinutes", (context, { version }, { id }) => {
  const { me, on, everything } = context;
  const barred = may(me, "adoptMinutes");
  if (barred) return barred;
  const minutes = everything.meetings[id]?.minutes;
  const found = minutes?.versions.find((each) => each.version === version);
  if (!minutes || !found) return unknown;
  if (!minutes.everAsked.includes(version)) return { reason: "notNow", from: "draft", to: "adoptMinutes" };
  const people = everything.participants.filter((each) => isResident(each) && isSeated(each));
  const residents = people.map((each) => each.id);
  // Minutes are about more than one part of life: only who may say yes in all of them says it for a resident.
  const representatives = everything.representations.filter((each) => holdsOn(each, everything.participants, on));
  const { missing, isReady } = adoptionOf({ minutes, version, residents, representatives });
  if (!isReady) return { reason: "residentsYesMissing", of: missing };
  // Somebody put their own words differently since: what they took back is not adopted after all (R-222c).
  if (found.blocks.some((block) => block.isReworded)) {
    return { reason: "notNow", from: String(latestVersion(minutes)?.version ?? version), to: String(version) };
  }
  const adopted: MinutesAdopted = {
    kind: "minutesAdopted",
    meeting: id,
    audience: "everyone",
    version,
    by: me.id,
    on,
  };
  return { facts: [adopted, ...sealVersion(context, adopted)], keepsVersion: "minutesAdopted" };
});
