// What a resident sees first: what goes well, what others did, what is mine, what we wait for and when we meet. Pure, so that the
// first text of the server and the screen say the same in the same order (R-315; SCREENS.md 5.7).
import type { ParticipantId } from "../../ids.ts";
import { plainestOf } from "../between/plainLine.ts";
import type { BoardFacts } from "../board.ts";
import { meetingNow } from "./meetingNow.ts";
import type { MeetingState } from "../meeting/meeting.ts";
import { isOpen } from "../mine/myActions.ts";
import type { ActionView } from "../table/actionView.ts";
import { valueOf } from "../table/card.ts";
import type { PlainView } from "../table/plainView.ts";
import type { WaitView } from "../table/waitView.ts";
import type { TableView } from "../tableView.ts";

/** Something another did for this table. `on`: the day it was done, `2026-09-18`; empty when nobody noted it. */
export interface DoneThing {
  readonly action: ActionView;
  readonly on: string;
}

export interface GoodThing {
  readonly key: string;
  /** `null`: own words with a face, that lie on no line. */
  readonly card: PlainView | null;
  readonly text: string;
  readonly on: string;
}

export interface HomeView {
  /** What goes well, newest first: in the resident's own words at a goal, or as it was put on the table. */
  readonly strengths: readonly GoodThing[];
  /** Done by others, newest first. */
  readonly done: readonly DoneThing[];
  /** What others took on and still do; what rests is not in it. */
  readonly others: readonly ActionView[];
  /** What I took on or am asked; what rests is not in it. */
  readonly mine: readonly ActionView[];
  /** What is not solved; something that waits on a list is said once, with the list. */
  readonly waits: readonly WaitView[];
  /** The meeting that goes on, else the next one; `null`: none is planned. */
  readonly meeting: MeetingState | null;
}

/** The day on which an action was done; empty when nobody noted it. */
export const doneOn = (action: Pick<ActionView, "steps">): string =>
  action.steps.findLast((step) => step.status === "done")?.on ?? "";

const newestFirst = (one: string, other: string): number => other.localeCompare(one);

const asGoodThing = (card: PlainView, me: ParticipantId | null): GoodThing => ({
  key: card.key,
  card,
  text: plainestOf(card, card.text, me),
  on: valueOf(card.item, "on") ?? "",
});

/** Of each goal that goes on: what was said with the newest face, when that is a good one. */
const ownGoodWords = ({ goals }: TableView): readonly GoodThing[] =>
  goals.flatMap(({ key, status, faces }) => {
    const newest = faces.at(-1);
    return status === "active" && newest?.value === "good" && newest.text !== ""
      ? [{ key: `face ${key}`, card: null, text: newest.text, on: newest.on }]
      : [];
  });

const waitsOf = ({ barriers, waitingLists }: TableView): readonly WaitView[] => {
  const lists = waitingLists.filter((list) => !list.isSolved && valueOf(list.item, "status") !== "ended");
  const onList = new Set(lists.map(({ barrierId }) => barrierId));
  return [...lists, ...barriers.filter((barrier) => !barrier.isSolved && !onList.has(barrier.id))];
};

/** `me`: the resident who looks; `null` for nobody, who has nothing of their own. */
export const homeView = (view: TableView, facts: BoardFacts, me: ParticipantId | null): HomeView => {
  const going = view.actions.filter((action) => isOpen(action) && action.rest === null);
  return {
    strengths: [...ownGoodWords(view), ...view.strengths.map((each) => asGoodThing(each, me))].sort((one, other) =>
      newestFirst(one.on, other.on),
    ),
    done: view.actions
      .filter(({ status, owner }) => status === "done" && owner !== null && owner !== me)
      .map((action) => ({ action, on: doneOn(action) }))
      .sort((one, other) => newestFirst(one.on, other.on)),
    others: going.filter(({ owner, isAccepted }) => isAccepted && owner !== null && owner !== me),
    mine: going.filter(({ owner }) => me !== null && owner === me),
    waits: waitsOf(view),
    meeting: meetingNow(facts),
  };
};
