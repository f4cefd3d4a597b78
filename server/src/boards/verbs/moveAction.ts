// I will do it, rather not, busy, done, it does not work out: the owner alone moves an action, a resident may
// cancel. Who takes what was offered to all becomes its owner; who comes second hears kindly who was earlier.
import {
  type ActionState,
  type ActionStatus,
  newAction,
  onOwnDay,
  type OwnWhen,
  whyNotMoved,
} from "@werktafel/shared/domain/action";
import { readersAmong } from "@werktafel/shared/domain/closedAnswers";
import { mandateOf } from "@werktafel/shared/domain/mandate";
import { isResident } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { sameWording, type Wording } from "@werktafel/shared/domain/wording";
import type { ParticipantId } from "@werktafel/shared/ids";
import { type ItemPatch, noPatch, noPlan, type SheetPlan } from "../../sheets/rewriting/plan.ts";
import { whyAway } from "../away.ts";
import { onPaper } from "./hand/actionOnPaper.ts";
import { onlyFromPaper, whoseHand } from "./hand/whoseHand.ts";
import { type FoundItem, unknown, type Verb, type VerbContext } from "../verb.ts";

/** The owner says yes again because the words were changed since. Anything else follows the action's own steps. */
const isNewYes = (action: ActionState, by: ParticipantId, now: Wording | null): boolean =>
  action.owner === by && action.accepted !== null && now !== null && !sameWording(action.accepted, now);

const isUnderway = ({ status }: ActionState): boolean =>
  status === "accepted" || status === "inProgress" || status === "stuck";

/** Doing it in somebody's place begins, and goes on, with that person's own yes. Saying that it stopped needs none. */
const needsMandate = (to: ActionStatus, { item }: FoundItem): boolean =>
  item.values["mode"] === "onBehalf" && (to === "accepted" || to === "inProgress" || to === "done");

const mandateFor = ({ me, everything, on }: VerbContext, { sheet }: FoundItem): boolean => {
  if (isResident(me)) return true;
  const residents = readersAmong(everything.participants, sheet.audience).filter(isResident);
  return (
    mandateOf(
      everything.consents,
      me.id,
      residents.map(({ id }) => id),
      on,
    ) !== null
  );
};

interface Along {
  readonly words: string | null;
  readonly together: ParticipantId | null;
  /** With its day and rhythm. */
  readonly when: Wording | null;
}

/** Own words and day go on the sheet, and who does it along, in the same piece as the yes: nobody ever reads the one without the other. */
const patchOf = (found: FoundItem, { words, together, when }: Along): SheetPlan | null => {
  const { ref, item } = found;
  const isReworded = words !== null && words !== (item.texts["text"] ?? "");
  if (!isReworded && together === null && when === null) return null;
  const patch: ItemPatch = {
    ...noPatch,
    ...(isReworded ? { texts: { text: words } } : {}),
    values: {
      ...(together === null ? {} : { mode: "together" }),
      ...(when === null
        ? {}
        : {
            due: when.due ?? null,
            rhythmEvery: when.rhythm?.every ?? null,
            rhythmUntil: when.rhythm?.until ?? null,
          }),
    },
    addIds: together === null ? [] : [{ field: "with", id: together }],
  };
  return { ...noPlan, patches: [{ sheet: ref.sheet, collection: "actions", item: ref.item, patch }] };
};

/** Whoever does it along is a beroepskracht who sits here and reads it. */
const mayDoAlong = ({ facts, me }: VerbContext, { sheet }: FoundItem, who: ParticipantId): boolean =>
  who !== me.id &&
  readersAmong(facts.participants, sheet.audience).some((each) => each.id === who && each.party === "staff");

/**
 * Another day for what one has taken on: the own words of before and how far it is stay, with what was said of that; what others
 * propose lies beside it as it did. `null`: it is not this person's, or not under way, and asked as any other yes.
 */
const onAnotherDay = (action: ActionState, by: ParticipantId, when: OwnWhen | null) =>
  when !== null && action.owner === by && action.accepted !== null && isUnderway(action)
    ? { to: action.status, note: action.steps.at(-1)?.note ?? "", words: onOwnDay(action.accepted, when) }
    : null;

export const moveAction: Verb<"moveAction"> = async (context, wish) => {
  const { item: ref, to, note, words: seen, ownWords = null, together = null, ownWhen = null } = wish;
  const { me, facts, on } = context;
  const found = await context.item(ref, "actions");
  if (!found) return unknown;
  const now = found.words;
  const action = facts.actions[ref.item] ?? newAction(ref.item);

  const pen = onlyFromPaper(wish) ?? whoseHand(context, found, wish, "moveAction");
  if ("reason" in pen) return pen;
  const barred = whyAway(context, found, to);
  if (barred) return barred;
  const answered = onPaper(found, action, { wish, pen, on });
  if (answered !== null) return answered;
  const { hand } = pen;
  // It was on offer on this person's screen, and somebody took it since.
  const wasOffered = (seen.ownerId ?? null) === null && to === "accepted" && action.status !== "proposed";
  if (wasOffered && action.owner !== null && action.owner !== me.id) {
    return { reason: "alreadyTaken", by: action.owner };
  }
  if (to !== "accepted" && (ownWords !== null || together !== null || ownWhen !== null))
    return { reason: "malformed", path: "payload.to", detail: "own words go with a yes" };
  const other = onAnotherDay(action, me.id, ownWhen);
  if (other !== null && ownWords === null && together === null) {
    const rewrites = patchOf(found, { words: null, together: null, when: other.words });
    return {
      facts: [{ kind: "actionMoved", item: ref, by: me.id, on, ...other, ...hand }],
      ...(rewrites === null ? {} : { rewrites }),
    };
  }
  if (!(to === "accepted" && isUnderway(action) && isNewYes(action, me.id, now))) {
    const proposedOwner = now?.ownerId ?? null;
    const why: Refusal | null = whyNotMoved(action, { to, by: me.id, proposedOwner, isResident: isResident(me) });
    if (why) return why;
  }
  if (needsMandate(to, found) && !mandateFor(context, found)) return { reason: "mandateMissing" };
  if (to === "accepted" && !now) return unknown;
  if (to === "accepted" && now && !sameWording(seen, now)) return { reason: "wordingChanged", words: now };
  if (to !== "accepted")
    return { facts: [{ kind: "actionMoved", item: ref, to, by: me.id, on, note, words: null, ...hand }] };
  if (together !== null && !mayDoAlong(context, found, together)) return unknown;
  const own = ownWords?.trim() ?? null;
  const said = now && own !== null ? { ...now, text: own } : now;
  const words = said && ownWhen !== null ? onOwnDay(said, ownWhen) : said;
  const rewrites = patchOf(found, { words: own, together, when: ownWhen && words });
  return {
    facts: [{ kind: "actionMoved", item: ref, to, by: me.id, on, note, words, ...hand }],
    ...(rewrites === null ? {} : { rewrites }),
  };
};
