// Whose hand an answer at the table is from, alike for agreements, goals and actions: the own one, alone or with somebody beside, or the
// pen of who noted it aloud, on their phone or from paper; and why it may not be from that one (0266).
import { readersAmong } from "@werktafel/shared/domain/closedAnswers";
import { type Hand, handOf } from "@werktafel/shared/domain/ownHand";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { whyNotAloud, whyNotBeside, whyNotHandedOver, whyNotOnPaper } from "@werktafel/shared/domain/saidAloud";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may, type Verb } from "@werktafel/shared/policy/may";
import type { FoundItem, VerbContext } from "../../verb.ts";

/** What a wish says of it. */
export interface HandAsked {
  readonly for?: ParticipantId;
  readonly onMyPhone?: true;
  readonly onPaper?: true;
  readonly beside?: ParticipantId;
}

/** Whose answer it is, and by which hand. */
export interface Pen {
  readonly of: ParticipantId;
  readonly isOwn: boolean;
  readonly hand: Hand;
}

const twoHands: Refusal = { reason: "malformed", path: "payload.onPaper", detail: "an answer is of one hand" };

/** `own`: what somebody must be allowed to do with their own hand. */
export const whoseHand = (
  { me, facts }: VerbContext,
  { item, sheet }: Pick<FoundItem, "item" | "sheet">,
  asked: HandAsked,
  own: Verb,
): Pen | Refusal => {
  const { for: of = me.id, onMyPhone = false, onPaper = false, beside } = asked;
  const isOwn = of === me.id;
  if (isOwn ? onPaper : beside !== undefined || (onMyPhone && onPaper)) return twoHands;
  const whyNotSaid = () => {
    const saying = { notedBy: me, saidBy: of, readers: readersAmong(facts.participants, sheet.audience) };
    if (onMyPhone) return whyNotHandedOver(item, saying);
    return onPaper ? whyNotOnPaper(saying) : whyNotAloud(facts.meetings, saying);
  };
  const whyNotOwn = () => (beside === undefined ? null : whyNotBeside(facts.participants, me.id, beside));
  const barred = may(me, isOwn ? own : "noteAloud") ?? (isOwn ? whyNotOwn() : whyNotSaid());
  if (barred) return barred;
  const hand: Hand = isOwn
    ? handOf(beside === undefined ? {} : { besideId: beside })
    : { notedById: me.id, ...handOf({ ...(onMyPhone && { onTheirPhone: onMyPhone }), ...(onPaper && { onPaper }) }) };
  return { of, isOwn, hand };
};

/** Of goals and actions only what stood on paper is filled in: aloud, whoever said it takes them on with the own hand afterwards. */
export const onlyFromPaper = ({ for: of, onPaper }: HandAsked): Refusal | null =>
  of !== undefined && !onPaper
    ? { reason: "malformed", path: "payload.for", detail: "only what stood on paper" }
    : null;
