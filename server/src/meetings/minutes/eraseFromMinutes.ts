// A resident wants a part of adopted minutes gone for good: who leads carries it out or says why not yet; where nobody who
// leads reads that part, the resident alone. A new sealed version takes the place of the adopted one, with a mark where the
// part stood: who asked, who did it and when, and never what (RELIABILITY.md 6.3).
import { reads } from "@werktafel/shared/domain/audience";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { blocksWithout, decisionsIn, forgettingPart, goingWith } from "@werktafel/shared/domain/minutes/erasePart";
import type { ReadBlock } from "@werktafel/shared/domain/minutes/minutes";
import { isAskOld } from "@werktafel/shared/domain/erasure";
import { isFacilitator, isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { sealVersionOf } from "@werktafel/shared/domain/sealing/sealMinutes";
import { may } from "@werktafel/shared/policy/may";
import { minutesNl } from "@werktafel/shared/words/nl/minutes";
import { unknown, type VerbContext } from "../../boards/verb.ts";
import { inMinutes } from "./inMinutes.ts";
import { tellVersion } from "./tellVersion.ts";

const partOf = ({ minutes }: MeetingState, block: string): ReadBlock | null => {
  const adopted = minutes.versions.find(({ version }) => version === minutes.adopted?.version);
  return adopted?.blocks.find(({ id }) => id === block) ?? null;
};

/** What is no words of anybody stays: who was there, when one meets again, and what is gone already. */
const whyNotGone = ({ section, erased, text }: ReadBlock): Refusal | null =>
  erased !== undefined || section === "presence" || section === "next" || text === ""
    ? { reason: "notNow", from: erased ? "erased" : section, to: "erased" }
    : null;

export const askMinutesErasure = inMinutes("askMinutesErasure", ({ me, on }, { block }, meeting) => {
  const part = partOf(meeting, block);
  if (!part) return unknown;
  const barred = may(me, "askItemErasure") ?? whyNotGone(part);
  if (barred) return barred;
  const asked = meeting.minutes.erasureAsks[block];
  if (asked && asked.declined === null && !isAskOld(asked, on)) return { facts: [] };
  const { audience } = part;
  return { facts: [{ kind: "minutesErasureAsked", meeting: meeting.id, audience, block, by: me.id, on }] };
});

/** Who asked wants to keep it after all: until it is carried out, that is theirs to say (0285). */
export const unaskMinutesErasure = inMinutes("unaskMinutesErasure", ({ me, on }, { block }, meeting) => {
  const part = partOf(meeting, block);
  if (!part) return unknown;
  const asked = meeting.minutes.erasureAsks[block];
  if (!asked) return { facts: [] };
  if (asked.by !== me.id) return { reason: "notYours", who: "author" };
  const { audience } = part;
  return { facts: [{ kind: "minutesErasureUnasked", meeting: meeting.id, audience, block, by: me.id, on }] };
});

export const declineMinutesErasure = inMinutes("declineMinutesErasure", ({ me, on }, { block, reason }, meeting) => {
  const part = partOf(meeting, block);
  if (!part) return unknown;
  const barred = may(me, "eraseItem");
  if (barred) return barred;
  const asked = meeting.minutes.erasureAsks[block];
  if (!asked || asked.declined !== null) return { reason: "notNow", from: "notAsked", to: "declined" };
  const { audience } = part;
  const declined = { kind: "minutesErasureDeclined", meeting: meeting.id, audience, block, reason } as const;
  return { facts: [{ ...declined, by: me.id, on }] };
});

const whyNotErased = ({ me, facts }: VerbContext, { audience }: ReadBlock): Refusal | null => {
  const isLed = facts.participants.some(
    (each) => isFacilitator(each) && isSeated(each) && !isResident(each) && reads(audience, each.id),
  );
  return isResident(me) && !isLed ? null : may(me, "eraseItem");
};

export const eraseFromMinutes = inMinutes("eraseFromMinutes", (context, { block }, { id: meeting, ...mine }) => {
  const { me, on, facts, everything, history, newId } = context;
  const part = partOf({ id: meeting, ...mine }, block);
  const minutes = everything.meetings[meeting]?.minutes;
  const whole = minutes?.versions.find(({ version }) => version === minutes.adopted?.version);
  if (!part || !minutes || !whole) return unknown;
  const barred = whyNotErased(context, part) ?? whyNotGone(part);
  if (barred) return barred;
  const asked = mine.minutes.erasureAsks[block];
  if (!asked) return { reason: "notNow", from: "notAsked", to: "erased" };
  if (isAskOld(asked, on)) return { reason: "notNow", from: "askedLongAgo", to: "erased" };
  const { holds } = facts.ending;
  if (holds.length > 0) return { reason: "heldByLaw", holds: holds.map(({ reason }) => reason) };

  const from = whole.version;
  const version = Math.max(...minutes.versions.map((each) => each.version)) + 1;
  const going = { meeting, from, blocks: goingWith(whole.blocks, block) };
  const change = { text: minutesNl.changes.erased, audience: part.audience };
  const blocks = blocksWithout(whole, block, { askedBy: asked.by, by: me.id, on });
  const before = history().map(({ fact }) => fact);
  const decisions = decisionsIn(before, going).map(({ audience, decision: { id } }) => ({ audience, id }));
  const told = [
    ...tellVersion({ meeting, version, on, by: me.id, change, blocks }),
    { kind: "minutesErased", meeting, audience: "everyone", replaces: from, version, by: me.id, on } as const,
    ...decisions.map(({ audience, id }) => ({ kind: "decisionErased", audience, decision: id }) as const),
  ];
  // Sealed as the log will say it: without the words.
  const after = forgettingPart(before, going).map((fact, index) => fact ?? before[index]);
  const known = [...after.flatMap((fact) => fact ?? []), ...told];
  return {
    facts: [...told, ...sealVersionOf(known, { meeting, version }, { newId })],
    goneFromKept: { ids: decisions.map(({ id }) => id), meetings: [meeting] },
    forgets: { instead: (all) => forgettingPart(all, going) },
    asksSure: true,
  };
});
