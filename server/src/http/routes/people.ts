// Making a table, the sentence a beroepskracht says first, handing out a link. Links stand in the answer once and nowhere else.
import { parties } from "@werktafel/shared/domain/participant";
import { boardId, isId, participantId } from "@werktafel/shared/ids";
import type { Request } from "express";
import { z } from "zod";
import { json } from "../answer.ts";
import type { House } from "../house.ts";
import type { Policies } from "../policies.ts";
import { linkBaseOf } from "../linkBase.ts";
import { defineRoute, noBody, type Route } from "../route.ts";

const name = z.string().trim().min(1).max(120);
const newPerson = z.object({ name, party: z.enum(parties), role: z.string().trim().min(1).max(60).optional() });
const withLink = z.object({
  id: z.string(),
  name: z.string(),
  party: z.string(),
  role: z.string(),
  link: z.string().nullable().describe("shown once; null: who made the table is in already"),
  code: z.string().optional().describe("goes with the link, to be handed over another way; shown once"),
});
const linkAnswer = z.object({ link: z.string(), code: z.string().optional() });
const nothing = z.object({});

export const peopleRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { newcomers, publicUrl, gate } = house;
  const linkBase = (request: Request): string => linkBaseOf(request, publicUrl);
  return [
    defineRoute({
      method: "post",
      path: "/api/boards",
      says: "A new table by a facilitator, who is seated at it, with a link for who it is about; whoever else is named waits for the residents' yes.",
      policy: policies.person,
      body: z.object({
        name,
        question: z.string().trim().max(2000).optional(),
        people: z.array(newPerson).min(1).max(60),
      }),
      answer: z.object({
        board: z.string(),
        participants: z.array(withLink),
        proposed: z
          .array(z.object({ id: z.string(), name: z.string(), party: z.string() }))
          .describe("who sits down when every resident said yes"),
        bigScreen: z.string(),
      }),
      handler: async ({ request, who, body }) => {
        const asked = {
          title: body.name,
          question: body.question ?? "",
          people: body.people.map(({ role = "", ...named }) => ({ ...named, roleLabel: role })),
          linkBase: linkBase(request),
        };
        let made: Awaited<ReturnType<typeof newcomers.makeTable>> = { reason: "notYours", who: "facilitator" };
        // As whoever of them leads tables.
        for (const maker of await gate.peopleOf(who)) {
          made = await newcomers.makeTable({ ...asked, maker });
          if (!("reason" in made) || made.reason !== "notYours") break;
        }
        return "reason" in made ? { refusal: made } : json(made);
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/session/owed",
      says: "The tables that open once this beroepskracht said what happens with what people tell them.",
      policy: policies.person,
      body: noBody,
      answer: z.object({ tables: z.array(z.object({ board: z.string(), title: z.string() })) }),
      handler: async ({ who }) => json({ tables: await newcomers.owedBy(await gate.peopleOf(who)) }),
    }),
    defineRoute({
      method: "post",
      path: "/api/boards/:board/first-sentence",
      says: "What happens with what people tell me: said before the table opens for a beroepskracht (R-220).",
      policy: policies.person,
      body: z.object({ sentence: z.string().trim().min(1).max(2000) }),
      answer: nothing,
      handler: async ({ who, params, body }) => {
        const { board = "" } = params;
        if (!isId(board)) return { refusal: { reason: "unknown" } };
        const person = (await gate.personAt(who, boardId(board))) ?? who.person;
        const refusal = await newcomers.sayFirst(boardId(board), person, body.sentence);
        return refusal ? { refusal } : json({});
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/boards/:board/participants/:participant/link",
      says: "A new link for somebody who lost theirs; the older ones open nothing any more.",
      policy: policies.atBoard,
      body: nothing,
      answer: linkAnswer,
      handler: async ({ request, who, params }) => {
        const { participant = "" } = params;
        if (!isId(participant)) return { refusal: { reason: "unknown" } };
        const made = await newcomers.newLink(who, participantId(participant), linkBase(request));
        return "reason" in made ? { refusal: made } : json(made);
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/boards/:board/participants/:participant/ways-in",
      says: "Whether somebody's link was guessed at so often that only a new one lets them in; for who makes links.",
      policy: policies.sitsHere,
      body: noBody,
      answer: z.object({ asksForNewLink: z.boolean() }),
      handler: async ({ who, params: { participant = "" } }) => {
        if (!isId(participant)) return { refusal: { reason: "unknown" } };
        const found = await newcomers.waysIn(who, participantId(participant));
        return "reason" in found ? { refusal: found } : json(found);
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/boards/:board/participants/:participant/ways-in/end",
      says: "Ends all devices and links of somebody, when a phone is lost; every connection is cut within a second.",
      policy: policies.sitsHere,
      body: nothing,
      answer: nothing,
      handler: async ({ who, params: { participant = "" } }) => {
        if (!isId(participant)) return { refusal: { reason: "unknown" } };
        const refusal = await newcomers.endWaysIn(who, participantId(participant));
        return refusal === null ? json({}) : { refusal };
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/boards/:board/screen-link",
      says: "A new link for the big screen; the older one opens nothing any more.",
      policy: policies.atBoard,
      body: nothing,
      answer: linkAnswer,
      handler: async ({ request, who }) => {
        const made = await newcomers.newLink(who, null, linkBase(request));
        return "reason" in made ? { refusal: made } : json(made);
      },
    }),
  ];
};
