// One person with chairs at several tables, on this device (0150): which of them are together, and taking one apart again. What
// is told here is told to that person alone.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import { z } from "zod";
import { hashOf } from "../../../access/token.ts";
import { ownWay } from "../../../people/ways/ownWay.ts";
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import { linkBaseOf } from "../../linkBase.ts";
import type { PersonVisitor, Policies } from "../../policies.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";

const joinedPart = z.object({
  id: z.string(),
  tables: z.array(z.object({ id: z.string(), title: z.string() })),
});

/** What one of them is called over the line: it opens nothing. */
const handleOf = (person: PersonId): string => hashOf(`joined ${person}`).slice(0, 22);

export const joinedRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { store, gate, boards, now, publicUrl, log, sessions } = house;
  const tablesOf = async (who: PersonVisitor, person: PersonId): Promise<z.infer<typeof joinedPart>["tables"]> => {
    const seats = (await gate.seatsOf(who)).filter((seat) => seat.person === person && seat.to === null);
    const found = await Promise.all(
      [...new Set<BoardId>(seats.map(({ board }) => board))].map(async (id) => {
        const place = await gate.place(who, id);
        const title = place && (await boards.factsFor(place))?.facts.card?.title;
        return place ? [{ id, title: title ?? "" }] : [];
      }),
    );
    return found.flat();
  };
  /** Those that can be taken apart; who works here keeps their own account, and the others are apart from it. */
  const partsOf = async (who: PersonVisitor): Promise<readonly PersonId[]> => {
    const people = await gate.peopleOf(who);
    if (people.length < 2) return [];
    const accounts = await Promise.all(people.map(async (person) => store.run("account", { person })));
    return people.filter((_, at) => accounts[at] === null);
  };
  return [
    defineRoute({
      method: "get",
      path: "/api/joined",
      says: "Which tables are together on this device because their person said so; none: an empty list.",
      policy: policies.person,
      body: noBody,
      answer: z.object({ joined: z.array(joinedPart) }),
      handler: async ({ who }) => {
        const parts = await partsOf(who);
        const joined = parts.map(async (person) => ({ id: handleOf(person), tables: await tablesOf(who, person) }));
        return json({ joined: await Promise.all(joined) });
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/joined/:one/apart",
      says: "Takes one of them apart on every device of this person, with a link of their own to come in by again: shown once.",
      policy: policies.steppedUp,
      body: z.object({}),
      answer: z.object({ link: z.string().optional(), code: z.string().optional() }),
      handler: async ({ request, who, params }) => {
        const person = (await partsOf(who)).find((each) => handleOf(each) === params["one"]);
        if (person === undefined) return { refusal: { reason: "unknown" } };
        // In one step with the way back: nobody loses their chair by it.
        const made = await ownWay({ store, now }, { person, linkBase: linkBaseOf(request, publicUrl) });
        const isApart = await sessions.takeApart(who.session, person, made?.way ?? null);
        if (!isApart) return { refusal: { reason: "unknown" } };
        log.info("takenApart", {});
        return json({ ...made?.given });
      },
    }),
  ];
};
