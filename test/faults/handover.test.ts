// The server is killed at each step of a handover, with the wish on its way: what was answered stands, what was asked again has
// one effect, and what was due while the house was away climbs once (issue 5, check 3).
import { afterEach, expect, test } from "@jest/globals";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { handoverStatus } from "@werktafel/shared/domain/between/handover";
import { participantId } from "@werktafel/shared/ids";
import type { CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import { eventually } from "../support/eventually.ts";
import { keysBeside } from "../support/keys/keysBeside.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { cookieFor, openSeatedLine, type SeatedLine } from "../support/lines/seatedLine.ts";
import { freePort, runCommand, ServerProcess, type ServerPlace } from "./serverProcess.ts";

const caseFile = fileURLToPath(new URL("../../shared/cases/casus-voorbeeld.json", import.meta.url));
const names = ["joost", "teun", "farida", "noor"] as const;
type Name = (typeof names)[number];

let server: ServerProcess | null = null;
let directory = "";
afterEach(async () => {
  await server?.end("SIGKILL");
  for (const each of [directory, keysBeside(directory)]) await rm(each, { recursive: true, force: true });
});

/** Asked long ago of Teun, who gave no answer; and an action that Joost is busy with. */
const lateFile = async (): Promise<string> => {
  const json: { handovers: object[]; actions: object[] } = JSON.parse(await readFile(caseFile, "utf8"));
  const late = { id: "ho-laat", fromId: "p-joost", toId: "p-teun", reason: "volunteerLimit", audience: "everyone" };
  const due = { requestedOn: "2020-01-02", answerDueOn: "2020-01-06", status: "requested" };
  const action = { id: "ac-bel", text: "De gemeente bellen", ownerId: "p-joost", audience: "everyone" };
  const file = {
    ...json,
    handovers: [{ ...late, ...due, boundaryText: "Ik loop mee." }],
    actions: [...json.actions, { ...action, kind: "contactAuthority", status: "accepted" }],
  };
  const path = join(directory, "laat.json");
  await writeFile(path, JSON.stringify(file));
  return path;
};

interface Imported {
  readonly board: string;
  readonly participants: readonly { readonly id: string; readonly link: string }[];
}

test("killed at every step, nothing is lost, nothing counts twice, and what was late climbs once", async () => {
  const chance = seededRandom(5);
  directory = await mkdtemp(join(tmpdir(), "werktafel-handover-"));
  const place: ServerPlace = { directory, port: await freePort() };
  const table: Imported = JSON.parse(await runCommand(place, ["import", await lateFile(), "--json"]));
  const running = new ServerProcess(place);
  server = running;
  await running.start();
  const cookies = new Map<Name, string>();
  for (const name of names) {
    const link = table.participants.find(({ id }) => id === `p-${name}`)?.link ?? "";
    cookies.set(name, await cookieFor(running.url, link));
  }
  const line = async (name: Name): Promise<SeatedLine> =>
    openSeatedLine(running.url, {
      board: table.board,
      cookie: cookies.get(name) ?? "",
      who: participantId(`p-${name}`),
    });
  let kills = 0;
  /** The wish goes on its way, the server dies at some moment of it, comes back, and is asked the same once more. */
  const killedAt = async <Kind extends CommandKind>(
    name: Name,
    kind: Kind,
    payload: (at: SeatedLine) => Promise<CommandPayloads[Kind]>,
  ): Promise<SeatedLine> => {
    const before = await line(name);
    const what = await payload(before);
    const id = `stap-${kind}`;
    const first = before.wish(kind, what, id).catch(() => null);
    await Promise.race([first, new Promise((done) => setTimeout(done, chance.between(0, 12)))]);
    await running.end("SIGKILL");
    kills += 1;
    const answered = await first;
    before.close();
    await running.start();
    const back = await line(name);
    if (answered?.ok === true) expect(back.facts().handovers.length).toBeGreaterThan(0);
    expect(await back.wish(kind, what, id)).toMatchObject({ ok: true });
    return back;
  };
  const own = (at: SeatedLine) => at.facts().handovers.find(({ id }) => id !== "ho-laat");
  const idOf = async (at: SeatedLine): Promise<string> => own(at)?.id ?? "";

  const asked = await killedAt("joost", "askHandover", async (at) => ({
    item: await at.item("ac-bel"),
    audience: null,
    to: participantId("p-teun"),
    reason: "volunteerLimit",
    boundary: "Ik voer geen gesprekken met instanties.",
  }));
  expect(asked.facts().handovers.filter(({ id }) => id !== "ho-laat")).toHaveLength(1);
  asked.close();
  const refused = await killedAt("teun", "answerHandover", async (at) => ({
    handover: await idOf(at),
    value: "refused",
    note: "Te druk.",
    offer: "",
    until: null,
  }));
  const second = own(refused)?.asks.at(-1)?.to;
  expect(own(refused)?.asks.map(({ to }) => to)).toEqual(["p-teun", "p-farida"]);
  refused.close();
  expect(second).toBe("p-farida");
  const farida = await line("farida");
  const taking = { handover: await idOf(farida), value: "accepted", note: "", offer: "", until: null } as const;
  expect(await farida.wish("answerHandover", taking)).toMatchObject({ ok: true });
  farida.close();
  const over = await killedAt("noor", "consentHandover", async (at) => ({ handover: await idOf(at), value: "yes" }));
  const made = own(over)?.made?.item ?? "";
  const { actions } = over.facts();
  const item = await over.item("ac-bel");
  expect([actions[item.item]?.status, Object.hasOwn(actions, made)]).toEqual(["handedOver", true]);
  const taken = Object.values(actions).filter(
    ({ accepted, owner }) => accepted?.text === "De gemeente bellen" && owner === "p-farida",
  );
  expect(taken).toHaveLength(1);
  over.close();

  // The one that was late went on when the house first woke, and four deaths later it did so once.
  const noor = await line("noor");
  await eventually(() => {
    const late = noor.facts().handovers.find(({ id }) => id === "ho-laat");
    expect([late && handoverStatus(late), late?.asks.length, late?.asks.at(-1)?.because]).toEqual([
      "escalated",
      2,
      "late",
    ]);
  });
  noor.close();
  console.log(`${kills} kills, ${Object.keys(actions).length} actions, one climb`);
  expect(kills).toBeGreaterThanOrEqual(3);
}, 90_000);
