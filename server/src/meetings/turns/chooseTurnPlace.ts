// A resident speaks first or last, in every round, as the resident chose.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import type { Verb } from "../../boards/verb.ts";

export const chooseTurnPlace: Verb<"chooseTurnPlace"> = ({ me, facts }, { place }) => {
  const barred = whyNot("chooseTurnPlace", me, null);
  if (barred) return barred;
  return facts.turnPlaces[me.id] === place
    ? { facts: [] }
    : { facts: [{ kind: "turnPlaceChosen", audience: "everyone", by: me.id, place }] };
};
