// Gewone taal: a plain sentence beside a line, by anyone who may write there. It counts for nothing by itself: what somebody said
// yes to is the line.
import { canBeExplained, markOf } from "@werktafel/shared/domain/between/plainLine";
import { may } from "@werktafel/shared/policy/may";
import { whyAway } from "../boards/away.ts";
import { unknown, type Verb } from "../boards/verb.ts";

export const writePlainLine: Verb<"writePlainLine"> = async (context, { item, words, text }) => {
  const { me, facts, on } = context;
  const [found] = await context.items(item);
  if (!found || !canBeExplained(found.item.collection)) return unknown;
  const barred = may(me, "writePlainLine") ?? whyAway(context, found, "writePlainLine");
  if (barred) return barred;
  const stands = facts.plainLines[item.item];
  if (text === "" && !stands) return { facts: [] };
  return {
    facts: [{ kind: "plainLineWritten", item, by: me.id, on, text, of: markOf(words) }],
    // Who takes own words away leaves nothing of them.
    ...(text === "" && stands?.by === me.id
      ? {
          forgets: {
            facts: (fact) =>
              fact.kind === "plainLineWritten" && fact.by === me.id && fact.item.item === item.item && fact.text !== "",
          },
        }
      : {}),
  };
};
