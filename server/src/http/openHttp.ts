// The HTTP edge: headers first, then origin, then the routes; what nobody claimed is unknown. A broken world is caught here
// once, logged without words, and answered without saying why.
import type { Registry } from "../access/registry/registry.ts";
import { openUnderWay, type UnderWay } from "../underWay.ts";
import { StorageError } from "../storage/port.ts";
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from "express";
import { sendEdgeRefusal, sendRefusal, sendReply } from "./answer.ts";
import { secureHeaders } from "./headers.ts";
import type { House } from "./house.ts";
import { policiesOf } from "./policies.ts";
import { type Params, Route } from "./route.ts";
import { askingOnce, strangersWait } from "./visitors.ts";
import { boardRoutes } from "./routes/board.ts";
import { deviceRoutes } from "./routes/devices/devices.ts";
import { joinedRoutes } from "./routes/devices/joined.ts";
import { lobbyRoutes } from "./routes/devices/lobby.ts";
import { demoRoutes } from "./routes/demo.ts";
import { meetingRoutes } from "./routes/meetings.ts";
import { calendarRoutes } from "./routes/messages/calendar.ts";
import { messageRoutes } from "./routes/messages/messages.ts";
import { historyRoutes } from "./routes/history.ts";
import { lookRoutes } from "./routes/looked/looks.ts";
import { aboutRoutes } from "./routes/house/about.ts";
import { healthRoutes } from "./routes/house/health.ts";
import { mineRoutes } from "./routes/mine/mine.ts";
import { newsRoutes } from "./routes/mine/news.ts";
import { pageRoutes } from "./routes/pages.ts";
import { paperRoutes } from "./routes/paper/paper.ts";
import { peopleRoutes } from "./routes/people.ts";
import { erasingRoutes } from "./routes/paper/erasing.ts";
import { copyRoutes } from "./routes/paper/copies.ts";
import { accountRoutes } from "./routes/staff/account.ts";
import { adminRoutes } from "./routes/staff/admin.ts";
import { glassRoutes } from "./routes/staff/glass.ts";
import { invitationRoutes } from "./routes/staff/invitations.ts";
import { organisationDoorRoutes } from "./routes/staff/organisationDoor.ts";
import { passkeyRoutes } from "./routes/staff/passkeys.ts";
import { tableRoutes } from "./routes/staff/tables.ts";
import { coordinatingRoutes } from "./routes/volunteers/coordinating.ts";
import { helpRoutes } from "./routes/volunteers/help.ts";
import { volunteerArrangingRoutes } from "./routes/volunteers/arranging.ts";
import { staffPoliciesOf } from "./routes/staff/staffPolicies.ts";
import { sessionRoutes } from "./routes/session.ts";
import { documentRoutes } from "./routes/house/document.ts";

/** A stop waits no longer for what waits itself, for a house elsewhere or for somebody who knocks. */
const mayFinishMs = 3_000;
/** A board comes in by the command line; nothing that people send over HTTP is larger. */
const maxBody = "64kb";

/** Everything that is reachable over HTTP. */
export const routesOf = (house: House): readonly Route[] => {
  const policies = policiesOf(house);
  const staff = staffPoliciesOf(house, policies);
  const routes = [
    ...sessionRoutes(house, policies),
    ...deviceRoutes(house, policies),
    ...joinedRoutes(house, policies),
    ...messageRoutes(house, policies),
    ...calendarRoutes(house, policies),
    ...lobbyRoutes(house, policies),
    ...boardRoutes(house, policies),
    ...mineRoutes(house, policies),
    ...newsRoutes(house, policies),
    ...helpRoutes(house, policies),
    ...coordinatingRoutes(house, policies),
    ...historyRoutes(house, policies),
    ...lookRoutes(house, policies),
    ...meetingRoutes(house, policies),
    ...peopleRoutes(house, policies),
    ...demoRoutes(house, policies),
    ...pageRoutes(house, policies),
    ...paperRoutes(house, policies),
    ...copyRoutes(house, policies),
    ...erasingRoutes(house, policies),
    ...healthRoutes(house, policies),
    ...aboutRoutes(house, policies),
    ...invitationRoutes(house, policies),
    ...passkeyRoutes(house, policies, staff),
    ...organisationDoorRoutes(house, policies),
    ...accountRoutes(house, staff),
    ...adminRoutes(house, staff),
    ...volunteerArrangingRoutes(house, staff),
    ...glassRoutes(house, staff),
    ...tableRoutes(house, policies, staff),
  ];
  return [...routes, ...documentRoutes(routes, policies)];
};

const paramsOf = (request: Request): Params =>
  Object.fromEntries(
    Object.entries(request.params).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join("/") : (value ?? ""),
    ]),
  );

const mount = (app: Express, route: Route, { metrics }: House, underWay: UnderWay): void => {
  app[route.method](route.path, async (request: Request, response: Response) => {
    const outcome = await underWay.add(route.run(request, paramsOf(request)));
    if ("kind" in outcome) return sendReply(request, response, outcome);
    metrics.refused(outcome.refusal.reason);
    return sendRefusal(request, response, outcome.refusal);
  });
};

const statusOfError = (error: unknown): number =>
  error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : 500;

const caught =
  ({ log, metrics }: House): ErrorRequestHandler =>
  async (error: unknown, request: Request, response: Response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof StorageError) {
      log.error("notStored", error);
      metrics.refused("notStored");
      return sendRefusal(request, response, { reason: "notStored" });
    }
    const status = statusOfError(error);
    if (status === 413) return sendEdgeRefusal(request, response, "tooBig");
    if (status === 415) return sendEdgeRefusal(request, response, "notJson");
    if (status < 500) return sendRefusal(request, response, { reason: "malformed", path: "", detail: "not readable" });
    log.error("requestBroke", error);
    return sendEdgeRefusal(request, response, "broken");
  };

/** Every address that the app answers by itself is one of `routes`: a door beside them stops the start. */
export const onlyThese = (app: Express, routes: readonly Route[]): void => {
  const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  for (const { route } of app.router.stack) {
    if (route === undefined) continue;
    for (const { method } of route.stack) {
      if (!known.delete(`${method} ${route.path}`)) throw new Error(`${method} ${route.path} is in no registry`);
    }
  }
  if (known.size > 0) throw new Error(`nothing answers ${[...known].join(", ")}`);
};

export interface OpenHttp {
  readonly app: Express;
  readonly entries: Registry;
  /** What was asked is done, also for whoever left before the answer. */
  settled(): Promise<void>;
}

export const openHttp = (given: House): OpenHttp => {
  const house: House = { ...given, gate: askingOnce(given.gate) };
  const app = express();
  const underWay = openUnderWay();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", "simple");
  for (const header of secureHeaders(house.publicUrl)) app.use(header);

  app.use(async (request: Request, response: Response, next) => {
    if (house.gate.isOwnOrigin(request)) return next();
    house.metrics.refused("foreignOrigin");
    return sendEdgeRefusal(request, response, "foreignOrigin");
  });
  app.use(house.files.handler);
  app.use(strangersWait(house.gate, house.strangers));
  const routes = routesOf(house);
  const forms = new Set(routes.filter(({ takes }) => takes === "form").map(({ path }) => path));
  app.use(async (request: Request, response: Response, next) => {
    if (forms.has(request.path) && request.method === "POST" && request.is("application/x-www-form-urlencoded")) {
      return next();
    }
    const hasBody =
      request.headers["content-length"] !== undefined || request.headers["transfer-encoding"] !== undefined;
    const isEmpty = request.headers["content-length"] === "0";
    if (request.method === "POST" ? request.is("application/json") : !hasBody || isEmpty) return next();
    return sendEdgeRefusal(request, response, "notJson");
  });
  app.use(express.json({ limit: maxBody, inflate: false, type: "application/json" }));
  app.use([...forms], express.urlencoded({ limit: maxBody, inflate: false, extended: false }));
  if (!routes.every((route) => route instanceof Route)) throw new Error("a route that has no policy");
  for (const route of routes) mount(app, route, house, underWay);
  onlyThese(app, routes);
  app.use((request: Request, response: Response) => sendRefusal(request, response, { reason: "unknown" }));
  app.use(caught(house));
  const entries = [...routes.map(({ entry }) => entry), ...house.files.entries];
  return { app, entries, settled: async () => underWay.settled(mayFinishMs) };
};
