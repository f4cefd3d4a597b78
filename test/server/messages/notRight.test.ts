// The story of a *klopt niet* at Noor's table, with a real server, a mail server and a moving clock: whose words it is about hears it,
// then who leads, then Noor hears where she can go; what was said and answered stands in every view and every export (R-406, issue 6
// check 7).
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { itemId, type ParticipantId, sheetId } from "@werktafel/shared/ids";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";
import { openSmtpHouse, type SmtpHouse } from "../../support/mail/smtpHouse.ts";
import { newsAt, wantsMail } from "../../support/mail/wantsMail.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";

const { noor, teun, farida, joost } = noorsTable;
/** A Wednesday; two weeks on it is the thirtieth, and the month ends on Friday the sixteenth of October. */
const clock = fixedClock("2026-09-16T10:00:00+02:00");
const addressOf = (who: ParticipantId): string => `${who.replace("p-", "")}@post.voorbeeld.nl`;
const [said, reason, firstWords] = ["Dat was in mei al.", "De cursus zei het zo.", "hoe lang de wachtlijst"];

let smtp: SmtpHouse;
let server: TestServer;
let table: ImportedTable;
const seats = new Map<ParticipantId, { readonly line: SeatedLine; readonly cookie: string }>();
const at = (who: ParticipantId) => {
  const found = seats.get(who);
  if (!found) throw new Error(`${who} is not in`);
  return found;
};
const wish = async (who: ParticipantId, ...asked: Parameters<SeatedLine["wish"]>) => {
  const answer = await at(who).line.wish(...asked);
  return answer.ok ? (answer.made ?? "done") : answer.refusal.reason;
};
const mails = () => [farida, teun, noor].map((who) => newsAt(smtp, addressOf(who)).length);
/** What lies on their "Wacht op mij" about what is not right. */
const waits = async (who: ParticipantId): Promise<readonly unknown[]> => {
  const { json } = await server.ask("/api/mine", { cookie: at(who).cookie });
  return Object(json).tables.flatMap((each: { readonly waits: readonly { readonly kind: string }[] }) =>
    each.waits.filter(({ kind }) => kind.startsWith("statement")),
  );
};

beforeAll(async () => {
  smtp = await openSmtpHouse(async () => "goOn");
  server = await openServer({
    now: clock.now,
    messages: { lookEveryMs: 20, sendEveryMs: 10 },
    environment: { WERKTAFEL_SMTP_URL: smtp.url, WERKTAFEL_MAIL_FROM: "tafel@post.voorbeeld.nl" },
  });
  table = await server.importCase(noorsTable.file);
  for (const who of [noor, teun, farida, joost]) {
    const cookie = await server.comeIn(table.participants.find(({ id }) => id === who)?.link ?? "");
    seats.set(who, { cookie, line: await openSeatedLine(server.url, { board: table.board, cookie, who }) });
  }
  for (const who of [noor, teun, farida]) {
    await wantsMail({ server, smtp, cookie: at(who).cookie, address: addressOf(who) });
  }
}, 60_000);
afterAll(async () => {
  for (const { line } of seats.values()) line.close();
  await server.close();
  await smtp.close();
});

let item: { readonly sheet: ReturnType<typeof sheetId>; readonly item: ReturnType<typeof itemId> };
let statement = "";

test("whose words it is about hears it at once; who leads after two weeks; who said it, a week later, where to go", async () => {
  const { text } = await server.ask(`/api/boards/${table.board}`, { cookie: at(noor).cookie });
  const sheet = sheetId(/"id":"([^"]+)","audience":"everyone","kind":"table"/.exec(text)?.[1] ?? "");
  item = { sheet, item: itemId("ac-20") };
  const before = mails();
  const more = () => mails().map((each, place) => each - (before[place] ?? 0));
  statement = await wish(noor, "makeStatement", { item, text: said });
  await eventually(() => expect(more()).toEqual([1, 0, 0]));
  expect(await waits(farida)).toMatchObject([{ kind: "statement", text: said, due: "2026-09-30" }]);
  expect([await waits(teun), await waits(joost)]).toEqual([[], []]);
  clock.set("2026-10-01T09:30:00+02:00");
  await eventually(async () => expect(await waits(teun)).toMatchObject([{ kind: "statementOpen", text: said }]));
  // Other days of Teun came by in between: what is told is that there is something, once.
  await eventually(() => expect(more()[1]).toBeGreaterThan(0));
  const atTeun = more()[1];
  clock.set("2026-10-08T09:30:00+02:00");
  await eventually(() => expect(more()[2]).toBe(1));
  expect(more()[1]).toBe(atTeun);
  const raw = smtp.mails.map((mail) => mail.raw).join("\n");
  expect([said, "wachtlijst", "klopt", table.board].filter((each) => raw.includes(each))).toEqual([]);
});

test("a no without a reason is refused, a change that is none too, and so is the answer of anybody else", async () => {
  expect(await wish(teun, "answerStatement", { statement, as: "kept", text: "  " })).toBe("malformed");
  expect(await wish(teun, "answerStatement", { statement, as: "changed", text: "" })).toBe("notNow");
  expect(await wish(joost, "answerStatement", { statement, as: "kept", text: reason })).toBe("notYours");
  expect(await wish(noor, "answerStatement", { statement, as: "kept", text: reason })).toBe("notYours");
  expect(await wish(noor, "disputeStatement", { statement })).toBe("notNow");
  const before = mails();
  expect(await wish(teun, "answerStatement", { statement, as: "kept", text: reason })).toBe("done");
  await eventually(() => expect(mails()[2]).toBe((before[2] ?? 0) + 1));
  expect(await wish(farida, "answerStatement", { statement, as: "kept", text: "Zo is het." })).toBe("notNow");
  expect(await wish(noor, "disputeStatement", { statement })).toBe("done");
  expect(await waits(farida)).toEqual([]);
});

test("every view and every export holds the line, what was said against it, and the reason", async () => {
  const { cookie } = at(noor);
  const { board } = table;
  // Taking a copy along asks that it is really her.
  await server.ask("/api/session/pin", { method: "POST", body: { pin: "2580" }, cookie });
  const page = async (path: string) => (await server.ask(path, { cookie })).text;
  const copy = async (as: string) =>
    (await server.ask(`/api/boards/${board}/copy`, { method: "POST", body: { as }, cookie })).text;
  const exported = (await server.command("export", board)).printed;
  const views: Readonly<Record<string, string>> = {
    "the server's first text": await page(`/b/${board}`),
    "the first text of Noor's own screen": await page(`/b/${board}/hallo`),
    "the plan on paper": await page(`/b/${board}/papier`),
    "the copy as a page": await copy("page"),
    "the copy for a program": await copy("json"),
    "the facts of a screen": JSON.stringify(at(noor).line.facts()),
    "the board file": exported,
  };
  const lacks = Object.entries(views).flatMap(([view, text]) =>
    [said, reason, firstWords]
      .filter((each) => !text.replaceAll(/\s+/g, " ").includes(each))
      .map((each) => [view, each]),
  );
  expect(lacks).toEqual([]);
  expect(Object.keys(views).length).toBe(7);
}, 60_000);
