// All that the facts of one board say, folded. A pure function from facts to state: the server folds what a reader may
// read, the screen goes on folding what it is told, and both stand at the same place.
import type { ItemId, MeetingId, ParticipantId, SheetId } from "../ids.ts";
import { type ActionState, moveAction, newAction } from "./action.ts";
import type { Accord } from "./accord.ts";
import { type AgreementState, newAgreement } from "./agreement.ts";
import type { Audience } from "./audience.ts";
import { isBetweenFact } from "./between/betweenFact.ts";
import { type Between, betweenWithout, foldBetween, noBetween, wokenBy } from "./between/foldBetween.ts";
import { foldAround, isAroundFact, noAround, type TableAround } from "./tableAround.ts";
import type { Decision, ParkedObjection } from "./decision.ts";
import { Part } from "./copiedPart.ts";
import type { Dissent } from "./dissent.ts";
import { type Erasing, foldErasing, noErasing, saidWithout } from "./erasing.ts";
import { isItemErasureFact } from "./erasure.ts";
import type { BoardCard, Fact, TableColour } from "./fact.ts";
import { foldKept, organisationsWith } from "./foldKept.ts";
import type { ItemRef } from "./item.ts";
import { foldSharing, isSharingFact, type SharingState } from "./foldSharing.ts";
import { foldGoal, type GoalState, newGoal } from "./goal.ts";
import type { MeetingState } from "./meeting/meeting.ts";
import { answeredInRound } from "./meeting/accordRound.ts";
import { foldMeetingFact, withAccordRound } from "./meeting/foldMeeting.ts";
import { saysWhereItLies } from "./forgetting.ts";
import { meetingWithout, withoutDissent } from "./meetingWithout.ts";
import { isResident } from "./participant.ts";
import type { ClientSupportAnswer, TemplatePoint } from "./preparation.ts";

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
export interface BoardFacts extends SharingState, Erasing, TableAround, Between {
  readonly card: BoardCard | null;
  readonly tableColour: TableColour;
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
  /** In the order in which they were planned. */
  readonly meetings: Readonly<Record<MeetingId, MeetingState>>;
  readonly decisions: readonly Decision[];
  readonly parkedObjections: readonly ParkedObjection[];
  /** Per resident: first or last in every round. */
  readonly turnPlaces: Readonly<Record<ParticipantId, "first" | "last">>;
  readonly clientSupport: ClientSupportAnswer | null;
  /** The table's own agenda templates, by name. */
  readonly agendaTemplates: Readonly<Record<string, readonly TemplatePoint[]>>;
}

export const noFacts: BoardFacts = {
  card: null,
  tableColour: "conifeer",
  participants: [],
  proposals: [],
  otherHands: [],
  consents: [],
  representations: [],
  legalBases: [],
  widenings: [],
  homes: {},
  goals: {},
  agreements: {},
  actions: {},
  dissents: [],
  putAway: {},
  references: [],
  records: {},
  meetings: {},
  decisions: [],
  parkedObjections: [],
  turnPlaces: {},
  clientSupport: null,
  agendaTemplates: {},
  ...noAround,
  ...noErasing,
  ...noBetween,
};

/** The state while a row of facts is folded. */
class Folding {
  #plain: BoardFacts;
  readonly #homes: Part<SheetId>;
  readonly #goals: Part<GoalState>;
  readonly #agreements: Part<AgreementState>;
  readonly #actions: Part<ActionState>;
  readonly #putAway: Part<PutAway>;
  readonly #records: Part<readonly KeptRecord[]>;
  readonly #meetings: Part<MeetingState>;

  constructor(facts: BoardFacts) {
    this.#plain = facts;
    this.#homes = new Part(facts.homes);
    this.#goals = new Part(facts.goals);
    this.#agreements = new Part(facts.agreements);
    this.#actions = new Part(facts.actions);
    this.#putAway = new Part(facts.putAway);
    this.#records = new Part(facts.records);
    this.#meetings = new Part(facts.meetings);
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
      meetings: this.#meetings.record(),
    };
  }

  /** False when an earlier fact was about an item of this name on another sheet: that one keeps the name. */
  #isAtHome(item: ItemRef): boolean {
    const home = this.#homes.get(item.item);
    if (home === undefined) this.#homes.set(item.item, item.sheet);
    return home === undefined || home === item.sheet;
  }

  readonly #goal = (id: ItemId): GoalState => this.#goals.get(id) ?? newGoal(id);

  add(fact: Fact): void {
    if ("item" in fact && saysWhereItLies(fact) && !this.#isAtHome(fact.item)) return;
    if (isSharingFact(fact)) return this.#also(foldSharing(this.#plain, fact));
    if (isAroundFact(fact)) return this.#also(foldAround(this.#plain, fact));
    if (isItemErasureFact(fact)) {
      this.#plain = { ...this.#plain, ...foldErasing(this.#plain, fact) };
      if (fact.kind === "itemErased") this.#forget(fact.item.item);
      return;
    }
    // Whatever still comes of what was erased (a screen that was away, a log that is read again) says nothing any more.
    if ("item" in fact && this.#plain.erased[fact.item.item] !== undefined) return;
    if (isBetweenFact(fact)) return this.#also(foldBetween(this.#plain, fact));
    if ("item" in fact) this.#also(wokenBy(this.#plain, fact));
    switch (fact.kind) {
      case "boardMade":
        this.#plain = { ...this.#plain, card: fact.board };
        return;
      case "tableColourChosen":
        this.#plain = { ...this.#plain, tableColour: fact.colour };
        return;
      case "sheetOpened":
      case "audienceWidened":
        return;
      case "itemMoved":
        this.#homes.set(fact.item.item, fact.to);
        return;
      case "goalConfirmed":
      case "goalAnswered":
      case "goalMoved":
      case "goalFaced":
        this.#goals.set(fact.item.item, foldGoal(this.#goal(fact.item.item), fact));
        return;
      case "agreementAnswered": {
        const before = this.#agreements.get(fact.item.item) ?? newAgreement(fact.item.item);
        this.#agreements.set(before.id, { ...before, accords: [...before.accords, fact.accord] });
        this.#answeredInRound(fact.item.item, fact.accord);
        return;
      }
      case "agreementClosed": {
        const before = this.#agreements.get(fact.item.item) ?? newAgreement(fact.item.item);
        this.#agreements.set(before.id, { ...before, closed: fact.as });
        return;
      }
      case "actionMoved": {
        const before = this.#actions.get(fact.item.item) ?? newAction(fact.item.item);
        const { kind: _kind, item, to: status, by: byId, words, ...said } = fact;
        this.#actions.set(item.item, moveAction(before, { status, byId, ...said }, words));
        return;
      }
      case "dissented": {
        const { dissent: id, by: byId, text, on, tableResponse, status } = fact;
        const about = { kind: fact.about, id: fact.item.item };
        this.#dissents((each) => [...each, { id, byId, about, text, on, tableResponse, status }], id);
        return;
      }
      case "dissentWithdrawn":
        for (const meeting of withoutDissent(this.#plain.dissents, this.#meetings.record(), fact.dissent)) {
          this.#meetings.set(meeting.id, meeting);
        }
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
        this.#plain = foldKept(this.#plain, fact.collection, kept);
        return;
      }
      case "organisationTold":
        this.#records.set("organisations", organisationsWith(this.#records.get("organisations") ?? [], fact));
        return;
      case "boardStarted":
        this.#card({ status: "active" });
        return;
      case "anchorNamed":
        this.#card({ anchorPersonId: fact.who, anchorPersonById: fact.by });
        return;
      case "centralWordChosen":
        this.#card({ wordForCentralPerson: fact.word, wordForCentralPersonById: fact.by });
        return;
      case "nextMeetingChosen":
        this.#card({ nextMeetingOn: fact.on });
        return;
      case "clientSupportAnswered":
        this.#plain = { ...this.#plain, clientSupport: { answer: fact.answer, by: fact.by, on: fact.on } };
        return;
      case "turnPlaceChosen":
        this.#plain = { ...this.#plain, turnPlaces: { ...this.#plain.turnPlaces, [fact.by]: fact.place } };
        return;
      case "agendaTemplateKept":
        return this.#also({ agendaTemplates: { ...this.#plain.agendaTemplates, [fact.name]: fact.points } });
      case "decisionTaken": {
        const others = this.#plain.decisions.filter((each) => each.id !== fact.decision.id);
        return this.#also({ decisions: [...others, fact.decision] });
      }
      case "decisionErased": {
        const stays = ({ id }: { readonly id: string }): boolean => id !== fact.decision;
        this.#records.set("decisions", (this.#records.get("decisions") ?? []).filter(stays));
        return this.#also({ decisions: this.#plain.decisions.filter(stays) });
      }
      case "objectionParked": {
        const { of, until, by, on, item } = fact;
        const others = this.#plain.parkedObjections.filter((each) => each.item !== item.item || each.of !== of);
        return this.#also({ parkedObjections: [...others, { item: item.item, of, until, by, on }] });
      }
      default: {
        const meeting = foldMeetingFact(this.#meetings.get(fact.meeting), fact);
        if (meeting) this.#meetings.set(fact.meeting, meeting);
      }
    }
  }

  #also(part: Partial<BoardFacts>): void {
    this.#plain = { ...this.#plain, ...part };
  }

  /** All that was said about it, and that it was: nothing but the mark stays. */
  #forget(item: ItemId): void {
    this.#goals.remove(item);
    this.#agreements.remove(item);
    this.#actions.remove(item);
    this.#putAway.remove(item);
    this.#plain = { ...this.#plain, ...saidWithout(this.#plain, item), ...betweenWithout(this.#plain, item) };
    for (const meeting of Object.values(this.#meetings.record())) {
      const without = meetingWithout(meeting, item);
      if (without !== meeting) this.#meetings.set(meeting.id, without);
    }
  }

  /** An answer that counts is no closed one any more, and a resident's opens those of the others. */
  #answeredInRound(item: ItemId, accord: Accord): void {
    const isResidents = this.#plain.participants.some((each) => each.id === accord.participantId && isResident(each));
    for (const meeting of Object.values(this.#meetings.record())) {
      const round = meeting.accordRounds[item];
      if (round) {
        this.#meetings.set(meeting.id, withAccordRound(meeting, answeredInRound(round, accord, isResidents)));
      }
    }
  }

  #card(change: Partial<BoardCard>): void {
    if (this.#plain.card) this.#plain = { ...this.#plain, card: { ...this.#plain.card, ...change } };
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
