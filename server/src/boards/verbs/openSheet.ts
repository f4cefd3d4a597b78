// The first item for an audience asks for its sheet.
import { audienceKey } from "@werktafel/shared/domain/audience";
import { sortedAudience, whyNotAudience } from "@werktafel/shared/domain/chosenAudience";
import { sheetId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";

export const openSheet: Verb<"openSheet"> = (context, { audience: asked }) => {
  const { board, me, facts, sheets, at, newId } = context;
  const audience = sortedAudience(asked);
  const barred = may(me, "openSheet") ?? whyNotAudience(audience, facts.participants, me.id);
  if (barred) return barred;
  const key = audienceKey(audience);
  const there = sheets.find((sheet) => sheet.kind === "table" && audienceKey(sheet.audience) === key);
  if (there) return { facts: [], made: there.id };
  // Every board is born with the sheet for everyone.
  if (audience === "everyone") return unknown;
  const id = sheetId(`${newId()}~1`);
  return {
    facts: [{ kind: "sheetOpened", sheet: id, audience }],
    sheets: [{ id, board, kind: "table", audience, createdAt: at }],
    made: id,
  };
};
