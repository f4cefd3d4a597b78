// The resident decides whether somebody takes it over. The last yes that was missing lays it with them in the same
// piece; *liever niet* holds it up for as long as it stands. Who has no screen says it aloud at the meeting, or by telephone, and
// somebody else writes it down: their own hand always comes over it, and *zo was het niet* undoes what it did (0161, 0241).
import type { HandoverFact } from "@werktafel/shared/domain/between/betweenFact";
import { stepOn } from "@werktafel/shared/domain/between/foldBetween";
import {
  askNow,
  isOpenHandover,
  handoverStatus,
  mayBeTakenOver,
  type SaidHow,
  takerOf,
} from "@werktafel/shared/domain/between/handover";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { whyNotAloud } from "@werktafel/shared/domain/saidAloud";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb, type VerbContext } from "../../boards/verb.ts";
import { type FoundHandover, foundHandover } from "./foundHandover.ts";
import { takingOver } from "./takingOver.ts";

type Said = Extract<HandoverFact, { kind: "handoverConsented" }>;
type Hand = Pick<Said, "notedById" | "how">;

/** Whose hand it is, or why it is not theirs to write down. */
const handFor = (
  { me, facts }: VerbContext,
  { handover, readers, residents }: FoundHandover,
  { resident, how }: { readonly resident: ParticipantId; readonly how: SaidHow },
): Hand | Refusal => {
  if (resident === me.id) return may(me, "consentHandover") ?? {};
  if (!residents.includes(resident)) return unknown;
  const isTheirs = [takerOf(handover), askNow(handover)?.to].includes(me.id);
  const barred =
    how === "phone"
      ? may(me, "notePhoneWord")
      : (may(me, "noteAloud") ?? whyNotAloud(facts.meetings, { notedBy: me, saidBy: resident, readers }));
  if (barred) return barred;
  if (isTheirs || (how === "phone" && handover.from === me.id)) return { reason: "ownBenefit" };
  return { notedById: me.id, how };
};

/** What was taken over by a yes that was none: the one stops, and the other lies there again as it lay before. */
const undone = ({ me, facts, on }: VerbContext, { handover }: FoundHandover, said: Said): readonly Fact[] => {
  const { made, place } = handover;
  if (made === null || !("item" in place)) return [{ ...said, undoes: true }];
  // What is done is done: the word stands, and there is nothing left to lay back.
  if (!["accepted", "inProgress", "stuck"].includes(facts.actions[made.item]?.status ?? "")) return [said];
  const moved = { kind: "actionMoved", by: me.id, on, note: "", words: null } as const;
  return [
    { ...said, undoes: true },
    { ...moved, item: made, to: "cancelled" },
    { ...moved, item: place.item, to: "stuck" },
  ];
};

export const consentHandover: Verb<"consentHandover"> = async (context, payload) => {
  const { me, on } = context;
  const { handover: id, value, for: resident = me.id, how = "aloud" } = payload;
  const found = foundHandover(context, id);
  if (!found) return unknown;
  const { handover, residents } = found;
  if (payload.taker !== undefined && payload.taker !== takerOf(handover))
    return { reason: "notNow", from: handoverStatus(handover), to: value };
  const hand = handFor(context, found, { resident, how });
  if ("reason" in hand) return hand;
  const isOwn = resident === me.id;
  const before = handover.consents.findLast(({ by }) => by === resident);
  const isNoted = before?.notedById !== undefined;
  if (before && !isOwn && !isNoted) return { reason: "ownWords", of: resident };
  const isOver = handover.takenOverOn !== null;
  const said: Said = { kind: "handoverConsented", ...handover.place, handover: id, by: resident, value, on, ...hand };
  if (isOver && isOwn && isNoted) return { facts: value === "no" ? undone(context, found, said) : [said] };
  if (isOver || !isOpenHandover(handover)) return { reason: "notNow", from: handoverStatus(handover), to: value };
  if (before?.value === value && isOwn !== isNoted) return { facts: [] };
  const after = stepOn(handover, said);
  const taker = takerOf(after);
  if (taker === null || !mayBeTakenOver(after, residents)) return { facts: [said] };
  const over = await takingOver(context, after, { taker, residents });
  return { ...over, facts: [said, ...over.facts] };
};
