// The first item for an audience asks for its sheet. A resident is among its readers, always, and so is
// who asks: nobody writes what they may not read back.
import { type Audience, audienceKey } from "@werktafel/shared/domain/audience";
import { isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import { type ParticipantId, sheetId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";

const seatedAmong = (participants: readonly Participant[], ids: readonly ParticipantId[]): readonly Participant[] =>
  participants.filter((each) => isSeated(each) && ids.includes(each.id));

export const openSheet: Verb<"openSheet"> = (context, { audience: asked }) => {
  const { board, me, facts, sheets, at, newId } = context;
  const barred = may(me, "openSheet");
  if (barred) return barred;
  const audience: Audience = asked === "everyone" ? asked : [...new Set(asked)].toSorted();
  if (audience !== "everyone") {
    const readers = seatedAmong(facts.participants, audience);
    if (readers.length !== audience.length) return unknown;
    if (!readers.some(isResident)) return { reason: "audienceWithoutResident" };
    if (!audience.includes(me.id)) {
      return { reason: "malformed", path: "payload.audience", detail: "expected yourself among the readers" };
    }
  }
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
