// The server is killed while people say "Ja, voeg samen" (0150): each of them is joined and their link is spent, or neither; and
// whoever was told yes, is. Full: `JOINS=100`. `SEED=…` calls a run back.
import { afterEach, expect, test } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keysBeside } from "../support/keys/keysBeside.ts";
import { askAt, type ImportedTable, tokenOf } from "../support/openServer.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { signIn } from "./factSender.ts";
import { freePort, runCommand, ServerProcess, type ServerPlace } from "./serverProcess.ts";

const rounds = Number(process.env["JOINS"] ?? 3);
const floor = 3;
const random = seededRandom(Number(process.env["SEED"] ?? 1));
const caseFile = fileURLToPath(new URL("../../shared/cases/casus-voorbeeld.json", import.meta.url));

let server: ServerProcess | null = null;
let directory = "";
afterEach(async () => {
  await server?.end("SIGKILL");
  for (const each of [directory, keysBeside(directory)]) await rm(each, { recursive: true, force: true });
});

test(
  "killed while they are joined, everyone is one with a spent link, or two with a link that works",
  async () => {
    directory = await mkdtemp(join(tmpdir(), "werktafel-joining-"));
    const place: ServerPlace = { directory, port: await freePort() };
    const imported = async (): Promise<ImportedTable> =>
      JSON.parse(await runCommand(place, ["import", caseFile, "--json"]));
    const first = await imported();
    const running = new ServerProcess(place);
    server = running;
    await running.start();
    const phones = await Promise.all(
      first.participants.map(async ({ id, link }) => ({ id, cookie: (await signIn(running.url, link)).cookie })),
    );
    const said = { kills: 0, yeses: 0, joined: 0, cut: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const { board, participants } = await imported();
      const tries = phones.map(({ id, cookie }) => ({
        cookie,
        token: tokenOf(participants.find((each) => each.id === id)?.link ?? ""),
        isTold: false,
      }));
      // Every other time before anybody heard anything; else when so many were told yes.
      const until = round % 2 === 0 ? 0 : 1 + random.below(tries.length - 1);
      let told = 0;
      const killing = Promise.withResolvers<void>();
      const kill = (): void => void running.end("SIGKILL").then(killing.resolve);
      if (until === 0) setTimeout(kill, random.below(4));
      await Promise.all(
        tries.map(async (each) => {
          const body = { token: each.token, join: true };
          const answer = await askAt(`${running.url}/api/session`, { method: "POST", cookie: each.cookie, body }).catch(
            () => null,
          );
          if (answer === null) return;
          expect(answer.status).toBe(200);
          each.isTold = true;
          told += 1;
          if (told === until) kill();
        }),
      );
      await killing.promise;
      said.kills += 1;
      await running.start();
      for (const { cookie, token, isTold } of tries) {
        const session = await askAt(`${running.url}/api/session`, { cookie });
        const isJoined = session.text.includes(board);
        // The first table is never lost by it.
        expect(session.text).toContain(first.board);
        const again = await askAt(`${running.url}/api/session`, { method: "POST", body: { token } });
        expect({ isJoined, link: again.status }).toEqual({ isJoined, link: isJoined ? 404 : 200 });
        if (isTold) expect(isJoined).toBe(true);
        said.yeses += Number(isTold);
        said.joined += Number(isJoined);
        said.cut += Number(!isJoined);
      }
    }
    await running.end("SIGTERM");
    expect(await runCommand(place, ["verify"])).not.toContain("fault");
    console.log(`${said.kills} kills, ${said.yeses} told yes, ${said.joined} joined, ${said.cut} not`);
    expect(said.kills).toBeGreaterThanOrEqual(floor);
    expect(said.joined).toBeGreaterThan(0);
    expect(said.cut).toBeGreaterThan(0);
  },
  Math.max(120_000, rounds * 20_000),
);
