// *Dit is mijn grens*: an own action, or something of the table, is laid with a named beroepskracht. Nobody asks why. The day
// of the answer and who is asked next stand in it from the start.
import { newAction } from "@werktafel/shared/domain/action";
import { audienceKey, type Audience, reads } from "@werktafel/shared/domain/audience";
import { askable, nextToAsk } from "@werktafel/shared/domain/between/clock";
import type { Place } from "@werktafel/shared/domain/between/handover";
import { handoverOfAction, handoverStatus, isOpenHandover } from "@werktafel/shared/domain/between/handover";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ItemRef } from "@werktafel/shared/domain/item";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { Wording } from "@werktafel/shared/domain/wording";
import { may } from "@werktafel/shared/policy/may";
import { whyAway } from "../../boards/away.ts";
import { unknown, type Verb, type VerbContext } from "../../boards/verb.ts";
import { dueAt } from "../dueDays.ts";
import { among } from "./foundHandover.ts";

/** What is still to be done, and can so be laid with somebody else. */
const going = ["proposed", "accepted", "inProgress", "stuck"];

interface About {
  readonly place: Place;
  readonly audience: Audience;
  readonly words: Wording | null;
  /** The owner says with it that it does not work out. */
  readonly stuck: readonly Fact[];
}

const ofAction = async (context: VerbContext, ref: ItemRef, note: string): Promise<About | Refusal> => {
  const { me, facts, on } = context;
  const found = await context.item(ref, "actions");
  if (!found) return unknown;
  const action = facts.actions[ref.item] ?? newAction(ref.item);
  const barred = whyAway(context, found, "requested");
  if (barred) return barred;
  const owner = action.owner ?? found.words?.ownerId ?? null;
  if (owner !== me.id) return { reason: "notYours", who: "owner" };
  if (!going.includes(action.status)) return { reason: "notNow", from: action.status, to: "requested" };
  const running = handoverOfAction(facts.handovers, ref.item);
  if (running && isOpenHandover(running)) {
    return { reason: "notNow", from: handoverStatus(running), to: "requested" };
  }
  const isUnderWay = action.status === "accepted" || action.status === "inProgress";
  const stuck: Fact = { kind: "actionMoved", item: ref, to: "stuck", by: me.id, on, note, words: null };
  return {
    place: { item: ref },
    audience: found.sheet.audience,
    words: action.accepted ?? found.words,
    stuck: isUnderWay ? [stuck] : [],
  };
};

/** For these readers: everyone, or those of a sheet that who asks may read; a resident is always among them. */
const ofTable = ({ sheets }: VerbContext, audience: Audience): About | Refusal => {
  const isCircle = sheets.some(
    (sheet) => sheet.kind === "table" && audienceKey(sheet.audience) === audienceKey(audience),
  );
  return audience === "everyone" || isCircle ? { place: { audience }, audience, words: null, stuck: [] } : unknown;
};

export const askHandover: Verb<"askHandover"> = async (context, { item, audience, to, reason, boundary }) => {
  const { me, facts, on, newId } = context;
  const barred = may(me, "askHandover");
  if (barred) return barred;
  if ((item === null) === (audience === null)) {
    return { reason: "malformed", path: "payload.audience", detail: "either an action or an audience" };
  }
  const about = item ? await ofAction(context, item, boundary) : ofTable(context, audience ?? []);
  if ("reason" in about) return about;
  const { residents } = among(facts.participants, about.audience);
  if (residents.length === 0) return { reason: "audienceWithoutResident" };
  if (to === null && reason !== "staffChange") {
    return { reason: "malformed", path: "payload.to", detail: "a limit is laid with somebody by name" };
  }
  const canAnswer = askable(facts.participants, about.audience).filter(({ id }) => id !== me.id);
  if (to !== null && !canAnswer.some(({ id }) => id === to)) {
    return facts.participants.some(({ id }) => id === to) && !reads(about.audience, to)
      ? { reason: "leavesOut", of: [to] }
      : unknown;
  }
  const id = newId();
  const asked: Fact = {
    kind: "handoverAsked",
    ...about.place,
    handover: id,
    actions: item ? [item.item] : [],
    asker: me.id,
    to,
    second: to === null ? null : nextToAsk(facts.participants, about.audience, [me.id, to]),
    reason,
    boundary,
    words: about.words,
    on,
    dueOn: to === null ? null : dueAt(facts)(on, to),
  };
  return { facts: [...about.stuck, asked], made: id };
};
