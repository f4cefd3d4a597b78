// Whose yes a seat needs and who may end one: every kind of person at the table against every other.
import { expect, test } from "@jest/globals";
import { isAgreedByAll, hearsOfProposal, whyNotEnded, yesMissing } from "@werktafel/shared/domain/seating";
import type { Participant } from "@werktafel/shared/domain/participant";
import { participantId } from "@werktafel/shared/ids";
import { seatedAs } from "../../../support/cast.ts";

const noor = seatedAs("noor", { party: "resident", role: "centralPerson" });
const bram = seatedAs("bram", { party: "resident", role: "centralPerson" });
const mila = seatedAs("mila", { party: "informal" });
const joost = seatedAs("joost", { party: "volunteer" });
const ruben = seatedAs("ruben", { party: "host" });
const samira = seatedAs("samira", { party: "staff", role: "consultant" });
const teun = seatedAs("teun", { party: "staff", role: "facilitator" });
const gast = seatedAs("gast", { party: "guest" });
const everyone: readonly Participant[] = [noor, bram, mila, joost, ruben, samira, teun, gast];

/** Written by hand: who may end whose seat. */
const mayEnd: Readonly<Record<string, readonly string[]>> = {
  noor: ["noor", "mila", "joost", "ruben", "samira", "teun", "gast"],
  bram: ["bram", "mila", "joost", "ruben", "samira", "teun", "gast"],
  mila: ["mila"],
  joost: ["joost"],
  ruben: ["ruben"],
  samira: ["samira"],
  teun: ["samira", "teun", "gast"],
  gast: ["gast"],
};

test.each(everyone)("$id ends the seats that are theirs to end, and no other", (me) => {
  const ends = everyone.filter((each) => whyNotEnded(everyone, me, each.id) === null).map(({ id }) => id);
  expect(ends.toSorted()).toEqual(mayEnd[me.id]?.toSorted());
});

test("the last resident stays, and who left already is nobody's to end", () => {
  const left = { ...bram, leftOn: "2026-09-18" };
  expect(whyNotEnded([noor, left, teun], noor, noor.id)).toEqual({ reason: "lastResident" });
  expect(whyNotEnded([noor, left, teun], noor, bram.id)).toEqual({ reason: "unknown" });
  expect(whyNotEnded([noor, left, teun], noor, participantId("niemand"))).toEqual({ reason: "unknown" });
});

const yes = (by: Participant) => ({ by: by.id, on: "2026-09-18" });

test("a seat needs the yes of every resident who sits there, and of nobody else", () => {
  expect(yesMissing({ yeses: [] }, everyone)).toEqual([noor.id, bram.id]);
  expect(isAgreedByAll({ yeses: [yes(noor)] }, everyone)).toBe(false);
  expect(isAgreedByAll({ yeses: [yes(teun), yes(samira), yes(mila)] }, everyone)).toBe(false);
  expect(isAgreedByAll({ yeses: [yes(noor), yes(bram)] }, everyone)).toBe(true);
  // Who left is waited for no more; a yes of who left does not stand in for another.
  const withoutBram = everyone.map((each) => (each.id === bram.id ? { ...each, leftOn: "2026-09-18" } : each));
  expect(isAgreedByAll({ yeses: [yes(noor)] }, withoutBram)).toBe(true);
  expect(isAgreedByAll({ yeses: [yes(bram)] }, withoutBram)).toBe(false);
});

test("a table without a resident seats nobody", () => {
  expect(isAgreedByAll({ yeses: [yes(teun)] }, [teun, mila])).toBe(false);
});

test("of who would join only the residents, who asked and who leads hear", () => {
  expect(hearsOfProposal(everyone, mila.id).toSorted()).toEqual([bram.id, mila.id, noor.id, teun.id].toSorted());
});
