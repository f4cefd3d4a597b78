// Ik ben het niet eens: stands with the item, in the words of who holds it, in every view.
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";

const collections = { goal: "goals", agreement: "agreements", action: "actions" } as const;

export const dissent: Verb<"dissent"> = async ({ me, on, item, newId }, { item: ref, about, text }) => {
  if (!(await item(ref, collections[about]))) return unknown;
  const barred = may(me, "dissent");
  if (barred) return barred;
  const id = newId();
  return {
    facts: [
      { kind: "dissented", item: ref, dissent: id, about, by: me.id, on, text, tableResponse: "", status: "stands" },
    ],
    made: id,
  };
};
