// The table as one reader sees it: the sheets this reader may read and the facts this reader was told, put together. Pure:
// the screen, the first page from the server and the tests all see the same.
import type { ItemId, ParticipantId } from "../ids.ts";
import { itemId } from "../ids.ts";
import type { BoardFacts } from "./board.ts";
import { inOrder, type ReadableSheet } from "./item.ts";
import { inOrderOfName } from "./participant.ts";
import { type ActionView, actionView, goneActionView } from "./table/actionView.ts";
import { type AgendaView, agendaView } from "./table/agendaView.ts";
import { type AgreementView, agreementView, goneAgreementView } from "./table/agreementView.ts";
import { cardOf, type ItemCard, type Placed } from "./table/card.ts";
import { type GoalView, goalView, goneGoalView } from "./table/goalView.ts";
import { type AfterHoursView, afterHoursView, type PlainView, plainView } from "./table/plainView.ts";
import { type PutAwayView, putAwayOf } from "./table/putAway.ts";
import { referencesFor } from "./table/references.ts";
import { type WaitView, waitView } from "./table/waitView.ts";

export interface TableView {
  readonly question: ItemCard | null;
  readonly strengths: readonly PlainView[];
  readonly concerns: readonly PlainView[];
  readonly ideas: readonly PlainView[];
  readonly goals: readonly GoalView[];
  readonly agreements: readonly AgreementView[];
  readonly actions: readonly ActionView[];
  readonly barriers: readonly WaitView[];
  readonly waitingLists: readonly WaitView[];
  readonly afterHours: readonly AfterHoursView[];
  /** What all meetings talk about, and what waits for a later one. */
  readonly agenda: readonly AgendaView[];
  readonly putAway: readonly PutAwayView[];
}

export interface Reader {
  readonly sheets: readonly ReadableSheet[];
  readonly facts: BoardFacts;
  /** `null`: the big screen, which only ever gets the sheets for everyone. */
  readonly me: ParticipantId | null;
  /** False while sheets are still on their way: what is missing then is not gone. Default true. */
  readonly areAllHere?: boolean;
}

const present = <View>(views: readonly (View | null)[]): readonly View[] => views.filter((view) => view !== null);

/** What this reader sees. */
export const tableView = (reader: Reader): TableView => {
  const { sheets, facts, me } = reader;
  const references = referencesFor(sheets, facts);
  const all = placedByCollection(sheets.map((sheet) => withoutErased(sheet, facts)));
  const placed = (collection: string): readonly Placed[] => all.get(collection) ?? [];
  const gone = goneItems(reader);
  const reading = { facts, me, people: inOrderOfName(facts.participants) };

  const everything = {
    goals: [
      ...placed("goals").map((each) => goalView(each, facts)),
      ...present(gone(facts.goals).map(({ id, home }) => goneGoalView(id, facts, home))),
    ],
    agreements: [
      ...placed("agreements").map((each) => agreementView(each, references, reading)),
      ...present(gone(facts.agreements).map(({ id, home }) => goneAgreementView(id, reading, home))),
    ],
    actions: [
      ...placed("actions").map((each) => actionView(each, references, reading)),
      ...present(gone(facts.actions).map(({ id, home }) => goneActionView(id, reading, home))),
    ],
  };
  const plain = (collection: string): readonly PlainView[] =>
    placed(collection).map((each) => plainView(each, references, facts));
  const waiting = (collection: string): readonly WaitView[] =>
    placed(collection).map((each) => waitView(each, references, facts));
  const rest = {
    strengths: plain("strengths"),
    concerns: plain("concerns"),
    ideas: plain("ideas"),
    barriers: waiting("barriers"),
    waitingLists: waiting("waitingLists"),
    afterHours: placed("afterHours").map((each) => afterHoursView(each, placed("contacts"), references, facts)),
    agenda: placed("agenda").map((each) => agendaView(each, facts)),
  };

  const isHere = (card: ItemCard): boolean => putAwayOf(card, facts) === null;
  const question = placed("question")[0];
  return {
    question: question ? cardOf(question, facts) : null,
    strengths: rest.strengths.filter(isHere),
    concerns: rest.concerns.filter(isHere),
    ideas: rest.ideas.filter(isHere),
    goals: everything.goals.filter(isHere),
    agreements: everything.agreements.filter(isHere),
    actions: everything.actions.filter(isHere),
    barriers: rest.barriers.filter(isHere),
    waitingLists: rest.waitingLists.filter(isHere),
    afterHours: rest.afterHours.filter(isHere),
    agenda: rest.agenda.filter(isHere),
    putAway: [
      ...Object.values(everything).flatMap((views) => views.map((view) => ({ card: view, text: view.words.text }))),
      ...Object.values({ ...rest, contacts: plain("contacts") }).flatMap((views) =>
        views.map((view) => ({ card: view, text: view.text })),
      ),
    ].flatMap(({ card, text }) => {
      const away = putAwayOf(card, facts);
      return away ? [{ ...card, ...away, text }] : [];
    }),
  };
};

/** Items that the facts know and that their own sheet, which this reader reads, no longer holds. */
const goneItems = ({ sheets, facts, areAllHere = true }: Reader) => {
  const homes = new Map(sheets.map((sheet) => [sheet.sheet, sheet] as const));
  const known = new Set(sheets.flatMap((sheet) => sheet.items.map((item) => `${sheet.sheet}/${item.id}`)));
  return (states: object): readonly { readonly id: ItemId; readonly home: ReadableSheet }[] =>
    Object.keys(areAllHere ? states : {}).flatMap((key) => {
      const id = itemId(key);
      const sheet = facts.homes[id];
      const home = sheet === undefined ? undefined : homes.get(sheet);
      return home && !known.has(`${home.sheet}/${id}`) ? [{ id, home }] : [];
    });
};

/** Erased is erased, also on a screen whose sheet was not told yet. */
const withoutErased = (sheet: ReadableSheet, { erased, homes }: BoardFacts): ReadableSheet => {
  const isErased = (id: ItemId): boolean => erased[id] !== undefined && homes[id] === sheet.sheet;
  return sheet.items.some(({ id }) => isErased(id))
    ? { ...sheet, items: sheet.items.filter(({ id }) => !isErased(id)) }
    : sheet;
};

/** Every item with its sheet, per collection, over all sheets in one order. */
const placedByCollection = (sheets: readonly ReadableSheet[]): ReadonlyMap<string, readonly Placed[]> => {
  const sheetOf = new Map(sheets.flatMap((sheet) => sheet.items.map((item) => [item, sheet] as const)));
  const byCollection = new Map<string, Placed[]>();
  for (const item of inOrder([...sheetOf.keys()])) {
    const sheet = sheetOf.get(item);
    if (!sheet) continue;
    const here = byCollection.get(item.collection);
    if (here) here.push({ item, sheet });
    else byCollection.set(item.collection, [{ item, sheet }]);
  }
  return byCollection;
};
