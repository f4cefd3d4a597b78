import { expect, test } from "@jest/globals";
import type { CommandAnswer, SheetCard } from "@werktafel/shared/protocol/facts";
import { boardId, itemId, participantId, sheetId } from "@werktafel/shared/ids";
import { eventually } from "../../support/eventually.ts";
import { openServer } from "../../support/openServer.ts";
import { freshId, openScreenLine } from "./openScreenLine.ts";

const linkOf = (
  table: { readonly participants: readonly { readonly id: string; readonly link: string }[] },
  id: string,
) => table.participants.find((each) => each.id === id)?.link ?? "";

const cardsIn = (json: unknown): readonly SheetCard[] => {
  const sheets = typeof json === "object" && json !== null && "sheets" in json ? json.sheets : [];
  return Array.isArray(sheets) ? sheets.filter(isCard) : [];
};
const isCard = (card: unknown): card is SheetCard => typeof card === "object" && card !== null && "audience" in card;

test("at the example table, over the whole server: a yes is heard by the others, stays after a restart, and counts once", async () => {
  const server = await openServer();
  const table = await server.importCase("casus-voorbeeld");
  const board = boardId(table.board);
  const cookies = {
    noor: await server.comeIn(linkOf(table, "p-noor")),
    ruben: await server.comeIn(linkOf(table, "p-ruben")),
  };
  const [noor, ruben] = [
    await openScreenLine(server.url, cookies.noor),
    await openScreenLine(server.url, cookies.ruben),
  ];
  const opened = await noor.open({ board });
  expect((await ruben.open({ board })).ok && opened.ok).toBe(true);
  if (!opened.ok) throw new Error("not opened");
  expect(opened.facts.participants.some(({ id }) => id === participantId("p-noor"))).toBe(true);

  const { json } = await server.ask(`/api/boards/${board}`, { cookie: cookies.noor });
  const wide = cardsIn(json).find((card) => card.kind === "table" && card.audience === "everyone");
  const item = { sheet: sheetId(wide?.id ?? ""), item: itemId("a-15") };
  // Words that never stood there: the answer brings those that do, and the yes is to them.
  const wish = { id: freshId(), kind: "answerAgreement" as const, board };
  const answer = (words: { readonly text: string }) => ({
    ...wish,
    payload: { item, value: "notYet" as const, note: "", words },
  });
  const changed = await noor.command(answer({ text: "Dit stond er nooit." }));
  if (changed.ok || changed.refusal.reason !== "wordingChanged") throw new Error("taken", { cause: changed });
  const said = await noor.command(answer(changed.refusal.words));
  expect(said).toEqual({ ok: true, seq: opened.seq + 1 });
  await eventually(() => ruben.facts.some(({ fact }) => fact.kind === "agreementAnswered"));
  for (const line of [noor, ruben]) line.close();

  const again = await server.restart();
  const back = await openScreenLine(again.url, cookies.noor);
  const repeated: CommandAnswer = await back.command(answer(changed.refusal.words));
  expect(repeated).toEqual(said);
  const now = await back.open({ board });
  expect(now.ok && now.seq).toBe(opened.seq + 1);
  back.close();
  await again.close();
}, 60_000);
