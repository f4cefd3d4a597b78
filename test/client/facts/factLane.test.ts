// A person's wishes at a real table behind real sockets: in order, once, after the words they are about, and heard by all
// who may know. What is wished in a tunnel goes when the line is back.
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { FactLane } from "@werktafel/client/facts/factLane";
import { type FactLaneOptions, openFactLane } from "@werktafel/client/facts/openFactLane";
import type { SentCommand } from "@werktafel/client/facts/wishQueue";
import { noFacts } from "@werktafel/shared/domain/board";
import { commandId, itemId } from "@werktafel/shared/ids";
import type { CommandAnswer } from "@werktafel/shared/protocol/facts";
import { everyone, idOf, type Name, on, openTable, type OpenTable } from "../../server/live/openTable.ts";
import { type CuttableLine, openCuttableLine } from "../../support/lines/cuttableLine.ts";
import { eventually } from "../../support/eventually.ts";

let table: OpenTable;
const lines: CuttableLine[] = [];
const lanes: FactLane[] = [];
beforeAll(async () => {
  table = await openTable();
});
afterEach(async () => {
  for (const lane of lanes.splice(0)) lane.close();
  for (const line of lines.splice(0)) await line.close();
});
afterAll(async () => {
  await table.close();
});

const sit = async (name: Name, options: Partial<FactLaneOptions> = {}) => {
  const line = await openCuttableLine(table.url);
  const lane = openFactLane({
    board: table.board,
    origin: `http://127.0.0.1:${line.port}`,
    start: { seq: 0, facts: noFacts },
    whenSaved: () => Promise.resolve(),
    onCards: () => {},
    onEnded: () => {},
    socket: { extraHeaders: { cookie: await table.cookieOf(name) }, forceNew: true, reconnectionDelay: 20 },
    ...options,
  });
  lines.push(line);
  lanes.push(lane);
  await eventually(() => lane.facts().participants.length > 0 || options.isCalm === true);
  return { lane, line };
};

const words = { text: "Noor werkt elke woensdag.", partyIds: [idOf("noor"), idOf("ruben")] };
const yes = (note: string) => ({ item: on(everyone, "a-1"), value: "yes" as const, note, words });
const answersTo = (lane: FactLane) => lane.facts().agreements[itemId("a-1")]?.accords ?? [];

test("a yes is judged, answered and told to the others at the table", async () => {
  const noor = await sit("noor");
  const mila = await sit("mila");
  expect(await noor.lane.send("answerAgreement", yes("Ja!"))).toMatchObject({ ok: true });
  await eventually(() => answersTo(mila.lane).some(({ note }) => note === "Ja!"));
  await eventually(() => answersTo(noor.lane).some(({ note }) => note === "Ja!"));
  expect(noor.lane.wishes()).toEqual([]);
});

test("who comes out of the tunnel is there at once, however long the pause between two tries had grown", async () => {
  const network = { tell: (_isThere: boolean) => {} };
  const mila = await sit("mila", {
    network: (changed) => {
      network.tell = changed;
      return () => {};
    },
    socket: {
      extraHeaders: { cookie: await table.cookieOf("mila") },
      forceNew: true,
      reconnectionDelay: 600_000,
      reconnectionDelayMax: 600_000,
    },
  });
  await eventually(() => mila.lane.presence().length > 0);
  mila.line.setThere(false);
  // She noticed: nobody is there any more.
  await eventually(() => mila.lane.presence().length === 0);
  const answered = mila.lane.send("answerAgreement", yes("Terug."));
  await eventually(() => mila.lane.wishes().length === 1);
  mila.line.setThere(true);
  network.tell(true);
  expect(await answered).toMatchObject({ ok: true });
});

test("what is wished in a tunnel waits in order and goes once, when the line is back", async () => {
  const ruben = await sit("ruben");
  const kept: (readonly SentCommand[])[] = [];
  const noor = await sit("noor", { keepWishes: (waiting) => kept.push(waiting) });
  noor.line.setThere(false);
  const answers = [1, 2, 3].map((count) => noor.lane.send("answerAgreement", yes(`tunnel ${count}`)));
  expect(noor.lane.wishes().map(({ kind }) => kind)).toEqual(["answerAgreement", "answerAgreement", "answerAgreement"]);
  expect(kept.at(-1)?.length).toBe(3);
  noor.line.setThere(true);
  expect((await Promise.all(answers)).every(({ ok }) => ok)).toBe(true);
  await eventually(() => answersTo(ruben.lane).filter(({ note }) => note.startsWith("tunnel")).length === 3);
  expect(
    answersTo(ruben.lane)
      .map(({ note }) => note)
      .filter((note) => note.startsWith("tunnel")),
  ).toEqual(["tunnel 1", "tunnel 2", "tunnel 3"]);
  expect(kept.at(-1)).toEqual([]);
});

test("a wish whose answer got lost is sent again and counts once", async () => {
  const noor = await sit("noor");
  const mila = await sit("mila");
  noor.line.deafen(true);
  const answer = noor.lane.send("answerAgreement", yes("eenmaal"));
  await eventually(() => answersTo(mila.lane).some(({ note }) => note === "eenmaal"));
  noor.line.cut();
  noor.line.deafen(false);
  expect(await answer).toMatchObject({ ok: true });
  await eventually(() => answersTo(noor.lane).some(({ note }) => note === "eenmaal"));
  const stored = await table.storedFacts();
  expect(stored.filter(({ json }) => json.includes("eenmaal")).length).toBe(1);
});

test("a wish goes after the words it is about are saved", async () => {
  let saved = () => {};
  const asked: string[] = [];
  const noor = await sit("noor", {
    whenSaved: (sheet) => {
      asked.push(sheet);
      return new Promise((resolve) => {
        saved = resolve;
      });
    },
  });
  const mila = await sit("mila");
  const answer = noor.lane.send("answerAgreement", yes("pas na het opslaan"));
  await eventually(() => asked.length === 1);
  await mila.lane.send("answerAgreement", yes("intussen"));
  expect(answersTo(mila.lane).some(({ note }) => note === "pas na het opslaan")).toBe(false);
  saved();
  expect(await answer).toMatchObject({ ok: true });
  expect(asked).toEqual([everyone]);
});

test("wishes of a page that was closed are judged on the next one, and who is no longer waiting is told all the same", async () => {
  const judged: [string, CommandAnswer][] = [];
  const left: SentCommand = {
    id: commandId("wens-van-gisteren"),
    kind: "answerAgreement",
    board: table.board,
    payload: yes("van gisteren"),
  };
  const noor = await sit("noor", {
    keptWishes: [left],
    onJudged: (command, answer) => judged.push([command.id, answer]),
  });
  await eventually(() => judged.length === 1);
  expect(judged[0]).toMatchObject([left.id, { ok: true }]);
  await eventually(() => answersTo(noor.lane).some(({ note }) => note === "van gisteren"));
});

test("on a calm screen my own yes shows at once, and that of others when I ask for it", async () => {
  const noor = await sit("noor", { isCalm: true });
  const mila = await sit("mila");
  noor.lane.showNews();
  await eventually(() => {
    noor.lane.showNews();
    return noor.lane.facts().participants.length > 0;
  });
  await mila.lane.send("answerAgreement", yes("van Mila"));
  await eventually(() => noor.lane.hasNews());
  expect(answersTo(noor.lane).some(({ note }) => note === "van Mila")).toBe(false);
  await noor.lane.send("answerAgreement", yes("van mijzelf"));
  await eventually(() => answersTo(noor.lane).some(({ note }) => note === "van mijzelf"));
  expect(answersTo(noor.lane).some(({ note }) => note === "van Mila")).toBe(false);
  noor.lane.showNews();
  expect(answersTo(noor.lane).some(({ note }) => note === "van Mila")).toBe(true);
});

test("others see where I am, and not that I type for ever", async () => {
  const joost = await sit("joost");
  const mila = await sit("mila");
  joost.lane.tellPresence(on(everyone, "a-1"), true);
  await eventually(() =>
    mila.lane.presence().some(({ participant, isTyping }) => participant === idOf("joost") && isTyping),
  );
  await eventually(() =>
    mila.lane.presence().some(({ participant, at, isTyping }) => participant === idOf("joost") && at && !isTyping),
  );
});

test("a refusal comes back as an answer, with the words that stand there now", async () => {
  const noor = await sit("noor");
  const old = { ...yes("te laat"), words: { ...words, text: "Noor werkt elke dag." } };
  expect(await noor.lane.send("answerAgreement", old)).toMatchObject({
    ok: false,
    refusal: { reason: "wordingChanged", words: { text: words.text } },
  });
});

test("when the seat ends the lane says so and asks no more", async () => {
  let isOver = false;
  const gast = await sit("gast", {
    onEnded: () => {
      isOver = true;
    },
  });
  await table.endSeat("gast");
  await eventually(() => isOver);
  expect(gast.lane.presence()).toEqual([]);
});
