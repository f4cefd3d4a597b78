// Issue 4, check 5: an organisation's sign-in, and what it may say wrong (RELIABILITY.md T8). Whatever is wrong, the answer is
// one and the same, and nobody is in.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { type Answered, cookieOf } from "../../support/openServer.ts";
import { type Lie, type LyingIssuer, openLyingIssuer } from "../../support/staff/lyingIssuer.ts";
import {
  challengeOf,
  openStaffHouse,
  type StaffHouse,
  type StaffMember,
  textIn,
} from "../../support/staff/staffHouse.ts";

let house: StaffHouse;
let issuer: LyingIssuer;
let elsewhere: LyingIssuer;
let keeper: StaffMember;
let organisation = "";
/** Two factors said in `acr`; the other organisation's as well. */
let provider = "";
let providerElsewhere = "";

const strong = { acr: "twee-factoren" };
const post = async (path: string, cookie: string | undefined, body: unknown, headers = {}) =>
  house.ask(path, { method: "POST", cookie, body, headers });

const addProvider = async (at: LyingIssuer): Promise<string> => {
  const { issuer: named, clientId, clientSecret } = at;
  const body = { provider: { issuer: named, clientId, clientSecret, strongAcr: [strong.acr], strongAmr: ["mfa"] } };
  return textIn(await post(`/api/admin/organisations/${organisation}/providers`, keeper.cookie, body), "id");
};

beforeAll(async () => {
  [house, issuer, elsewhere] = await Promise.all([openStaffHouse(), openLyingIssuer(), openLyingIssuer()]);
  keeper = await house.keeper("Ada");
  organisation = await house.organisation(keeper, "Wijkteam De Brug");
  provider = await addProvider(issuer);
  providerElsewhere = await addProvider(elsewhere);
}, 60_000);
afterEach(() => {
  issuer.lie({});
  elsewhere.lie({});
});
afterAll(async () => {
  await Promise.all([house.close(), issuer.close(), elsewhere.close()]);
});

/** On the way: where the browser was sent, and what it carries. */
const begin = async (at = provider, cookie?: string) => {
  const begun = await post("/api/organisation/begin", cookie, { provider: at });
  return { url: textIn(begun, "url"), cookie: [cookie, cookieOf(begun)].filter(Boolean).join("; ") };
};
const finish = async (cookie: string, search: URLSearchParams, headers = {}) =>
  post("/api/organisation/finish", cookie, { search: `?${search}` }, headers);

let people = 0;
/** Somebody who was invited and came in by their organisation. */
const bound = async (claims: Readonly<Record<string, unknown>> = strong) => {
  people += 1;
  const sub = `medewerker-${people}`;
  const member = { name: `Medewerker ${people}`, organisation, role: "staff" };
  const invited = await post("/api/admin/members", keeper.cookie, member);
  const browser = await house.open({ link: textIn(invited, "link"), code: textIn(invited, "code") });
  const way = await begin(provider, browser);
  const done = await finish(way.cookie, issuer.signIn(way.url, sub, claims));
  return { sub, person: textIn(invited, "person"), done, cookie: cookieOf(done), browser };
};
const isIn = async (cookie: string): Promise<boolean> =>
  textIn(await house.ask("/api/session", { cookie }), "person") !== "";

const isOneNo = (answered: Answered) => {
  expect([answered.status, answered.json, cookieOf(answered)]).toEqual([404, { error: { reason: "unknown" } }, ""]);
};

describe("an organisation that tells the truth", () => {
  test("lets somebody in who was invited, and from then on by issuer and subject", async () => {
    const { sub, person, done, cookie } = await bound();
    expect([done.json, await isIn(cookie)]).toEqual([{ next: "in" }, true]);
    const way = await begin();
    const again = await finish(way.cookie, issuer.signIn(way.url, sub, { amr: ["pwd", "mfa"] }));
    expect(textIn(await house.ask("/api/session", { cookie: cookieOf(again) }), "person")).toBe(person);
  });

  test("with one factor is not enough: a passkey of the same person is asked as the second", async () => {
    const { sub, person, browser } = await bound({});
    const way = await begin(provider, browser);
    const first = await finish(way.cookie, issuer.signIn(way.url, sub, {}));
    expect([first.json, cookieOf(first)]).toEqual([{ next: "passkeyFirst" }, ""]);
    const member = await enrolWith(browser, person);
    const binding = await post("/api/organisation/bind", member.cookie, { provider });
    const back = issuer.signIn(textIn(binding, "url"), sub, {});
    expect((await finish(`${member.cookie}; ${cookieOf(binding)}`, back)).json).toEqual({ next: "bound" });

    const later = await begin();
    const half = await finish(later.cookie, issuer.signIn(later.url, sub, {}));
    expect([half.json, await isIn(cookieOf(half))]).toEqual([{ next: "passkey" }, false]);
    const question = await post("/api/passkeys/question", cookieOf(half), {});
    const carried = `${cookieOf(half)}; ${cookieOf(question)}`;
    const other = await post("/api/passkeys/come-in", carried, {
      proof: keeper.key.prove(challengeOf(question, "localhost")),
    });
    isOneNo(other);
    const again = await finishHalf(sub);
    const asked = await post("/api/passkeys/question", again, {});
    const proof = member.key.prove(challengeOf(asked, "localhost"));
    const whole = await post("/api/passkeys/come-in", `${again}; ${cookieOf(asked)}`, { proof });
    expect(textIn(whole, "person")).toBe(person);
  });

  const finishHalf = async (sub: string): Promise<string> => {
    const way = await begin();
    return cookieOf(await finish(way.cookie, issuer.signIn(way.url, sub, {})));
  };
  const enrolWith = async (browser: string, person: string): Promise<StaffMember> => {
    const { SoftKey } = await import("../../support/staff/softKey.ts");
    const key = new SoftKey(house.origin);
    const asked = await post("/api/passkeys/new/question", browser, {});
    const passkey = key.make(challengeOf(asked, "localhost"), person);
    const kept = await post("/api/passkeys/new", `${browser}; ${cookieOf(asked)}`, { passkey });
    return { person, cookie: cookieOf(kept), key };
  };

  test("shows once more that it is really them, when it asked just now", async () => {
    const { sub, cookie } = await bound();
    const asked = await post("/api/organisation/step-up", cookie, {});
    expect(new URL(textIn(asked, "url")).searchParams.get("prompt")).toBe("login");
    const carried = `${cookie}; ${cookieOf(asked)}`;
    expect((await finish(carried, issuer.signIn(textIn(asked, "url"), sub, strong))).json).toEqual({ next: "shown" });
  });

  test("says that somebody signed out there, and then they are out here", async () => {
    const { sub, cookie } = await bound({ ...strong, sid: "zitting-1" });
    const other = await bound({ ...strong, sid: "zitting-2" });
    const tell = async (token: string) =>
      house.ask("/api/organisation/signed-out", {
        method: "POST",
        rawBody: new URLSearchParams({ logout_token: token }).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
    expect((await tell(await issuer.logoutToken({ sid: "zitting-1" }, { isForged: true }))).status).toBe(404);
    expect((await tell(await issuer.logoutToken({ sid: "zitting-1", nonce: "x" }))).status).toBe(404);
    expect((await tell(await issuer.logoutToken({ sid: "zitting-1", aud: "een-ander" }))).status).toBe(404);
    expect((await tell(await issuer.logoutToken({}))).status).toBe(404);
    expect(await isIn(cookie)).toBe(true);
    const message = await issuer.logoutToken({ sid: "zitting-1", sub });
    expect((await tell(message)).status).toBe(200);
    expect([await isIn(cookie), await isIn(other.cookie)]).toEqual([false, true]);
    expect((await tell(message)).status).toBe(404);
  });

  test("still says so after a key was made here, and what a used invitation left in the browser counts for nothing", async () => {
    const { sub, cookie, browser } = await bound({ ...strong, sid: "zitting-3" });
    const carried = `${cookie}; ${browser}`;
    const question = await post("/api/passkeys/new/question", carried, {});
    const { SoftKey } = await import("../../support/staff/softKey.ts");
    const made = new SoftKey(house.origin).make(challengeOf(question, "localhost"), "x");
    const kept = await post("/api/passkeys/new", `${carried}; ${cookieOf(question)}`, { passkey: made });
    expect([kept.status, await isIn(cookieOf(kept))]).toEqual([200, true]);
    const way = await begin(provider, browser);
    expect((await finish(way.cookie, issuer.signIn(way.url, sub, strong))).json).toEqual({ next: "in" });
    const told = await house.ask("/api/organisation/signed-out", {
      method: "POST",
      rawBody: new URLSearchParams({ logout_token: await issuer.logoutToken({ sid: "zitting-3" }) }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect([told.status, await isIn(cookieOf(kept)), await isIn(cookie)]).toEqual([200, false, false]);
  });

  test("is where one signs out as well", async () => {
    const { cookie } = await bound();
    const out = await post("/api/organisation/sign-out", cookie, {});
    const url = new URL(textIn(out, "url"));
    expect([url.origin, url.searchParams.has("id_token_hint"), await isIn(cookie)]).toEqual([
      issuer.issuer,
      true,
      false,
    ]);
  });
});

/** The identity says something else in one field. */
const but = (claims: Readonly<Record<string, unknown>>): Lie => ({
  says: ({ payload, header }) => ({ payload: { ...payload, ...claims }, header }),
});
const without = (claim: string): Lie => ({
  says: ({ payload, header }) => ({
    payload: Object.fromEntries(Object.entries(payload).filter(([name]) => name !== claim)),
    header,
  }),
});
const now = () => Math.floor(Date.now() / 1000);

const lies: Readonly<Record<string, () => Lie>> = {
  "of another issuer": () => but({ iss: elsewhere.issuer }),
  "for another house": () => but({ aud: "een-ander-huis" }),
  "for this house and another, without saying for whom": () => but({ aud: ["werktafel", "een-ander-huis"] }),
  "made for another party": () => but({ azp: "een-ander-huis" }),
  "with another nonce": () => but({ nonce: "een-andere-vraag" }),
  "without a nonce": () => without("nonce"),
  "without a subject": () => without("sub"),
  "that ran out": () => but({ exp: now() - 120 }),
  "made in the future": () => but({ iat: now() + 900 }),
  "made an hour ago": () => but({ iat: now() - 3_600 }),
  "without a time": () => without("iat"),
  "signed with nothing (alg none)": () => ({ signsWith: "nothing" }),
  "with its signature cut off": () => ({ signsWith: "cut" }),
  "signed with another key under the same name": () => ({ signsWith: "otherKey" }),
  "that brings its own key along": () => ({ signsWith: "keyInside" }),
  "signed with the secret in place of the key": () => ({ signsWith: "secret" }),
  "of whom the issuer then names another": () => ({ userinfo: () => ({ sub: "een-ander" }) }),
  "of whom the issuer then says nothing": () => ({ userinfo: () => 401 }),
};

describe("an identity", () => {
  let known: Awaited<ReturnType<typeof bound>>;
  beforeAll(async () => {
    known = await bound();
  });

  test.each(Object.entries(lies))("%s is not believed", async (_, lie) => {
    const way = await begin();
    issuer.lie(lie());
    const asked = issuer.asked();
    isOneNo(await finish(way.cookie, issuer.signIn(way.url, known.sub, strong)));
    expect(issuer.asked()).toBe(asked + 1);
  });

  const answers: Readonly<Record<string, (sent: URLSearchParams) => URLSearchParams>> = {
    "with another state": (sent) => new URLSearchParams({ ...Object.fromEntries(sent), state: "een-andere" }),
    "without a state": (sent) => new URLSearchParams({ code: sent.get("code") ?? "", iss: sent.get("iss") ?? "" }),
    "in the name of another issuer": (sent) =>
      new URLSearchParams({ ...Object.fromEntries(sent), iss: elsewhere.issuer }),
    "that says no": (sent) =>
      new URLSearchParams({ error: "access_denied", state: sent.get("state") ?? "", iss: sent.get("iss") ?? "" }),
    "without a code": (sent) => new URLSearchParams({ state: sent.get("state") ?? "", iss: sent.get("iss") ?? "" }),
    "with a code that was never given": (sent) =>
      new URLSearchParams({ ...Object.fromEntries(sent), code: "verzonnen" }),
  };
  test.each(Object.entries(answers))("in an answer %s is not believed", async (_, bend) => {
    const way = await begin();
    isOneNo(await finish(way.cookie, bend(issuer.signIn(way.url, known.sub, strong))));
  });

  test("comes in once: the same answer again is nothing", async () => {
    const way = await begin();
    const back = issuer.signIn(way.url, known.sub, strong);
    expect((await finish(way.cookie, back)).json).toEqual({ next: "in" });
    isOneNo(await finish(way.cookie, back));
  });

  test("comes in once, also where the organisation lets a code be used again", async () => {
    issuer.lie({ keepsCodes: true });
    const way = await begin();
    const back = issuer.signIn(way.url, known.sub, strong);
    expect((await finish(way.cookie, back)).json).toEqual({ next: "in" });
    isOneNo(await finish(way.cookie, back));
  });

  test("of somebody else's browser comes in nowhere (login CSRF)", async () => {
    const theirs = await begin();
    const back = issuer.signIn(theirs.url, known.sub, strong);
    isOneNo(await finish("", back));
    const own = await begin();
    isOneNo(await finish(own.cookie, back));
  });

  test("with a code of somebody else's way, put into one's own, is not believed", async () => {
    const [theirs, own] = [await begin(), await begin()];
    const code = issuer.signIn(theirs.url, known.sub, strong).get("code") ?? "";
    const back = issuer.signIn(own.url, known.sub, strong);
    back.set("code", code);
    isOneNo(await finish(own.cookie, back));
  });

  test("with a code that was given to another house is not believed", async () => {
    const way = await begin();
    const url = new URL(way.url);
    url.searchParams.set("client_id", "een-ander-huis");
    isOneNo(await finish(way.cookie, issuer.signIn(url.href, known.sub, strong)));
  });

  test("that was sent to another address than the one agreed is not believed", async () => {
    const way = await begin();
    const url = new URL(way.url);
    url.searchParams.set("redirect_uri", "http://localhost:9/terug");
    isOneNo(await finish(way.cookie, issuer.signIn(url.href, known.sub, strong)));
  });

  test("of the same name at another organisation is somebody else", async () => {
    const way = await begin(providerElsewhere);
    isOneNo(await finish(way.cookie, elsewhere.signIn(way.url, known.sub, strong)));
  });

  test("of who was never invited opens nothing, whatever e-mail address it bears", async () => {
    const way = await begin();
    const claims = { ...strong, email: "medewerker-1@voorbeeld.example", email_verified: true };
    isOneNo(await finish(way.cookie, issuer.signIn(way.url, "onbekend", claims)));
  });

  test("of somebody who is bound already is not bound to a second account", async () => {
    const other = await post("/api/admin/members", keeper.cookie, { name: "Nog een", organisation, role: "staff" });
    const browser = await house.open({ link: textIn(other, "link"), code: textIn(other, "code") });
    const way = await begin(provider, browser);
    isOneNo(await finish(way.cookie, issuer.signIn(way.url, known.sub, strong)));
  });

  test("without two factors lets nobody in who has no passkey", async () => {
    const way = await begin();
    const half = await finish(way.cookie, issuer.signIn(way.url, known.sub, { acr: "een-factor" }));
    expect([half.json, await isIn(cookieOf(half))]).toEqual([{ next: "passkey" }, false]);
  });

  const stale: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    "asked an hour ago": { ...strong, auth_time: now() - 3_600 },
    "that does not say when": { ...strong, auth_time: undefined },
    "with one factor": { acr: "een-factor" },
  };
  test.each(Object.entries(stale))("%s does not show again that it is really them", async (_, claims) => {
    const { sub, cookie } = await bound();
    const asked = await post("/api/organisation/step-up", cookie, {});
    const carried = `${cookie}; ${cookieOf(asked)}`;
    isOneNo(await finish(carried, issuer.signIn(textIn(asked, "url"), sub, claims)));
  });

  test("of a colleague does not show again that it is really me", async () => {
    const [me, colleague] = [await bound(), await bound()];
    const asked = await post("/api/organisation/step-up", me.cookie, {});
    const carried = `${me.cookie}; ${cookieOf(asked)}`;
    isOneNo(await finish(carried, issuer.signIn(textIn(asked, "url"), colleague.sub, strong)));
  });
});

describe("a provider", () => {
  test("that says it is another issuer is not taken on", async () => {
    elsewhere.lie({ discovery: (truth) => ({ ...truth, issuer: issuer.issuer }) });
    const body = {
      provider: { issuer: elsewhere.issuer, clientId: "a", clientSecret: "b", strongAcr: [], strongAmr: [] },
    };
    const answered = await post(`/api/admin/organisations/${organisation}/providers`, keeper.cookie, body);
    expect(answered.json).toMatchObject({ error: { reason: "malformed", path: "provider.issuer" } });
  });

  test("over an open line is not taken on in production", async () => {
    const production = await openStaffHouse({ environment: { NODE_ENV: "production" } });
    const owner = await production.keeper("Bo");
    const id = await production.organisation(owner, "Wijkteam");
    const { issuer: named, clientId, clientSecret } = issuer;
    const body = { provider: { issuer: named, clientId, clientSecret, strongAcr: [], strongAmr: [] } };
    const answered = await production.ask(`/api/admin/organisations/${id}/providers`, {
      method: "POST",
      cookie: owner.cookie,
      body,
    });
    expect(answered.status).toBe(400);
    await production.close();
  });

  test("never gives its secret back, and taken away ends the sessions it vouched for", async () => {
    const { cookie } = await bound();
    const shown = await house.ask("/api/admin/house", { cookie: keeper.cookie });
    expect(shown.text).not.toContain(issuer.clientSecret);
    const gone = await house.ask(`/api/admin/providers/${provider}`, { method: "DELETE", cookie: keeper.cookie });
    expect([gone.status, await isIn(cookie)]).toEqual([200, false]);
  });
});
