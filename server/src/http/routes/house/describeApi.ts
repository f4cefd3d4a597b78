// OpenAPI from the routes themselves: what the document says is what is checked.
import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import type { RouteCard } from "../../route.ts";

const refusal = z.object({ error: z.looseObject({ reason: z.string() }) });

const sentAs = { json: "application/json", form: "application/x-www-form-urlencoded" } as const;

const operation = (route: RouteCard): ZodOpenApiOperationObject => {
  const params = [...route.path.matchAll(/:([a-z]+)/g)].map(([, name = ""]) => name);
  return {
    summary: route.says,
    "x-policy": route.policy,
    ...(params.length === 0
      ? {}
      : { requestParams: { path: z.object(Object.fromEntries(params.map((name) => [name, z.string()]))) } }),
    ...(route.body
      ? { requestBody: { required: true, content: { [sentAs[route.takes]]: { schema: route.body } } } }
      : {}),
    responses: {
      "200": {
        description: "Done.",
        ...(route.answer ? { content: { "application/json": { schema: route.answer } } } : {}),
      },
      default: { description: "A no, with its reason.", content: { "application/json": { schema: refusal } } },
    },
  };
};

/** An OpenAPI 3.1 document of these routes. */
export const describeApi = (routes: readonly RouteCard[]): Readonly<Record<string, unknown>> => {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = route.path.replace(/:([a-z]+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  const document = createDocument({
    openapi: "3.1.0",
    info: {
      title: "Werktafel",
      version: "1",
      description:
        "Sign in with POST /api/session; the cookie it sets is what all the rest asks for. Origins of other sites are refused.",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    paths,
  });
  return { ...document };
};
