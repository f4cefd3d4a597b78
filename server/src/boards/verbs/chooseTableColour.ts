// One of the five table tops: whose table it is, chooses.
import { may } from "@werktafel/shared/policy/may";
import type { Verb } from "../verb.ts";

export const chooseTableColour: Verb<"chooseTableColour"> = ({ me, facts }, { colour }) =>
  may(me, "chooseTableColour") ?? {
    facts: facts.tableColour === colour ? [] : [{ kind: "tableColourChosen", colour }],
  };
