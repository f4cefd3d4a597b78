// All that the facts of one board say, folded. A pure function from facts to state: the server folds what a reader may
// read, the screen goes on folding what it is told, and both stand at the same place.
import type { ItemId, SheetId } from "../ids.ts";
import { type ActionState, moveAction, newAction } from "./action.ts";
import { type AgreementState, newAgreement } from "./agreement.ts";
import type { Audience } from "./audience.ts";
import type { Dissent } from "./dissent.ts";
import type { BoardCard, Fact, ItemRef, TableColour } from "./fact.ts";
import { confirmGoal, type GoalState, newGoal } from "./goal.ts";
import type { Participant } from "./participant.ts";

export interface KeptRecord {
  readonly id: string;
  readonly audience: Audience;
  readonly record: unknown;
}

/** Plain and JSON-able: a reader's part of it is what `GET /api/boards/:id` answers as `facts`. */
export interface BoardFacts {
  readonly card: BoardCard | null;
  readonly tableColour: TableColour;
  readonly participants: readonly Participant[];
  readonly goals: Readonly<Record<ItemId, GoalState>>;
  readonly agreements: Readonly<Record<ItemId, AgreementState>>;
  readonly actions: Readonly<Record<ItemId, ActionState>>;
  readonly dissents: readonly Dissent[];
  /** Items that somebody answered and that were put away, by item id. */
  readonly putAway: Readonly<Record<ItemId, { readonly by: string; readonly on: string }>>;
  /** `<from>~<field>~<to>`, told because neither audience holds the other. */
  readonly references: readonly string[];
  /** Records of a board file that later parts take over, per collection of the file (`meetings`, `decisions` …). */
  readonly records: Readonly<Record<string, readonly KeptRecord[]>>;
}

export const noFacts: BoardFacts = {
  card: null,
  tableColour: "conifeer",
  participants: [],
  goals: {},
  agreements: {},
  actions: {},
  dissents: [],
  putAway: {},
  references: [],
  records: {},
};

const replaced = <Value>(record: Readonly<Record<ItemId, Value>>, id: ItemId, value: Value) => ({
  ...record,
  [id]: value,
});

const foldGoal = (facts: BoardFacts, ref: ItemRef, change: (goal: GoalState) => GoalState): BoardFacts => ({
  ...facts,
  goals: replaced(facts.goals, ref.item, change(facts.goals[ref.item] ?? newGoal(ref.item))),
});

/** One fact further. Facts come in their order; the same fact is never folded twice. */
export const foldFact = (facts: BoardFacts, fact: Fact): BoardFacts => {
  switch (fact.kind) {
    case "boardMade":
      return { ...facts, card: fact.board };
    case "tableColourChosen":
      return { ...facts, tableColour: fact.colour };
    case "participantSeated":
      return {
        ...facts,
        participants: [...facts.participants.filter((each) => each.id !== fact.participant.id), fact.participant],
      };
    case "sheetOpened":
      return facts;
    case "goalConfirmed":
      return foldGoal(facts, fact.item, (goal) => confirmGoal(goal, fact.words, fact.by, fact.on));
    case "goalMoved":
      return foldGoal(facts, fact.item, (goal) => ({ ...goal, status: fact.to }));
    case "goalFaced":
      return foldGoal(facts, fact.item, (goal) => ({ ...goal, faces: [...goal.faces, fact.face] }));
    case "agreementAnswered": {
      const before = facts.agreements[fact.item.item] ?? newAgreement(fact.item.item);
      const after: AgreementState = { ...before, accords: [...before.accords, fact.accord] };
      return { ...facts, agreements: replaced(facts.agreements, fact.item.item, after) };
    }
    case "agreementClosed": {
      const before = facts.agreements[fact.item.item] ?? newAgreement(fact.item.item);
      return { ...facts, agreements: replaced(facts.agreements, fact.item.item, { ...before, closed: fact.as }) };
    }
    case "actionMoved": {
      const before = facts.actions[fact.item.item] ?? newAction(fact.item.item);
      const step = { on: fact.on, status: fact.to, byId: fact.by, note: fact.note };
      return { ...facts, actions: replaced(facts.actions, fact.item.item, moveAction(before, step, fact.words)) };
    }
    case "dissented":
      return {
        ...facts,
        dissents: [
          ...facts.dissents.filter((each) => each.id !== fact.dissent),
          {
            id: fact.dissent,
            byId: fact.by,
            about: { kind: fact.about, id: fact.item.item },
            text: fact.text,
            on: fact.on,
            tableResponse: fact.tableResponse,
            status: fact.status,
          },
        ],
      };
    case "dissentWithdrawn":
      return { ...facts, dissents: facts.dissents.filter((each) => each.id !== fact.dissent) };
    case "itemPutAway":
      return { ...facts, putAway: replaced(facts.putAway, fact.item.item, { by: fact.by, on: fact.on }) };
    case "itemBroughtBack": {
      const { [fact.item.item]: _back, ...others } = facts.putAway;
      return { ...facts, putAway: others };
    }
    case "referenceTold":
      return {
        ...facts,
        references: [...facts.references, `${fact.from.item}~${fact.field}~${fact.to.item}`],
      };
    case "recordKept": {
      const kept = { id: fact.id, audience: fact.audience, record: fact.record };
      return {
        ...facts,
        records: {
          ...facts.records,
          [fact.collection]: [...(facts.records[fact.collection] ?? []), kept],
        },
      };
    }
  }
};

export const foldFacts = (facts: readonly Fact[]): BoardFacts => facts.reduce(foldFact, noFacts);

/** The sheet whose readers may read a fact, or the fact's own audience, or everyone at the table. */
export const readersOf = (fact: Fact): { readonly sheets: readonly SheetId[] } | { readonly audience: Audience } => {
  switch (fact.kind) {
    case "boardMade":
    case "tableColourChosen":
    case "participantSeated":
      return { audience: "everyone" };
    case "sheetOpened":
    case "recordKept":
      return { audience: fact.audience };
    case "referenceTold":
      return { sheets: [fact.from.sheet, fact.to.sheet] };
    default:
      return { sheets: [fact.item.sheet] };
  }
};
