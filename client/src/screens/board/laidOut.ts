// Which thing lies at which goal, for the reader: agreements at every goal they name, actions at theirs or else at their
// agreement's, what we wait for at its goal or its waiting list's. The rest is "nog niet bij een doel", and reachable too.
import { isOpen } from "@werktafel/shared/domain/mine/myActions";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import type { AgreementView } from "@werktafel/shared/domain/table/agreementView";
import type { WaitView } from "@werktafel/shared/domain/table/waitView";
import type { TableView } from "@werktafel/shared/domain/tableView";
import type { ItemId } from "@werktafel/shared/ids";

export interface AtGoal {
  readonly agreements: readonly AgreementView[];
  readonly actions: readonly ActionView[];
  readonly waiting: readonly WaitView[];
}

const goalOfAction = (view: TableView, action: ActionView): ItemId | null =>
  action.goalId ?? view.agreements.find((each) => each.id === action.agreementId)?.goalIds[0] ?? null;

const goalOfWaiting = (view: TableView, card: WaitView): ItemId | null =>
  card.goalId ?? view.waitingLists.find((list) => list.barrierId === card.id)?.goalId ?? null;

const waitingOf = (view: TableView): readonly WaitView[] => [...view.barriers, ...view.waitingLists];

/** `null`: what belongs to no goal. */
export const atGoal = (view: TableView, goal: ItemId | null): AtGoal => ({
  agreements: view.agreements.filter((each) =>
    goal === null ? each.goalIds.length === 0 : each.goalIds.includes(goal),
  ),
  actions: view.actions.filter((each) => goalOfAction(view, each) === goal),
  waiting: waitingOf(view).filter((each) => goalOfWaiting(view, each) === goal),
});

export const isNothing = (at: AtGoal): boolean => at.agreements.length + at.actions.length + at.waiting.length === 0;

/** For the whole table at once: an agreement of several goals lies at the first of them, once. */
export const onceAtGoal = (view: TableView, goal: ItemId | null): AtGoal => {
  const all = atGoal(view, goal);
  const first = (agreement: AgreementView) =>
    view.goals.find((each) => agreement.goalIds.includes(each.id))?.id ?? null;
  return { ...all, agreements: all.agreements.filter((each) => first(each) === goal) };
};

/** Titles of the other goals of an agreement. */
export const otherGoals = (view: TableView, agreement: AgreementView, goal: ItemId | null): readonly string[] =>
  view.goals.filter((each) => each.id !== goal && agreement.goalIds.includes(each.id)).map((each) => each.words.text);

/** What is still going on; the rest waits behind "Ook wat klaar is", and what rests lies folded by itself. */
export const isOpenAction = (action: ActionView): boolean => action.rest === null && isOpen(action);

export const isOpenAgreement = (agreement: AgreementView): boolean =>
  agreement.rest === null && (agreement.status === "agreed" || agreement.status === "proposed");
