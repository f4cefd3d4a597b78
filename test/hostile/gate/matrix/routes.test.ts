// Issue 4, check 1: every kind of visitor × every address × every board and sheet that can be named, asked of a running
// server; what each gets equals the table that was written by hand. Who may, really gets it.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Answered } from "../../../support/openServer.ts";
import { board, everyone, otherBoard, overlapping, question, restricted } from "../../../server/live/openTable.ts";
import { type GateHouse, isOut, openGateHouse, sitsAt, type VisitorName, visitors } from "./gateHouse.ts";
import { chairOf, expectedAt, readsSheet, routeRows, type SheetName, sheetKinds } from "./policyTable.ts";

let house: GateHouse;
let neutral = "";
let cells = 0;

beforeAll(async () => {
  house = await openGateHouse();
  neutral = (await house.server.ask("/in")).text;
  house.dry(true);
}, 60_000);
afterAll(() => house.close());

const boards = { noors: board, brams: otherBoard, nowhere: "0".repeat(32) } as const;
const sheets: Readonly<Record<SheetName, string>> = {
  everyone,
  restricted,
  overlapping,
  question,
  oldGeneration: "everyone~0",
  unknown: `${"0".repeat(32)}~1`,
  elsewhere: "elders~1",
};

/** Somebody who works at an organisation, and their things. */
const staff = {
  organisation: "o-brug",
  person: "person-werkt",
  membership: "l-werkt",
  passkey: "a".repeat(64),
  provider: "nergens",
  look: "nergens",
  volunteer: "nergens",
  table: board,
};

const reasonIn = (json: unknown): { readonly reason?: string; readonly who?: string } => Object(Object(json).error);

const outcomeOf = ({ status, headers, text, json }: Answered): string => {
  if (headers["content-type"]?.startsWith("text/html") === true) {
    if (status === 404) return "unknownPage";
    if (status !== 200) return `page ${status}`;
    return text === neutral ? "neutral" : "page";
  }
  if (status === 200) return "ok";
  const { reason = `status ${status}`, who } = reasonIn(json);
  if (reason === "notStored") return "done";
  return who === undefined ? reason : `${reason} ${who}`;
};

/** Of all the addresses, those judged by another table: by sheet, or by what is in the body. */
const byOthers = [
  "get /api/boards/:board/sheets/:sheet/last-version",
  "get /api/boards/:board/sheets/:sheet/authors",
  "post /api/session",
  "delete /api/session",
  // Goes out as well: asked in test/server/staff.
  "post /api/organisation/sign-out",
];

const routes = () => house.server.running.registry.filter(({ kind }) => kind === "route");

const ask = (name: string, visitor: VisitorName, at: Readonly<Record<string, string>>, body?: unknown) => {
  const [method = "", template = ""] = name.split(" ");
  const path = template.replace(/:([a-z]+)/g, (_, param: string) => at[param] ?? "");
  return house.server.ask(path, {
    method: method === "post" ? "POST" : method === "delete" ? "DELETE" : "GET",
    cookie: house.cookieOf(visitor),
    ...(body === undefined ? {} : { body }),
  });
};

const signedOutFor = (visitor: VisitorName): string => (visitor === "locked" ? "locked" : "signedOut");

test("every address has a row in the table, and every row an address", () => {
  const known = [...Object.keys(routeRows), ...byOthers];
  expect(
    routes()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(known.toSorted());
});

test("everyone gets at every address what the table says, at their own table, at another and at none", async () => {
  const expected: Record<string, string> = {};
  const found: Record<string, string> = {};
  for (const { name } of routes()) {
    if (byOthers.includes(name)) continue;
    const places = name.includes(":board") ? (["noors", "brams", "nowhere"] as const) : (["noors"] as const);
    for (const where of places) {
      for (const visitor of visitors) {
        const at = {
          ...staff,
          board: boards[where],
          meeting: "m-0",
          participant: "p-mila",
          device: "nergens",
          one: "nergens",
          visit: "nergens",
          at: "2026-09-18T13:00:00Z",
        };
        const cell = `${name} · ${visitor} · ${where}`;
        expected[cell] = expectedAt(name, visitor, where) ?? "no row";
        found[cell] = outcomeOf(await ask(name, visitor, at, routeRows[name]?.body));
        cells += 1;
      }
    }
  }
  expect(found).toEqual(expected);
}, 120_000);

test("what was written on a sheet, and by whom, is for its readers", async () => {
  const expected: Record<string, string> = {};
  const found: Record<string, string> = {};
  for (const name of byOthers.filter((each) => each.includes(":sheet"))) {
    for (const where of ["noors", "brams"] as const) {
      for (const sheet of sheetKinds) {
        for (const visitor of visitors) {
          const isThere = (sheet === "elsewhere") === (where === "brams");
          const reads = isThere && sitsAt[visitor] === where && readsSheet(visitor, sheet);
          const chair = chairOf[visitor];
          const isGuest = name.endsWith("last-version") && (chair === "guest" || chair === "screen");
          const cell = `${name} · ${visitor} · ${where} · ${sheet}`;
          expected[cell] = isOut(visitor) ? signedOutFor(visitor) : reads && !isGuest ? "ok" : "unknown";
          found[cell] = outcomeOf(await ask(name, visitor, { board: boards[where], sheet: sheets[sheet] }));
          cells += 1;
        }
      }
    }
  }
  expect(found).toEqual(expected);
}, 60_000);

test("a link lets its own person in, and goes by nobody else's name unasked", async () => {
  const expected: Record<string, string> = {};
  const found: Record<string, string> = {};
  for (const visitor of visitors) {
    const isHers =
      (isOut(visitor) && visitor !== "locked") || visitor === "relative" || visitor.startsWith("bigScreen");
    for (const [token, ifHers] of [
      [house.freshToken, "done"],
      ["x".repeat(43), "unknown"],
    ] as const) {
      const cell = `${visitor} · ${ifHers}`;
      expected[cell] = isHers || ifHers === "unknown" ? ifHers : "otherPerson";
      found[cell] = outcomeOf(await ask("post /api/session", visitor, {}, { token }));
      cells += 1;
    }
  }
  expect(found).toEqual(expected);
});

test("what is not there by one method is not there by another", async () => {
  const known = new Set(routes().map(({ name }) => name));
  const at = { ...staff, board, meeting: "m-0", participant: "p-mila", at: "2026-09-18T13:00:00Z", sheet: everyone };
  for (const { name } of routes()) {
    const [, template = ""] = name.split(" ");
    for (const method of ["get", "post", "delete", "put", "patch", "options", "propfind"]) {
      if (known.has(`${method} ${template}`)) continue;
      const path = template.replace(
        /:([a-z]+)/g,
        (_, param: string) => Object.entries(at).find(([key]) => key === param)?.[1] ?? "",
      );
      const cookie = house.cookieOf("facilitator") ?? "";
      const init = { method: method.toUpperCase(), headers: { cookie, "content-type": "application/json" } };
      const body = method === "get" || method === "options" ? {} : { body: "{}" };
      const answered = await fetch(`${house.server.url}${path}`, { ...init, ...body });
      expect([method, template, answered.status]).toEqual([
        method,
        template,
        method === "post" || method === "get" || method === "options" ? 404 : 415,
      ]);
      cells += 1;
    }
  }
}, 60_000);

/** What asks first that somebody shows it is really them, in the last ten minutes. By hand. */
const needsProof = ["post /api/boards/:board/copy", "post /api/boards/:board/erase"];

test("what asks for proof asks for it anew after ten minutes, of everybody who could do it", async () => {
  const ofTables = routes().filter(({ name, policy }) => policy.includes("steppedUp") && name.includes(":board"));
  expect(ofTables.map(({ name }) => name).toSorted()).toEqual(needsProof.toSorted());
  house.advance(11 * 60_000);
  for (const name of needsProof) {
    for (const visitor of ["resident", "relative", "volunteer", "host", "staff", "facilitator"] as const) {
      const before = house.tried();
      const told = outcomeOf(await ask(name, visitor, { board }, routeRows[name]?.body));
      expect([name, visitor, told, house.tried()]).toEqual([name, visitor, "stepUpNeeded", before]);
      cells += 1;
    }
  }
});

/** What an administrator changes, and what tells them who reached what. By hand; ending a look never waits. */
const needsAdminsProof = [
  "delete /api/admin/organisations/:organisation/volunteers/:volunteer",
  "delete /api/admin/people/:person/passkeys/:passkey",
  "delete /api/admin/providers/:provider",
  "post /api/admin/emergency-looks",
  "post /api/admin/emergency-looks/:look/answer",
  "post /api/admin/members",
  "post /api/admin/members/:membership/end",
  "post /api/admin/organisations",
  "post /api/admin/organisations/:organisation",
  "post /api/admin/organisations/:organisation/close",
  "post /api/admin/organisations/:organisation/coordinators",
  "post /api/admin/organisations/:organisation/providers",
  "post /api/admin/organisations/:organisation/volunteers",
  "post /api/admin/people/:person/close",
  "post /api/admin/people/:person/invitation",
  "post /api/admin/people/:person/invitation/answer",
  "post /api/admin/people/:person/reach",
  "post /api/admin/people/:person/roles",
  "post /api/admin/people/:person/stand-in",
  "post /api/admin/tables/:table/close",
  "post /api/admin/tables/:table/reach",
];

test("every changing address of administrators asks for proof anew after ten minutes, but the one that ends a look", async () => {
  const changing = routes()
    .map(({ name }) => name)
    .filter((name) => name.includes("/api/admin/") && !name.startsWith("get "));
  expect(changing.toSorted()).toEqual([...needsAdminsProof, "post /api/admin/emergency-looks/:look/end"].toSorted());
  for (const name of needsAdminsProof) {
    for (const visitor of ["platformAdmin", "organisationAdmin", "lookingAlong"] as const) {
      const before = house.tried();
      const told = outcomeOf(await ask(name, visitor, staff, routeRows[name]?.body));
      expect([name, visitor, told, house.tried()]).toEqual([name, visitor, "stepUpNeeded", before]);
      cells += 1;
    }
  }
});

test("who goes out is out, and nobody else", async () => {
  for (const visitor of visitors) {
    const answered = outcomeOf(await ask("delete /api/session", visitor, {}));
    expect([visitor, answered]).toEqual([visitor, isOut(visitor) ? signedOutFor(visitor) : "done"]);
    cells += 1;
  }
});

test("the cells were really asked", () => {
  console.log(`${cells} cells: ${routes().length} addresses, ${visitors.length} kinds of visitor`);
  expect(cells).toBeGreaterThan(5_000);
});
