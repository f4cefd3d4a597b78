// The house killed while it sends, again and again, by a mail server that is slow, refuses for now and takes mail in without
// saying so: nobody misses a message, and no message is two. `OUTBOX=2000` for the long run.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openStore } from "@werktafel/server/storage/openStore";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { keysBeside } from "../../support/keys/keysBeside.ts";
import { type MailMoment, openSmtpHouse, type SmtpHouse } from "../../support/mail/smtpHouse.ts";
import { seededRandom } from "../../support/seededRandom.ts";
import { board, noor, noorsTable, ruben } from "../../server/storage/noorsTable.ts";
import { storeFolder } from "../../server/storage/storeFolder.ts";

const program = fileURLToPath(new URL("./outboxProcess.ts", import.meta.url));
const kills = Number(process.env["OUTBOX"] ?? 10);
const floor = 10;
const random = seededRandom(Number(process.env["SEED"] ?? 20_261_129));
const addresses = { "p-noor": "noor@voorbeeld.nl", "p-ruben": "ruben@voorbeeld.nl" } as const;

let house: SmtpHouse;
let directory: string;
const keys = () => keysBeside(directory);
/** What the process that runs now is to be killed at; `null`: it may go on. */
let killAt: { readonly moment: MailMoment; count: number } | null = null;
let child: ChildProcess | null = null;
/** At the end nothing is in the way any more. */
let isCalm = false;
const fates = { waits: 0, refusals: 0, kills: 0, late: 0 };
/** Mails that lie there while the house has not written down that it sent them. */
const unsettled = new Set<string>();
/** The lines of the process that runs now, and those whose process was killed: what is on its way over them may still be taken in. */
const lines = { now: new Set<string>(), ofTheDead: new Set<string>() };
/** Killed in that moment: these may come once more, under the same name. */
const mayComeAgain = new Map<string, number>();

const comesAgain = (id: string): void => void mayComeAgain.set(id, (mayComeAgain.get(id) ?? 0) + 1);

const kill = (): void => {
  if (child === null || child.signalCode !== null || killAt === null) return;
  killAt = null;
  fates.kills += 1;
  for (const id of unsettled) comesAgain(id);
  unsettled.clear();
  for (const line of lines.now) lines.ofTheDead.add(line);
  lines.now.clear();
  child.kill("SIGKILL");
};

beforeEach(async () => {
  directory = storeFolder();
  const store = await openStore({ engine: "sqlite", directory, keys: keys(), use: "serve" });
  await store.run("makeBoard", noorsTable);
  for (const [person, address] of [
    [noor, addresses["p-noor"]],
    [ruben, addresses["p-ruben"]],
  ] as const) {
    const people = [person];
    await store.run("askMessageCode", { people, to: { way: "mail", address }, code: "123456", now: 1 });
    expect(await store.run("giveMessageCode", { people, code: "123456", now: 2 })).toBe(true);
    await store.run("keepMessageWishes", {
      people,
      wishes: { quiet: { from: 0, until: 0 }, rhythm: "each", weeklyOn: "mo" },
    });
  }
  await store.close();
  house = await openSmtpHouse(async (moment, { messageId, line }) => {
    if (moment === "came") lines.now.add(line);
    if (moment === "taken" && lines.ofTheDead.has(line)) {
      fates.late += 1;
      comesAgain(messageId);
    } else if (moment === "taken") unsettled.add(messageId);
    if (isCalm) return "goOn";
    if (random.chance(0.3)) {
      fates.waits += 1;
      await pause(random.between(1, 25));
    }
    if (killAt?.moment === moment && --killAt.count < 0) kill();
    if (moment === "taken" || !random.chance(0.15)) return "goOn";
    fates.refusals += 1;
    return "waits";
  });
});
afterEach(async () => {
  child?.kill("SIGKILL");
  next?.kill("SIGKILL");
  await house.close();
});

const causesARun = 6;
const startedAt = Date.now();
type Prepared = ReturnType<typeof prepare>;
/** Read in whole, and waits for the store. */
const prepare = () => {
  const seed = random.below(2 ** 31);
  const told = [program, directory, keys(), house.port, seed, startedAt, causesARun].map(String);
  return spawn(process.execPath, told, { stdio: ["pipe", "pipe", "inherit"] });
};
let next: Prepared | null = null;

/** Runs until it is killed, or until nothing waits any more. Gives the number of messages that were acknowledged. */
const run = async (): Promise<{ readonly caused: number; readonly isEmpty: boolean }> => {
  const started = next ?? prepare();
  next = prepare();
  child = started;
  started.stdin.write("begin\n");
  let caused = 0;
  let isEmpty = false;
  createInterface({ input: started.stdout }).on("line", (said) => {
    const [word = "", rest = ""] = said.split(" ");
    if (word === "caused") caused += Number(rest);
    if (word === "sent") unsettled.delete(`<${rest}@voorbeeld.nl>`);
    if (word === "empty") isEmpty = true;
  });
  await once(started, "close");
  return { caused, isEmpty };
};

test(
  "every cause has its message, and none has two, however often the house is killed",
  async () => {
    let acknowledged = 0;
    for (let trial = 0; trial < kills; trial += 1) {
      // Half of them in the worst moment: the mail was taken in, and the house has not heard so.
      const moment = trial % 2 === 0 ? "taken" : random.pick(["came", "addressed"] as const);
      killAt = { moment, count: random.below(4) };
      acknowledged += (await run()).caused;
    }
    killAt = null;
    isCalm = true;
    const last = await run();
    acknowledged += last.caused;
    expect(last.isEmpty).toBe(true);

    const store = await openStore({ engine: "sqlite", directory, keys: keys(), use: "serve" });
    const facts = await store.run("factsOf", { board, after: 0 });
    await store.close();
    const caused = facts.flatMap(({ json }) => {
      const { kind, to = [] }: { readonly kind: string; readonly to?: readonly string[] } = JSON.parse(json);
      return kind === "caused" ? to : [];
    });
    // What was acknowledged is there; a cause in its last moment may be there too.
    expect(caused.length).toBeGreaterThanOrEqual(acknowledged);
    for (const [participant, address] of Object.entries(addresses)) {
      const came = house.mails.filter(({ to }) => to === address);
      const names = new Set(came.map(({ messageId }) => messageId));
      expect([address, names.size]).toEqual([address, caused.filter((to) => to === participant).length]);
    }
    const copies = Map.groupBy(house.mails, ({ messageId }) => messageId);
    const again = [...copies].filter(([id, all]) => all.length > 1 + (mayComeAgain.get(id) ?? 0)).map(([id]) => id);
    expect(again).toEqual([]);
    const copiesMore = house.mails.length - copies.size;
    console.log(
      `outbox: seed ${random.seed}, ${fates.kills} kills, ${caused.length} messages, ${copiesMore} came once more under the same name, ` +
        `${fates.late} taken in from who was dead by then, ` +
        `${fates.waits} delays, ${fates.refusals} refusals for now`,
    );
    expect(fates.kills).toBeGreaterThanOrEqual(floor);
    expect(fates.refusals).toBeGreaterThan(0);
    expect(fates.waits).toBeGreaterThan(0);
    // The worst moment was really met.
    expect(copiesMore).toBeGreaterThan(0);
  },
  kills * 5_000 + 60_000,
);
