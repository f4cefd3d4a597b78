// Every kind of person there is, one of each: round Noor's table, at Bram's, of the house, and nobody.
import type { Visitor } from "@werktafel/server/access/gate";
import { type ParticipantId, participantId, personId } from "@werktafel/shared/ids";
import type { Participant } from "@werktafel/shared/domain/participant";
import { board } from "../../server/live/openTable.ts";
import { seatedAs } from "../../support/cast.ts";

export const kindsOfPeople = [
  "resident",
  "otherResident",
  "representative",
  "relative",
  "volunteer",
  "host",
  "paidWorker",
  "facilitator",
  "noteTaker",
  "coordinator",
  "guest",
  "bigScreen",
  "administrator",
  "ofAnotherTable",
  "nobody",
] as const;
export type KindOfPerson = (typeof kindsOfPeople)[number];

/** Their first names: those of `openTable`, and some more. */
const nameOf: Readonly<Record<Exclude<KindOfPerson, "bigScreen">, string>> = {
  resident: "noor",
  otherResident: "lotte",
  representative: "vera",
  relative: "mila",
  volunteer: "joost",
  host: "ruben",
  paidWorker: "samira",
  facilitator: "farida",
  noteTaker: "wil",
  coordinator: "ans",
  guest: "gast",
  administrator: "beheer",
  ofAnotherTable: "bram",
  nobody: "nergens",
};

/** What they are called at a table. */
export const participantOf = (kind: KindOfPerson): ParticipantId =>
  participantId(`p-${kind === "bigScreen" ? "scherm" : nameOf[kind]}`);

export const visitorOf = (kind: KindOfPerson): Visitor =>
  kind === "bigScreen"
    ? { kind: "screen", board, session: "scherm" }
    : {
        kind: "person",
        person: personId(`person-${nameOf[kind]}`),
        session: `of-${nameOf[kind]}`,
        // By two factors, so that no door but the right one keeps them out.
        isStrong: true,
      };

/** Those who sit at Noor's table beside the people of `openTable`. */
export const seatedToo: readonly Participant[] = [
  seatedAs("p-lotte", { party: "resident", role: "centralPerson", name: "lotte" }),
  seatedAs("p-vera", { party: "informal", role: "relative", name: "vera" }),
  seatedAs("p-samira", { party: "staff", role: "careWorker", name: "samira" }),
  seatedAs("p-wil", { party: "staff", role: "counsellor", name: "wil" }),
  seatedAs("p-ans", { party: "staff", role: "volunteerCoordinator", name: "ans" }),
];
