// Issue 4, check 6, for what is written about the house itself: organisations, who works there, sign-ins, own cards, the reason of a
// look in an emergency, a name at the door, and what a hostile organisation says of somebody. Each of the forty payloads in each
// of these, on every page that shows it: word for word, and nothing runs. What is no text at all is refused, never changed.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { noorsTable as cast } from "../../../support/cast.ts";
import { openScreens, type Screens } from "../../../support/openScreen.ts";
import { cookieOf, type ImportedTable } from "../../../support/openServer.ts";
import { type LyingIssuer, openLyingIssuer } from "../../../support/staff/lyingIssuer.ts";
import {
  openStaffHouse,
  plainOrganisation,
  type StaffHouse,
  type StaffMember,
  textIn,
} from "../../../support/staff/staffHouse.ts";
import { moreOfTable } from "../../../journeys/hands/atTheBoard.ts";
import { payloads, seen } from "./payloads.ts";

let house: StaffHouse;
let screens: Screens;
let issuer: LyingIssuer;
let table: ImportedTable;
let ada: StaffMember;
let brug = "";
let noor = "";
const hits: string[] = [];
let fields = 0;
let views = 0;

/** A line break is none of a name: there it is refused. */
const lines = payloads.filter((payload) => !/\p{Cc}/u.test(payload));

const post = async (cookie: string, path: string, body: unknown) => house.ask(path, { method: "POST", cookie, body });
const kept = async (cookie: string, path: string, body: unknown) => {
  const answered = await post(cookie, path, body);
  expect([path, answered.status, answered.text.slice(0, 200)]).toEqual([path, 200, expect.anything()]);
  fields += 1;
  return answered;
};

const open = async (cookie: string) => {
  const screen = await screens.open("laptop");
  screen.page.setDefaultTimeout(20_000);
  await screen.context.exposeBinding("tellHit", (_, where: string) => hits.push(where));
  await screen.context.addInitScript(
    "window.hit = () => tellHit(location.pathname); window.alert = window.hit; window.open = window.hit;",
  );
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  if (cookie !== "") await screen.context.addCookies([{ name, value, url: house.origin }]);
  return screen.page;
};
type Page = Awaited<ReturnType<typeof open>>;

/** All that stands there, what is in its fields too, once `drawn` is there; and nothing of it leads elsewhere. */
const textOn = async (page: Page, path: string, drawn: string): Promise<string> => {
  await page.goto(`${house.origin}${path}`);
  await page.getByText(drawn).first().waitFor();
  await page.evaluate(
    "for (const each of document.querySelectorAll('*')) for (const kind of ['mouseover', 'focus', 'toggle']) each.dispatchEvent(new MouseEvent(kind, { bubbles: true }));",
  );
  const links: readonly string[] = await page.evaluate(
    "[...document.querySelectorAll('a[href], form[action], iframe, object, embed, base, meta[http-equiv=refresh]')].map((each) => each.getAttribute('href') ?? each.tagName)",
  );
  expect([path, links.filter((link) => !/^(\/(?!\/)|#|tel:[+0-9]+$)/.test(link))]).toEqual([path, []]);
  views += 1;
  return page.evaluate(
    "document.body.innerText + ' ' + [...document.querySelectorAll('input, textarea')].map((each) => each.value).join(' ')",
  );
};
const missingIn = (text: string, wanted: readonly string[]): readonly string[] => {
  const plain = seen(text);
  return wanted.filter((payload) => !plain.includes(seen(payload)));
};

beforeAll(async () => {
  [house, screens, issuer] = await Promise.all([openStaffHouse(), openScreens(), openLyingIssuer()]);
  table = await house.server.importCase(cast.file);
  ada = await house.keeper("Ada Lovelace");
  brug = await house.organisation(ada, "De Brug");
  noor = await house.server.comeIn(table.participants.find(({ id }) => id === cast.noor)?.link ?? "");
}, 60_000);
afterAll(async () => {
  try {
    await screens.close();
  } finally {
    await Promise.all([house.close(), issuer.close()]);
  }
}, 60_000);

test("names of organisations, and what stands in one, are words for administrators and for who comes in", async () => {
  for (const name of lines) {
    const organisation = { ...plainOrganisation(name), outsideOfficeHours: name, complaints: name };
    await kept(ada.cookie, "/api/admin/organisations", { organisation });
  }
  for (const text of payloads.filter((each) => !lines.includes(each))) {
    const organisation = { ...plainOrganisation("Met regels"), outsideOfficeHours: text, complaints: text };
    await kept(ada.cookie, "/api/admin/organisations", { organisation });
  }
  const page = await open(ada.cookie);
  expect(missingIn(await textOn(page, "/beheer", "Wie het huis beheert"), lines)).toEqual([]);
  const shown = await house.ask("/api/admin/house", { cookie: ada.cookie });
  const { organisations }: { organisations: readonly { id: string; organisation: { complaints: string } }[] } = Object(
    shown.json,
  );
  const seenIn = new Set<string>();
  for (const { id, organisation } of organisations.filter((_, at) => at % 8 === 0)) {
    const text = await textOn(page, `/beheer#organisatie/${id}`, "Over deze organisatie");
    expect(missingIn(text, [organisation.complaints])).toEqual([]);
    seenIn.add(id);
  }
  expect(seenIn.size).toBeGreaterThan(4);
}, 120_000);

test("names of who works here, and of who invited them", async () => {
  for (const name of lines) {
    await kept(ada.cookie, "/api/admin/members", { name: name.slice(0, 120), organisation: brug, role: "staff" });
  }
  const page = await open(ada.cookie);
  expect(missingIn(await textOn(page, `/beheer#organisatie/${brug}`, "Wie werken hier?"), lines)).toEqual([]);
  const [, second = ""] = lines;
  const invited = await kept(ada.cookie, "/api/admin/members", { name: second, organisation: brug, role: "staff" });
  const theirs = await open("");
  await theirs.goto(textIn(invited, "link"));
  await theirs.getByLabel("Code van 6 cijfers").fill(textIn(invited, "code"));
  await theirs.getByRole("button", { name: "Ga verder" }).click();
  await theirs.getByText("Hoe kom je voortaan binnen?").waitFor();
  expect(missingIn(await theirs.locator("body").innerText(), [second])).toEqual([]);
}, 120_000);

test("one's own card and name, on the own page and at a table made with them", async () => {
  const [name = ""] = lines;
  const who = await house.member(ada, name, brug, "facilitator");
  const page = await open(who.cookie);
  for (const [at, text] of payloads.entries()) {
    const line = lines[at % lines.length] ?? "";
    const card = {
      roleLabel: line.slice(0, 60),
      whatHappensWithWhatISay: text,
      decidesAbout: text,
      reachability: text,
    };
    await kept(who.cookie, "/api/account/card", { card });
    if (at % 8 !== 0) continue;
    expect(missingIn(await textOn(page, "/account", "Mijn kaart"), [text, line.slice(0, 60), name])).toEqual([]);
    const made = await kept(who.cookie, "/api/boards", { name: line, people: [{ name: "Amir", party: "resident" }] });
    const board = textIn(made, "board");
    const { me } = Object((await house.ask(`/api/boards/${board}`, { cookie: who.cookie })).json);
    const atTable = await textOn(page, `/b/${board}/aan-tafel/${me}`, "Wat gebeurt er met wat ik zeg?");
    expect(missingIn(atTable, [text])).toEqual([]);
  }
  expect(hits).toEqual([]);
}, 180_000);

test("the reason of a look in an emergency: for administrators and for the resident", async () => {
  for (const text of payloads) {
    await kept(ada.cookie, "/api/admin/emergency-looks", { board: table.board, reason: `Er is iets. ${text}` });
  }
  const page = await open(ada.cookie);
  expect(missingIn(await textOn(page, "/beheer#meekijken", "Waarom: Er is iets."), payloads)).toEqual([]);
  const bo = await house.keeper("Bo Jansen");
  const shown = await house.ask("/api/admin/emergency-looks", { cookie: bo.cookie });
  const { looks }: { readonly looks: readonly { readonly id: string; readonly reason: string }[] } = Object(shown.json);
  const told = looks.filter((_, at) => at % 5 === 0);
  for (const { id } of told) await post(bo.cookie, `/api/admin/emergency-looks/${id}/answer`, { yes: true });
  const hers = await open(noor);
  const text = await textOn(hers, `/b/${table.board}`, "Een beheerder kijkt mee");
  expect(
    missingIn(
      text,
      told.map(({ reason }) => reason),
    ),
  ).toEqual([]);
  for (const { id } of told) await post(noor, `/api/boards/${table.board}/emergency-looks/${id}/end`, {});
  expect(hits).toEqual([]);
}, 120_000);

test("a name that somebody says at the door", async () => {
  const door = async () => Object((await post(noor, `/api/boards/${table.board}/lobby`, {})).json);
  const hers = await open(noor);
  for (let from = 0; from < lines.length; from += 20) {
    const { address } = await door();
    const names = lines.slice(from, from + 20).map((line) => line.slice(0, 60));
    for (const name of names) await kept("", "/api/lobby", { token: String(address).split("#")[1], name });
    await textOn(hers, `/b/${table.board}`, "Meer");
    await moreOfTable(hers, "Iemand komt binnen");
    await hers.getByText("staat bij de deur.").first().waitFor();
    expect(missingIn(await hers.locator("body").innerText(), names)).toEqual([]);
    for (const { id } of (await door()).waiting) {
      await post(noor, `/api/boards/${table.board}/lobby/${id}`, { chair: null });
    }
  }
}, 120_000);

test("a sign-in's names, and what a hostile organisation says of somebody, reach no page at all", async () => {
  const [payload = ""] = lines;
  for (const word of lines.slice(0, 10)) {
    const provider = {
      issuer: issuer.issuer,
      clientId: word,
      clientSecret: word,
      strongAcr: [word],
      strongAmr: [word],
    };
    await kept(ada.cookie, `/api/admin/organisations/${brug}/providers`, { provider });
  }
  const { clientId, clientSecret, issuer: named } = issuer;
  const provider = { issuer: named, clientId, clientSecret, strongAcr: [payload], strongAmr: ["mfa"] };
  const added = await kept(ada.cookie, `/api/admin/organisations/${brug}/providers`, { provider });
  const page = await open(ada.cookie);
  await textOn(page, `/beheer#organisatie/${brug}`, "Binnenkomen via de organisatie");
  await textOn(await open(""), "/werk", "Ik werk bij De Brug");
  const member = await kept(ada.cookie, "/api/admin/members", { name: "Eva Mol", organisation: brug, role: "staff" });
  const browser = await house.open({ link: textIn(member, "link"), code: textIn(member, "code") });
  const begun = await post(browser, "/api/organisation/begin", { provider: textIn(added, "id") });
  const claims = Object.fromEntries(
    ["name", "given_name", "preferred_username", "email", "picture", "profile", "website", "sid", "locale"].map(
      (claim, at) => [claim, lines[at] ?? payload],
    ),
  );
  const back = issuer.signIn(textIn(begun, "url"), payload, { ...claims, acr: payload });
  const done = await post(`${browser}; ${cookieOf(begun)}`, "/api/organisation/finish", { search: `?${back}` });
  expect([done.status, done.json]).toEqual([200, { next: "in" }]);
  const own = await open(cookieOf(done));
  const text = await textOn(own, "/account", "Eva Mol");
  expect(lines.filter((each) => seen(text).includes(seen(each)))).toEqual([]);
  expect(house.server.logged.filter((line) => line.includes("hit("))).toEqual([]);
  expect(hits).toEqual([]);
}, 120_000);

test("what is no text is refused everywhere, and never changed on the way", async () => {
  const name = (bad: string) => ({ name: bad, organisation: brug, role: "staff" });
  const card = { roleLabel: "", whatHappensWithWhatISay: "", decidesAbout: "", reachability: "" };
  const { address } = Object((await post(noor, `/api/boards/${table.board}/lobby`, {})).json);
  const token = String(address).split("#")[1];
  const asked: readonly (readonly [string, string, (bad: string) => unknown])[] = [
    [ada.cookie, "/api/admin/organisations", (bad) => ({ organisation: plainOrganisation(bad) })],
    [
      ada.cookie,
      "/api/admin/organisations",
      (bad) => ({ organisation: { ...plainOrganisation("Goed"), complaints: bad } }),
    ],
    [ada.cookie, "/api/admin/members", name],
    [ada.cookie, "/api/account/card", (bad) => ({ card: { ...card, roleLabel: bad } })],
    [ada.cookie, "/api/account/card", (bad) => ({ card: { ...card, reachability: bad } })],
    [ada.cookie, "/api/admin/emergency-looks", (bad) => ({ board: table.board, reason: `Een reden. ${bad}` })],
    ["", "/api/lobby", (bad) => ({ token, name: bad })],
  ];
  for (const bad of ["half \ud800", "\udfff half", "niets\u0000niets"]) {
    for (const [cookie, path, body] of asked) {
      expect([path, bad.length, (await post(cookie, path, body(bad))).status]).toEqual([path, bad.length, 400]);
    }
  }
  for (const bad of ["twee\nregels", "een\ttab", "bel\u0007"]) {
    expect((await post(ada.cookie, "/api/admin/members", name(bad))).status).toBe(400);
  }
  // Marks that turn the reading round are letters of somebody's name: kept as they are.
  const turned = `\u202eneeG\u202c \u200eSara\u200f`;
  const made = await kept(ada.cookie, "/api/admin/members", name(turned));
  const shown = await house.ask(`/api/admin/people/${textIn(made, "person")}`, { cookie: ada.cookie });
  expect(textIn(shown, "name")).toBe(turned.trim());
});

test("the fields were really filled, and the pages really looked at", () => {
  console.log(`${fields} fields, ${payloads.length} payloads, ${views} views`);
  expect([fields > 180, views > 20, hits]).toEqual([true, true, []]);
});
