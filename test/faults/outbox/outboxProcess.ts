// A process of its own with a real store and the real sender, to be killed at any moment: it makes causes, one after another,
// and empties the outbox beside it. Its clock goes so fast that a wait of a minute is ten milliseconds.
import { openLog } from "@werktafel/server/log";
import { openDoors } from "@werktafel/server/messages/openDoors";
import { openSender } from "@werktafel/server/messages/sender";
import { openStore } from "@werktafel/server/storage/openStore";
import { participantId } from "@werktafel/shared/ids";
import { setTimeout as pause } from "node:timers/promises";
import { board } from "../../server/storage/noorsTable.ts";
import { seededRandom } from "../../support/seededRandom.ts";

const [directory = "", keys = "", port = "", seed = "", startedAt = "", most = ""] = process.argv.slice(2);
const faster = 6_000;
const now = (): number => Number(startedAt) + (Date.now() - Number(startedAt)) * faster;
const random = seededRandom(Number(seed));
const people = ["p-noor", "p-ruben"] as const;

// All is read in while the one before still lives; the store is one process's at a time.
const { promise: mayBegin, resolve: begin } = Promise.withResolvers<void>();
process.stdin.once("data", () => begin());
await mayBegin;
process.stdin.destroy();

const store = await openStore({ engine: "sqlite", directory, keys, use: "serve" });
const say = (word: string): void => void process.stdout.write(`${word}\n`);
const log = openLog("info", (line) => {
  const { event, message }: { readonly event?: string; readonly message?: string } = JSON.parse(line);
  if (event === "messageSent") say(`sent ${message ?? ""}`);
});
const mail = { host: "127.0.0.1", port: Number(port), tls: "never", auth: null, from: "tafel@voorbeeld.nl" } as const;
const doors = openDoors({ mail, text: null, home: () => "https://tafel.voorbeeld.nl", now, log });
const sender = openSender({ store, doors, now, log, everyMs: 5 });
say("ready");

for (let made = 0; made < Number(most); made += 1) {
  const to = random.chance(0.3) ? people : [random.pick(people)];
  const fact = JSON.stringify({ kind: "caused", to });
  const messages = [{ fact: 0, cause: "meetingInvited", to: to.map(participantId) } as const];
  await store.run("appendFacts", { board, person: null, at: now(), facts: [fact], access: [], answer: null, messages });
  say(`caused ${to.length}`);
  await pause(random.between(0, 12));
}
for (;;) {
  const { waiting } = await store.run("messageState", { since: 0, most: 1 });
  if (waiting === 0) break;
  await pause(10);
}
await sender.close();
await store.close();
say("empty");
