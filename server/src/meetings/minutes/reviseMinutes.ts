// A new version with other words for some lines: own words by who said them, the table's by who leads or takes notes. What
// was laid before everyone is laid before them again, in the new words; every answer is to one version.
import { latestVersion } from "@werktafel/shared/domain/minutes/minutes";
import { whyNotChanged } from "@werktafel/shared/domain/minutes/ownership";
import { readersOfChange, withChanges } from "@werktafel/shared/domain/minutes/revise";
import type { MeetingFact } from "@werktafel/shared/domain/meeting/meetingFact";
import { unknown } from "../../boards/verb.ts";
import { inMinutes } from "./inMinutes.ts";
import { tellVersion } from "./tellVersion.ts";

/**
 * Versions of one meeting's minutes that one person makes: a line each time, all of them twice. Every version repeats all
 * there is to read, and asks everyone anew.
 */
const mostOfOne = 100;

export const reviseMinutes = inMinutes("reviseMinutes", (context, { version, changes, change }, meeting) => {
  const { me, on, facts, everything } = context;
  const { id } = meeting;
  const mine = latestVersion(meeting.minutes);
  const all = everything.meetings[id];
  const whole = all && latestVersion(all.minutes);
  if (!mine || !whole) return unknown;
  if (version > mine.version) return unknown;
  if (version < mine.version) return { reason: "notNow", from: String(mine.version), to: String(version) };
  const isTooMany = all.minutes.versions.filter(({ by }) => by === me.id).length >= mostOfOne;
  if (isTooMany) return { reason: "notNow", from: "manyVersions", to: "reviseMinutes" };
  const line = { meeting, people: facts.participants };
  for (const { block: changed, text } of changes) {
    const block = mine.blocks.find((each) => each.id === changed);
    if (!block) return unknown;
    const barred = whyNotChanged(line, me, block, (text ?? "").trim() === "");
    if (barred) return barred;
  }
  const blocks = withChanges(whole, changes);
  if (blocks === whole.blocks) return { facts: [] };
  const next = version + 1;
  const { asked } = meeting.minutes;
  const again: readonly MeetingFact[] =
    asked?.version === version
      ? [
          {
            kind: "minutesAskedAbout",
            meeting: id,
            audience: "everyone",
            version: next,
            until: asked.until,
            by: me.id,
            on,
          },
        ]
      : [];
  const why = { text: change, audience: readersOfChange(whole.blocks, changes, everything.participants) };
  return { facts: [...tellVersion({ meeting: id, version: next, on, by: me.id, change: why, blocks }), ...again] };
});
