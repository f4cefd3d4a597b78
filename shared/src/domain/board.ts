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

export interface PutAway {
  readonly by: string;
  readonly on: string;
}

/** Plain and JSON-able: a reader's part of it is what `GET /api/boards/:id` answers as `facts`. */
export interface BoardFacts {
  readonly card: BoardCard | null;
  readonly tableColour: TableColour;
  readonly participants: readonly Participant[];
  /**
   * The sheet that facts about an item were first told of. A name belongs to one item: facts about an item of that name
   * on another sheet change nothing, so nobody can speak for an item by copying its name to a sheet of their own.
   */
  readonly homes: Readonly<Record<ItemId, SheetId>>;
  readonly goals: Readonly<Record<ItemId, GoalState>>;
  readonly agreements: Readonly<Record<ItemId, AgreementState>>;
  readonly actions: Readonly<Record<ItemId, ActionState>>;
  readonly dissents: readonly Dissent[];
  /** Items that somebody answered and that were put away, by item id. */
  readonly putAway: Readonly<Record<ItemId, PutAway>>;
  /** `<from>~<field>~<to>`, told because neither audience holds the other. */
  readonly references: readonly string[];
  /** Records of a board file that later parts take over, per collection of the file (`meetings`, `decisions` …). */
  readonly records: Readonly<Record<string, readonly KeptRecord[]>>;
}

export const noFacts: BoardFacts = {
  card: null,
  tableColour: "conifeer",
  participants: [],
  homes: {},
  goals: {},
  agreements: {},
  actions: {},
  dissents: [],
  putAway: {},
  references: [],
  records: {},
};

/** One record of the state, copied before its first change: what stands outside a fold never moves. */
class Part<Value> {
  #before: Readonly<Record<string, Value>>;
  #own: Map<string, Value> | null = null;

  constructor(before: Readonly<Record<string, Value>>) {
    this.#before = before;
  }
  get(key: string): Value | undefined {
    if (this.#own) return this.#own.get(key);
    return Object.hasOwn(this.#before, key) ? this.#before[key] : undefined;
  }
  set(key: string, value: Value): void {
    this.#copy().set(key, value);
  }
  remove(key: string): void {
    this.#copy().delete(key);
  }
  /** The same object as before when nothing changed: a screen redraws only what did. */
  record(): Readonly<Record<string, Value>> {
    return this.#own ? Object.fromEntries(this.#own) : this.#before;
  }
  #copy(): Map<string, Value> {
    this.#own ??= new Map(Object.entries(this.#before));
    return this.#own;
  }
}

/** The state while a row of facts is folded. */
class Folding {
  #plain: BoardFacts;
  readonly #homes: Part<SheetId>;
  readonly #goals: Part<GoalState>;
  readonly #agreements: Part<AgreementState>;
  readonly #actions: Part<ActionState>;
  readonly #putAway: Part<PutAway>;
  readonly #records: Part<readonly KeptRecord[]>;

  constructor(facts: BoardFacts) {
    this.#plain = facts;
    this.#homes = new Part(facts.homes);
    this.#goals = new Part(facts.goals);
    this.#agreements = new Part(facts.agreements);
    this.#actions = new Part(facts.actions);
    this.#putAway = new Part(facts.putAway);
    this.#records = new Part(facts.records);
  }

  result(): BoardFacts {
    return {
      ...this.#plain,
      homes: this.#homes.record(),
      goals: this.#goals.record(),
      agreements: this.#agreements.record(),
      actions: this.#actions.record(),
      putAway: this.#putAway.record(),
      records: this.#records.record(),
    };
  }

  /** False when an earlier fact was about an item of this name on another sheet: that one keeps the name. */
  #isAtHome(item: ItemRef): boolean {
    const home = this.#homes.get(item.item);
    if (home === undefined) this.#homes.set(item.item, item.sheet);
    return home === undefined || home === item.sheet;
  }

  #goal(id: ItemId): GoalState {
    return this.#goals.get(id) ?? newGoal(id);
  }

  add(fact: Fact): void {
    // Dissent is only ever the holder's own, and may be kept to fewer readers than what it is about.
    const isDissent = fact.kind === "dissented" || fact.kind === "dissentWithdrawn";
    if ("item" in fact && !isDissent && !this.#isAtHome(fact.item)) return;
    switch (fact.kind) {
      case "boardMade":
        this.#plain = { ...this.#plain, card: fact.board };
        return;
      case "tableColourChosen":
        this.#plain = { ...this.#plain, tableColour: fact.colour };
        return;
      case "participantSeated": {
        const others = this.#plain.participants.filter((each) => each.id !== fact.participant.id);
        this.#plain = { ...this.#plain, participants: [...others, fact.participant] };
        return;
      }
      case "sheetOpened":
        return;
      case "goalConfirmed": {
        const id = fact.item.item;
        this.#goals.set(id, confirmGoal(this.#goal(id), fact.words, fact.by, fact.on));
        return;
      }
      case "goalMoved":
        this.#goals.set(fact.item.item, { ...this.#goal(fact.item.item), status: fact.to });
        return;
      case "goalFaced": {
        const goal = this.#goal(fact.item.item);
        this.#goals.set(goal.id, { ...goal, faces: [...goal.faces, fact.face] });
        return;
      }
      case "agreementAnswered": {
        const before = this.#agreements.get(fact.item.item) ?? newAgreement(fact.item.item);
        this.#agreements.set(before.id, { ...before, accords: [...before.accords, fact.accord] });
        return;
      }
      case "agreementClosed": {
        const before = this.#agreements.get(fact.item.item) ?? newAgreement(fact.item.item);
        this.#agreements.set(before.id, { ...before, closed: fact.as });
        return;
      }
      case "actionMoved": {
        const before = this.#actions.get(fact.item.item) ?? newAction(fact.item.item);
        const step = { on: fact.on, status: fact.to, byId: fact.by, note: fact.note };
        this.#actions.set(before.id, moveAction(before, step, fact.words));
        return;
      }
      case "dissented": {
        const { dissent: id, by: byId, text, on, tableResponse, status } = fact;
        const about = { kind: fact.about, id: fact.item.item };
        this.#dissents((each) => [...each, { id, byId, about, text, on, tableResponse, status }], id);
        return;
      }
      case "dissentWithdrawn":
        this.#dissents((each) => each, fact.dissent);
        return;
      case "itemPutAway":
        this.#putAway.set(fact.item.item, { by: fact.by, on: fact.on });
        return;
      case "itemBroughtBack":
        this.#putAway.remove(fact.item.item);
        return;
      case "referenceTold": {
        const reference = `${fact.from.item}~${fact.field}~${fact.to.item}`;
        this.#plain = { ...this.#plain, references: [...this.#plain.references, reference] };
        return;
      }
      case "recordKept": {
        const kept = { id: fact.id, audience: fact.audience, record: fact.record };
        this.#records.set(fact.collection, [...(this.#records.get(fact.collection) ?? []), kept]);
        return;
      }
    }
  }

  #dissents(change: (others: readonly Dissent[]) => readonly Dissent[], id: string): void {
    const others = this.#plain.dissents.filter((each) => each.id !== id);
    this.#plain = { ...this.#plain, dissents: change(others) };
  }
}

/** Facts further, from a state or from nothing. Facts come in their order; the same fact is never folded twice. */
export const foldFacts = (facts: readonly Fact[], from: BoardFacts = noFacts): BoardFacts => {
  const folding = new Folding(from);
  for (const fact of facts) folding.add(fact);
  return folding.result();
};

/** One fact further. */
export const foldFact = (facts: BoardFacts, fact: Fact): BoardFacts => foldFacts([fact], facts);

/**
 * Somebody said yes to this item's words, or answered them: it shows as answered, and putting it away is a fact too
 * (DESIGN.md 2). Anything else is put away on the sheet itself. `collection` as in `sheet/shape.ts`.
 */
export const isAnswered = (facts: BoardFacts, collection: string, item: ItemId): boolean =>
  collection === "goals"
    ? (facts.goals[item]?.confirmed ?? null) !== null
    : collection === "agreements"
      ? (facts.agreements[item]?.accords.length ?? 0) > 0
      : collection === "actions" && (facts.actions[item]?.accepted ?? null) !== null;
