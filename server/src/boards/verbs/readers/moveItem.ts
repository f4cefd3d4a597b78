// "Wie leest dit? Verander": something on the table goes to other readers, with all its words and all that was said about it.
// A resident is always among them; what somebody answered goes only with that person's or a resident's own hand.
import { type Audience, audienceKey, holds, reads } from "@werktafel/shared/domain/audience";
import { questionsAbout } from "@werktafel/shared/domain/between/lineQuestion";
import { hasOwnReaders, sortedAudience, whyNotAudience } from "@werktafel/shared/domain/chosenAudience";
import type { SheetItem } from "@werktafel/shared/domain/item";
import { isUnderWay } from "@werktafel/shared/domain/meeting/meeting";
import { ownWordsOn } from "@werktafel/shared/domain/ownWords";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { type ParticipantId, participantId, type SheetId, sheetId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { noPatch } from "../../../sheets/rewriting/plan.ts";
import { goalsOf, ofOneGoal } from "../../moving/goals.ts";
import { type Going, placeReferences, spotKey } from "../../moving/placing.ts";
import { unknown, type Verb, type VerbContext } from "../../verb.ts";

/** Who carries it, or whom it waits for: they must be able to read it. */
const carriersOf = ({ facts }: VerbContext, item: SheetItem): readonly ParticipantId[] => {
  const owner = facts.actions[item.id]?.owner ?? item.values["ownerId"];
  return [
    ...(typeof owner === "string" && owner !== "" ? [owner] : []),
    ...(item.ids["with"] ?? []),
    ...(item.ids["parties"] ?? []),
  ].map(participantId);
};

/** Whose own words hang on it, besides the asker's, a question about it or its answer included. */
const isOthers = ({ facts, me }: VerbContext, { id }: SheetItem): boolean =>
  [
    ...ownWordsOn(facts, id),
    ...questionsAbout(facts.lineQuestions, id)
      .flatMap((each) => [...(each.text === "" ? [] : [each]), ...each.answers])
      .map(({ by }) => by),
  ].some((of) => of !== me.id);

const whyNotOne = (context: VerbContext, item: SheetItem, audience: Audience): Refusal | null => {
  const { facts, me } = context;
  const isDiscussed = Object.values(facts.meetings).some(
    (meeting) => isUnderWay(meeting) && (meeting.point?.item?.item === item.id || meeting.accordRounds[item.id]),
  );
  if (isDiscussed) return { reason: "notNow", from: "discussed", to: "moved" };
  if (!isResident(me) && isOthers(context, item)) return { reason: "notYours", who: "resident" };
  const seated = new Set(facts.participants.filter(isSeated).map((each) => each.id));
  const of = carriersOf(context, item).filter((each) => seated.has(each) && !reads(audience, each));
  return of.length > 0 ? { reason: "leavesOut", of: [...new Set(of)] } : null;
};

/** A resident who reads it is left out by a resident alone, who then knows of it. */
const whyNotReaders = ({ facts, me }: VerbContext, before: Audience, after: Audience): Refusal | null => {
  const leftOut = facts.participants.some(
    (each) => isResident(each) && isSeated(each) && reads(before, each.id) && !reads(after, each.id),
  );
  return leftOut && !isResident(me) ? { reason: "notYours", who: "resident" } : null;
};

/** What others wrote here since, on a device that was away or on a calm screen: who moved it did not mean that (0289). */
const isOther = ({ texts }: SheetItem, seen: Readonly<Record<string, string>>): boolean =>
  [...new Set([...Object.keys(texts), ...Object.keys(seen)])].some((field) => texts[field] !== seen[field]);

export const moveItem: Verb<"moveItem"> = async (context, { item: ref, audience: asked, seen }) => {
  const { board, me, facts, sheets, at, on, newId } = context;
  const audience = sortedAudience(asked);
  const found = (await context.items(ref)).find(
    ({ item }) => item.sheet === ref.sheet && hasOwnReaders.has(item.collection),
  );
  if (!found || found.sheet.kind !== "table" || (found.words === null && Object.keys(found.item.texts).length === 0)) {
    return unknown;
  }
  const barred =
    may(me, "moveItem") ??
    whyNotAudience(audience, facts.participants, me.id) ??
    whyNotReaders(context, found.sheet.audience, audience);
  if (barred) return barred;
  if (audienceKey(audience) === audienceKey(found.sheet.audience))
    return { reason: "notNow", from: "there", to: "moved" };
  const isForMore = !holds(found.sheet.audience, audience);
  if (isForMore && seen && isOther(found.item, seen)) return { reason: "notNow", from: "changed", to: "moved" };

  const everySheet = await context.everySheet();
  const mine = new Set<SheetId>(sheets.map(({ id }) => id));
  const readable = everySheet.filter(({ sheet }) => mine.has(sheet));
  // What stands under a goal is never read by more people than the goal.
  if (ofOneGoal.has(found.item.collection)) {
    const goals = goalsOf(readable, found.item);
    const isWider = readable.some(
      (sheet) =>
        !holds(sheet.audience, audience) &&
        sheet.items.some((each) => each.collection === "goals" && goals.has(each.id)),
    );
    if (isWider) return { reason: "goalIsNarrower" };
  }
  const under =
    found.item.collection === "goals"
      ? readable
          .filter((sheet) => sheet.kind === "table" && !holds(audience, sheet.audience))
          .flatMap((sheet) => sheet.items)
          .filter((each) => ofOneGoal.has(each.collection) && goalsOf(readable, each).has(found.item.id))
      : [];
  const moving = [found.item, ...under];
  for (const each of moving) {
    const why = whyNotOne(context, each, audience);
    if (why) return why;
  }

  const there = sheets.find((sheet) => sheet.kind === "table" && audienceKey(sheet.audience) === audienceKey(audience));
  if (!there && audience === "everyone") return unknown;
  const to = there?.id ?? sheetId(`${newId()}~1`);
  const going = new Map<string, Going>(moving.map((each) => [spotKey(each), { sheet: to, audience }]));
  const hasResident = (readers: Audience) =>
    facts.participants.some((each) => isResident(each) && isSeated(each) && reads(readers, each.id));
  const { patches, told, ...references } = placeReferences(everySheet, going, hasResident);
  const staying = everySheet.flatMap(({ items }) => items).filter((each) => !going.has(spotKey(each)));
  return {
    facts: [
      ...moving.map((each) => {
        const item = { sheet: each.sheet, item: each.id };
        return { kind: "itemMoved", item, to, by: me.id, on } as const;
      }),
      ...told,
    ],
    rewrites: {
      ...(there ? {} : { opens: [{ id: to, board, kind: "table" as const, audience, createdAt: at }] }),
      moves: moving.map((each) => ({
        collection: each.collection,
        item: each.id,
        from: each.sheet,
        to,
        patch: patches.get(spotKey(each)) ?? noPatch,
      })),
      patches: staying.flatMap((each) => {
        const patch = patches.get(spotKey(each));
        return patch ? [{ sheet: each.sheet, collection: each.collection, item: each.id, patch }] : [];
      }),
      ...references,
    },
    made: to,
  };
};
