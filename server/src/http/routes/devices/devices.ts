// My devices: which there are, ending one from another, the own PIN, locking and opening again. Nobody else's, whoever asks.
import { deviceWords, pinPattern, type StepUpWay, stepUpWays } from "@werktafel/shared/domain/signingIn";
import { z } from "zod";
import { hashOf } from "../../../access/token.ts";
import type { SessionRow } from "../../../storage/port/doors.ts";
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import type { PersonVisitor, Policies } from "../../policies.ts";
import { defineRoute, noBody, type Policy, type Route } from "../../route.ts";

const pin = z.string().regex(pinPattern).describe("four to six digits");
const nothing = z.object({});
const day = (at: number): string => new Date(at).toISOString();

/** What a device is called over the line: it opens nothing and leads back to nothing. */
const handleOf = (session: string): string => hashOf(`device ${session}`).slice(0, 22);

const minuteMs = 60_000;
const lockMinutes = [5, 15, 60] as const;

export const deviceRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { devices, gate, sessions, cookies, standing, stepUpWaysOf, log } = house;
  /** A device whose screen is locked, or that was away for long, with a PIN to open it again. */
  const shutHere: Policy<SessionRow> = {
    name: "shutHere",
    judge: async (request) => {
      const found = await standing(request);
      const isShut = found.kind === "locked" || (found.kind === "lapsed" && found.row.pin !== null);
      return isShut && found.row.person !== null ? { who: found.row } : { refusal: { reason: "signedOut" } };
    },
  };
  const waysHere = async (request: Parameters<typeof standing>[0]): Promise<readonly StepUpWay[]> => {
    const found = await standing(request);
    return found.kind === "in" ? stepUpWaysOf(found.row) : [];
  };
  const mine = async (who: PersonVisitor) => {
    const { session } = who;
    return (
      (await devices.of(await gate.peopleOf(who)))
        .filter(({ lapsedAt }) => lapsedAt === null)
        // This one first, then the one that was used last.
        .toSorted(
          (one, other) =>
            Number(other.hash === session) - Number(one.hash === session) || other.lastUsedAt - one.lastUsedAt,
        )
        .map((row) => ({
          id: handleOf(row.hash),
          session: row.hash,
          device: row.device,
          since: day(row.createdAt),
          lastUsed: day(row.lastUsedAt),
          isThis: row.hash === session,
          isBorrowed: row.isBorrowed,
          isLocked: row.lockedAt !== null,
        }))
    );
  };
  return [
    defineRoute({
      method: "get",
      path: "/api/devices",
      says: "The devices on which this person is in, and how this one locks.",
      policy: policies.person,
      body: noBody,
      answer: z.object({
        devices: z.array(
          z.object({
            id: z.string(),
            device: z.enum(deviceWords),
            since: z.string(),
            lastUsed: z.string(),
            isThis: z.boolean(),
            isBorrowed: z.boolean(),
            isLocked: z.boolean(),
          }),
        ),
        hasPin: z.boolean(),
        lockAfterMinutes: z.number().nullable(),
        ways: z.array(z.enum(stepUpWays)),
      }),
      handler: async ({ request, who }) => {
        const found = await standing(request);
        const row = found.kind === "in" ? found.row : null;
        const lockAfterMs = row?.lockAfterMs ?? null;
        return json({
          devices: (await mine(who)).map(({ session: _, ...told }) => told),
          hasPin: (row?.pin ?? null) !== null,
          lockAfterMinutes: lockAfterMs === null ? null : lockAfterMs / minuteMs,
          ways: await waysHere(request),
        });
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/devices/:device/end",
      says: "Ends one of my devices, also this one: all its connections are cut within a second.",
      policy: policies.person,
      body: nothing,
      answer: nothing,
      handler: async ({ who, params }) => {
        const found = (await mine(who)).find(({ id }) => id === params["device"]);
        if (found === undefined) return { refusal: { reason: "unknown" } };
        await sessions.end(found.session);
        log.info("deviceEnded", { person: who.person });
        return json({}, found.isThis ? { "Set-Cookie": cookies.take("person"), "Clear-Site-Data": '"storage"' } : {});
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/devices/end-others",
      says: "Ends all of my devices but this one.",
      policy: policies.person,
      body: nothing,
      answer: nothing,
      handler: async ({ who }) => {
        await devices.endAll(await gate.peopleOf(who), who.session);
        log.info("otherDevicesEnded", { person: who.person });
        return json({});
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/session/pin",
      says: "Chooses a PIN for this device, or another one: then the present one comes along.",
      policy: policies.person,
      body: z.object({ pin, present: pin.optional() }),
      answer: nothing,
      handler: async ({ request, who, body }) => {
        const hasOne = (await waysHere(request)).includes("pin");
        const mayChange = !hasOne || (body.present !== undefined && (await devices.tryPin(who.session, body.present)));
        if (!mayChange) return { refusal: { reason: "wrongPin" } };
        await devices.setPin(who.session, body.pin);
        return json({});
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/session/pin/off",
      says: "Takes the PIN of this device away; it no longer locks.",
      policy: policies.person,
      body: z.object({ pin }),
      answer: nothing,
      handler: async ({ who, body }) => {
        if (!(await devices.tryPin(who.session, body.pin))) return { refusal: { reason: "wrongPin" } };
        await devices.dropPin(who.session);
        return json({});
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/session/lock-after",
      says: "Locks this device by itself when it was not used for so many minutes; null: never.",
      policy: policies.person,
      body: z.object({ minutes: z.union(lockMinutes.map((minutes) => z.literal(minutes))).nullable() }),
      answer: nothing,
      handler: async ({ request, who, body: { minutes } }) => {
        const ways = await waysHere(request);
        if (minutes !== null && ways.includes("makePin")) return { refusal: { reason: "stepUpNeeded", ways } };
        await devices.lockAfter(who.session, minutes === null ? null : minutes * minuteMs);
        return json({});
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/session/here",
      says: "This device is in use: its time begins anew.",
      policy: policies.person,
      body: nothing,
      answer: nothing,
      // Asking who it is, is use.
      handler: async () => json({}),
    }),
    defineRoute({
      method: "post",
      path: "/api/session/lock",
      says: "Locks this device: until it is opened again its session reads and writes nothing.",
      policy: policies.person,
      body: nothing,
      answer: nothing,
      handler: async ({ request, who }) =>
        (await devices.lock(who.session))
          ? json({})
          : { refusal: { reason: "stepUpNeeded", ways: await waysHere(request) } },
    }),
    defineRoute({
      method: "post",
      path: "/api/session/unlock",
      says: "Opens a locked device with its own PIN. A wrong one, and one too many, are answered alike.",
      policy: shutHere,
      body: z.object({ pin }),
      answer: nothing,
      handler: async ({ who, body }) =>
        (await devices.tryPin(who.hash, body.pin)) ? json({}) : { refusal: { reason: "wrongPin" } },
    }),
    defineRoute({
      method: "post",
      path: "/api/session/step-up",
      says: "Shows by PIN that it is really this person: counts for ten minutes.",
      policy: policies.person,
      body: z.object({ pin }),
      answer: nothing,
      handler: async ({ who, body }) =>
        (await devices.tryPin(who.session, body.pin)) ? json({}) : { refusal: { reason: "wrongPin" } },
    }),
  ];
};
