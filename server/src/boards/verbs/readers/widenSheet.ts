// Somebody comes to read what a small circle has, with the yes of a resident in it: all that lies there, from now on. Who left
// the table drops out. Two sheets never end with the same readers: where there is one already, everything goes there.
import { type Audience, audienceKey, holds, reads } from "@werktafel/shared/domain/audience";
import { sortedAudience, whyNotAudience } from "@werktafel/shared/domain/chosenAudience";
import type { Fact } from "@werktafel/shared/domain/fact";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import { hearsOfWidening } from "@werktafel/shared/domain/widening";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { noPatch, type SheetPlan } from "../../../sheets/rewriting/plan.ts";
import { goalsOf, ofOneGoal } from "../../moving/goals.ts";
import { type Going, placeReferences, spotKey } from "../../moving/placing.ts";
import { unknown, type Verb, type VerbContext } from "../../verb.ts";

const isEmpty = ({ moves, patches, putReferences, dropReferences }: SheetPlan): boolean =>
  [moves, patches, putReferences, dropReferences].every((each) => each.length === 0);

/** What was asked about this circle: answered with it, or about the wider circle from here on. */
const questionsAfter = (
  { everything: { participants, widenings }, on }: VerbContext,
  before: Audience,
  readers: readonly ParticipantId[],
): readonly Fact[] =>
  widenings
    .filter((each) => audienceKey(each.readers) === audienceKey(before))
    .map((each): Fact => {
      const asked = { ...each, readers };
      return readers.includes(each.who)
        ? { kind: "wideningEnded", asked: each.id, as: "agreed", on, audience: hearsOfWidening(participants, each) }
        : { kind: "wideningAsked", asked, audience: hearsOfWidening(participants, asked) };
    });

export const widenSheet: Verb<"widenSheet"> = async (context, { sheet: id, audience: asked }) => {
  const { me, facts, sheets, on } = context;
  const audience = sortedAudience(asked);
  const notMine = may(me, "widenSheet");
  if (notMine) return notMine;
  const sheet = sheets.find((each) => each.id === id && each.kind === "table");
  if (!sheet) return unknown;
  const before = sheet.audience;
  const barred = whyNotAudience(audience, facts.participants, me.id);
  if (barred) return barred;
  if (before === "everyone" || audience === "everyone") return { reason: "notNow", from: "everyone", to: "widened" };
  const seated = new Set(facts.participants.filter(isSeated).map((each) => each.id));
  const stay = before.filter((each) => seated.has(each));
  const of = stay.filter((each) => !audience.includes(each));
  // Nobody is taken out of what they read: another circle is another sheet.
  if (of.length > 0) return { reason: "leavesOut", of };
  const added = audience.filter((each) => !before.includes(each));
  if (added.length === 0) return { reason: "notNow", from: "there", to: "widened" };

  const everySheet = await context.everySheet();
  const mine = new Set(sheets.map((each) => each.id));
  const readable = everySheet.filter((each) => mine.has(each.sheet));
  const here = readable.find((each) => each.sheet === id);
  const items = here?.items ?? [];
  const isUnderNarrower = items.some(
    (item) =>
      ofOneGoal.has(item.collection) &&
      readable.some(
        (each) =>
          each.sheet !== id &&
          !holds(each.audience, audience) &&
          each.items.some((goal) => goal.collection === "goals" && goalsOf(readable, item).has(goal.id)),
      ),
  );
  if (isUnderNarrower) return { reason: "goalIsNarrower" };

  // Looked for among all sheets: that these readers have one already is no secret to who is in it, and I am.
  const other = sheets.find(
    (each) => each.id !== id && each.kind === "table" && audienceKey(each.audience) === audienceKey(audience),
  );
  const to = other?.id ?? id;
  const going = new Map<string, Going>(items.map((item) => [spotKey(item), { sheet: to, audience }]));
  const hasResident = (readers: Audience) =>
    facts.participants.some((each) => isResident(each) && isSeated(each) && reads(readers, each.id));
  const { patches, told, ...references } = placeReferences(everySheet, going, hasResident);
  const patchesOf = everySheet
    .flatMap((each) => each.items)
    .flatMap((item) => {
      const patch = patches.get(spotKey(item));
      const isGoing = other !== undefined && going.has(spotKey(item));
      return patch && !isGoing ? [{ sheet: item.sheet, collection: item.collection, item: item.id, patch }] : [];
    });
  const moves = other
    ? items.map((item) => ({
        collection: item.collection,
        item: item.id,
        from: id,
        to,
        patch: patches.get(spotKey(item)) ?? noPatch,
      }))
    : [];
  const plan: SheetPlan = { moves, patches: patchesOf, ...references };
  const moved = moves.map(({ item }) => ({ kind: "itemMoved", item: { sheet: id, item }, to, by: me.id, on }) as const);
  const questions = questionsAfter(context, before, audience);
  return {
    facts: other
      ? [...moved, ...told, ...questions]
      : [{ kind: "audienceWidened", sheet: id, audience, added, by: me.id, on }, ...told, ...questions],
    audiences: other ? [] : [{ sheet: id, audience }],
    ...(isEmpty(plan) ? {} : { rewrites: plan }),
    made: to,
    // Somebody reads all that lies there, and that cannot be taken back: as with a chair, who says so shows first who they are.
    asksSure: true,
  };
};
