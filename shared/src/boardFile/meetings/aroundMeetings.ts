// What a file says around meetings: decisions of the table and of authorities, objections that wait, client support, places in
// a round and the table's own agendas.
import type { Fact } from "../../domain/fact.ts";
import { isFacilitator, isResident } from "../../domain/participant.ts";
import { meetingId, participantId } from "../../ids.ts";
import { audienceIn } from "../rules/audienceIn.ts";
import type { MeetingsInFile } from "./meetingFacts.ts";

export const decisionFacts = ({ file }: MeetingsInFile): readonly Fact[] =>
  (file.decisions ?? []).map((each): Fact => {
    const audience = audienceIn(each) ?? [];
    return {
      kind: "decisionTaken",
      audience,
      decision: {
        id: each.id,
        kind: each.kind === "authorityDecision" ? "authorityDecision" : "tableDecision",
        text: each.text ?? "",
        on: each.on ?? "",
        meeting: each.meetingId ? meetingId(each.meetingId) : null,
        by: each.byId ? participantId(each.byId) : null,
        byOrganisation: each.byOrganisationId ?? each.byOrganisation ?? null,
        objectionUntil: each.objectionUntil ?? null,
        audience,
      },
    };
  });

/** An own opinion that waits is told where that opinion was: it may be kept to fewer than what it is about. */
const parked = ({ file, laid, facts }: AroundFrom): readonly Fact[] =>
  (file.parkedObjections ?? []).flatMap((each): readonly Fact[] => {
    const dissent = facts.find(
      (fact) => fact.kind === "dissented" && fact.item.item === each.itemId && fact.by === each.ofId,
    );
    const item = dissent?.kind === "dissented" ? dissent.item : laid(each.itemId)?.ref;
    const { until, on } = each;
    return item
      ? [{ kind: "objectionParked", item, of: participantId(each.ofId), until, by: participantId(each.byId), on }]
      : [];
  });

interface AroundFrom extends MeetingsInFile {
  readonly facts: readonly Fact[];
}

export const aroundMeetings = (from: AroundFrom): readonly Fact[] => {
  const { file, participants } = from;
  const support = file.clientSupport;
  const whoseSupport = participants.filter((each) => isResident(each) || isFacilitator(each)).map(({ id }) => id);
  return [
    ...parked(from),
    ...(support
      ? [
          {
            kind: "clientSupportAnswered",
            audience: whoseSupport,
            answer: support.answer,
            by: participantId(support.byId),
            on: support.on,
          } as const,
        ]
      : []),
    ...(file.turnPlaces ?? []).map(
      ({ participantId: id, place }): Fact => ({
        kind: "turnPlaceChosen",
        audience: "everyone",
        by: participantId(id),
        place,
      }),
    ),
    ...(file.agendaTemplates ?? []).map(
      ({ name, points }): Fact => ({
        kind: "agendaTemplateKept",
        audience: "everyone",
        name,
        points: points.map(({ title, minutes }) => ({ title, minutes })),
      }),
    ),
  ];
};
