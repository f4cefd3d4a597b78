// A way back in for somebody who takes their tables apart (0150): a link to a chair of their own, that they make for themselves.
import type { PersonId } from "@werktafel/shared/ids";
import type { OwnWay } from "../../storage/works/doors/joining.ts";
import { type GivenLink, makeLink } from "../links.ts";
import type { PeopleNeeds } from "../tableBook.ts";

export interface MadeWay {
  readonly given: GivenLink;
  readonly way: OwnWay;
}

/** `null`: has no chair any more. */
export const ownWay = async (
  { store, now }: Pick<PeopleNeeds, "store" | "now">,
  { person, linkBase }: { readonly person: PersonId; readonly linkBase: string },
): Promise<MadeWay | null> => {
  const seat = (await store.run("seatsOf", { person })).find(({ to }) => to === null);
  if (seat === undefined) return null;
  const { board, participant } = seat;
  const at = now();
  const { given, row } = makeLink(linkBase, person, true);
  const whole = { sheet: null, refusal: null } as const;
  const access = { board, at, person, event: "linkMade", item: participant, ...whole } as const;
  return { given, way: { ...row, board, createdAt: at, access } };
};
