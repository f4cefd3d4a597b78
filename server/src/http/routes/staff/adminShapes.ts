// What an administrator sends and is answered. No field of it holds a title, a word of a table, or the name of who has no
// account.
import { messageWays } from "@werktafel/shared/domain/messages/choice";
import { sendFaults } from "@werktafel/shared/domain/messages/sent";
import { staffRoles } from "@werktafel/shared/domain/house/account";
import { organisationKinds, weekDays } from "@werktafel/shared/domain/house/organisation";
import { daysBetween, isDay } from "@werktafel/shared/domain/time/days";
import { z } from "zod";
import { lineOf, linesOf } from "../plainText.ts";

export const name = lineOf(120).refine((text) => text !== "", "empty");
export const role = z.enum(staffRoles);

const day = z.string().refine(isDay, "no day");
const time = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);
export const organisation = z.object({
  name,
  kind: z.enum(organisationKinds),
  officeHours: z
    .array(
      z
        .object({ days: z.array(z.enum(weekDays)).min(1).max(7), open: time, close: time })
        .refine(({ open, close }) => open < close, "closes after it opens"),
    )
    .max(14),
  outsideOfficeHours: linesOf(300),
  closedOn: z
    .array(
      z
        .object({ from: day, until: day })
        .refine(({ from, until }) => from <= until && daysBetween(from, until) < 366, "a year at most"),
    )
    .max(30)
    .default([]),
  complaints: linesOf(300),
});

const listed = z.array(lineOf(200).refine((text) => text !== "", "empty")).max(10);
export const provider = z.object({
  issuer: z.url().max(300),
  clientId: lineOf(200).refine((text) => text !== "", "empty"),
  clientSecret: z.string().min(1).max(500),
  strongAcr: listed,
  strongAmr: listed,
});

const member = z.object({
  membership: z.string(),
  person: z.string(),
  name: z.string(),
  role: z.string(),
  since: z.number(),
  hasDoor: z.boolean(),
  invitedUntil: z.number().nullable(),
  inviteAsked: z.object({ by: z.string().describe("a name"), at: z.number(), isMine: z.boolean() }).nullable(),
});

const way = z.object({ isOn: z.boolean(), lastSentAt: z.number().nullable() });

export const houseAnswer = z.object({
  me: z.string(),
  keepsHouse: z.boolean(),
  canMakePasskey: z.boolean(),
  backIn: z.string().describe("the address that an organisation's sign-in sends people back to"),
  organisations: z.array(
    z.object({
      id: z.string(),
      organisation: z.object({}).loose(),
      members: z.array(member),
      providers: z.array(
        z.object({
          id: z.string(),
          issuer: z.string(),
          clientId: z.string(),
          strongAcr: z.array(z.string()),
          strongAmr: z.array(z.string()),
        }),
      ),
    }),
  ),
  keepers: z.array(member),
  state: z
    .object({
      backup: z.object({ isOn: z.boolean(), lastAt: z.number().nullable(), isOld: z.boolean() }),
      staffDoor: z.enum(["strong", "any"]),
      messages: z.object({
        ways: z.object({ mail: way, text: way }),
        trouble: z
          .array(
            z.object({
              id: z.string().describe("the Message-ID, as it stands in a mail that comes back"),
              at: z.number(),
              way: z.enum(messageWays).nullable(),
              why: z.enum(sendFaults),
              isOver: z.boolean(),
            }),
          )
          .describe("of the last two weeks; nobody's address"),
      }),
    })
    .nullable()
    .describe("how the house stands, for who keeps all of it"),
});

export const personAnswer = z.object({
  person: z.string(),
  name: z.string(),
  sessions: z.array(
    z.object({ id: z.string(), device: z.string(), since: z.number(), usedAt: z.number(), isStrong: z.boolean() }),
  ),
  passkeys: z.array(z.object({ id: z.string(), since: z.number(), usedAt: z.number() })),
});

export const reachAnswer = z.object({
  tables: z.array(
    z.object({
      board: z.string(),
      from: z.number(),
      to: z.number().nullable(),
      hasLooked: z.boolean(),
      people: z.array(z.object({ person: z.string(), name: z.string().nullable() })),
    }),
  ),
});

export const tableReachAnswer = z.object({
  people: z.array(
    z.object({
      person: z.string(),
      name: z.string().nullable(),
      from: z.number(),
      to: z.number().nullable(),
      hasLooked: z.boolean(),
    }),
  ),
});

export const inviteAnswer = z.object({ link: z.string(), code: z.string().describe("goes another way than the link") });
