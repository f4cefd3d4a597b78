// Who works with the house of the matrix: administrators, one of whom looks along in an emergency, and somebody for them to arrange;
// and at the table, who may say yes for Noor.
import type { StaffRole } from "@werktafel/shared/domain/house/account";
import { longestGlassMs } from "@werktafel/shared/domain/house/breakGlass";
import type { Organisation } from "@werktafel/shared/domain/house/organisation";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { Representation } from "@werktafel/shared/domain/representation";
import { participantId } from "@werktafel/shared/ids";
import type { Store } from "@werktafel/server/storage/store";
import { board } from "../../../server/live/openTable.ts";

/** Who works here: two administrators without a seat, and somebody for them to arrange. */
export const layHouse = async (store: Store, at: number): Promise<void> => {
  const organisation: Organisation = {
    name: "De Brug",
    kind: "care",
    officeHours: [],
    outsideOfficeHours: "",
    complaints: "",
  };
  await store.run("putOrganisation", { id: "o-brug", organisation, change: null });
  const members: readonly (readonly [string, string | null, StaffRole])[] = [
    ["beheer", null, "admin"],
    ["kantoor", "o-brug", "admin"],
    ["werkt", "o-brug", "staff"],
    ["kijkt", null, "admin"],
  ];
  for (const [name, where, role] of members) {
    const person = `person-${name}`;
    const membership = { id: `l-${name}`, person, organisation: where, role, since: at, until: null };
    await store.run("addMember", { name, membership });
  }
  const look = { id: "k-1", board, askedBy: "person-kijkt", askedAt: at, reason: "Er is iemand in gevaar." };
  const open = { answeredBy: "person-beheer", answeredAt: at, isAgreed: true, until: at + longestGlassMs, toldAt: at };
  await store.run("askBreakGlass", { glass: { ...look, ...open, endedAt: null } });
};

/** Vera may say yes for Noor in everything; Noor's own answer stands beside it. */
export const layRepresentative = async (store: Store, at: number): Promise<void> => {
  const representation: Representation = {
    ...{ id: "v-1", participant: participantId("p-vera"), for: participantId("p-noor"), title: "mentor" },
    ...{ domains: "all", from: "2026-01-01", until: null, endedOn: null },
  };
  const fact: Fact = { kind: "representativeNamed", representation, audience: "everyone" };
  const facts = [JSON.stringify(fact)];
  await store.run("appendFacts", { board, person: null, at, facts, access: [], answer: null, people: [], seats: [] });
};
