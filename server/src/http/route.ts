// The only way to make something reachable over HTTP: a route with a schema and a policy. What has no policy cannot start,
// and the API document is written from the same list.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { Request } from "express";
import { z } from "zod";
import type { Entry } from "../access/registry/registry.ts";
import type { Reply } from "./answer.ts";

export type Method = "get" | "post" | "delete";
export type Params = Readonly<Record<string, string>>;

/** Who this is, as far as a route needs to know; or the no. */
export type Judged<Who> = { readonly who: Who } | { readonly refusal: Refusal };

/** Who may come here at all. What they may do there is the verb's own question (`may`). */
export interface Policy<Who> {
  readonly name: string;
  judge(request: Request, params: Params): Promise<Judged<Who>>;
}

export interface Asked<Who, Body> {
  readonly request: Request;
  readonly params: Params;
  readonly who: Who;
  readonly body: Body;
}

/** One line of the API document. */
export interface RouteCard {
  readonly method: Method;
  readonly path: string;
  readonly says: string;
  readonly policy: string;
  readonly body: z.ZodType | null;
  /** `null`: not JSON (a page, text). */
  readonly answer: z.ZodType | null;
  /** A form where a program of another house sends one; all else is JSON. */
  readonly takes: "json" | "form";
}

/** What takes longer than this to make (paper, a long export) is only given to who may still have it. */
const longMs = 100;

type Run = (request: Request, params: Params) => Promise<Reply | { readonly refusal: Refusal }>;

/** Made by `defineRoute` alone: the policy is asked, and the body is checked, before anything else happens. */
export class Route implements RouteCard {
  readonly method: Method;
  readonly path: string;
  readonly says: string;
  readonly policy: string;
  readonly body: z.ZodType | null;
  readonly answer: z.ZodType | null;
  readonly takes: "json" | "form";
  readonly #run: Run;

  private constructor(card: RouteCard, run: Run) {
    this.method = card.method;
    this.path = card.path;
    this.says = card.says;
    this.policy = card.policy;
    this.body = card.body;
    this.answer = card.answer;
    this.takes = card.takes;
    this.#run = run;
  }

  static define<Who, Body>(parts: RouteParts<Who, Body>): Route {
    const { method, path, says, policy, body, answer, takes = "json", handler } = parts;
    if (typeof policy?.judge !== "function" || !policy.name) throw new Error(`route ${method} ${path} has no policy`);
    if (!body) throw new Error(`route ${method} ${path} has no schema`);
    const card = {
      method,
      path,
      says,
      policy: policy.name,
      body: body === noBody ? null : body,
      answer: answer ?? null,
      takes,
    };
    return new Route(card, async (request, params) => {
      const judged = await policy.judge(request, params);
      if ("refusal" in judged) return judged;
      const parsed = body.safeParse(body === noBody ? undefined : request.body);
      if (!parsed.success) return { refusal: malformed(parsed.error) };
      const begun = performance.now();
      const reply = await handler({ request, params, who: judged.who, body: parsed.data });
      if (method !== "get" || performance.now() - begun < longMs) return reply;
      // An export that was running when its reader lost their place: it is made, and given to nobody.
      const again = await policy.judge(request, params);
      return "refusal" in again ? again : reply;
    });
  }

  run(request: Request, params: Params): Promise<Reply | { readonly refusal: Refusal }> {
    return this.#run(request, params);
  }

  get entry(): Entry {
    const { method, path, says, policy, body } = this;
    return { kind: "route", name: `${method} ${path}`, says, policy, schema: body };
  }
}

interface RouteParts<Who, Body> {
  readonly method: Method;
  /** `/api/boards/:board`. */
  readonly path: string;
  /** What it does, in one English sentence for the API document. */
  readonly says: string;
  readonly policy: Policy<Who>;
  /** `noBody` when nothing is sent along. */
  readonly body: z.ZodType<Body>;
  readonly answer?: z.ZodType;
  readonly takes?: "json" | "form";
  readonly handler: (asked: Asked<Who, Body>) => Promise<Reply | { readonly refusal: Refusal }>;
}

/** The first fault of a body, as a refusal that says where. */
const malformed = (error: z.ZodError): Refusal => {
  const issue = error.issues[0];
  return { reason: "malformed", path: issue?.path.join(".") ?? "", detail: issue?.message ?? "not as expected" };
};

/** For a route that nothing is sent to. */
export const noBody: z.ZodType<undefined> = z.undefined();

/** Makes a route. Throws at start when it has no policy: nothing becomes reachable by forgetting. */
export const defineRoute = Route.define;
