// What was put down at the meeting and what it did with what lay there: what goes well, worries, goals, decisions, who does
// what, and who does not agree, in full and in the words of who holds it.
import type { ParticipantId } from "../../../ids.ts";
import type { ItemRef } from "../../item.ts";
import { valueOf } from "../../table/card.ts";
import type { PlainView } from "../../table/plainView.ts";
import { residentsOwn } from "./frame.ts";
import { type Gathered, isOfMeeting, isPutDownAt, keyOf, type Part } from "./gathered.ts";

const isSaid = ({ text }: Pick<Part, "text">): boolean => text.trim() !== "";

const lineParts = (from: Gathered, section: "strengths" | "concerns", views: readonly PlainView[]): readonly Part[] =>
  views
    .filter((view) => isPutDownAt(from, view))
    .map(
      (view): Part => ({
        id: from.newId(),
        section,
        item: view.ref,
        text: view.text,
        audience: view.audience,
        ...residentsOwn(from, valueOf(view.item, "byId")),
      }),
    )
    .filter(isSaid);

const goalParts = (from: Gathered): readonly Part[] =>
  from.table.goals
    .filter((view) => isOfMeeting(from, view))
    .map(
      (view): Part => ({
        id: from.newId(),
        section: "goals",
        item: view.ref,
        text: view.words.text,
        status: view.status,
        audience: view.audience,
        ...(view.confirmed ? { wordsOf: view.confirmed.by } : residentsOwn(from, valueOf(view.item, "byId"))),
      }),
    )
    .filter(isSaid);

/** A board file names an organisation by its id; on the table it has a name. */
const organisationName = ({ facts }: Gathered, named: string): string => {
  const record = facts.records["organisations"]?.find((each) => each.id === named && each.audience === "everyone");
  const kept: unknown = record?.record;
  const name: unknown = typeof kept === "object" && kept !== null && "name" in kept ? kept.name : null;
  return typeof name === "string" ? name : named;
};

const decisionParts = (from: Gathered): readonly Part[] =>
  from.facts.decisions
    .filter(({ id, meeting }) => meeting === from.meeting.id && !from.privately.decisions.has(id))
    .map(({ kind, text, on, byOrganisation, objectionUntil, audience }) => ({
      id: from.newId(),
      section: "decisions",
      text,
      status: kind,
      on,
      audience,
      ...(byOrganisation === null ? {} : { byOrganisation: organisationName(from, byOrganisation) }),
      ...(objectionUntil === null ? {} : { objectionUntil }),
    }));

const peopleOf = (owner: ParticipantId | null, others: readonly ParticipantId[]): readonly ParticipantId[] =>
  owner === null ? others : [owner, ...others.filter((each) => each !== owner)];

const actionParts = (from: Gathered): readonly Part[] =>
  from.table.actions
    .filter((view) => isOfMeeting(from, view))
    .map(
      (view): Part => ({
        id: from.newId(),
        section: "actions",
        item: view.ref,
        text: view.words.text,
        status: view.isForWhoWants ? "forWhoWants" : view.status,
        people: peopleOf(view.owner, view.withIds),
        audience: view.audience,
        ...(view.mode === null || view.mode === "self" ? {} : { mode: view.mode }),
        ...(view.due === null ? {} : { on: view.due }),
        ...(view.words.rhythm ? { rhythm: view.words.rhythm } : {}),
        // Who took it said it so: nobody else puts it differently.
        ...(view.isAccepted && view.owner !== null ? { wordsOf: view.owner } : {}),
      }),
    )
    .filter(isSaid);

/** A dissent may be kept to fewer people than what it is about: it was told on a sheet of its own. */
const dissentHomes = ({ history }: Gathered): ReadonlyMap<string, ItemRef> =>
  new Map(history.flatMap(({ fact }) => (fact.kind === "dissented" ? [[fact.dissent, fact.item] as const] : [])));

/** Every dissent that stands about something in these minutes. */
const dissentParts = (from: Gathered, others: readonly Part[]): readonly Part[] => {
  const homes = dissentHomes(from);
  return from.facts.dissents.flatMap((dissent): readonly Part[] => {
    const item = homes.get(dissent.id);
    const audience = item && from.audienceOf(item.sheet);
    // Beside a proposal to change, it stands with the words that are proposed.
    const about = others.findLast((part) => part.item?.item === dissent.about.id && part.about === undefined);
    if (!item || !audience || (!about && !from.touched.has(keyOf(item)))) return [];
    const { byId: wordsOf, text, on } = dissent;
    return [
      {
        id: from.newId(),
        section: "dissents",
        item,
        text,
        wordsOf,
        on,
        audience,
        ...(about ? { about: about.id } : {}),
      },
    ];
  });
};

/** `agreements`: the parts about them, as `agreementParts` made them. */
export const tableParts = (from: Gathered, agreements: readonly Part[]): readonly Part[] => {
  const { strengths, concerns } = from.table;
  const goals = goalParts(from);
  const actions = actionParts(from);
  return [
    ...lineParts(from, "strengths", strengths),
    ...lineParts(from, "concerns", concerns),
    ...goals,
    ...decisionParts(from),
    ...agreements,
    ...actions,
    ...dissentParts(from, [...goals, ...agreements, ...actions]),
  ];
};
