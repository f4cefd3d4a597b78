// Every address there is comes from the registry, each with a policy; and what the document says is what is there.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { defineRoute, noBody } from "@werktafel/server/http/route";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";

let server: TestServer;
let table: ImportedTable;

beforeAll(async () => {
  server = await openServer();
  table = await server.importCase("casus-voorbeeld");
});
afterAll(() => server.close());

test("a route without a policy cannot be made, so a server with one cannot start", () => {
  const withoutPolicy = JSON.parse("{}");
  expect(() =>
    defineRoute({
      method: "get",
      path: "/api/open",
      says: "Nothing.",
      policy: withoutPolicy,
      body: noBody,
      handler: async () => ({ kind: "json", body: {} }),
    }),
  ).toThrow("route get /api/open has no policy");
});

interface Operation {
  readonly "x-policy": string;
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;
const pathsOf = (found: unknown): Paths => Object(found).paths;

const expected: Readonly<Record<string, string>> = {
  "get /api/session": "anyone",
  "post /api/session": "anyone",
  "delete /api/session": "signedIn",
  "get /api/session/keep-key": "person",
  "get /api/lobby": "anyone",
  "get /api/mine": "person",
  "get /api/mine/news": "person",
  "get /api/coordinator": "person",
  "post /api/coordinator/ask": "person",
  "post /api/coordinator/offered": "person",
  "post /api/coordinator/over": "person",
  "post /api/coordinator/yes": "person",
  "get /api/volunteers": "coordinates",
  "post /api/volunteers/stand-in": "coordinates",
  "post /api/volunteers/{volunteer}/asked": "coordinates",
  "post /api/volunteers/{volunteer}/call": "coordinates",
  "get /api/admin/organisations/{organisation}/volunteers": "admin",
  "post /api/admin/organisations/{organisation}/volunteers": "adminNow",
  "delete /api/admin/organisations/{organisation}/volunteers/{volunteer}": "adminNow",
  "post /api/admin/organisations/{organisation}/coordinators": "adminNow",
  "post /api/admin/people/{person}/stand-in": "adminNow",
  "post /api/boards/{board}/news/read": "sitsHere",
  "post /api/lobby": "anyone",
  "post /api/lobby/enter": "mayEnter",
  "post /api/boards/{board}/lobby": "sitsHere",
  "post /api/boards/{board}/lobby/{visit}": "sitsHere",
  "get /api/devices": "person",
  "get /api/messages": "person",
  "post /api/messages/address": "person",
  "post /api/messages/code": "person",
  "post /api/messages/wishes": "person",
  "post /api/messages/stop": "person",
  "post /api/calendar": "person",
  "post /api/calendar/stop": "person",
  "get /agenda/{secret}": "calendarAddress",
  "get /api/boards/{board}/meetings/{meeting}/calendar": "sitsHere",
  "get /api/joined": "person",
  "post /api/joined/{one}/apart": "steppedUp",
  "post /api/account/invitation/end": "worksHere",
  "post /api/admin/people/{person}/invitation/answer": "adminNow",
  "post /api/admin/tables/{table}/close": "adminNow",
  "post /api/admin/tables/{table}/reach": "adminNow",
  "post /api/boards/{board}/emergency-looks/{look}/end": "sitsHere",
  "post /api/devices/{device}/end": "person",
  "post /api/devices/end-others": "person",
  "post /api/session/pin": "person",
  "post /api/session/pin/off": "person",
  "post /api/session/lock-after": "person",
  "post /api/session/here": "person",
  "post /api/session/lock": "person",
  "post /api/session/unlock": "shutHere",
  "post /api/session/step-up": "person",
  "get /api/boards/{board}/participants/{participant}/ways-in": "sitsHere",
  "post /api/boards/{board}/participants/{participant}/ways-in/end": "sitsHere",
  "get /api/boards/{board}": "atBoard",
  "get /api/boards/{board}/meetings/{meeting}": "sitsHere",
  "get /api/boards/{board}/history": "sitsHere",
  "get /api/boards/{board}/history/{at}": "sitsHere",
  "get /api/boards/{board}/looks": "sitsHere",
  "get /api/boards/{board}/sheets/{sheet}/last-version": "readsSheet",
  "get /api/boards/{board}/sheets/{sheet}/authors": "readsSheet",
  "post /api/boards": "person",
  "get /api/session/owed": "person",
  "post /api/boards/{board}/first-sentence": "person",
  "post /api/boards/{board}/participants/{participant}/link": "atBoard",
  "post /api/boards/{board}/screen-link": "atBoard",
  "get /api/boards/{board}/meetings/{meeting}/minutes.pdf": "atBoard",
  "get /api/boards/{board}/plan.pdf": "atBoard",
  "get /api/boards/{board}/preparation.pdf": "atBoard",
  "post /api/boards/{board}/copy": "sitsHere, steppedUp",
  "post /api/boards/{board}/erase": "sitsHere, steppedUp",
  // Doors of who works here: open to knock at; what comes in by them is judged by invitation, passkey or organisation.
  "post /api/invitation": "anyone",
  "get /api/staff/doors": "anyone",
  "post /api/passkeys/question": "anyone",
  "post /api/passkeys/come-in": "anyone",
  "post /api/organisation/begin": "anyone",
  "post /api/organisation/finish": "anyone",
  "post /api/organisation/signed-out": "anyone",
  // Only one's own; what opens or takes away a door asks first that it is really them.
  "post /api/passkeys/new/question": "enrolling",
  "post /api/passkeys/new": "enrolling",
  "post /api/passkeys/step-up/question": "ownDevice",
  "post /api/passkeys/step-up": "ownDevice",
  "get /api/passkeys": "person",
  "delete /api/passkeys/{passkey}": "steppedUp",
  "post /api/organisation/step-up": "ownDevice",
  "post /api/organisation/bind": "steppedUp",
  "post /api/organisation/sign-out": "person",
  "get /api/account": "worksHere",
  "post /api/account/card": "worksHere",
  // Keepers of the house: no table is read here. What gives or ends a way in asks first that it is really them.
  "get /api/admin/house": "admin",
  "post /api/admin/organisations": "adminNow",
  "post /api/admin/organisations/{organisation}": "adminNow",
  "post /api/admin/organisations/{organisation}/close": "adminNow",
  "post /api/admin/organisations/{organisation}/providers": "adminNow",
  "delete /api/admin/providers/{provider}": "adminNow",
  "post /api/admin/members": "adminNow",
  "post /api/admin/members/{membership}/end": "adminNow",
  "get /api/admin/people/{person}": "admin",
  "post /api/admin/people/{person}/roles": "adminNow",
  "post /api/admin/people/{person}/invitation": "adminNow",
  "post /api/admin/people/{person}/close": "adminNow",
  "delete /api/admin/people/{person}/passkeys/{passkey}": "adminNow",
  "post /api/admin/people/{person}/reach": "adminNow",
  "get /api/admin/emergency-looks": "admin",
  "post /api/admin/emergency-looks": "adminNow",
  "post /api/admin/emergency-looks/{look}/answer": "adminNow",
  "post /api/admin/emergency-looks/{look}/end": "admin",
  "get /api/demo": "demoDoor",
  "post /api/demo/door": "demoDoor",
  "get /healthz": "anyone",
  "get /readyz": "anyone",
  "get /metrics": "anyone",
};

const all = async (): Promise<Readonly<Record<string, string>>> => {
  const { json } = await server.ask("/openapi.json");
  return Object.fromEntries(
    Object.entries(pathsOf(json)).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation["x-policy"]]),
    ),
  );
};

test("whoever adds a route that reads or changes something says here who may", async () => {
  const routes = await all();
  // Pages hold what `anyone` may have: their own content is judged by the gate, see board.test.ts.
  // One calendar is read by whoever holds its address.
  const pages = Object.keys(routes).filter((route) =>
    /^get \/(?!api|agenda|healthz|readyz|metrics|openapi)/.test(route),
  );
  for (const page of pages) expect(routes[page]).toBe("anyone");
  const others = Object.entries(routes).filter(([route]) => !pages.includes(route));
  expect(Object.fromEntries(others)).toEqual(expected);
});

test("nothing but what is anyone's is given to who is not signed in, and no change is made by GET", async () => {
  // By the name of this machine: at an address by number there are no passkeys, for nobody.
  const headers = { host: `localhost:${server.port}` };
  for (const [route, policy] of Object.entries(await all())) {
    const [method = "", template = ""] = route.split(" ");
    const path = template.replace("{board}", table.board).replace("{participant}", "p-noor").replace("{sheet}", "x~1");
    const asked =
      method === "post"
        ? server.ask(path, { method: "POST", body: {}, headers })
        : server.ask(path, { method: method === "get" ? "GET" : "DELETE", headers });
    const { status } = await asked;
    if (policy === "anyone") expect([route, status < 401]).toEqual([route, true]);
    else expect([route, status]).toEqual([route, policy === "demoDoor" || policy === "calendarAddress" ? 404 : 401]);
    // The same address by another method does nothing.
    if (!(`get ${template}` in (await all()))) expect((await server.ask(path)).status).toBe(404);
  }
});
