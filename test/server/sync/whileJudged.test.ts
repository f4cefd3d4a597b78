// Somebody's seat ends while the store is slow, so that asking who may still read takes seconds: nothing written meanwhile
// reaches who left, and who stays misses nothing and hears it in order.
import { expect, test } from "@jest/globals";
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";
import type { Store } from "@werktafel/server/storage/store";
import { closeCode } from "@werktafel/shared/protocol/syncMessages";
import { Bystander } from "../../hostile/sockets/bystander.ts";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { openSeatedLine } from "../../support/lines/seatedLine.ts";
import { yes } from "../../support/meetingHands.ts";
import { openServer } from "../../support/openServer.ts";

/** From the moment a seat has ended on disk no question is answered until `go`. */
const slowStore = () => {
  let isSlow = false;
  let held = 0;
  const opened = Promise.withResolvers<void>();
  const faultyStore = (store: Store): Store => ({
    ...store,
    run: async (name, question) => {
      if (isSlow) {
        held += 1;
        await opened.promise;
      }
      const answer = await store.run(name, question);
      if (name === "appendFacts" && JSON.stringify(question).includes("seatEnded")) isSlow = true;
      return answer;
    },
  });
  return {
    faultyStore,
    held: () => held,
    go: () => {
      isSlow = false;
      opened.resolve();
    },
  };
};

test("while it is asked who may still read, nothing goes out; then who stays has all of it, and who left nothing", async () => {
  const slow = slowStore();
  const server = await openServer({ faultyStore: slow.faultyStore });
  const table = await server.importCase(noorsTable.file);
  const cookies = await Promise.all(
    [noorsTable.noor, noorsTable.mila, noorsTable.joost].map(async (id) =>
      server.comeIn(table.participants.find((each) => each.id === id)?.link ?? ""),
    ),
  );
  const [noors = "", milas = "", joosts = ""] = cookies;
  const noor = await openSeatedLine(server.url, { board: table.board, cookie: noors, who: noorsTable.noor });
  const sheet =
    (await noor.sheets()).find(({ audience, kind }) => audience === "everyone" && kind === "table")?.id ?? "";
  const at = (cookie: string, name: string) =>
    new Bystander({ url: server.url, cookie, name, sheet, writes: name === "mila" });
  const [mila, reader, joost] = [at(milas, "mila"), at(noors, "noor"), at(joosts, "joost")];
  const database = new Database(storeFile(server.dataDir), { readonly: true });
  const count = database.prepare<[string], { readonly many: number }>(
    "SELECT count(*) AS many FROM log WHERE sheet = ?",
  );
  const edits = () => count.get(sheet)?.many ?? 0;
  const has = (who: Bystander, word: string) => Buffer.concat([...who.heardFrames()]).includes(word);
  try {
    for (const each of [mila, reader, joost]) each.connect();
    await eventually(() => mila.isSettled);
    mila.write();
    await eventually(() => has(joost, "<mila.0>") && has(reader, "<mila.0>"));

    await yes(noor.wish("endSeat", { participant: noorsTable.joost }));
    await eventually(() => slow.held() > 0);
    const before = edits();
    mila.write();
    // It is on disk, and for nobody yet.
    await eventually(() => edits() > before);
    mila.write();
    expect([has(joost, "<mila.1>"), has(reader, "<mila.1>")]).toEqual([false, false]);

    slow.go();
    await eventually(() => joost.closes.length > 0 && has(reader, "<mila.2>") && mila.isSettled);
    expect(joost.closes[0]).toBe(closeCode.noAccess);
    expect(has(joost, "<mila.1>")).toBe(false);
    expect(reader.closes).toEqual([]);
  } finally {
    slow.go();
    for (const each of [mila, reader, joost]) each.stop();
    noor.close();
    database.close();
    await server.close();
  }
});
