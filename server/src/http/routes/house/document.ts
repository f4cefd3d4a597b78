// The description of this interface, written from the very routes and schemas that judge what comes in.
import { json } from "../../answer.ts";
import { describeApi } from "./describeApi.ts";
import type { Policies } from "../../policies.ts";
import { defineRoute, noBody, type Route, type RouteCard } from "../../route.ts";

export const documentRoutes = (routes: readonly RouteCard[], policies: Policies): readonly Route[] => {
  // Written when somebody asks for it: a start need not wait for it.
  let document: Readonly<Record<string, unknown>> | undefined;
  return [
    defineRoute({
      method: "get",
      path: "/openapi.json",
      says: "This document.",
      policy: policies.anyone,
      body: noBody,
      handler: async () => json((document ??= describeApi(routes))),
    }),
  ];
};
