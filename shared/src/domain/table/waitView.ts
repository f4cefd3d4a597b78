// What stands in the way, and a waiting list, as one reader sees it: who keeps it up, whom it was laid before, and whether it is
// solved. Whose it is, is never read off a sheet alone where somebody had to choose it themselves.
import { type ParticipantId, participantId } from "../../ids.ts";
import { type BarrierQuestion, mayKeepUp, newBarrier } from "../between/barrier.ts";
import type { BoardFacts } from "../board.ts";
import { factsOf, type Placed, valueOf } from "./card.ts";
import { type PlainView, plainView } from "./plainView.ts";
import type { References } from "./references.ts";

export interface WaitView extends PlainView {
  readonly keeper: ParticipantId | null;
  readonly isSolved: boolean;
  /** What we do meanwhile. */
  readonly bridge: string;
  /** Of a waiting list: the day on which it is asked after again. */
  readonly nextAskOn: string | null;
  /** *Wie kan dit oplossen?*, oldest first. */
  readonly questions: readonly BarrierQuestion[];
}

/**
 * What the sheet says counts for who may always be asked, and for whoever put it there themselves: the author of an item is only ever
 * oneself. Anybody else took it by a fact, or did not.
 */
const keeperOnSheet = ({ item }: Placed, { participants }: BoardFacts): ParticipantId | null => {
  const owner = valueOf(item, "ownerId");
  const person = participants.find(({ id }) => id === owner);
  const author = valueOf(item, "byId");
  const by = author === null ? null : { id: participantId(author) };
  return person && mayKeepUp(person, by, item.values["kind"]) ? person.id : null;
};

export const waitView = (placed: Placed, references: References, facts: BoardFacts): WaitView => {
  const said = factsOf(placed, facts).barriers[placed.item.id] ?? newBarrier(placed.item.id);
  const chosen = said.keeper;
  const person = facts.participants.find(({ id }) => id === chosen?.who);
  // The kind may have become a rule since: then it is of who works there.
  const isStillTheirs = person && mayKeepUp(person, person, placed.item.values["kind"]);
  return {
    ...plainView(placed, references, facts),
    keeper: chosen ? (isStillTheirs ? person.id : null) : keeperOnSheet(placed, facts),
    bridge: placed.item.texts[placed.item.collection === "waitingLists" ? "bridge" : "interim"] ?? "",
    isSolved: placed.item.values["status"] === "solved",
    nextAskOn: valueOf(placed.item, "nextAskOn"),
    questions: said.questions,
  };
};
