// When a yes holds, what rests on it, and who may say it for another: every cell.
import { expect, test } from "@jest/globals";
import { whyNotTakenOut } from "@werktafel/shared/domain/legalBasis";
import { legalGrounds } from "@werktafel/shared/domain/legalBasis";
import { mandateOf } from "@werktafel/shared/domain/mandate";
import { maySayFor, type Representation, whyNotNamed } from "@werktafel/shared/domain/representation";
import { type SharingConsent, standingOf } from "@werktafel/shared/domain/sharingConsent";
import { participantId } from "@werktafel/shared/ids";
import { seatedAs } from "../../../support/cast.ts";

const noor = seatedAs("noor", { party: "resident" });
const bram = seatedAs("bram", { party: "resident" });
const mila = seatedAs("mila", { party: "informal" });
const teun = seatedAs("teun", { party: "staff", role: "facilitator" });
const gast = seatedAs("gast", { party: "guest" });
const people = [noor, bram, mila, teun, gast];
const on = "2026-09-18";

const consent = (about: Partial<SharingConsent>): SharingConsent => ({
  id: "cs-1",
  of: noor.id,
  consent: "mandate",
  about: teun.id,
  toOrganisationIds: [],
  scope: "Bellen met de gemeente",
  validUntil: null,
  askedById: null,
  givenOn: "2026-09-01",
  withdrawnOn: null,
  notedById: null,
  saidForById: null,
  ownYesOn: null,
  domains: [],
  ...about,
});

test.each([
  ["asked", { givenOn: null }],
  ["given", {}],
  ["given", { validUntil: on }],
  ["expired", { validUntil: "2026-09-17" }],
  ["withdrawn", { withdrawnOn: on }],
  ["withdrawn", { withdrawnOn: on, validUntil: "2027-01-01" }],
  ["withdrawn", { givenOn: null, withdrawnOn: on }],
] as const)("a yes is %s: %j", (standing, about) => {
  expect(standingOf(consent(about), on)).toBe(standing);
});

test("acting for somebody rests on that person's own mandate, while it holds, for that actor", () => {
  const found = (about: Partial<SharingConsent>, actor = teun.id, residents = [noor.id]) =>
    mandateOf([consent(about)], actor, residents, on)?.id ?? null;
  expect(found({})).toBe("cs-1");
  expect(found({ withdrawnOn: on })).toBeNull();
  expect(found({ validUntil: "2026-09-17" })).toBeNull();
  expect(found({ givenOn: null })).toBeNull();
  expect(found({ consent: "agreedToHelp" })).toBeNull();
  expect(found({}, mila.id)).toBeNull();
  expect(found({}, teun.id, [bram.id])).toBeNull();
});

const shared = (about: Partial<SharingConsent>) =>
  consent({ consent: "shareWithOrg", about: null, toOrganisationIds: ["o-1"], ...about });

test.each([
  ["nothing was ever shared, and no ground is set", [], null, true],
  ["it was shared", [shared({})], null, true],
  ["it was taken back here", [shared({ withdrawnOn: on, isStopped: true })], null, false],
  ["it was taken back long ago, a file says", [shared({ withdrawnOn: "2026-06-02" })], null, true],
  ["taken back, and shared anew", [shared({ withdrawnOn: on, isStopped: true }), shared({ id: "cs-2" })], null, true],
  ["consent is the ground, and there is none", [], "consent", false],
  ["consent is the ground, and it holds", [shared({})], "consent", true],
  ["consent is the ground, and it is over", [shared({ validUntil: "2026-09-01" })], "consent", false],
  ["the law asks it, whatever was taken back", [shared({ withdrawnOn: on, isStopped: true })], "legalTask", true],
  [
    "it was another organisation's",
    [shared({ toOrganisationIds: ["o-2"], withdrawnOn: on, isStopped: true })],
    null,
    true,
  ],
] as const)("taken out of the house when %s: %#", (_when, consents, ground, may) => {
  const legalBases = ground === null ? [] : [{ organisationId: "o-1", ground, contact: "", on }];
  expect(whyNotTakenOut({ consents, legalBases }, "o-1", on)).toEqual(may ? null : { reason: "consentMissing" });
});

test("no ground is consent by itself, and who comes from no organisation takes along what is theirs", () => {
  expect(legalGrounds.length).toBeGreaterThan(1);
  expect(
    whyNotTakenOut({ consents: [shared({ withdrawnOn: on, isStopped: true })], legalBases: [] }, null, on),
  ).toBeNull();
});

const mentor = (about: Partial<Representation>): Representation => ({
  id: "re-1",
  participant: mila.id,
  for: noor.id,
  title: "mentor",
  domains: ["health", "mind"],
  from: "2026-09-01",
  until: "2026-09-18",
  endedOn: null,
  ...about,
});

test.each([
  ["in one of their parts of life", {}, ["health"], true],
  ["in all of their parts of life", {}, ["health", "mind"], true],
  ["also about money", {}, ["health", "money"], false],
  ["about money", {}, ["money"], false],
  ["where no part of life is named", {}, [], false],
  ["who may in everything, where none is named", { domains: "all" }, [], true],
  ["before it began", { from: "2026-09-19" }, ["health"], false],
  ["after it ended", { until: "2026-09-17" }, ["health"], false],
  ["after it was ended", { endedOn: "2026-09-10" }, ["health"], false],
  ["for another", { for: bram.id }, ["health"], false],
  ["who is somebody else", { participant: teun.id }, ["health"], false],
] as const)("a representative says yes %s: %j %j %s", (_when, about, domains, may) => {
  const said = { by: mila.id, for: noor.id, domains, on };
  expect(maySayFor([mentor(about)], people, said)).toBe(may);
});

test("who left represents nobody, and nobody represents who left", () => {
  const said = { by: mila.id, for: noor.id, domains: ["health"], on };
  for (const gone of [mila.id, noor.id]) {
    const others = people.map((each) => (each.id === gone ? { ...each, leftOn: on } : each));
    expect(maySayFor([mentor({})], others, said)).toBe(false);
  }
});

test("a representative is named by the resident or by who leads; nobody names themself, and who leads says yes for nobody", () => {
  const named = (me: typeof noor, participant: string, resident: string) =>
    whyNotNamed(people, me, { participant: participantId(participant), for: participantId(resident) })?.reason ?? null;
  expect(named(noor, "mila", "noor")).toBeNull();
  expect(named(teun, "mila", "noor")).toBeNull();
  expect(named(bram, "mila", "noor")).toBe("notYours");
  expect(named(mila, "mila", "noor")).toBe("notYours");
  expect(named(noor, "noor", "noor")).toBe("malformed");
  expect(named(teun, "teun", "noor")).toBe("malformed");
  expect(named(noor, "teun", "noor")).toBe("malformed");
  expect(named(noor, "gast", "noor")).toBe("malformed");
  expect(named(teun, "bram", "mila")).toBe("unknown");
  expect(named(teun, "niemand", "noor")).toBe("unknown");
});
