// How I want to hear that there is something new: by mail, by text message or not at all. My own choice, on my own device; an
// address counts when the code that went there came back.
import { hintOf, readAddress } from "@werktafel/shared/domain/messages/address";
import {
  codePattern,
  type MessageChoice,
  messageRhythms,
  messageWays,
  usualWeeklyDay,
  weeklyDays,
} from "@werktafel/shared/domain/messages/choice";
import { randomBytes, randomInt } from "node:crypto";
import { z } from "zod";
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import type { PersonVisitor, Policies } from "../../policies.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";

const nothing = z.object({});
const hour = z.number().int().min(0).max(23);
const quiet = z.object({ from: hour, until: hour });
const shown = z.object({ way: z.enum(messageWays), hint: z.string().describe("enough to know the address again") });

const codeDigits = 6;
const newCode = (): string => String(randomInt(10 ** codeDigits)).padStart(codeDigits, "0");

export const messageRoutes = ({ store, gate, doors, now }: House, policies: Policies): readonly Route[] => {
  const peopleOf = async (who: PersonVisitor) => ({ people: await gate.peopleOf(who) });
  const hinted = (to: MessageChoice["to"]) => to && { way: to.way, hint: hintOf(to) };
  return [
    defineRoute({
      method: "get",
      path: "/api/messages",
      says: "How this person wants to hear that there is something new, and whether they have a calendar address.",
      policy: policies.person,
      body: noBody,
      answer: z.object({
        ways: z.object({ mail: z.boolean(), text: z.boolean() }).describe("what this house can send"),
        to: shown.nullable(),
        asked: shown.nullable().describe("a code is under way there"),
        quiet,
        rhythm: z.enum(messageRhythms),
        weeklyOn: z.enum(weeklyDays).describe("on which morning the one of a week comes"),
        calendarSince: z.string().nullable(),
      }),
      handler: async ({ who }) => {
        const people = await peopleOf(who);
        const choice = await store.run("messageChoice", people);
        const since = await store.run("feedSince", people);
        const { to, quiet: hours, rhythm, weeklyOn = usualWeeklyDay, underWay } = choice;
        return json({
          ways: { mail: doors.mail.through !== null, text: doors.text.through !== null },
          to: hinted(to),
          asked: underWay === null || underWay.until <= now() ? null : hinted(underWay),
          quiet: hours,
          rhythm,
          weeklyOn,
          calendarSince: since === null ? null : new Date(since).toISOString(),
        });
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/messages/address",
      says: "Sends a code to an address; when it comes back, messages go there.",
      policy: policies.person,
      body: z.object({ way: z.enum(messageWays), address: z.string().max(300) }),
      answer: z.object({ isSent: z.boolean() }),
      handler: async ({ who, body: { way, address: text } }) => {
        const address = readAddress(way, text);
        if (address === null) return { refusal: { reason: "malformed", path: "address", detail: "not an address" } };
        const code = newCode();
        const asked = await store.run("askMessageCode", {
          ...(await peopleOf(who)),
          to: { way, address },
          code,
          now: now(),
        });
        if (!asked) return { refusal: { reason: "tooFast" } };
        const id = randomBytes(16).toString("hex");
        const sent = await doors[way].send({ id, address, says: { kind: "code", code } });
        if (sent.kind !== "sent") await store.run("dropMessageCode", await peopleOf(who));
        return json({ isSent: sent.kind === "sent" });
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/messages/code",
      says: "Gives the code back that went to the address; a wrong one, one too old and one too many are answered alike.",
      policy: policies.person,
      body: z.object({ code: z.string().regex(codePattern) }),
      answer: z.object({ isRight: z.boolean() }),
      handler: async ({ who, body: { code } }) =>
        json({ isRight: await store.run("giveMessageCode", { ...(await peopleOf(who)), code, now: now() }) }),
    }),
    defineRoute({
      method: "post",
      path: "/api/messages/wishes",
      says: "Chooses the quiet hours (at the table's clock), and whether each thing has a message or a week has one.",
      policy: policies.person,
      body: z.object({
        quiet,
        rhythm: z.enum(messageRhythms),
        weeklyOn: z.enum(weeklyDays).default(usualWeeklyDay),
      }),
      answer: nothing,
      handler: async ({ who, body }) => {
        await store.run("keepMessageWishes", { ...(await peopleOf(who)), wishes: body });
        return json({});
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/messages/stop",
      says: "No messages from now on; the address goes, and what waited for it.",
      policy: policies.person,
      body: nothing,
      answer: nothing,
      handler: async ({ who }) => {
        await store.run("stopMessages", { ...(await peopleOf(who)), now: now() });
        return json({});
      },
    }),
  ];
};
