// What the house tells everybody of itself follows from how it stands: which cookies it really gives, which machines of others its
// messages go through, how long a backup is kept. And it is said in plain words.
import { afterAll, expect, test } from "@jest/globals";
import { cookiesFor } from "@werktafel/server/access/cookies";
import { accessiblePaper, privacyPaper, type AboutHouse } from "@werktafel/server/http/pages/aboutPapers";
import type { Paper } from "@werktafel/server/paper/paper";
import { accessibleWords, privacyWords } from "@werktafel/shared/words/nl/house";
import { plainFindings } from "@werktafel/shared/words/plain/plainFindings";
import { openServer } from "../../../support/openServer.ts";

const opened = openServer();
afterAll(async () => (await opened).close());

const door = (through: string | null): AboutHouse["doors"]["mail"] => ({
  through,
  send: async () => ({ kind: "sent" }),
  close: () => undefined,
});
const house = (change: Partial<AboutHouse> = {}): AboutHouse => ({
  backups: { isOn: true, last: () => null },
  cookies: cookiesFor("https://tafel.voorbeeld.nl"),
  doors: { mail: door(null), text: door(null) },
  now: () => Date.parse("2026-11-30T12:00:00Z"),
  publicUrl: "https://tafel.voorbeeld.nl",
  ...change,
});
const linesOf = ({ title, lead, sections }: Paper): readonly string[] => [
  title,
  ...lead,
  ...sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) =>
      block.kind === "lines"
        ? block.lines.map(({ lead: first, text }) => (first ? `${first} ${text}` : text))
        : block.kind === "text"
          ? [block.text]
          : [],
    ),
  ]),
];

test("with nothing set up, nothing goes out; with mail and texts each house that carries them is named", () => {
  const { outside } = privacyWords;
  expect(linesOf(privacyPaper(house()))).toContain(outside.nothing);
  const both = linesOf(
    privacyPaper(house({ doors: { mail: door("mail.voorbeeld.nl"), text: door("sms.voorbeeld.nl") } })),
  );
  expect(both).toEqual(
    expect.arrayContaining([outside.mail("mail.voorbeeld.nl"), outside.text("sms.voorbeeld.nl"), outside.bare]),
  );
  expect(both).not.toContain(outside.nothing);
  expect(linesOf(privacyPaper(house({ doors: { mail: door("a.nl"), text: door(null) } })))).not.toContain(
    outside.text("sms.voorbeeld.nl"),
  );
});

test("a backup that is off, and a line that is not secret, are said as they are", () => {
  const { where } = privacyWords;
  expect(linesOf(privacyPaper(house()))).toEqual(expect.arrayContaining([where.backup(30), where.line.secret]));
  const bare = linesOf(privacyPaper(house({ backups: { isOn: false, last: () => null }, publicUrl: null })));
  expect(bare).toEqual(expect.arrayContaining([where.noBackup, where.line.open]));
});

test("both sheets are there for everybody, without script, and name the very cookie that this house gives", async () => {
  const server = await opened;
  const table = await server.importCase("casus-voorbeeld");
  const given = await server.comeIn(table.participants[0]?.link ?? "");
  const privacy = await fetch(`${server.url}/privacy`);
  const text = await privacy.text();
  expect([privacy.status, text.includes("<script")]).toEqual([200, false]);
  expect(text).toContain(privacyWords.title);
  expect(text).toContain(`<b>${given.split("=")[0] ?? "?"}</b>`);
  const accessible = await fetch(`${server.url}/toegankelijkheid`);
  expect([accessible.status, (await accessible.text()).includes(accessibleWords.missing.title)]).toEqual([200, true]);
});

test("what it says is plain", () => {
  const texts = [privacyPaper(house()), accessiblePaper(house())].flatMap(linesOf);
  expect(texts.length).toBeGreaterThan(40);
  const found = texts.flatMap((text) =>
    plainFindings(text).map(({ fault, from, to }) => `${fault}: ${text.slice(from, to)}`),
  );
  // Names of rules and of houses are what they are.
  expect(found.filter((each) => !/WCAG|AA|EN$|AI$/.test(each))).toEqual([]);
});
