// Who comes with a request: found once, however many of its steps ask; and who is nobody may not ask without end.
import type { Request, RequestHandler } from "express";
import type { IncomingMessage } from "node:http";
import type { Gate, Visitor } from "../access/gate.ts";
import type { Strangers } from "../access/outside/strangers.ts";
import { sendRefusal } from "./answer.ts";

/** The gate for requests, which live for milliseconds; a socket's gate is asked anew each time. */
export const askingOnce = (gate: Gate): Gate => {
  const known = new WeakMap<IncomingMessage, Promise<Visitor | null>>();
  return {
    ...gate,
    visitor: (request) => {
      const visitor = known.get(request) ?? gate.visitor(request);
      known.set(request, visitor);
      return visitor;
    },
  };
};

/** The store may be out of reach: then nobody can be known, and each route says so itself. */
const isNobody = async (gate: Gate, request: Request): Promise<boolean> => {
  try {
    return (await gate.visitor(request)) === null;
  } catch {
    return false;
  }
};

export const strangersWait =
  (gate: Gate, strangers: Strangers): RequestHandler =>
  async (request, response, next) => {
    if ((await isNobody(gate, request)) && !strangers.mayAsk(request)) {
      return sendRefusal(request, response, { reason: "tooFast" });
    }
    return next();
  };
