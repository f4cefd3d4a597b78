// A backup that is put back is another past than the one on people's screens: every sheet has a generation that no screen
// has, an old one is told to load anew, and all that was in the backup is there.
import { afterAll, expect, test } from "@jest/globals";
import { join } from "node:path";
import { isPlainObject } from "@werktafel/shared/boardFile/plainJson";
import { noorsTable } from "../../../support/cast.ts";
import { exampleJson } from "../../../support/exampleTable.ts";
import { openServer, type TestServer } from "../../../support/openServer.ts";
import { storeFolder } from "../storeFolder.ts";
import { WebSocket } from "ws";

const servers: TestServer[] = [];
afterAll(async () => {
  for (const server of servers) await server.close();
});

/** Which close code the wire gives within a moment; `null`: it stays open. */
const closedWith = async (server: TestServer, sheet: string, cookie: string): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const line = new WebSocket(`${server.url.replace("http", "ws")}/sync/${sheet}?client=12345`, {
      headers: { Cookie: cookie, Origin: server.url },
    });
    line.on("close", (code) => resolve(code));
    line.on("message", () => {
      resolve(null);
      line.close();
    });
    line.on("error", reject);
  });

const sheetsOf = async (server: TestServer, board: string, cookie: string): Promise<readonly string[]> => {
  const { json } = await server.ask(`/api/boards/${board}`, { cookie });
  const found = isPlainObject(json) && Array.isArray(json["sheets"]) ? json["sheets"] : [];
  return found.flatMap((sheet: unknown) => (isPlainObject(sheet) ? [String(sheet["id"])] : []));
};

test("after a restore an old screen is told to load anew, and the table is as it was in the backup", async () => {
  const server = await openServer({ keepsData: true });
  const { board, participants } = await server.importCase(noorsTable.file);
  const noor = participants.find(({ id }) => id === noorsTable.noor);
  const cookie = await server.comeIn(noor?.link ?? "");
  const before = await sheetsOf(server, board, cookie);
  expect(before.length).toBeGreaterThan(2);
  const [first = ""] = before;
  expect(await closedWith(server, first, cookie)).toBeNull();
  const backup = join(storeFolder(), "backup.sqlite");
  expect((await server.command("backup", backup)).exitCode).toBe(0);
  await server.running.close();
  for (const time of [2, 3]) {
    const { exitCode, complained } = await server.command("restore", backup);
    expect([exitCode, complained]).toEqual([0, ""]);
    const again = await openServer({ dataDir: server.dataDir, keepsData: time === 2 });
    if (time === 3) servers.push(again);
    const after = await sheetsOf(again, board, cookie);
    expect(after).toEqual(before.map((id) => id.replace(/~1$/, `~${time}`)));
    expect(await closedWith(again, first, cookie)).toBe(4409);
    expect(await closedWith(again, after[0] ?? "", cookie)).toBeNull();
    // A sheet that she may not read stays unknown, whatever generation is asked.
    expect(await closedWith(again, "nergens~1", cookie)).toBe(4401);
    const { printed } = await again.command("export", board);
    expect(JSON.parse(printed)).toEqual(exampleJson(noorsTable.file));
    expect((await again.command("verify")).complained).toBe("");
    if (time === 2) await again.running.close();
  }
});
