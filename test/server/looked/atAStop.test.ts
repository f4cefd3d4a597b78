// A server that is stopped right after somebody tried what is not theirs: the line of it is there, and nothing went wrong.
import { expect, test } from "@jest/globals";
import { openStore } from "@werktafel/server/storage/openStore";
import { boardId } from "@werktafel/shared/ids";
import { SheetWire } from "../../hostile/sockets/sheetWire.ts";
import { openServer } from "../../support/openServer.ts";

test("who tried a sheet of others the moment before a stop is written down, and the stop finds the store still open", async () => {
  const server = await openServer();
  try {
    const table = await server.importCase("casus-voorbeeld");
    const comeIn = async (who: string) => server.comeIn(table.participants.find(({ id }) => id === who)?.link ?? "");
    const [farida, ruben] = [await comeIn("p-farida"), await comeIn("p-ruben")];
    const { text } = await server.ask(`/api/boards/${table.board}`, { cookie: farida });
    const few = /"id":"([^"]+)","audience":\[/.exec(text)?.[1] ?? "";
    const wire = new SheetWire({ url: server.url, sheet: few, cookie: ruben });
    expect(await wire.ended()).toBe(4401);
    const tried = await server.ask(`/api/boards/${table.board}/sheets/${few}/authors`, { cookie: ruben });
    expect(tried.status).toBe(404);
    await server.running.close();

    const store = await openStore({ engine: "sqlite", directory: server.dataDir, keys: server.keysDir, use: "visit" });
    const lines = await store.run("accessAt", { board: boardId(table.board) });
    await store.close();
    const refused = lines.filter(({ event }) => event === "sheetRefused");
    expect(refused.map(({ via }) => via).toSorted()).toEqual(["screen", "sync"]);
    expect(server.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  } finally {
    await server.close();
  }
});
