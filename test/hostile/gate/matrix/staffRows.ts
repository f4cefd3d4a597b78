// Who gets what at the addresses of those who work here, written by hand. Nobody at a table has an account; an administrator
// has one and sits nowhere. The house is asked by a number here, so there are no passkeys (access/passkeys/site).
import type { VisitorName } from "./gateHouse.ts";
import type { Outcome, Row } from "./row.ts";

const everyChair = (outcome: Outcome, screen: Outcome): Row["at"] => ({
  resident: outcome,
  relative: outcome,
  volunteer: outcome,
  host: outcome,
  staff: outcome,
  facilitator: outcome,
  guest: outcome,
  screen,
});
const toAll = (outcome: Outcome, body?: unknown): Row => ({
  out: outcome,
  outside: outcome,
  at: everyChair(outcome, outcome),
  ...(body === undefined ? {} : { body }),
});
const persons = (outcome: Outcome, body?: unknown): Row => ({
  out: "signedOut",
  outside: outcome,
  at: everyChair(outcome, "signedOut"),
  ...(body === undefined ? {} : { body }),
});
/** There is nothing here for who has no account, or no administrator's. */
const hidden = (body?: unknown): Row => persons("unknown", body);

const organisation = {
  name: "De Brug",
  kind: "care",
  officeHours: [],
  outsideOfficeHours: "",
  complaints: "",
};
const provider = { issuer: "http://localhost:9", clientId: "a", clientSecret: "b", strongAcr: [], strongAmr: [] };
const outside = { id: "YQ", rawId: "YQ", type: "public-key", clientExtensionResults: {} };
const passkey = { ...outside, response: { clientDataJSON: "YQ", attestationObject: "YQ" } };
const proof = { ...outside, response: { clientDataJSON: "YQ", authenticatorData: "YQ", signature: "YQ" } };

export const staffRows: Readonly<Record<string, Row>> = {
  "get /uitnodiging": toAll("neutral"),
  "get /werk": toAll("neutral"),
  "get /account": toAll("neutral"),
  "get /beheer": toAll("neutral"),
  "get /terug": toAll("neutral"),
  "post /api/invitation": toAll("unknown", { token: "x", code: "000000" }),
  "get /api/staff/doors": toAll("ok"),
  "post /api/passkeys/question": toAll("unknown", {}),
  "post /api/passkeys/come-in": toAll("unknown", { proof }),
  "post /api/passkeys/new/question": persons("unknown", {}),
  "post /api/passkeys/new": persons("unknown", { passkey }),
  "post /api/passkeys/step-up/question": persons("unknown", {}),
  "post /api/passkeys/step-up": persons("unknown", { proof }),
  "get /api/passkeys": persons("ok"),
  "delete /api/passkeys/:passkey": persons("done"),
  "post /api/organisation/begin": toAll("unknown", { provider: "nergens" }),
  "post /api/organisation/step-up": persons("unknown", {}),
  "post /api/organisation/bind": persons("unknown", { provider: "nergens" }),
  "post /api/organisation/finish": toAll("unknown", { search: "?code=a&state=b" }),
  "post /api/organisation/signed-out": toAll("unknown", { logout_token: "a" }),
  "get /api/account": hidden(),
  "post /api/account/invitation/end": hidden({}),
  "post /api/account/card": hidden({
    card: { roleLabel: "", whatHappensWithWhatISay: "", decidesAbout: "", reachability: "" },
  }),
  "get /api/admin/house": hidden(),
  "post /api/admin/organisations": hidden({ organisation }),
  "post /api/admin/organisations/:organisation": hidden({ organisation }),
  "post /api/admin/organisations/:organisation/close": hidden({}),
  "post /api/admin/organisations/:organisation/providers": hidden({ provider }),
  "delete /api/admin/providers/:provider": hidden(),
  "post /api/admin/members": hidden({ name: "Nieuw", organisation: "o-brug", role: "staff" }),
  "post /api/admin/members/:membership/end": hidden({}),
  "get /api/admin/people/:person": hidden(),
  "post /api/admin/people/:person/roles": hidden({ organisation: "o-brug", role: "facilitator" }),
  "post /api/admin/people/:person/invitation": hidden({}),
  "post /api/admin/people/:person/invitation/answer": hidden({ yes: true }),
  "post /api/admin/people/:person/close": hidden({}),
  "post /api/admin/tables/:table/close": hidden({}),
  "post /api/admin/tables/:table/reach": hidden({ from: "2026-09-01T00:00:00Z", to: "2026-09-18T00:00:00Z" }),
  "delete /api/admin/people/:person/passkeys/:passkey": hidden(),
  "get /api/admin/emergency-looks": hidden(),
  "post /api/admin/emergency-looks": hidden({ board: "nergens", reason: "Er is iemand in gevaar." }),
  "post /api/admin/emergency-looks/:look/answer": hidden({ yes: true }),
  "post /api/admin/emergency-looks/:look/end": hidden({}),
  // Nobody in this house looks after a volunteer.
  "get /api/volunteers": hidden(),
  "post /api/volunteers/:volunteer/call": hidden({}),
  "post /api/volunteers/:volunteer/asked": hidden({ everyWeeks: 6 }),
  "post /api/volunteers/stand-in": hidden({ standIn: null }),
  "get /api/admin/organisations/:organisation/volunteers": hidden(),
  "post /api/admin/organisations/:organisation/volunteers": hidden({ name: "Nieuw", coordinator: "person-werkt" }),
  "delete /api/admin/organisations/:organisation/volunteers/:volunteer": hidden(),
  "post /api/admin/organisations/:organisation/coordinators": hidden({
    from: { person: null, name: "Ans" },
    to: "person-werkt",
  }),
  "post /api/admin/people/:person/stand-in": hidden({ standIn: null }),
  "post /api/admin/people/:person/reach": hidden({ from: "2026-09-01T00:00:00Z", to: "2026-09-18T00:00:00Z" }),
};

type Special = Partial<Record<VisitorName, Outcome>>;
const both = (outcome: Outcome): Special => ({ platformAdmin: outcome, organisationAdmin: outcome });
const keeperOnly = (outcome: Outcome): Special => ({ platformAdmin: outcome });

/** Asked of the organisation o-brug, of somebody who works there, and of a resident, who is nobody here. */
export const staffSpecial: Readonly<Record<string, Special>> = {
  // A locked screen opens by these.
  "post /api/organisation/step-up": { locked: "unknown" },
  "get /api/account": both("ok"),
  "post /api/account/card": both("done"),
  "post /api/account/invitation/end": both("done"),
  "get /api/admin/house": both("ok"),
  "post /api/admin/organisations": keeperOnly("done"),
  "post /api/admin/organisations/:organisation": both("done"),
  "post /api/admin/organisations/:organisation/close": both("done"),
  "post /api/admin/organisations/:organisation/providers": both("malformed"),
  "post /api/admin/members": both("done"),
  "post /api/admin/members/:membership/end": both("done"),
  "get /api/admin/people/:person": both("ok"),
  "post /api/admin/people/:person/roles": both("done"),
  "post /api/admin/people/:person/invitation": both("done"),
  // Nothing waits for a second person here.
  "post /api/admin/people/:person/invitation/answer": both("unknown"),
  "post /api/admin/tables/:table/close": keeperOnly("done"),
  "post /api/admin/tables/:table/reach": keeperOnly("ok"),
  "post /api/admin/people/:person/close": both("done"),
  "delete /api/admin/people/:person/passkeys/:passkey": both("done"),
  "post /api/admin/people/:person/reach": both("ok"),
  "get /api/admin/organisations/:organisation/volunteers": both("ok"),
  "post /api/admin/organisations/:organisation/volunteers": both("done"),
  "delete /api/admin/organisations/:organisation/volunteers/:volunteer": both("done"),
  "post /api/admin/organisations/:organisation/coordinators": both("done"),
  "post /api/admin/people/:person/stand-in": both("done"),
  "get /api/admin/emergency-looks": keeperOnly("ok"),
  "post /api/admin/emergency-looks": keeperOnly("done"),
  "post /api/admin/emergency-looks/:look/answer": keeperOnly("done"),
  "post /api/admin/emergency-looks/:look/end": keeperOnly("done"),
};
