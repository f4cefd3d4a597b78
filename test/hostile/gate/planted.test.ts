// What somebody adds and forgets to say of who may come there: it is not made, or the server does not start (issue 4, check 1).
import { expect, test } from "@jest/globals";
import { UpgradeDoor } from "@werktafel/server/access/registry/upgradeDoor";
import { SheetDocument } from "@werktafel/server/access/registry/documents";
import { placePolicies } from "@werktafel/server/access/registry/placePolicy";
import { registryOf } from "@werktafel/server/access/registry/registry";
import { entriesOf } from "@werktafel/server/boards/commands/commandEntries";
import { onlyThese } from "@werktafel/server/http/openHttp";
import { defineRoute, noBody, type Route } from "@werktafel/server/http/route";
import { defineEvent } from "@werktafel/server/live/defineEvent";
import { openSchema } from "@werktafel/shared/protocol/liveSchemas";
import express from "express";

/** Of any type: what a slip of a finger, or a cast, may hand over. */
const nothing = JSON.parse("{}");

test("a route, an event, a document or a socket's door without a policy is not made", () => {
  const route = { method: "get", path: "/api/open", says: "Nothing.", body: noBody } as const;
  const handler = async () => ({ kind: "json" as const, body: {} });
  expect(() => defineRoute({ ...route, policy: nothing, handler })).toThrow("route get /api/open has no policy");
  const policy = { name: "anyone", judge: async () => ({ who: null }) };
  expect(() => defineRoute({ ...route, policy, handler, body: nothing.body })).toThrow("has no schema");
  const event = { name: "spy", says: "", schema: openSchema, rate: "command", handler: async () => null } as const;
  expect(() => defineEvent({ ...event, policy: nothing })).toThrow("event spy has no policy");
  expect(() => defineEvent({ ...event, policy: placePolicies.anyPlace, schema: nothing.schema })).toThrow("no schema");
  const document = { kind: "table", says: "", shape: {}, policy: "everybody", mayRead: () => true } as const;
  expect(() => SheetDocument.define({ ...document, mayWrite: nothing.mayWrite })).toThrow(
    "document table has no policy",
  );
  expect(() => SheetDocument.define({ ...document, policy: "", mayWrite: () => true })).toThrow("has no policy");
  const door = { path: "/spy/", says: "", take: () => undefined } as const;
  expect(() => UpgradeDoor.define({ ...door, policy: nothing.policy })).toThrow("upgrade /spy/ has no policy");
});

test("a wish that misses its form, its policy or its verb stops the start", () => {
  const { seated } = placePolicies;
  const whole = { schemas: { spy: openSchema }, policies: { spy: seated }, verbs: { spy: () => null } };
  expect(entriesOf(whole)).toMatchObject([{ kind: "command", name: "spy", policy: "seated" }]);
  expect(() => entriesOf({ ...whole, policies: {} })).toThrow("command spy has no policy");
  expect(() => entriesOf({ ...whole, schemas: {} })).toThrow("command spy has no schema");
  expect(() => entriesOf({ ...whole, verbs: {} })).toThrow("command spy has no verb");
  expect(() => entriesOf({ ...whole, verbs: { ...whole.verbs, more: () => null } })).toThrow("command more");
});

test("an address that is opened beside the registry stops the start", () => {
  const policy = { name: "anyone", judge: async () => ({ who: null }) };
  const routes: readonly Route[] = [
    defineRoute({
      method: "get",
      path: "/known",
      says: "Known.",
      policy,
      body: noBody,
      handler: async () => ({ kind: "json", body: {} }),
    }),
  ];
  const app = express();
  expect(() => onlyThese(app, routes)).toThrow("nothing answers get /known");
  app.get("/known", () => undefined);
  expect(() => onlyThese(app, routes)).not.toThrow();
  app.post("/spy", () => undefined);
  expect(() => onlyThese(app, routes)).toThrow("post /spy is in no registry");
});

test("nothing is in the registry twice, or without the name of its policy", () => {
  const entry = { kind: "route", name: "get /x", says: "", policy: "anyone", schema: null } as const;
  expect(() => registryOf([entry], [entry])).toThrow("route get /x is there twice");
  expect(() => registryOf([{ ...entry, policy: "" }])).toThrow("route get /x has no policy");
});
