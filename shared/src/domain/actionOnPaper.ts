// What a resident wrote on paper about an action that is asked of them or that they took on, filled in by another's pen; and how one answer
// of the own hand confirms it or takes it back (0266).
import type { ParticipantId } from "../ids.ts";
import { type ActionState, type ActionStatus, type ActionStep, whyNotMoved } from "./action.ts";
import type { Refusal } from "./refusal.ts";

/** *Ik ga het doen*, *liever niet*, *het is klaar*. */
export const paperSteps = ["accepted", "declined", "done"] as const satisfies readonly ActionStatus[];
export type PaperStep = (typeof paperSteps)[number];

const isNoted = ({ notedById }: ActionStep): boolean => notedById !== undefined;
const isAnswer = ({ status }: ActionStep): boolean => status === "accepted" || status === "declined";

interface Asked {
  readonly of: ParticipantId;
  readonly to: ActionStatus;
  /** Whom the sheet asks. */
  readonly proposedOwner: ParticipantId | null;
}

/**
 * Why it may not be filled in: it is not asked of them, or their own hand spoke. A yes or a no comes over nothing that it did with this
 * action; *klaar* comes after its own *ik ga het doen* and *ik ben bezig*, and after nothing that took a pen's word back.
 */
export const whyNotOnPaperNow = (action: ActionState, { of, to, proposedOwner }: Asked): Refusal | null => {
  const step = paperSteps.find((each) => each === to);
  if (step === undefined) return { reason: "malformed", path: "payload.to", detail: "this stands on no paper" };
  if ((action.owner ?? proposedOwner) !== of) return { reason: "notYours", who: "owner" };
  const { steps } = action;
  const own = steps.filter((each) => each.byId === of && !isNoted(each));
  const tookBack = steps.some(
    (each, at) => each.byId === of && !isNoted(each) && at > 0 && isNotedAs(steps[at - 1], each.status) === false,
  );
  const said = step === "done" ? action.status === "stuck" && own.at(-1)?.status === "stuck" : own.length > 0;
  if (said || tookBack) return { reason: "ownWords", of, ...(tookBack && { takenBack: tookBack }) };
  return whyNotMoved(action, { to, by: of, proposedOwner, isResident: true });
};

/** `null`: nobody's pen wrote this one. */
const isNotedAs = (step: ActionStep | undefined, status: ActionStatus): boolean | null =>
  step && isNoted(step) ? step.status === status : null;

/** What another's pen wrote last, in this person's name, and waits for their own hand. */
export const notedLast = ({ steps }: Pick<ActionState, "steps">, of: ParticipantId): ActionStep | null => {
  const last = steps.at(-1);
  return last && last.byId === of && isNoted(last) ? last : null;
};

/** Where it goes when the own hand takes back what pens wrote last: to what it was before them. */
export const takenBackTo = ({ steps }: Pick<ActionState, "steps">): ActionStatus => {
  const before = steps.findLastIndex((each) => !isNoted(each));
  return steps.slice(before + 1).some(isAnswer) ? "proposed" : (steps[before]?.status ?? "proposed");
};

/** Whether somebody says the same once more with the own hand: instead of a pen, or without the name of who sat beside. */
export const saysAgain = ({ steps, status }: Pick<ActionState, "steps" | "status">, of: ParticipantId): boolean => {
  const last = steps.at(-1);
  return (
    last !== undefined && last.byId === of && last.status === status && (isNoted(last) || last.besideId !== undefined)
  );
};
