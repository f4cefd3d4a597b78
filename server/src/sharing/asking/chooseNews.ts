// A resident chooses how news may come on a Friday afternoon. Told to everyone: who sends something sees how it comes.
import { may } from "@werktafel/shared/policy/may";
import type { Verb } from "../../boards/verb.ts";

export const chooseNews: Verb<"chooseNews"> = ({ me, on }, { choice }) =>
  may(me, "chooseNews") ?? {
    facts: me.news === choice ? [] : [{ kind: "newsChosen", participant: me.id, choice, on, audience: "everyone" }],
  };
