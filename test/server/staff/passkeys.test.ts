// Coming in by passkey: what an invitation opens, and what a wrong proof does not.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { cookieOf, tokenOf } from "../../support/openServer.ts";
import { type Bent, SoftKey } from "../../support/staff/softKey.ts";
import {
  challengeOf,
  openStaffHouse,
  type StaffHouse,
  type StaffMember,
  textIn,
} from "../../support/staff/staffHouse.ts";
import { fixedClock } from "../../support/fixedClock.ts";

const clock = fixedClock();
let house: StaffHouse;
beforeAll(async () => {
  house = await openStaffHouse({ now: clock.now });
});
afterAll(() => house.close());

const invite = async (name: string) => {
  const { printed } = await house.server.command("admin", name, "--json");
  const made: { readonly link: string; readonly code: string } = JSON.parse(printed);
  return made;
};
const unknown = { error: { reason: "unknown" } };
const signedOut = { error: { reason: "signedOut" } };

describe("an invitation", () => {
  test("opens no session by itself, and by its code lets one make a passkey that does", async () => {
    const invited = await invite("Ayse Yilmaz");
    const browser = await house.open(invited);
    expect((await house.ask("/api/session", { cookie: browser })).json).toMatchObject({ person: null });
    expect((await house.ask("/api/admin/house", { cookie: browser })).status).toBe(401);
    const { cookie } = await house.enrol(invited);
    expect((await house.ask("/api/admin/house", { cookie })).json).toMatchObject({ keepsHouse: true });
  });

  test("is used up by the first passkey, and is then answered as an unknown one", async () => {
    const invited = await invite("Ben de Wit");
    const second = await house.open(invited);
    await house.enrol(invited);
    expect(
      (
        await house.ask("/api/invitation", {
          method: "POST",
          body: { token: tokenOf(invited.link), code: invited.code },
        })
      ).json,
    ).toEqual(unknown);
    // Who had opened it before in another browser is too late as well: as somebody without any.
    const asked = await house.ask("/api/passkeys/new/question", { method: "POST", cookie: second, body: {} });
    const made = new SoftKey(house.origin).make(challengeOf(asked, "localhost"), "x");
    const kept = await house.ask("/api/passkeys/new", {
      method: "POST",
      cookie: `${second}; ${cookieOf(asked)}`,
      body: { passkey: made },
    });
    expect([asked.json, kept.json]).toEqual([signedOut, signedOut]);
  });

  test("answers a wrong code, an unknown link and a link without tries left alike", async () => {
    const invited = await invite("Chris Bos");
    const other = invited.code === "000000" ? "000001" : "000000";
    const tries = [
      { token: tokenOf(invited.link), code: other },
      { token: "x".repeat(43), code: other },
    ];
    const answers = await Promise.all(tries.map((body) => house.ask("/api/invitation", { method: "POST", body })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    for (let at = 0; at < 4; at += 1) {
      await house.ask("/api/invitation", { method: "POST", body: { token: tokenOf(invited.link), code: other } });
    }
    const right = { token: tokenOf(invited.link), code: invited.code };
    expect((await house.ask("/api/invitation", { method: "POST", body: right })).json).toEqual(unknown);
  });
});

describe("a passkey", () => {
  test("lets its person in, and only once for each question", async () => {
    const keeper = await house.keeper("Dilan Kaya");
    const asked = await house.ask("/api/passkeys/question", { method: "POST", body: {} });
    const proof = keeper.key.prove(challengeOf(asked, "localhost"));
    const sent = { method: "POST", cookie: cookieOf(asked), body: { proof } } as const;
    expect((await house.ask("/api/passkeys/come-in", sent)).json).toMatchObject({ person: keeper.person });
    expect((await house.ask("/api/passkeys/come-in", sent)).json).toEqual(unknown);
  });

  const lies: Readonly<Record<string, Bent>> = {
    "signed on another address": { origin: "https://tafel.voorbeeld.example" },
    "signed for another house": { name: "voorbeeld.example" },
    "of another question": { challenge: "bmlldCBkZXplIHZyYWFn" },
    "touched without a finger, face or code": { isUnverified: true },
    "of somebody else's": { userHandle: "iemand-anders" },
    "whose counter stands still": { counter: 2 },
    "whose counter goes back": { counter: 1 },
    "whose counter is gone": { counter: 0 },
    "made for making a key": { type: "webauthn.create" },
  };
  let emma: StaffMember | null = null;
  test.each(Object.entries(lies))("%s opens nothing", async (_, bent) => {
    // Came in twice by it: the house saw its counter at two, or beyond.
    if (emma === null) {
      emma = await house.keeper("Emma Smit");
      await house.comeIn(emma.key);
      await house.comeIn(emma.key);
    }
    const asked = await house.ask("/api/passkeys/question", { method: "POST", body: {} });
    const proof = emma.key.prove(challengeOf(asked, "localhost"), bent);
    const answered = await house.ask("/api/passkeys/come-in", {
      method: "POST",
      cookie: cookieOf(asked),
      body: { proof },
    });
    expect([answered.status, answered.json, cookieOf(answered)]).toEqual([404, unknown, ""]);
  });

  test("without a counter, as many devices have them, still counts once for each question", async () => {
    const { key } = await house.keeper("Daan Kok");
    const none = { counter: 0 };
    const ask = () => house.ask("/api/passkeys/question", { method: "POST", body: {} });
    const send = async (cookie: string, proof: unknown) =>
      (await house.ask("/api/passkeys/come-in", { method: "POST", cookie, body: { proof } })).status;
    const asked = await ask();
    const proof = key.prove(challengeOf(asked, "localhost"), none);
    expect([await send(cookieOf(asked), proof), await send(cookieOf(asked), proof)]).toEqual([200, 404]);
    // Nor does it answer the next question.
    expect(await send(cookieOf(await ask()), proof)).toBe(404);
  });

  let me: StaffMember;
  let colleague: StaffMember;
  beforeAll(async () => {
    [me, colleague] = [await house.keeper("Gerda Prins"), await house.keeper("Henk Bos")];
  }, 60_000);
  test("of a colleague, or of another door of the house, does not show that it is really me", async () => {
    const asking = (path: string, cookie?: string) => house.ask(path, { method: "POST", cookie, body: {} });
    const stepUp = async (key: SoftKey, asked: Awaited<ReturnType<typeof asking>>) => {
      const proof = key.prove(challengeOf(asked, "localhost"));
      const cookie = `${me.cookie}; ${cookieOf(asked)}`;
      return (await house.ask("/api/passkeys/step-up", { method: "POST", cookie, body: { proof } })).status;
    };
    const question = "/api/passkeys/step-up/question";
    expect(await stepUp(colleague.key, await asking(question, me.cookie))).toBe(404);
    // Asked at the front door, and in the colleague's own session.
    expect(await stepUp(me.key, await asking("/api/passkeys/question"))).toBe(404);
    expect(await stepUp(me.key, await asking(question, colleague.cookie))).toBe(404);
    const asked = await asking(question, me.cookie);
    const proof = me.key.prove(challengeOf(asked, "localhost"));
    const sent = { method: "POST", cookie: cookieOf(asked), body: { proof } } as const;
    expect((await house.ask("/api/passkeys/come-in", sent)).json).toEqual(unknown);
    expect(await stepUp(me.key, await asking(question, me.cookie))).toBe(200);
  });

  test("in another browser than was asked, or five minutes later, opens nothing", async () => {
    const keeper = await house.keeper("Fatma Aydin");
    const asked = await house.ask("/api/passkeys/question", { method: "POST", body: {} });
    const other = await house.ask("/api/passkeys/question", { method: "POST", body: {} });
    const proof = keeper.key.prove(challengeOf(asked, "localhost"));
    const elsewhere = { method: "POST", cookie: cookieOf(other), body: { proof } } as const;
    expect((await house.ask("/api/passkeys/come-in", elsewhere)).json).toEqual(unknown);
    clock.advance(5 * 60_000);
    const late = { method: "POST", cookie: cookieOf(asked), body: { proof } } as const;
    expect((await house.ask("/api/passkeys/come-in", late)).json).toEqual(unknown);
  });

  test("that was made without showing a finger, face or code is not kept", async () => {
    const browser = await house.open(await invite("Gijs Mol"));
    const asked = await house.ask("/api/passkeys/new/question", { method: "POST", cookie: browser, body: {} });
    const passkey = new SoftKey(house.origin).make(challengeOf(asked, "localhost"), "x", { isUnverified: true });
    const cookie = `${browser}; ${cookieOf(asked)}`;
    expect((await house.ask("/api/passkeys/new", { method: "POST", cookie, body: { passkey } })).json).toEqual(unknown);
  });

  test("is taken away by its owner, and opens nothing any more", async () => {
    const keeper = await house.keeper("Hanneke Vos");
    const mine = await house.ask("/api/passkeys", { cookie: keeper.cookie });
    const id = String(JSON.stringify(mine.json).match(/"id":"([0-9a-f]+)"/)?.[1]);
    expect((await house.ask(`/api/passkeys/${id}`, { method: "DELETE", cookie: keeper.cookie })).status).toBe(200);
    await expect(house.comeIn(keeper.key)).rejects.toThrow("404");
  });

  test("shows again that it is really them, before something that cannot be taken back", async () => {
    const keeper = await house.keeper("Imane Said");
    clock.advance(11 * 60_000);
    const name = { name: "Nieuw", organisation: null, role: "admin" };
    const add = () => house.ask("/api/admin/members", { method: "POST", cookie: keeper.cookie, body: name });
    expect((await add()).json).toEqual({ error: { reason: "stepUpNeeded", ways: ["passkey"] } });
    const asked = await house.ask("/api/passkeys/step-up/question", {
      method: "POST",
      cookie: keeper.cookie,
      body: {},
    });
    const proof = keeper.key.prove(challengeOf(asked, "localhost"));
    const cookie = `${keeper.cookie}; ${cookieOf(asked)}`;
    expect((await house.ask("/api/passkeys/step-up", { method: "POST", cookie, body: { proof } })).status).toBe(200);
    expect(textIn(await add(), "code")).toMatch(/^[0-9]{6}$/);
  });
});
