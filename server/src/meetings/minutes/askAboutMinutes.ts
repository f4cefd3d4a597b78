// The minutes are laid before everyone at once, the resident never after the others: with the plain summary as it
// stands on the sheets now, in a new version when that is another one than was read before.
import { summaryParts } from "@werktafel/shared/domain/minutes/compose/frame";
import { latestVersion } from "@werktafel/shared/domain/minutes/minutes";
import { withSummaries } from "@werktafel/shared/domain/minutes/revise";
import { minutesNl } from "@werktafel/shared/words/nl/minutes";
import { unknown } from "../../boards/verb.ts";
import { inMinutes } from "./inMinutes.ts";
import { tellVersion } from "./tellVersion.ts";

export const askAboutMinutes = inMinutes("askAboutMinutes", async (context, { until }, { id }) => {
  const { me, on, everything, everySheet, newId } = context;
  if (until !== null && until < on) {
    return { reason: "malformed", path: "payload.until", detail: "expected today or a day after it" };
  }
  const meeting = everything.meetings[id];
  const latest = meeting && latestVersion(meeting.minutes);
  if (!meeting || !latest) return unknown;
  const { asked } = meeting.minutes;
  const blocks = withSummaries(latest, summaryParts({ meeting, sheets: await everySheet(), newId }));
  const isNew = blocks !== latest.blocks;
  if (!isNew && asked?.version === latest.version && asked.until === until) return { facts: [] };
  const version = isNew ? latest.version + 1 : latest.version;
  const hadSummary = latest.blocks.some((block) => block.section === "summary");
  const text = hadSummary ? minutesNl.changes.summaryChanged : minutesNl.changes.summaryAdded;
  const change = { text, audience: "everyone" as const };
  return {
    facts: [
      ...(isNew ? tellVersion({ meeting: id, version, on, by: me.id, change, blocks }) : []),
      { kind: "minutesAskedAbout", meeting: id, audience: "everyone", version, until, by: me.id, on },
    ],
  };
});
