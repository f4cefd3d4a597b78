// The one place where an answer leaves over HTTP: a no gets its status here, and nothing but the screens' own hashed files
// may be kept by a browser or a proxy. Unknown and forbidden look alike to the last byte.
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Refusal, RefusalReason } from "@werktafel/shared/domain/refusal";
import type { Request, Response } from "express";

/** Every reason has its status; a reason without one does not compile. */
const statusOf: Readonly<Record<RefusalReason, number>> = {
  malformed: 400,
  unknown: 404,
  notYours: 403,
  wordingChanged: 409,
  alreadyTaken: 409,
  notNow: 409,
  audienceWithoutResident: 422,
  leavesOut: 422,
  goalIsNarrower: 422,
  noResidentHere: 409,
  questionMissing: 409,
  listNotSeen: 409,
  afterHoursMissing: 409,
  residentsYesMissing: 409,
  alreadyAdopted: 409,
  ownWords: 403,
  meetingUnderWay: 409,
  notHere: 409,
  lastResident: 409,
  sentenceMissing: 409,
  mandateMissing: 409,
  consentMissing: 403,
  boardClosed: 409,
  alreadyTakenOver: 409,
  heldByLaw: 409,
  notStored: 503,
  tooFast: 429,
  otherPerson: 409,
  strongDoorOnly: 403,
  secondPersonNeeded: 409,
  ownBenefit: 409,
  ownCardMissing: 409,
  theirsToTake: 409,
  signedOut: 401,
  locked: 423,
  stepUpNeeded: 403,
  wrongPin: 403,
};

/** What only programs hear: our own pages never get to see these, so no screen has words for them. */
const edgeStatusOf = { foreignOrigin: 403, notJson: 415, tooBig: 413, broken: 500 } as const;
export type EdgeReason = keyof typeof edgeStatusOf;

export type Reply =
  | { readonly kind: "json"; readonly body: unknown; readonly headers?: Readonly<Record<string, string | string[]>> }
  /** A page in the language of who asks, by the `Cookie` line of their request. */
  | { readonly kind: "page"; readonly html: (cookies: string) => string; readonly status: number }
  | { readonly kind: "text"; readonly text: string; readonly status: number; readonly type: string }
  /** A file to keep, under a name that tells nothing of whom it is about. */
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly type: string; readonly fileName: string };

/** A JSON answer; `headers` for what goes with it, such as a cookie. */
export const json = (body: unknown, headers: Readonly<Record<string, string | string[]>> = {}): Reply => ({
  kind: "json",
  body,
  headers,
});

const gzipped = promisify(gzip);
/** Below this a packet holds it anyhow. */
const worthGzipping = 1_000;

const send = async (request: Request, response: Response, text: string, type: string): Promise<void> => {
  response.setHeader("Content-Type", type);
  const bytes = Buffer.from(text);
  if (bytes.length < worthGzipping || !request.acceptsEncodings("gzip")) {
    response.end(bytes);
    return;
  }
  response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Vary", "Accept-Encoding");
  response.end(await gzipped(bytes));
};

export const sendReply = async (request: Request, response: Response, reply: Reply): Promise<void> => {
  switch (reply.kind) {
    case "json":
      for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
      return send(request, response, JSON.stringify(reply.body), "application/json; charset=utf-8");
    case "page":
      response.status(reply.status);
      return send(request, response, reply.html(request.headers.cookie ?? ""), "text/html; charset=utf-8");
    case "text":
      response.status(reply.status);
      return send(request, response, reply.text, reply.type);
    case "bytes":
      response.setHeader("Content-Type", reply.type);
      response.setHeader("Content-Disposition", `attachment; filename="${reply.fileName}"`);
      response.setHeader("Content-Length", reply.bytes.length);
      response.end(reply.bytes);
  }
};

export const sendRefusal = async (request: Request, response: Response, refusal: Refusal): Promise<void> => {
  response.status(statusOf[refusal.reason]);
  await send(request, response, JSON.stringify({ error: refusal }), "application/json; charset=utf-8");
};

export const sendEdgeRefusal = async (request: Request, response: Response, reason: EdgeReason): Promise<void> => {
  response.status(edgeStatusOf[reason]);
  await send(request, response, JSON.stringify({ error: { reason } }), "application/json; charset=utf-8");
};
