// What was asked, agreed, taken back and named at a live table goes into its file, and comes out of it the same.
import { expect, test } from "@jest/globals";
import { exportBoard } from "@werktafel/shared/boardFile/exportBoard";
import { importBoard } from "@werktafel/shared/boardFile/importBoard";
import { readBoardFile } from "@werktafel/shared/boardFile/readBoardFile";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { newParticipant } from "@werktafel/shared/domain/newcomer";
import { boardId, participantId } from "@werktafel/shared/ids";
import { readFileSync } from "node:fs";
import { noorsTable as nt } from "../../support/cast.ts";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import * as Y from "yjs";

const example: unknown = JSON.parse(
  readFileSync(new URL("../../../shared/cases/casus-voorbeeld.json", import.meta.url), "utf8"),
);

const names = () => {
  let made = 0;
  const next = () => (made += 1);
  return { newId: () => `id-${next()}`, newClientId: next };
};

const imported = (json: unknown) => {
  const read = readBoardFile(json);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return importBoard(read.file, names());
};

const exported = (json: unknown, more: readonly Fact[]) => {
  const { sheets, facts, kept } = imported(json);
  const read = sheets.map(({ id, audience, kind, update }) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    const { content } = readSheet(doc, { id, kind });
    return { ...content, audience, kind };
  });
  return exportBoard({ board: boardId("tafel"), sheets: read, facts: foldFacts([...facts, ...more]), kept });
};

const on = "2026-09-18";
const residents = [nt.noor, nt.teun];
const asked = {
  of: nt.noor,
  consent: "agreedToHelp",
  about: nt.joost,
  toOrganisationIds: [],
  scope: "Joost mag elke week komen.",
  validUntil: null,
  askedById: nt.teun,
  givenOn: null,
  withdrawnOn: null,
  notedById: null,
  saidForById: null,
  ownYesOn: null,
  domains: ["people"],
} as const;

const roos = {
  name: "Roos Verzonnen",
  party: "volunteer",
  roleLabel: "helpt met de post",
  organisationId: null,
  organisationName: "Naast Je",
  why: "Roos kan goed uitleggen.",
  by: nt.mila,
  on,
} as const;

const live: readonly Fact[] = [
  {
    kind: "seatProposed",
    audience: residents,
    proposal: { ...roos, id: "sp-1" },
  },
  {
    kind: "wideningAsked",
    audience: [nt.noor, nt.mila],
    asked: { id: "wd-1", readers: [nt.mila, nt.noor], who: nt.teun, insteadOf: nt.joost, by: nt.mila, on },
  },
  { kind: "seatProposed", audience: residents, proposal: { ...roos, id: "sp-2", name: "Sem Verzonnen" } },
  { kind: "seatAgreed", proposal: "sp-2", by: nt.noor, notedById: nt.teun, on, audience: residents },
  {
    kind: "participantSeated",
    proposal: "sp-2",
    participant: newParticipant(participantId("p-sem"), { ...roos, name: "Sem Verzonnen" }, on),
  },
  { kind: "consentAsked", asked: { ...asked, id: "cs-new" }, audience: residents },
  { kind: "consentGiven", consent: "cs-new", on, audience: residents, saidForById: nt.mila },
  { kind: "consentAsked", asked: { ...asked, id: "cs-open" }, audience: residents },
  { kind: "consentWithdrawn", consent: "cs-4", on, audience: residents },
  {
    kind: "consentAsked",
    asked: { ...asked, id: "md-new", consent: "mandate", about: nt.teun, validUntil: "2026-12-31" },
    audience: residents,
  },
  { kind: "consentGiven", consent: "md-new", on, audience: residents },
  { kind: "consentWithdrawn", consent: "md-1", on, audience: residents },
  {
    kind: "representativeNamed",
    audience: "everyone",
    representation: {
      id: "re-1",
      participant: nt.mila,
      for: nt.noor,
      title: "mentor",
      domains: ["health"],
      from: on,
      until: null,
      endedOn: null,
    },
  },
  {
    kind: "legalBasisSet",
    audience: "everyone",
    basis: { organisationId: "o-ggz", ground: "legalTask", contact: "De balie", on },
  },
  {
    kind: "cardChanged",
    participant: nt.joost,
    on,
    audience: "everyone",
    card: {
      callName: "Joost",
      roleLabel: "maatje",
      whatHappensWithWhatISay: "Ik schrijf niets op.",
      decidesAbout: null,
      reachability: "Overdag",
      boundaries: [],
      phone: "06 12 34 56 78",
      mail: "joost@voorbeeld.example",
      hasSecrecy: false,
      complaintTo: "De coördinator",
    },
  },
];

test("all of it is in the file, and a new house has it as it was", () => {
  const first = exported(example, live);
  expect(first.leftOut).toEqual([]);
  const again = exported(first.file, []);
  expect(again.leftOut).toEqual([]);
  expect(again.file).toEqual(first.file);
  const state = foldFacts(imported(first.file).facts);
  expect(state.proposals).toMatchObject([{ id: "sp-1", name: "Roos Verzonnen", by: nt.mila, yeses: [] }]);
  expect(state.otherHands).toEqual([{ proposal: "sp-2", participant: "p-sem", by: nt.noor, notedById: nt.teun, on }]);
  const told = imported(first.file).facts.filter((fact) => fact.kind === "recordKept");
  const readers = (collection: string) =>
    told.filter((fact) => fact.collection === collection).map(({ audience }) => audience);
  expect(readers("widenings")).toEqual([[nt.noor, nt.mila]]);
  expect(readers("seatsByOtherHand")).toEqual([[nt.noor, nt.teun]]);
  expect(state.widenings).toMatchObject([{ id: "wd-1", who: nt.teun, insteadOf: nt.joost }]);
  const consent = (id: string) => state.consents.find((each) => each.id === id);
  expect(consent("cs-new")).toMatchObject({ ...asked, givenOn: on, saidForById: nt.mila });
  expect(consent("cs-open")).toMatchObject({ ...asked, givenOn: null });
  expect(consent("cs-4")).toMatchObject({ withdrawnOn: on, isStopped: true });
  expect(consent("md-new")).toMatchObject({ consent: "mandate", about: nt.teun, givenOn: on });
  expect(consent("md-1")).toMatchObject({ withdrawnOn: on });
  expect(state.representations).toMatchObject([{ id: "re-1", participant: nt.mila, domains: ["health"] }]);
  expect(state.legalBases).toEqual([{ organisationId: "o-ggz", ground: "legalTask", contact: "De balie", on }]);
  expect(state.participants.find(({ id }) => id === nt.joost)).toMatchObject({
    phone: "06 12 34 56 78",
    mail: "joost@voorbeeld.example",
    complaintTo: "De coördinator",
  });
});

test("what was answered since leaves the file: a proposal that ended, a question that was declined", () => {
  const first = exported(example, live).file;
  const answered: readonly Fact[] = [
    { kind: "seatProposalEnded", proposal: "sp-1", as: "declined", on, audience: residents },
    { kind: "consentDeclined", consent: "cs-open", on, audience: residents },
  ];
  const then = exported(first, answered);
  expect(JSON.stringify(then.file)).not.toMatch(/Roos Verzonnen|cs-open|sp-1/);
  expect(then.leftOut).toEqual([]);
});
