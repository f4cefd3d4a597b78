// *Nieuwe tafel*, *Nieuwe link*: who may, what comes of it, and that links are shown once. Who else sits down, and whose yes
// that needs: test/server/sharing.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Answered, type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";

let server: TestServer;
let table: ImportedTable;
const cookies = new Map<string, string>();

beforeAll(async () => {
  server = await openServer();
  table = await server.importCase("casus-voorbeeld");
  for (const { id, link } of table.participants) cookies.set(id, await server.comeIn(link));
  cookies.set("screen", await server.comeIn(table.bigScreen));
});
afterAll(() => server.close());

const post = (who: string, path: string, body: unknown): Promise<Answered> =>
  server.ask(path, { method: "POST", body, cookie: cookies.get(who) });

const amir = {
  name: "De tafel van Amir",
  people: [
    { name: "Amir Verzonnen", party: "resident" },
    { name: "Roos Bedacht", party: "volunteer", role: "maatje" },
  ],
};

interface Made {
  readonly board: string;
  readonly participants: readonly {
    readonly id: string;
    readonly name: string;
    readonly link: string | null;
    readonly code?: string;
  }[];
  readonly proposed: readonly { readonly id: string; readonly name: string }[];
  readonly bigScreen: string;
}

const isMade = (found: unknown): found is Made => typeof found === "object" && found !== null && "board" in found;

/** The link and its code, as they stand in an answer. */
const linkIn = (text: string): { readonly link: string; readonly code: string } => ({
  link: /"link":"([^"]+)"/.exec(text)?.[1] ?? "",
  code: /"code":"([^"]+)"/.exec(text)?.[1] ?? "",
});

const made = ({ json, text }: Answered): Made => {
  if (!isMade(json)) throw new Error(text);
  return json;
};

test("who leads a table makes a new one, sits at it, and has a link for who it is about", async () => {
  const answer = made(await post("p-teun", "/api/boards", amir));
  expect(answer.participants).toEqual([
    {
      id: expect.any(String),
      name: "Amir Verzonnen",
      party: "resident",
      role: "centralPerson",
      link: expect.stringContaining("/in#"),
      code: expect.stringMatching(/^[0-9]{4}$/),
    },
    { id: expect.any(String), name: expect.stringMatching(/^Teun /), party: "staff", role: "facilitator", link: null },
  ]);
  const mine = await server.ask(`/api/boards/${answer.board}`, { cookie: cookies.get("p-teun") });
  expect(mine.json).toMatchObject({ title: "De tafel van Amir", me: answer.participants[1]?.id });
  expect(answer.proposed).toEqual([{ id: expect.any(String), name: "Roos Bedacht", party: "volunteer" }]);
  const cookie = await server.comeIn(answer.participants[0]?.link ?? "", answer.participants[0]?.code);
  const theirs = await server.ask(`/api/boards/${answer.board}`, { cookie });
  expect(theirs.json).toMatchObject({
    me: answer.participants[0]?.id,
    sheets: expect.arrayContaining([
      expect.objectContaining({ kind: "table", audience: "everyone", writable: true }),
      expect.objectContaining({ kind: "question", audience: "everyone", writable: true }),
    ]),
  });
  const { json } = await server.ask("/api/session", { cookie: cookies.get("p-teun") });
  expect(json).toMatchObject({ boards: [{ title: "De tafel van Amir" }, { id: table.board }] });
  // The board that was just made can be written to a file and comes in again.
  const { exitCode, printed } = await server.command("export", answer.board);
  expect([exitCode, JSON.parse(printed)]).toEqual([0, expect.objectContaining({ format: "werktafel-board" })]);
});

test("a new table is in preparation: the resident and who made it come in, the room sees nothing yet", async () => {
  const answer = made(await post("p-teun", "/api/boards", amir));
  const resident = await server.comeIn(answer.participants[0]?.link ?? "", answer.participants[0]?.code);
  const path = `/api/boards/${answer.board}`;
  expect((await server.ask(path, { cookie: resident })).status).toBe(200);
  const screen = await server.comeIn(answer.bigScreen);
  expect((await server.ask(`${path}?screen=1`, { cookie: screen })).status).toBe(404);
});

test("nobody else makes tables", async () => {
  for (const who of table.participants.map(({ id }) => id).filter((id) => id !== "p-teun")) {
    expect((await post(who, "/api/boards", amir)).json).toEqual({ error: { reason: "notYours", who: "facilitator" } });
  }
  expect((await post("screen", "/api/boards", amir)).status).toBe(401);
});

test("a table without the person it is about is refused", async () => {
  const { json, status } = await post("p-teun", "/api/boards", { ...amir, people: amir.people.slice(1) });
  expect([status, json]).toEqual([422, { error: { reason: "audienceWithoutResident" } }]);
});

test("nobody becomes facilitator by asking for it", async () => {
  const answer = made(
    await post("p-teun", "/api/boards", {
      ...amir,
      people: [...amir.people, { name: "Ander", party: "staff", role: "facilitator" }],
    }),
  );
  expect(answer.participants.map(({ name }) => name)).not.toContain("Ander");
  const cookie = await server.comeIn(answer.participants[0]?.link ?? "", answer.participants[0]?.code);
  const { json } = await server.ask(`/api/boards/${answer.board}`, { cookie });
  expect(json).toMatchObject({
    facts: { proposals: [{ name: "Roos Bedacht" }, { name: "Ander", party: "staff", roleLabel: "facilitator" }] },
  });
});

test("only who leads this table makes links, and nobody at another table", async () => {
  const other = await server.importCase("casus-thuisadministratie");
  const paths = (board: string): readonly string[] => [
    `/api/boards/${board}/participants/p-noor/link`,
    `/api/boards/${board}/screen-link`,
  ];
  for (const path of paths(table.board)) {
    for (const who of ["p-noor", "p-farida", "screen"]) {
      expect([path, who, (await post(who, path, {})).status]).toEqual([path, who, 403]);
    }
  }
  for (const path of paths(other.board)) {
    expect((await post("p-teun", path, {})).status).toBe(404);
  }
});

test("a new link replaces the older one; for who does not sit there is none", async () => {
  const first = await post("p-teun", `/api/boards/${table.board}/participants/p-wil/link`, {});
  const second = await post("p-teun", `/api/boards/${table.board}/participants/p-wil/link`, {});
  const [one, two] = [linkIn(first.text), linkIn(second.text)];
  await expect(server.comeIn(one.link, one.code)).rejects.toThrow("404");
  expect(await server.comeIn(two.link, two.code)).toContain("werktafel=");
  expect((await post("p-teun", `/api/boards/${table.board}/participants/p-nobody/link`, {})).status).toBe(404);
  expect((await server.ask(`/api/boards/${table.board}`, { cookie: cookies.get("screen") })).status).toBe(200);
  const screen = await post("p-teun", `/api/boards/${table.board}/screen-link`, {});
  // A link that wandered off is taken back by replacing it: what came in by it goes dark.
  expect((await server.ask(`/api/boards/${table.board}`, { cookie: cookies.get("screen") })).status).toBe(401);
  await expect(server.comeIn(table.bigScreen)).rejects.toThrow("404");
  expect(await server.comeIn(/"link":"([^"]+)"/.exec(screen.text)?.[1] ?? "")).toContain("werktafel-screen=");
});

test("names that are no names are refused with their place", async () => {
  const bad = [
    [{ ...amir, name: " " }, "name"],
    [{ ...amir, people: [{ name: "", party: "resident" }] }, "people.0.name"],
    [{ ...amir, people: [{ name: "Amir", party: "boss" }] }, "people.0.party"],
    [{ ...amir, people: [] }, "people"],
  ] as const;
  for (const [body, path] of bad) {
    expect((await post("p-teun", "/api/boards", body)).json).toMatchObject({ error: { reason: "malformed", path } });
  }
});
