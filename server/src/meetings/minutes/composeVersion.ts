// The first version of the minutes, made the moment a meeting closes: from everything that lies on the table, in blocks for
// who may read each. Nothing of talk is in it (R-222d).
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { composeMinutes } from "@werktafel/shared/domain/minutes/compose/composeMinutes";
import type { MeetingId } from "@werktafel/shared/ids";
import { minutesNl } from "@werktafel/shared/words/nl/minutes";
import type { VerbContext } from "../../boards/verb.ts";
import { tellVersion } from "./tellVersion.ts";

/**
 * The facts that make version 1, to be appended behind `closing` in the same deed. `closing`: what becomes true in this
 * very deed (`meetingClosed`, a turn round that ends …), so that the minutes know it already.
 */
export const composeVersion = async (
  { everything, history, everySheet, at, on, newId }: VerbContext,
  id: MeetingId,
  closing: readonly Fact[],
): Promise<readonly Fact[]> => {
  const facts = foldFacts(closing, everything);
  const meeting = facts.meetings[id];
  if (!meeting) return [];
  const now = new Date(at).toISOString();
  const blocks = composeMinutes({
    meeting,
    facts,
    sheets: await everySheet(),
    history: [...history(), ...closing.map((fact) => ({ at: now, fact }))],
    newId,
  });
  const change = { text: minutesNl.changes.first, audience: "everyone" as const };
  return tellVersion({ meeting: id, version: 1, on, by: null, change, blocks });
};
