// What was agreed and what was proposed, with every open answer and the words that somebody gave with it. An answer that is
// still closed is in no minutes.
import type { AgreementView, AnsweredWords } from "../../table/agreementView.ts";
import { handOf } from "../../ownHand.ts";
import { type Gathered, isOfMeeting, type Part } from "./gathered.ts";

/** One wording of an agreement, and behind it what people said with their answers, each in their own words. */
const wordingParts = (
  view: AgreementView,
  { words, answers }: AnsweredWords,
  status: string,
  { newId }: Gathered,
): readonly Part[] => {
  const said = answers.flatMap(({ accord }) => (accord ? [accord] : []));
  const { partyIds = [], rhythm = null, reviewOn = null } = words;
  const agreement: Part = {
    id: newId(),
    section: "agreements",
    item: view.ref,
    text: words.text,
    status,
    people: partyIds,
    answers: said.map(({ participantId: by, value, notedById = null, ...hand }) => ({
      by,
      value,
      notedById,
      ...handOf(hand),
    })),
    audience: view.audience,
    ...(view.made ? { made: view.made } : {}),
    ...(rhythm ? { rhythm } : {}),
    ...(reviewOn === null ? {} : { on: reviewOn }),
  };
  const notes = said
    .filter(({ note }) => note.trim() !== "")
    .map(
      ({ participantId: wordsOf, value, note }): Part => ({
        id: newId(),
        section: "agreements",
        item: view.ref,
        text: note,
        status: value,
        wordsOf,
        about: agreement.id,
        audience: view.audience,
      }),
    );
  return [agreement, ...notes];
};

/** The words in force, and beside them what is proposed. */
export const agreementParts = (from: Gathered): readonly Part[] =>
  from.table.agreements.flatMap((view) =>
    isOfMeeting(from, view)
      ? [
          ...wordingParts(view, view, view.status, from),
          ...(view.proposal ? wordingParts(view, view.proposal, "proposed", from) : []),
        ]
      : [],
  );
