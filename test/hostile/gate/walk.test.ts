// A walk along the running server, without its list in hand: whatever answers is in the registry (issue 4, check 1; RELIABILITY.md 7.7).
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { io } from "socket.io-client";
import { board, everyone } from "../../server/live/openTable.ts";
import { type GateHouse, openGateHouse } from "./matrix/gateHouse.ts";

let house: GateHouse;
beforeAll(async () => {
  house = await openGateHouse();
  house.dry(true);
}, 60_000);
afterAll(() => house.close());

test("one listener hears requests and one hears sockets; nothing else listens", () => {
  const { server } = house.server.running;
  const counts = ["request", "upgrade", "connect", "checkContinue", "checkExpectation", "dropRequest"].map(
    (event) => [event, server.listenerCount(event)] as const,
  );
  expect(Object.fromEntries(counts)).toEqual({
    request: 1,
    upgrade: 1,
    connect: 0,
    checkContinue: 0,
    checkExpectation: 0,
    dropRequest: 0,
  });
});

/** `/api/boards/${…}/history` of a bundle, as the registry writes it. */
const isKnown = (address: string, known: readonly string[]): boolean => {
  const parts = address.split("/");
  return known.some((path) => {
    const others = path.split("/");
    return parts.every((part, index) => {
      const other = others[index];
      return other !== undefined && (other === part || other.startsWith(":") || part.includes("$") || part === "");
    });
  });
};

test("every address that the screens ask for is in the registry", () => {
  const known = house.server.running.registry.flatMap(({ kind, name }) =>
    kind === "route" ? [name.split(" ")[1] ?? ""] : kind === "upgrade" ? [name] : [],
  );
  const folder = fileURLToPath(new URL("../../../client/src", import.meta.url));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const asked = new Set<string>();
  for (const file of files) {
    const text = readFileSync(`${file.parentPath}/${file.name}`, "utf8");
    for (const [, path = ""] of text.matchAll(/["'`]((?:\/api|\/sync)\/[^"'`?\s]*)/g))
      asked.add(path.replaceAll(/\$\{[^}]*\}/g, "$"));
  }
  expect(asked.size).toBeGreaterThan(10);
  expect([...asked].filter((path) => !isKnown(path, known))).toEqual([]);
});

/** Where servers like this one often leave a door. */
const guesses = [
  "/api",
  "/api/",
  "/api/boards",
  "/api/admin",
  "/api/users",
  "/api/people",
  "/api/export",
  "/api/debug",
  "/api/boards/:board/export",
  "/api/boards/:board/log",
  "/api/boards/:board/facts",
  "/api/boards/:board/sheets",
  "/api/boards/:board/sheets/:sheet",
  "/api/boards/:board/participants",
  "/admin",
  "/debug",
  "/status",
  "/health",
  "/graphql",
  "/socket.io/",
  "/socket.io/socket.io.js",
  "/sync/",
  "/sync/:sheet",
  "/assets",
  "/src/main.tsx",
  "/data/werktafel.db",
  "/index.html",
  "/.env",
  "/server/src/main.ts",
  "/node_modules/express/package.json",
  "/swagger",
  "/docs",
];

test("where a door is often left there is none", async () => {
  const { registry } = house.server.running;
  for (const guess of guesses) {
    for (const method of ["GET", "POST", "DELETE"] as const) {
      if (registry.some(({ name }) => name === `${method.toLowerCase()} ${guess}`)) continue;
      const path = guess.replace(":board", board).replace(":sheet", everyone);
      const body = method === "POST" ? { body: {} } : {};
      const { status } = await house.server.ask(path, { method, cookie: house.cookieOf("platformAdmin"), ...body });
      expect([method, guess, status]).toEqual([method, guess, 404]);
    }
  }
});

test("there is one room to speak in, and no other", async () => {
  for (const room of ["/admin", "/board", `/${board}`]) {
    const socket = io(`${house.server.url}${room}`, {
      transports: ["websocket"],
      reconnection: false,
      forceNew: true,
      extraHeaders: { cookie: house.cookieOf("facilitator") ?? "" },
    });
    const told = await new Promise<string>((resolve) => {
      socket.once("connect", () => resolve("let in"));
      socket.once("connect_error", (error) => resolve(error.message));
    });
    socket.disconnect();
    expect([room, told]).toEqual([room, "Invalid namespace"]);
  }
});
