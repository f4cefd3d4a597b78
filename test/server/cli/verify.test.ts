// `werktafel verify` beside a running server: the store, and minutes that somebody took home.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@werktafel/server/storage/openStore";
import { objectsIn } from "@werktafel/shared/boardFile/plainJson";
import { boardId } from "@werktafel/shared/ids";
import { exampleJson } from "../../support/exampleTable.ts";
import { openServer, type TestServer } from "../../support/openServer.ts";
import { openInsider } from "../../support/keys/insider.ts";

let server: TestServer;
let folder: string;

beforeAll(async () => {
  server = await openServer();
  folder = await mkdtemp(join(tmpdir(), "werktafel-paper-"));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test("a table whose file has a field of its own that is called 'sheet' is sound", async () => {
  const example = exampleJson("casus-voorbeeld");
  const organisations = objectsIn(example["organisations"]).map((each) => ({
    ...each,
    officeHours: objectsIn(each["officeHours"]).map((hours) => ({ ...hours, sheet: "A4" })),
  }));
  const file = join(folder, "own-field.json");
  await writeFile(file, JSON.stringify({ ...example, organisations }));
  const imported = await server.command("import", file, "--json");
  expect([imported.exitCode, imported.complained]).toEqual([0, ""]);
  const { exitCode, complained } = await server.command("verify");
  expect([exitCode, complained]).toEqual([0, ""]);
});

test("what waits for whom is held against the log: one line that was changed is named by table, place and kind, and by no word", async () => {
  const { board, participants } = await server.importCase("casus-voorbeeld");
  const id = boardId(board);
  const cookie = await server.comeIn(participants.find((each) => each.id === "p-teun")?.link ?? "");
  expect((await server.ask("/api/mine", { cookie })).status).toBe(200);
  const store = await openStore({ engine: "sqlite", directory: server.dataDir, keys: server.keysDir, use: "visit" });
  try {
    const kept = async () => {
      const [found] = await store.run("mineAt", { boards: [id] });
      if (!found?.json) throw new Error("nothing is kept");
      return { seq: found.seq, of: Object(JSON.parse(found.json)) };
    };
    expect((await server.command("verify")).complained).toBe("");
    const { seq, of } = await kept();
    const asItWas = JSON.stringify(of);
    const lines: { due: string | null; kind: string }[] = of.of["p-teun"];
    const at = lines.findIndex(({ kind }) => kind === "action");
    const [line] = lines.slice(at);
    if (!line) throw new Error("Teun has nothing to do");
    line.due = "1999-01-01";
    const lastFact = (await store.run("factsOf", { board: id, after: 0 })).at(-1)?.seq ?? 0;
    expect(await store.run("putMine", { board: id, seq, lastFact, json: JSON.stringify(of) })).toBe(true);
    const { exitCode, complained } = await server.command("verify");
    expect(exitCode).toBe(1);
    expect(complained).toMatch(
      new RegExp(`^board ${board}: what waits, person [0-9], line ${at + 1} \\(action\\): differs\\n$`),
    );
    // The house makes it anew as soon as the log goes on; a list behind its log is no fault.
    lines.splice(0);
    await store.run("putMine", { board: id, seq, lastFact, json: JSON.stringify(of) });
    expect((await server.command("verify", "--json")).printed).toContain("is missing");
    await store.run("putMine", { board: id, seq, lastFact, json: asItWas });
    expect((await server.command("verify")).exitCode).toBe(0);
  } finally {
    await store.close();
  }
});

/** The PDF of the minutes of a meeting, as this participant takes it home. */
const takenHome = async (who: string, meeting: string) => {
  const { board, participants } = await server.importCase("casus-voorbeeld");
  const cookie = await server.comeIn(participants.find(({ id }) => id === who)?.link ?? "");
  const answered = await fetch(`${server.url}/api/boards/${board}/meetings/${meeting}/minutes.pdf`, {
    headers: { cookie },
  });
  expect(answered.status).toBe(200);
  const bytes = Buffer.from(await answered.arrayBuffer());
  const file = join(folder, `${board}.pdf`);
  await writeFile(file, bytes);
  return { board, bytes, file };
};

test("minutes taken home are as they were adopted, and the store says the same", async () => {
  const { file } = await takenHome("p-ruben", "m-1");
  const { exitCode, printed, complained } = await server.command("verify", file);
  expect([exitCode, complained]).toEqual([0, ""]);
  expect(printed).toMatch(
    /^The paper is as it was adopted: [0-9A-Z]{4}(-[0-9A-Z]{4}){4}\. The store says the same\.\n$/,
  );
});

test("one other letter in what the PDF holds is found, and the block is named without its words", async () => {
  const { bytes, file } = await takenHome("p-noor", "m-1");
  const at = bytes.indexOf('"section":"agreements"');
  const text = bytes.indexOf('"text":"', at) + 8;
  bytes[text] = (bytes[text] ?? 0) ^ 1;
  await writeFile(file, bytes);
  const { exitCode, printed, complained } = await server.command("verify", file);
  expect([exitCode, printed]).toEqual([1, ""]);
  expect(complained).toMatch(/meeting m-1, version 2, block [A-Za-z0-9_-]+: its seal does not match\.\n$/);
});

test("a paper of another house is checked by itself; one without proof is said to have none", async () => {
  const { file, bytes } = await takenHome("p-wil", "m-2");
  const other = await openServer();
  try {
    const { exitCode, printed } = await other.command("verify", file, "--json");
    expect([exitCode, JSON.parse(printed)]).toEqual([0, { ok: true, faults: [] }]);
  } finally {
    await other.close();
  }
  await writeFile(file, bytes.toString("latin1").replace("/EmbeddedFile", "/EmbeddedNone"), "latin1");
  const { exitCode, complained } = await server.command("verify", file);
  expect([exitCode, complained]).toEqual([1, expect.stringContaining("no proof")]);
});

test("minutes that are not adopted have no code and no seal", async () => {
  const { file } = await takenHome("p-noor", "m-3");
  expect((await server.command("verify", file)).exitCode).toBe(1);
});

test("a changed yes in the store is found: adopted without the resident's yes, and the seal does not match", async () => {
  const { board } = await server.importCase("casus-voorbeeld");
  expect((await server.command("verify")).exitCode).toBe(0);
  const insider = openInsider(server.dataDir);
  const said = /"kind":"minutesAnswered".*"by":"p-noor","version":2,"value":"yes"/;
  const rows = insider.facts().filter((row) => row.board === board && said.test(Buffer.from(row.bytes).toString()));
  for (const row of rows) {
    const words = Buffer.from(row.bytes).toString();
    insider.write(row, Buffer.from(words.replace('"value":"yes"', '"value":"not"')));
  }
  insider.close();
  expect(rows).toHaveLength(1);
  const { exitCode, complained } = await server.command("verify");
  expect(exitCode).toBe(1);
  expect(complained).toContain(`Board ${board}, meeting m-1, version 2, adopted without the yes of p-noor.`);
  expect(complained).toContain("block header~: its seal does not match");
});
