// Besloten tijd: a resident and whom the resident picks are by themselves, with a sheet of their own to write on. Everyone
// else hears that it is so, and not who is in it. Another resident of the household is in it when picked.
import { isSeated } from "@werktafel/shared/domain/participant";
import { sheetId } from "@werktafel/shared/ids";
import { openSheet } from "../../boards/verbs/openSheet.ts";
import { isRefusal } from "../../boards/verb.ts";
import { inMeeting } from "../inMeeting.ts";

export const startPrivateTime = inMeeting("startPrivateTime", async (context, { with: picked }, meeting) => {
  const { me, facts, newId } = context;
  const guest = facts.participants.find((each) => picked.includes(each.id) && isSeated(each) && each.party === "guest");
  if (guest) return { reason: "malformed", path: "payload.with", detail: "expected nobody who is a guest" };
  const audience = [...new Set([me.id, ...picked])].toSorted();
  const sheet = await openSheet(context, { audience });
  if (isRefusal(sheet)) return sheet;
  if (sheet.made === undefined) throw new Error("a sheet that was opened has a name");
  return {
    facts: [
      { kind: "privateTimeStarted", meeting: meeting.id, privateTime: newId(), audience: "everyone", by: me.id },
      ...sheet.facts,
      { kind: "privateCircleMade", meeting: meeting.id, audience, sheet: sheetId(sheet.made) },
    ],
    sheets: sheet.sheets ?? [],
  };
});
