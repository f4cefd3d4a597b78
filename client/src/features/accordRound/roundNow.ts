// The round of yes as one person sees it now: which words are asked about, who said what, and what is still closed. Until the
// residents answered or passed nobody reads what another said, and nobody reads who answered already.
import type { Accord } from "@werktafel/shared/domain/accord";
import { reads } from "@werktafel/shared/domain/audience";
import { isClosedFor, residentsAsked } from "@werktafel/shared/domain/meeting/accordRound";
import type { AccordRound, ClosedAnswer, MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { AgreementView } from "@werktafel/shared/domain/table/agreementView";
import type { TableView } from "@werktafel/shared/domain/tableView";
import { sameWording, type Wording } from "@werktafel/shared/domain/wording";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { TableNow } from "../../table/table.ts";

/** What stands on one person's card. */
export type CardNow = { readonly person: ParticipantId; readonly isResident: boolean } & (
  | { readonly kind: "said"; readonly accord: Accord }
  /** A resident's answer to these words of before this round: it is asked again, and stands meanwhile. */
  | { readonly kind: "earlier"; readonly accord: Accord }
  /** Mine, or one that I noted down: it waits for the residents. */
  | { readonly kind: "waits"; readonly answer: ClosedAnswer }
  | { readonly kind: "closed" }
  | { readonly kind: "passed" }
  | { readonly kind: "nothing" }
);

export interface RoundNow {
  readonly agreement: AgreementView;
  /** The words on the sheet now: an answer is to these. */
  readonly words: Wording;
  /** How they were when the round began, where they changed since. */
  readonly before: Wording | null;
  /** Agreed earlier, in other words: stays in force until there is a new yes. */
  readonly inForce: Wording | null;
  /** Residents whose yes makes it an agreement; those of them that are waited for now. */
  readonly residents: readonly ParticipantId[];
  readonly asked: readonly ParticipantId[];
  /** Residents first, then everyone else, each by call name. */
  readonly cards: readonly CardNow[];
  readonly isClosed: boolean;
  readonly isAgreed: boolean;
}

type Seen = Pick<TableNow, "facts"> & { readonly view: Pick<TableView, "agreements"> };

const cardOf = (person: ParticipantId, isOfResident: boolean, in_: RoundParts): CardNow => {
  const { round, words, isClosed } = in_;
  const accord = in_.said.get(person);
  const waits = round.closedAnswers.find((each) => each.by === person && sameWording(each.words, words));
  const who = { person, isResident: isOfResident };
  if (waits) return { ...who, kind: "waits", answer: waits };
  const isDone = round.residentsDone.some((done) => done.by === person && sameWording(done.words, words));
  if (isOfResident && accord) return { ...who, kind: isDone || !isClosed ? "said" : "earlier", accord };
  if (isOfResident) return { ...who, kind: isDone ? "passed" : "nothing" };
  if (isClosed) return { ...who, kind: "closed" };
  return accord ? { ...who, kind: "said", accord } : { ...who, kind: "nothing" };
};

interface RoundParts {
  readonly round: AccordRound;
  readonly words: Wording;
  readonly isClosed: boolean;
  readonly said: ReadonlyMap<ParticipantId, Accord>;
}

const readersOf = (agreement: AgreementView, people: readonly Participant[]): readonly Participant[] =>
  people.filter((each) => isSeated(each) && reads(agreement.audience, each.id));

/** `null`: no round goes on now, or not for this reader. */
export const roundNow = ({ facts, view }: Seen, meeting: MeetingState): RoundNow | null => {
  const { point } = meeting;
  const at = point?.as === "accord" ? point.item : null;
  const round = at ? meeting.accordRounds[at.item] : undefined;
  const agreement = view.agreements.find((each) => each.id === at?.item && each.ref.sheet === at.sheet);
  if (!at || !round || !agreement) return null;
  const { words, answers } = agreement.proposal ?? agreement;
  const readers = readersOf(agreement, facts.participants);
  const asked = residentsAsked(meeting, readers);
  const residents = readers.filter(isResident).map((each) => each.id);
  const isClosed = isClosedFor(round, words, asked);
  const said = new Map(answers.flatMap(({ accord }) => (accord ? [[accord.participantId, accord] as const] : [])));
  const waiting = round.closedAnswers.filter((each) => sameWording(each.words, words)).map((each) => each.by);
  const people = [...new Set([...answers.map((each) => each.participantId), ...waiting])];
  const cards = people.map((person) => cardOf(person, residents.includes(person), { round, words, isClosed, said }));
  return {
    agreement,
    words,
    before: sameWording(round.words, words) ? null : round.words,
    inForce: agreement.proposal ? agreement.words : null,
    residents,
    asked,
    cards: [...cards.filter((each) => each.isResident), ...cards.filter((each) => !each.isResident)],
    isClosed,
    isAgreed: agreement.status === "agreed" && agreement.proposal === null,
  };
};

/** I answered, passed, or my answer waits: nothing is asked of me now. */
export const hasSpoken = (card: CardNow | undefined): boolean =>
  card?.kind === "said" || card?.kind === "waits" || card?.kind === "passed";

/** Is a yes still asked for it? Also when it is agreed, and somebody wrote a proposal beside it. */
const isAsked = (agreement: AgreementView): boolean =>
  agreement.status === "proposed" || (agreement.status === "agreed" && agreement.proposal !== null);

/** The agreements before and after this one that a yes is asked for, in the order of the table. */
export const besides = (
  view: Pick<TableView, "agreements">,
  agreement: AgreementView,
): { readonly before: AgreementView | null; readonly after: AgreementView | null } => {
  const at = view.agreements.findIndex((each) => each.key === agreement.key);
  return {
    before: view.agreements.slice(0, at).findLast(isAsked) ?? null,
    after: view.agreements.slice(at + 1).find(isAsked) ?? null,
  };
};
