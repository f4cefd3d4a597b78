// The chairs of the example table, for who looks around on this machine. See demoDoors.ts for when they are there at all.
import { inOrderOfName } from "@werktafel/shared/domain/participant";
import type { BoardId } from "@werktafel/shared/ids";
import type { Request } from "express";
import { z } from "zod";
import { json } from "../answer.ts";
import type { House } from "../house.ts";
import type { Policies } from "../policies.ts";
import { defineRoute, noBody, type Route } from "../route.ts";
import { comeIn, sessionAnswer } from "./comeIn.ts";

/** In place of a participant: the big screen's door. */
const screenDoor = "screen";

/** Each chair has its own host name, so that two people can sit side by side in one browser. */
const doorUrl = (request: Request, name: string, chair: string): string => {
  const port = /:[0-9]+$/.exec(request.headers.host ?? "")?.[0] ?? "";
  return `http://${name}.localhost${port}/deur#${chair}`;
};

/** `Noor` → `noor`: letters and digits that may stand in a host name. */
const hostNameOf = (callName: string): string =>
  callName
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "") || "stoel";

export const demoRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { boards, store, sessions } = house;
  const doorsOf = async (request: Request, board: BoardId) => {
    const facts = await boards.allFacts(board);
    const seated = inOrderOfName((facts?.participants ?? []).filter((each) => each.leftOn === null));
    return seated.map(({ id, callName, roleLabel, party }) => ({
      participant: id,
      callName,
      roleLabel,
      party,
      url: doorUrl(request, hostNameOf(callName), id),
    }));
  };
  return [
    defineRoute({
      method: "get",
      path: "/api/demo",
      says: "The doors of the demo board, on the machine itself only.",
      policy: policies.demoDoor,
      body: noBody,
      answer: z.object({
        doors: z.array(
          z.object({
            participant: z.string(),
            callName: z.string(),
            roleLabel: z.string(),
            party: z.string(),
            url: z.string(),
          }),
        ),
        screen: z.string(),
      }),
      handler: async ({ request, who: { board } }) =>
        json({
          doors: await doorsOf(request, board),
          screen: doorUrl(request, "scherm", screenDoor),
        }),
    }),
    defineRoute({
      method: "post",
      path: "/api/demo/door",
      says: "Takes a chair at the demo board (`screen`: the big screen).",
      policy: policies.demoDoor,
      body: z.object({ participant: z.string().min(1).max(64), replace: z.boolean().optional() }),
      answer: sessionAnswer,
      handler: async ({ request, who: { board }, body }) => {
        const seats = await store.run("seatsAt", { board });
        const seat = seats.find(({ participant, to }) => participant === body.participant && to === null);
        if (seat === undefined && body.participant !== screenDoor) return { refusal: { reason: "unknown" } };
        const person = seat?.person ?? null;
        return comeIn(house, request, {
          person,
          mayReplace: body.replace ?? false,
          strength: "demo",
          open: (start) => sessions.open({ person, board }, start),
        });
      },
    }),
  ];
};
