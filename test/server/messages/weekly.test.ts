// Who is paid may hear once a week: one mail that says nothing, on the morning they chose, and none when nothing waits. And
// who leads hears once that somebody who is not paid tried three times.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ParticipantId } from "@werktafel/shared/ids";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { openSmtpHouse, type SmtpHouse } from "../../support/mail/smtpHouse.ts";
import { newsAt, wantsMail } from "../../support/mail/wantsMail.ts";
import { inviteToMeeting, yes } from "../../support/meetingHands.ts";
import { openServer, type TestServer } from "../../support/openServer.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";

const { noor, mila, teun, farida, joost } = noorsTable;
const clock = fixedClock("2026-12-14T10:00:00+01:00");
const addressOf = (who: ParticipantId): string => `${who}@post.voorbeeld.nl`;

let smtp: SmtpHouse;
let server: TestServer;
const lines = new Map<ParticipantId, SeatedLine>();
const line = (who: ParticipantId): SeatedLine => {
  const found = lines.get(who);
  if (!found) throw new Error(`${who} is not in`);
  return found;
};
const mailsFor = (who: ParticipantId): number => newsAt(smtp, addressOf(who)).length;

beforeAll(async () => {
  smtp = await openSmtpHouse(async () => "goOn");
  server = await openServer({
    now: clock.now,
    messages: { lookEveryMs: 20, sendEveryMs: 10 },
    environment: { WERKTAFEL_SMTP_URL: smtp.url, WERKTAFEL_MAIL_FROM: "tafel@post.voorbeeld.nl" },
  });
  const table = await server.importCase(noorsTable.file);
  for (const who of [noor, mila, teun, farida, joost]) {
    const cookie = await server.comeIn(table.participants.find(({ id }) => id === who)?.link ?? "");
    lines.set(who, await openSeatedLine(server.url, { board: table.board, cookie, who }));
    if (who === noor || who === mila) continue;
    await wantsMail({ server, smtp, cookie, address: addressOf(who) });
    const body = { quiet: { from: 20, until: 8 }, rhythm: who === farida ? "weekly" : "each", weeklyOn: "fr" };
    await server.ask("/api/messages/wishes", { method: "POST", body, cookie });
  }
}, 60_000);
afterAll(async () => {
  for (const each of lines.values()) each.close();
  await server.close();
  await smtp.close();
});

/** Something new for Farida and Joost; it is over when Joost, who hears at once, heard of it. */
const news = async (): Promise<void> => {
  const before = mailsFor(joost);
  await inviteToMeeting({ chair: line(teun), resident: line(noor), others: [line(farida), line(joost)] });
  await eventually(() => expect(mailsFor(joost)).toBe(before + 1));
};

/** What he hears leaves after all that was due at this moment. */
const newsForJoost = async (): Promise<void> => {
  const before = mailsFor(joost);
  await inviteToMeeting({ chair: line(teun), resident: line(noor), others: [line(joost)] });
  await eventually(() => expect(mailsFor(joost)).toBe(before + 1));
};

test("three things of one week are one mail on that Friday, and it says nothing of what they are", async () => {
  await news();
  await news();
  clock.set("2026-12-17T16:00:00+01:00");
  await news();
  clock.set("2026-12-18T07:59:00+01:00");
  expect(mailsFor(farida)).toBe(0);
  clock.set("2026-12-18T08:00:00+01:00");
  await eventually(() => expect(mailsFor(farida)).toBe(1));
  const [weekly] = newsAt(smtp, addressOf(farida));
  const [other] = newsAt(smtp, addressOf(joost));
  const said = (raw = "") => raw.slice(raw.indexOf("\r\n\r\n"));
  expect(said(weekly?.raw)).toBe(said(other?.raw));
});

test("a Friday that is a day off for all is the working day after it; and a week without anything brings nothing", async () => {
  clock.set("2026-12-22T10:00:00+01:00");
  await news();
  // The first Christmas day is that Friday.
  clock.set("2026-12-25T12:00:00+01:00");
  await newsForJoost();
  expect(mailsFor(farida)).toBe(1);
  clock.set("2026-12-28T08:00:00+01:00");
  await eventually(() => expect(mailsFor(farida)).toBe(2));
  for (const morning of ["2027-01-04T08:00:00+01:00", "2027-01-08T08:00:00+01:00"]) {
    clock.set(morning);
    await newsForJoost();
    expect([morning, mailsFor(farida)]).toEqual([morning, 2]);
  }
});

test("the third try of somebody who is not paid is told once to who leads, and the fourth no more", async () => {
  const item = await line(mila).item("ac-18");
  const before = mailsFor(teun);
  const tries = async () => yes(line(mila).wish("noteAttempt", { item, what: "notReached", text: "" }));
  await tries();
  await tries();
  await news();
  expect(mailsFor(teun)).toBe(before);
  await tries();
  await eventually(() => expect(mailsFor(teun)).toBe(before + 1));
  await tries();
  await news();
  expect(mailsFor(teun)).toBe(before + 1);
});
