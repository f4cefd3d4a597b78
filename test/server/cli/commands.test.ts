// The command line beside a running server: what it prints, what it refuses, and that the server knows of it at once.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CommandOutcome, openServer, type TestServer, tokenOf } from "../../support/openServer.ts";

const caseFile = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/cases/${name}.json`, import.meta.url));
const example = caseFile("casus-voorbeeld");

let server: TestServer;
let folder: string;

beforeAll(async () => {
  server = await openServer();
  folder = await mkdtemp(join(tmpdir(), "werktafel-cli-"));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, "utf8"));

test("import prints what the contract promises, and every link works at once", async () => {
  const { printed, exitCode } = await server.command("import", example, "--json");
  expect(exitCode).toBe(0);
  const table: unknown = JSON.parse(printed);
  expect(table).toEqual({
    board: expect.stringMatching(/^[A-Za-z0-9_-]+$/),
    participants: expect.arrayContaining([
      {
        id: "p-noor",
        name: "Noor Voorbeeld",
        party: "resident",
        role: "centralPerson",
        link: expect.stringMatching(new RegExp(`^http://127\\.0\\.0\\.1:${server.port}/in#[A-Za-z0-9_-]{43}$`)),
      },
    ]),
    bigScreen: expect.stringContaining("/in#"),
  });
  const imported = await server.importCase("casus-thuisadministratie");
  for (const { link } of imported.participants) {
    const cookie = await server.comeIn(link);
    expect((await server.ask(`/api/boards/${imported.board}`, { cookie })).status).toBe(200);
  }
});

test.each(["casus-voorbeeld", "casus-thuisadministratie"])("what %s brought in comes out the same", async (name) => {
  const { board } = await server.importCase(name);
  const { printed, exitCode } = await server.command("export", board);
  expect(exitCode).toBe(0);
  expect(JSON.parse(printed)).toEqual(await readJson(caseFile(name)));
});

test("a bad file is refused with every fault and its place, and nothing of it comes in", async () => {
  const boards = async (): Promise<number> => {
    const { printed } = await server.command("verify", "--json");
    expect(JSON.parse(printed)).toEqual({ ok: true, faults: [] });
    const { openStore } = await import("@werktafel/server/storage/openStore");
    const store = await openStore({ engine: "sqlite", directory: server.dataDir, keys: server.keysDir, use: "visit" });
    try {
      return (await store.run("boards", {})).length;
    } finally {
      await store.close();
    }
  };
  const before = await boards();
  const text = await readFile(example, "utf8");
  const bad = join(folder, "bad.json");
  await writeFile(bad, text.replace('"id": "p-ruben"', '"id": "p-nobody"').replace('"2026-04-28"', '"28 april"'));
  const { exitCode, printed, complained } = await server.command("import", bad, "--json");
  expect(exitCode).toBe(1);
  const { faults }: { faults: readonly { path: string; reason: string }[] } = JSON.parse(printed);
  expect(faults.length).toBeGreaterThan(1);
  for (const { path, reason } of faults) {
    expect(reason).not.toBe("");
    expect(complained).toContain(`${path}: ${reason}`);
  }
  await writeFile(bad, "{ dit is geen JSON");
  const broken = await server.command("import", bad, "--json");
  expect([broken.exitCode, broken.printed]).toEqual([1, expect.stringContaining("is no JSON")]);
  expect(broken.printed + broken.complained).not.toContain("dit");
  expect(await boards()).toBe(before);
});

test("a new link makes the older one worthless, also for a server that runs", async () => {
  const { board, participants } = await server.importCase("casus-voorbeeld");
  const older = participants[0]?.link ?? "";
  const { printed } = await server.command("link", board, participants[0]?.id ?? "", "--json");
  const { link }: { link: string } = JSON.parse(printed);
  const spend = (each: string) => server.ask("/api/session", { method: "POST", body: { token: tokenOf(each) } });
  expect((await spend(older)).status).toBe(404);
  expect((await spend(link)).status).toBe(200);
});

test("there is no link for who does not sit there, nor for a board that is not there", async () => {
  const { board } = await server.importCase("casus-voorbeeld");
  const outcomes = await Promise.all([
    server.command("link", board, "p-nobody"),
    server.command("link", "nergens", "p-noor"),
    server.command("export", "nergens"),
  ]);
  for (const { exitCode, printed, complained } of outcomes) {
    expect([exitCode, printed]).toEqual([1, ""]);
    expect(complained).toMatch(/^werktafel: .+\n$/);
  }
});

test("a backup made beside a running server can be put back, and then everything is there", async () => {
  const file = join(folder, "backup.sqlite");
  const { board } = await server.importCase("casus-voorbeeld");
  expect((await server.command("backup", file)).exitCode).toBe(0);
  expect((await stat(file)).size).toBeGreaterThan(0);
  const refused = await server.command("restore", file);
  expect([refused.exitCode, refused.printed]).toEqual([1, ""]);
  expect(refused.complained).toMatch(/^werktafel: .+holds this store.+\n$/);

  // Another folder, the same keys: a backup without them is worth nothing.
  const environment = { WERKTAFEL_KEYS: server.keysDir };
  const other = await openServer({ keepsData: true, environment });
  await other.running.close();
  const restored = await other.command("restore", file);
  expect([restored.complained, restored.exitCode]).toEqual(["", 0]);
  const again = await openServer({ dataDir: other.dataDir, environment });
  try {
    const { printed } = await again.command("export", board);
    expect(JSON.parse(printed)).toEqual(await readJson(example));
  } finally {
    await again.close();
  }
});

test("a second server on the same store is refused", async () => {
  await expect(openServer({ dataDir: server.dataDir, keepsData: true })).rejects.toThrow("holds this store");
});

const wrong: readonly (readonly string[])[] = [
  [],
  ["vlieg"],
  ["import"],
  ["export", "a", "b"],
  ["link", "a"],
  ["serve", "--quick"],
];
test.each(wrong.map((line) => ({ line })))(
  "a command that is called wrongly says how it goes: $line",
  async ({ line }) => {
    const outcome: CommandOutcome = await server.command(...line);
    expect(outcome).toMatchObject({ exitCode: 2, printed: "", complained: expect.stringContaining("werktafel") });
  },
);

test("help names every command and every setting", async () => {
  const { printed, exitCode } = await server.command("--help");
  expect(exitCode).toBe(0);
  for (const word of ["serve", "import FILE", "export BOARD", "link BOARD PARTICIPANT", "verify", "backup FILE"]) {
    expect(printed).toContain(word);
  }
  for (const name of ["PORT", "HOST", "WERKTAFEL_DATA", "DATABASE_URL", "PUBLIC_URL", "WERKTAFEL_DEMO", "NAME_FILE"]) {
    expect(printed).toContain(name);
  }
});
