// A beroepskracht says what happens with what people tell them, before a table opens for them. Asked of who has a seat
// and is not let in for want of it; nothing of the table is told until then.
import { owesSentence, ownCardOf } from "@werktafel/shared/domain/ownCard";
import { isSeated } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import { isLetInNow } from "../../access/letIn.ts";
import { dayOf } from "../dayOf.ts";
import type { PeopleNeeds } from "../tableBook.ts";

const owed = async ({ store, book }: Pick<PeopleNeeds, "store" | "book">, board: BoardId, person: PersonId) => {
  const seat = (await store.run("seatsAt", { board })).find((each) => each.person === person && each.to === null);
  if (!seat) return null;
  const facts = await book.allFacts(board);
  const me = facts?.participants.find((each) => each.id === seat.participant && isSeated(each));
  return facts && me && owesSentence(me) ? { facts, me } : null;
};

export interface Owed {
  readonly board: BoardId;
  /** Empty while the table is prepared: then nobody but its residents and its preparer knows it. */
  readonly title: string;
}

/** The tables that wait for the sentence of who is in as these people. */
export const owedBy = async (
  needs: Pick<PeopleNeeds, "store" | "book">,
  people: readonly PersonId[],
): Promise<readonly Owed[]> => {
  const seats = await needs.store.run("seatsOfPeople", { people });
  const waiting = seats.filter((seat) => seat.to === null && seat.party === "staff" && !seat.isLetIn);
  const found = await Promise.all(
    waiting.map(async ({ board, person }) => {
      const about = await owed(needs, board, person);
      const card = about?.facts.card;
      return about ? [{ board, title: card?.status === "preparing" ? "" : (card?.title ?? "") }] : [];
    }),
  );
  return found.flat();
};

/** `unknown`: no such seat, or nothing is asked there. */
export const sayFirst = async (
  needs: PeopleNeeds,
  { board, person, sentence }: { readonly board: BoardId; readonly person: PersonId; readonly sentence: string },
): Promise<Refusal | null> => {
  const about = await owed(needs, board, person);
  if (about === null) return { reason: "unknown" };
  const { facts, me } = about;
  const card = { ...ownCardOf(me), whatHappensWithWhatISay: sentence };
  if (owesSentence({ ...me, ...card })) return { reason: "sentenceMissing" };
  const on = dayOf(needs.now());
  const isLetIn = isLetInNow(facts.card?.status, { ...me, ...card });
  await needs.book.append(
    board,
    [{ kind: "cardChanged", participant: me.id, card, on, audience: "everyone" }],
    person,
    isLetIn ? { doors: [{ participant: me.id, isLetIn }] } : {},
  );
  return null;
};
