// Decisions, objections that wait, client support, places in a round and the table's own agendas, back in the file.
import type { BoardFacts } from "../../../domain/board.ts";
import type { Decision } from "../../../domain/decision.ts";
import { objectsIn, type PlainObject } from "../../plainJson.ts";
import { merged } from "./merged.ts";

export interface AroundWritten {
  /** The file with everything else in it already. */
  readonly file: PlainObject;
  readonly facts: BoardFacts;
  /** What an import of that file gives. */
  readonly imported: BoardFacts;
}

/** An authority is named by its id where the file has it, else by its name. */
const decisionToFile = (decision: Decision, organisations: ReadonlySet<unknown>): PlainObject => {
  const { id, text, on, meeting, kind, by, byOrganisation, objectionUntil, audience } = decision;
  const isListed = organisations.has(byOrganisation);
  return {
    id,
    text,
    on: on === "" ? null : on,
    meetingId: meeting,
    kind,
    byId: by,
    byOrganisationId: isListed ? byOrganisation : null,
    byOrganisation: isListed ? null : byOrganisation,
    objectionUntil,
    audience,
  };
};

const decisionsToFile = ({ file, facts, imported }: AroundWritten): PlainObject => {
  const organisations = new Set(objectsIn(file["organisations"]).map((each) => each["id"]));
  const inWords = (decision: Decision | undefined): PlainObject | undefined =>
    decision && decisionToFile(decision, organisations);
  const came = objectsIn(file["decisions"]);
  const ids = new Set(came.map((each) => each["id"]));
  const find = (from: BoardFacts, id: unknown): Decision | undefined => from.decisions.find((each) => each.id === id);
  const records = [
    ...came.map((before) => {
      const now = inWords(find(facts, before["id"]));
      return now ? merged(before, inWords(find(imported, before["id"])), now) : before;
    }),
    ...facts.decisions.filter(({ id }) => !ids.has(id)).map(inWords),
  ];
  return records.length > 0 ? { decisions: records } : {};
};

const restInWords = (facts: BoardFacts): Readonly<Record<string, unknown>> => ({
  parkedObjections: facts.parkedObjections.map(({ item, of, until, by, on }) => ({
    itemId: item,
    ofId: of,
    until,
    byId: by,
    on,
  })),
  clientSupport: facts.clientSupport && {
    answer: facts.clientSupport.answer,
    byId: facts.clientSupport.by,
    on: facts.clientSupport.on,
  },
  turnPlaces: Object.entries(facts.turnPlaces).map(([participantId, place]) => ({ participantId, place })),
  agendaTemplates: Object.entries(facts.agendaTemplates).map(([name, points]) => ({
    name,
    points: points.map(({ title, minutes }) => ({ title, minutes })),
  })),
});

export const aroundToFile = (written: AroundWritten): PlainObject => {
  const { file, facts, imported } = written;
  const was = restInWords(imported);
  const rest = Object.entries(restInWords(facts)).flatMap(([name, now]): readonly (readonly [string, unknown])[] => {
    const value = merged(file[name], was[name], now);
    return value === undefined ? [] : [[name, value]];
  });
  return { ...decisionsToFile(written), ...Object.fromEntries(rest) };
};
