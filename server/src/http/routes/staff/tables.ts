// A table as who keeps the house meets it: by its number alone. Who could reach it, and ending every way in at once;
// and, at the table itself, a resident's end to a look in an emergency.
import { boardId, isId } from "@werktafel/shared/ids";
import { z } from "zod";
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import type { Policies } from "../../policies.ts";
import { defineRoute, type Route } from "../../route.ts";
import { tableReachAnswer } from "./adminShapes.ts";
import type { StaffPolicies } from "./staffPolicies.ts";

const nothing = z.object({});
const unknown = { refusal: { reason: "unknown" } } as const;

export const tableRoutes = (
  { staff, glass, lobby }: House,
  policies: Policies,
  staffs: StaffPolicies,
): readonly Route[] => [
  defineRoute({
    method: "post",
    path: "/api/admin/tables/:table/close",
    says: "Ends every session of everyone who sits at a table, its screens and all links to it, at once (R-409).",
    policy: staffs.adminNow,
    body: nothing,
    answer: nothing,
    handler: async ({ who, params: { table = "" } }) => {
      if (!isId(table)) return unknown;
      const refusal = await staff.closeTable(who, boardId(table));
      if (refusal !== null) return { refusal };
      lobby.shut(boardId(table));
      return json({});
    },
  }),
  defineRoute({
    method: "post",
    path: "/api/admin/tables/:table/reach",
    says: "Who could reach a table between two moments: ids, and names of who has an account (R-409).",
    policy: staffs.adminNow,
    body: z.object({ from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }) }),
    answer: tableReachAnswer,
    handler: async ({ who, params: { table = "" }, body }) => {
      if (!isId(table)) return unknown;
      const people = await staff.reachOfTable(who, boardId(table), Date.parse(body.from), Date.parse(body.to));
      return "reason" in people ? { refusal: people } : json({ people });
    },
  }),
  defineRoute({
    method: "post",
    path: "/api/boards/:board/emergency-looks/:look/end",
    says: "A resident ends an administrator's look in an emergency; its connections close at once.",
    policy: policies.sitsHere,
    body: nothing,
    answer: nothing,
    handler: async ({ who, params: { look = "" } }) => {
      const refusal = await glass.stop(who, look);
      return refusal === null ? json({}) : { refusal };
    },
  }),
];
