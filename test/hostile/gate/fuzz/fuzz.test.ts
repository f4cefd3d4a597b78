// Nonsense at every address and in every wish: refused as such, never with an inner error, never with a word of how the house is
// built, and nothing of it sticks to the program (RELIABILITY.md F4, F5, A8). `FUZZ=500000` asks for the full number.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { commandSchemas } from "@werktafel/shared/protocol/commandSchemas";
import { seededRandom } from "../../../support/seededRandom.ts";
import { askAt } from "../../../support/openServer.ts";
import { board } from "../../../server/live/openTable.ts";
import { LiveWire } from "../../sockets/liveWire.ts";
import { type GateHouse, openGateHouse, type VisitorName } from "../matrix/gateHouse.ts";
import { nonsenseAddress, nonsenseBody } from "./nonsense.ts";

const wanted = Number(process.env["FUZZ"] ?? 2_000);
const random = seededRandom(Number(process.env["SEED"] ?? 1));
const anyWish = { id: "wens-1", kind: "resumeMeeting", board, payload: { meeting: "m-1" } };
const madeBySchema: object = commandSchemas.resumeMeeting.parse(anyWish);
/** What every object is made of: here, and where the schemas make theirs (test/support/suites/outsideOnce.mjs). */
const prototypes: readonly object[] = [Object.prototype, Object.getPrototypeOf(madeBySchema)];
const namesOfAll = () => prototypes.map((each) => Object.getOwnPropertyNames(each).toSorted());
const own = namesOfAll();
let house: GateHouse;
beforeAll(async () => {
  house = await openGateHouse();
  house.dry(true);
}, 60_000);
afterAll(() => house.close());

/** A stack, a file of ours, a word of the store: what an answer never tells. */
const tells = /\bat .+:\d+:\d+|\.ts\b|node_modules|SQLITE|SqliteError|TypeError|RangeError|ZodError|better-sqlite/;

const askers: readonly VisitorName[] = ["nobody", "facilitator", "resident", "guest", "bigScreen", "platformAdmin"];

test("nonsense at every address is refused as nonsense", async () => {
  const routes = house.server.running.registry.filter(({ kind }) => kind === "route");
  const statuses = new Map<number, number>();
  let asked = 0;
  while (asked < wanted) {
    // Some of what they ask ends their own session, or somebody else's: they come in anew.
    if (asked % 100 === 0) for (const asker of askers) if (asker !== "nobody") await house.enter(asker);
    const some = Array.from({ length: 25 }, async () => {
      const { name, schema } = random.pick(routes);
      const [method = "", template = ""] = name.split(" ");
      const path = nonsenseAddress(template, random);
      const cookie = house.cookieOf(random.pick(askers));
      const rawBody = method === "get" ? {} : { rawBody: nonsenseBody(schema, random) };
      const asking = {
        method: method === "post" ? "POST" : method === "delete" ? "DELETE" : "GET",
        cookie,
        ...rawBody,
      } as const;
      const answered = await askAt(`${house.server.url}${path}`, asking);
      const { status, text } = answered;
      const isOwn = status === 503 && text.includes("notStored");
      if (
        (status >= 500 && !isOwn) ||
        (tells.test(text) && answered.headers["content-type"]?.includes("html") !== true)
      ) {
        expect({ seed: random.seed, method, path, ...rawBody, status, text: text.slice(0, 300) }).toEqual("a refusal");
      }
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    });
    await Promise.all(some);
    asked += some.length;
  }
  console.log(
    `seed ${random.seed}: ${asked} requests, ${[...statuses]
      .toSorted()
      .map(([status, count]) => `${status}: ${count}`)
      .join(", ")}`,
  );
  expect(asked).toBeGreaterThanOrEqual(wanted);
  // Some of it has the right form and gets far, or the form alone was tried.
  expect([...statuses.keys()].filter((status) => status === 200 || status === 503).length).toBe(2);
}, 3_600_000);

test("nonsense in every wish is refused as nonsense, and the line stays", async () => {
  const line = new LiveWire({ url: house.server.url, cookie: await house.enter("facilitator") });
  expect(await line.ready()).toBe(true);
  await line.ask("open", { board });
  const reasons = new Map<string, number>();
  const kinds = Object.entries(commandSchemas);
  const count = Math.ceil(wanted / 2);
  for (let asked = 0; asked < count; asked += 1) {
    const [, schema] = random.pick(kinds);
    const text = nonsenseBody(schema, random);
    // Deeper than this side can write; the other side was asked to read it above.
    if (text.includes("[".repeat(20))) continue;
    let sent: unknown;
    try {
      sent = JSON.parse(text);
    } catch {
      continue; // No JSON: what socket.io makes of that is asked elsewhere.
    }
    const named =
      typeof sent === "object" && sent !== null && random.chance(0.7) ? { ...sent, id: `f-${asked}`, board } : sent;
    const answer = Object(await line.ask("command", named));
    const { ok, refusal } = answer;
    if (typeof ok !== "boolean" || (refusal !== undefined && tells.test(JSON.stringify(refusal)))) {
      expect({ seed: random.seed, sent, answer }).toEqual("a refusal");
    }
    const reason = ok === true ? "ok" : String(Object(refusal).reason);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  expect(line.isOpen).toBe(true);
  line.drop();
  console.log(
    `${count} wishes: ${[...reasons]
      .toSorted()
      .map(([reason, times]) => `${reason} ${times}`)
      .join(", ")}`,
  );
  expect(reasons.get("malformed")).toBeGreaterThan(count / 10);
}, 3_600_000);

test("nothing of it stuck: no object answers to a new name, nothing broke inside, and the house goes on", async () => {
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  expect(namesOfAll()).toEqual(own);
  expect(
    house.server.logged.filter((line) => line.includes("requestBroke") || line.includes("liveEventFailed")),
  ).toEqual([]);
  const { status } = await house.server.ask(`/api/boards/${board}`, { cookie: await house.enter("resident") });
  expect(status).toBe(200);
});
