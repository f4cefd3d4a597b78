// What can be taken home: for whom, under which name, in which version; who took it is written down, and nobody gets a word
// that is not theirs.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openStore } from "@werktafel/server/storage/openStore";
import { proofFaults } from "@werktafel/shared/domain/sealing/minutesProof";
import { boardId, participantId } from "@werktafel/shared/ids";
import { type Canary, withCanaries } from "../../../support/paper/canaryCase.ts";
import { exampleJson } from "../../../support/exampleTable.ts";
import { openMeeting, yes } from "../../../support/meetingHands.ts";
import { type ImportedTable, openServer, type TestServer } from "../../../support/openServer.ts";
import { ofType } from "../../../support/paper/pdfObjects.ts";
import { inReadingOrder, readPdf } from "../../../support/paper/readPdf.ts";
import { openSeatedLine, type SeatedLine } from "../../../support/lines/seatedLine.ts";

let server: TestServer;
let noors: ImportedTable;
let brams: ImportedTable;
let canaries: readonly Canary[];
const cookies = new Map<string, string>();

/** A board file that a test made, imported as an operator would. */
const importJson = async (name: string, json: unknown): Promise<ImportedTable> => {
  const path = join(server.dataDir, `${name}.json`);
  await writeFile(path, JSON.stringify(json));
  const { printed, complained } = await server.command("import", path, "--json");
  if (complained !== "") throw new Error(complained);
  return JSON.parse(printed);
};

beforeAll(async () => {
  server = await openServer();
  noors = await server.importCase("casus-voorbeeld");
  const secret = withCanaries(exampleJson("casus-thuisadministratie"));
  canaries = secret.canaries;
  brams = await importJson("brams", secret.json);
  for (const table of [noors, brams]) {
    for (const { id, link } of table.participants) cookies.set(id, await server.comeIn(link));
  }
  cookies.set("screen", await server.comeIn(noors.bigScreen));
}, 60_000);
afterAll(() => server.close());

const askAs = (who: string, path: string) => server.ask(path, { cookie: cookies.get(who) });
const pdfPaths = ({ board }: ImportedTable, meetings: readonly string[] = ["m-1", "m-2", "m-3"]): readonly string[] => [
  `/api/boards/${board}/plan.pdf`,
  `/api/boards/${board}/preparation.pdf`,
  ...meetings.map((meeting) => `/api/boards/${board}/meetings/${meeting}/minutes.pdf`),
];
const pagePaths = (
  { board }: ImportedTable,
  meetings: readonly string[] = ["m-1", "m-2", "m-3"],
): readonly string[] => [
  `/b/${board}/papier`,
  `/b/${board}/voorbereiding`,
  ...meetings.map((meeting) => `/b/${board}/verslag/${meeting}/papier`),
];

/** All that is said in a PDF: what is drawn, what is read aloud, and everything else in the file. */
const allIn = async (bytes: Buffer): Promise<string> => {
  const { parts, apart, readAloud, everything } = await readPdf(bytes);
  return [...parts.map(({ text }) => text), ...apart, ...readAloud, everything].join("\n");
};
const textIn = async (bytes: Buffer): Promise<string> =>
  (await readPdf(bytes)).parts.map(({ text }) => text).join("\n");

test("everyone at the table takes the minutes, the table and the card home, under a name that tells nothing", async () => {
  const names = ["tafel-", "voorbereiding-", "verslag-2026-05-12", "verslag-2026-07-07", "verslag-2026-09-08"];
  for (const who of ["p-noor", "p-mila", "p-samira"]) {
    for (const [at, path] of pdfPaths(noors).entries()) {
      const { status, headers, bytes } = await askAs(who, path);
      expect([path, status, headers["content-type"], headers["cache-control"]]).toEqual([
        path,
        200,
        "application/pdf",
        "no-store",
      ]);
      expect(headers["content-disposition"]).toMatch(new RegExp(`^attachment; filename="${names[at]}[0-9-]*\\.pdf"$`));
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    }
  }
});

test("adopted minutes are the same paper today and later, with the code and the proof that belong to it", async () => {
  const path = `/api/boards/${noors.board}/meetings/m-1/minutes.pdf`;
  const first = (await askAs("p-noor", path)).bytes;
  expect((await askAs("p-noor", path)).bytes.equals(first)).toBe(true);
  const read = await readPdf(first);
  const [file] = ofType(read.objects, "EmbeddedFile");
  const proof = JSON.parse(file?.stream?.toString() ?? "null");
  expect(proof).toMatchObject({ format: "werktafel-minutes", board: noors.board, meeting: "m-1", version: 2 });
  expect(proofFaults(proof)).toEqual([]);
  const onDisk = join(server.dataDir, "verslag.pdf");
  await writeFile(onDisk, first);
  expect(await server.command("verify", onDisk)).toMatchObject({ exitCode: 0, complained: "" });
  const said = inReadingOrder(read.parts).map(({ text }) => text.trim());
  expect(said).toContain(`Controlecode: ${proof.fingerprint}`);
  expect(said).toContain("Vastgesteld op 21 mei. Noor zei ja.");
  expect(said).toContain("Gemaakt voor Noor op 21 mei 2026.");
  expect(said).toContain("Hier staat alleen wat Noor mag lezen.");
});

test("minutes that are not adopted say so and bear no code", async () => {
  const { bytes } = await askAs("p-noor", `/api/boards/${noors.board}/meetings/m-3/minutes.pdf`);
  const read = await readPdf(bytes);
  expect(await textIn(bytes)).toContain("Nog niet vastgesteld. Noor heeft nog niets gezegd. Dat is goed.");
  expect(read.everything).not.toContain("Controlecode");
  expect(ofType(read.objects, "EmbeddedFile")).toEqual([]);
});

test("another version is asked for by its number; one that is not there is not found", async () => {
  const path = `/api/boards/${noors.board}/meetings/m-1/minutes.pdf`;
  expect((await askAs("p-noor", `${path}?version=2`)).status).toBe(200);
  for (const version of ["9", "0", "-1", "x", "", "2&version=1"]) {
    expect([version, (await askAs("p-noor", `${path}?version=${version}`)).status]).toEqual([version, 404]);
  }
  const page = `/b/${noors.board}/verslag/m-1/papier`;
  expect((await askAs("p-noor", `${page}?version=9`)).status).toBe(404);
  expect((await askAs("p-noor", `/api/boards/${noors.board}/meetings/__proto__/minutes.pdf`)).status).toBe(404);
});

test("the big screen and strangers get what they get for a table that does not exist", async () => {
  const nowhere = { ...noors, board: "nergens" };
  for (const who of ["screen", "p-bram"]) {
    for (const [at, path] of [...pdfPaths(noors), ...pagePaths(noors)].entries()) {
      const refused = await askAs(who, path);
      const unreal = await askAs(who, [...pdfPaths(nowhere), ...pagePaths(nowhere)][at] ?? "");
      expect([path, refused.status, refused.text]).toEqual([path, 404, unreal.text]);
    }
  }
  for (const path of pdfPaths(noors)) expect((await server.ask(path)).status).toBe(401);
  for (const path of pagePaths(noors)) expect((await server.ask(path)).text).not.toContain("Noor");
});

test("who took something home is one line, and who tried is one too", async () => {
  const store = await openStore({ engine: "sqlite", directory: server.dataDir, keys: server.keysDir, use: "visit" });
  try {
    const before = (await store.run("accessAt", { board: boardId(noors.board) })).length;
    for (const path of pdfPaths(noors, ["m-1", "m-9"])) await askAs("p-mila", path);
    await askAs("p-mila", `/b/${noors.board}/papier`);
    const lines = (await store.run("accessAt", { board: boardId(noors.board) })).slice(before);
    expect(lines.map(({ event, refusal }) => [event, refusal])).toEqual([
      ["planTaken", null],
      ["preparationTaken", null],
      ["minutesTaken", null],
      ["minutesTaken", "unknown"],
      ["planTaken", null],
    ]);
  } finally {
    await store.close();
  }
});

test("a guest reads along in the meeting and takes nothing home; who was there does, from its closing on", async () => {
  const json = exampleJson("casus-voorbeeld");
  const [one, ...others] = Object(json["participants"]);
  const guest = { ...others[2], id: "p-gast", name: "Gast Verzonnen", callName: "Gast", party: "guest", role: "guest" };
  const table = await importJson("gasten", { ...json, participants: [one, ...others, guest] });
  const lineOf = async (id: string): Promise<SeatedLine & { readonly cookie: string }> => {
    const cookie = await server.comeIn(table.participants.find((each) => each.id === id)?.link ?? "");
    return { ...(await openSeatedLine(server.url, { board: table.board, cookie, who: participantId(id) })), cookie };
  };
  const chair = await lineOf("p-teun");
  const resident = await lineOf("p-noor");
  const meeting = await openMeeting({ chair, resident, others: [] });
  await yes(resident.wish("welcomeGuest", { meeting, guest: participantId("p-gast"), isWelcome: true }));
  const cookie = await server.comeIn(table.participants.find(({ id }) => id === "p-gast")?.link ?? "");
  expect((await server.ask(`/api/boards/${table.board}`, { cookie })).status).toBe(200);
  for (const path of [...pdfPaths(table, [meeting, "m-1"]), ...pagePaths(table, [meeting, "m-1"])]) {
    expect([path, (await server.ask(path, { cookie })).status]).toEqual([path, 404]);
  }
  const minutes = `/api/boards/${table.board}/meetings/${meeting}/minutes.pdf`;
  expect((await server.ask(minutes, { cookie: resident.cookie })).status).toBe(404);
  await yes(chair.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  const { status, bytes } = await server.ask(minutes, { cookie: resident.cookie });
  expect(status).toBe(200);
  expect(await textIn(bytes)).toContain("Dit verslag is nog niet af.");
  chair.close();
  resident.close();
});

test("a page to print needs no script, says the same as the PDF and leads back", async () => {
  const { text, headers } = await askAs("p-noor", `/b/${noors.board}/verslag/m-1/papier`);
  expect(text).not.toMatch(/<script|<style| style=| on\w+=/i);
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(text).toContain(`href="/b/${noors.board}/verslag/m-1"`);
  expect(text).toContain("<title>Werktafel</title>");
  const read = await readPdf((await askAs("p-noor", `/api/boards/${noors.board}/meetings/m-1/minutes.pdf`)).bytes);
  const said = inReadingOrder(read.parts).filter(({ role }) => ["H1", "H2", "P", "BlockQuote"].includes(role));
  expect(said.length).toBeGreaterThan(5);
  const words = text
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ");
  for (const part of said) expect(words).toContain(part.text.replace(/\s+/g, " ").trim());
  const style = await server.ask("/papier.css");
  expect([style.status, style.headers["content-type"]]).toEqual([200, "text/css; charset=utf-8"]);
  expect(style.text).toContain("@page");
});

test("the card asks what a person wants to say, and tells when and where once that is known", async () => {
  const json = exampleJson("casus-voorbeeld");
  const [meeting] = Array.isArray(json["meetings"]) ? json["meetings"] : [];
  const { minutes: _minutes, attendance: _attendance, ...plan } = Object(meeting);
  const next = { ...plan, id: "m-9", number: 9, plannedFor: "2027-01-12T13:30:00+01:00", place: "Thuis bij Noor" };
  const future = await importJson("straks", { ...json, meetings: [...Object(json["meetings"]), next] });
  const cookie = await server.comeIn(future.participants.find(({ id }) => id === "p-noor")?.link ?? "");
  const { bytes } = await server.ask(`/api/boards/${future.board}/preparation.pdf`, { cookie });
  const said = inReadingOrder((await readPdf(bytes)).parts).map(({ role, text }) => `${role} ${text.trim()}`);
  for (const heading of [
    "Wat wil ik vertellen?",
    "Wat niet?",
    "Wie helpt mij praten?",
    "Wat doen we als het te veel wordt?",
  ]) {
    expect(said).toContain(`H2 ${heading}`);
  }
  expect(said).toContain("P dinsdag 12 januari 2027 om 13.30 uur");
  expect(said).toContain("P Thuis bij Noor");
  for (const choice of ["Ja, dit klopt", "Nee, dit klopt niet", "Ik weet het nog niet", "Ik wil dit samen lezen"]) {
    expect(said).toContain(`LBody ${choice}`);
  }
});

test("what was put in as markup or as a command is only words on paper", async () => {
  const payload = `<script>alert(1)</script>"><img src=x onerror=alert(1)> =cmd() (\\) endobj`;
  const json = exampleJson("casus-voorbeeld");
  const strengths = [...Object(json["strengths"])].map((each, at) => (at === 0 ? { ...each, text: payload } : each));
  const table = await importJson("vals", { ...json, strengths });
  const cookie = await server.comeIn(table.participants.find(({ id }) => id === "p-noor")?.link ?? "");
  const { text } = await server.ask(`/b/${table.board}/papier`, { cookie });
  expect(text).not.toContain("<script>");
  expect(text).toContain("&lt;script&gt;alert(1)");
  const { bytes } = await server.ask(`/api/boards/${table.board}/plan.pdf`, { cookie });
  expect((await textIn(bytes)).replace(/\s+/g, " ")).toContain(payload);
});

test("a table too large for paper is said to be so, in words", async () => {
  const json = exampleJson("casus-voorbeeld");
  const [strength] = Object(json["strengths"]);
  const strengths = Array.from({ length: 20 }, (_, at) => ({
    ...strength,
    id: `s-${at}`,
    text: "Dat gaat goed. ".repeat(1_200),
  }));
  const table = await importJson("groot", { ...json, strengths });
  const cookie = await server.comeIn(table.participants.find(({ id }) => id === "p-noor")?.link ?? "");
  const { status, text } = await server.ask(`/api/boards/${table.board}/plan.pdf`, { cookie });
  expect(status).toBe(413);
  expect(text).toContain("Dit is te veel voor papier. Op het scherm kun je alles lezen.");
});

test("no paper of anybody holds a word of what that person may not read", async () => {
  const seen = new Set<string>();
  let looked = 0;
  for (const { id } of brams.participants) {
    const pdfs = await Promise.all(pdfPaths(brams).map(async (path) => askAs(id, path)));
    const pages = await Promise.all(pagePaths(brams).map(async (path) => askAs(id, path)));
    const said = [
      ...(await Promise.all(pdfs.filter(({ status }) => status === 200).map(async ({ bytes }) => allIn(bytes)))),
      ...pages.map(({ text }) => text),
    ].join("\n");
    for (const { word, readers } of canaries) {
      looked += 1;
      if (!new RegExp(`${word}\\b`).test(said)) continue;
      seen.add(word);
      expect([id, word, readers]).toEqual([id, word, expect.arrayContaining([id])]);
    }
  }
  console.log(`canaries: ${canaries.length}, looked for ${looked} times, ${seen.size} on paper of who may read them`);
  // Else it would prove nothing.
  expect(seen.size).toBeGreaterThan(20);
}, 60_000);
