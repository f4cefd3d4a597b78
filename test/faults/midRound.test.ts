// The server is killed in the middle of a meeting: in a round of yes with answers that are still closed, and in a round of
// turns. When it is back everyone is where they were: nothing lost, nothing opened, no answer twice (issue check 9).
import { afterEach, expect, test } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { participantId } from "@werktafel/shared/ids";
import { eventually } from "../support/eventually.ts";
import { openMeeting, yes } from "../support/meetingHands.ts";
import { cookieFor, openSeatedLine, type SeatedLine } from "../support/lines/seatedLine.ts";
import { freePort, runCommand, ServerProcess, type ServerPlace } from "./serverProcess.ts";
import { keysBeside } from "../support/keys/keysBeside.ts";

const caseFile = fileURLToPath(new URL("../../shared/cases/casus-voorbeeld.json", import.meta.url));
const names = ["teun", "noor", "ruben", "samira"] as const;
type Name = (typeof names)[number];

let server: ServerProcess | null = null;
let directory = "";
afterEach(async () => {
  await server?.end("SIGKILL");
  for (const each of [directory, keysBeside(directory)]) await rm(each, { recursive: true, force: true });
});

interface Imported {
  readonly board: string;
  readonly participants: readonly { readonly id: string; readonly link: string }[];
}

test("killed in mid-round, everyone is where they were, and each answer counts once", async () => {
  directory = await mkdtemp(join(tmpdir(), "werktafel-round-"));
  const place: ServerPlace = { directory, port: await freePort() };
  const table: Imported = JSON.parse(await runCommand(place, ["import", caseFile, "--json"]));
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
  const [teun, noor, ruben, samira] = await Promise.all(names.map(line));
  if (!teun || !noor || !ruben || !samira) throw new Error("somebody is missing");

  const meeting = await openMeeting({ chair: teun, resident: noor, others: [ruben, samira] });
  const { made: round = "" } = await yes(teun.wish("openTurnRound", { meeting }));
  await yes(teun.wish("giveTurn", { meeting, to: noor.who }));
  await yes(noor.wish("endTurn", { meeting, participant: noor.who, as: "heard" }));
  await yes(teun.wish("giveTurn", { meeting, to: ruben.who }));
  const item = await teun.item("a-15");
  await yes(teun.wish("openAccordRound", { meeting, item }));
  const words = teun.facts().meetings[meeting]?.accordRounds[item.item]?.words ?? { text: "" };
  const rubens = { item, value: "notYet", note: "Ik kijk eerst naar mijn rooster.", words } as const;
  await yes(ruben.wish("answerAgreement", rubens, "rubens-antwoord"));
  const accordsBefore = teun.facts().agreements[item.item]?.accords.length ?? 0;

  // Everyone heard of the round, the last that was told to all, before it goes dark.
  await eventually(() =>
    [teun, noor, ruben, samira].every((each) => item.item in (each.facts().meetings[meeting]?.accordRounds ?? {})),
  );

  await running.end("SIGKILL");
  expect(running.hasExited).toBe(true);
  await running.start();
  const back = new Map<Name, SeatedLine>();
  for (const name of names) back.set(name, await line(name));
  const after = (name: Name): SeatedLine => {
    const found = back.get(name);
    if (!found) throw new Error(`${name} did not come back`);
    return found;
  };
  for (const before of [teun, noor, ruben, samira]) {
    const name = names.find((each) => `p-${each}` === before.who) ?? "teun";
    expect(after(name).facts()).toEqual(before.facts());
  }
  const here = after("teun").facts().meetings[meeting];
  expect(here?.phase).toBe("running");
  expect(here?.point?.item).toEqual(item);
  expect(here?.turnRounds.find(({ id }) => id === round)).toMatchObject({ current: ruben.who, heard: [noor.who] });
  // Ruben's answer is closed to everyone else, before and after.
  expect(here?.accordRounds[item.item]?.closedAnswers).toEqual([]);
  expect(after("ruben").facts().meetings[meeting]?.accordRounds[item.item]?.closedAnswers).toHaveLength(1);
  expect(after("noor").frames.join("")).not.toContain("Ik kijk eerst naar mijn rooster.");

  // He did not hear whether it counted and asks again, with the same wish: one answer.
  await yes(after("ruben").wish("answerAgreement", rubens, "rubens-antwoord"));
  await yes(after("noor").wish("answerAgreement", { item, value: "no", note: "Eén ochtend is genoeg.", words }));
  // Noor heard that hers counts; Teun hears it a moment later.
  await eventually(() =>
    expect(
      (after("teun").facts().agreements[item.item]?.accords ?? [])
        .slice(accordsBefore)
        .map(({ participantId: who, value }) => [who, value])
        .toSorted(),
    ).toEqual([
      [noor.who, "no"],
      [ruben.who, "notYet"],
    ]),
  );
  // Time that was measured before the kill is nowhere; the round goes on without a share.
  await yes(after("teun").wish("closeTurnRound", { meeting }));
  expect(after("teun").facts().meetings[meeting]?.turnRounds.at(-1)).toMatchObject({ isOpen: false, share: null });
  for (const each of [teun, noor, ruben, samira, ...back.values()]) each.close();
}, 60_000);
