// What was shared with somebody's organisation and taken back is not taken out of the house any more, on paper or as a copy.
import { whyNotTakenOut } from "@werktafel/shared/domain/legalBasis";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { Place } from "../../../access/gate.ts";
import { dayInAmsterdam } from "../../../boards/dayInAmsterdam.ts";
import type { House } from "../../house.ts";

export const whyNotTaken = async (
  { boards, now }: Pick<House, "boards" | "now">,
  { board, seat }: Place,
): Promise<Refusal | null> => {
  const facts = seat === null ? null : await boards.allFacts(board);
  const me = facts?.participants.find((each) => each.id === seat?.participant);
  return facts && me ? whyNotTakenOut(facts, me.organisationId, dayInAmsterdam(now())) : null;
};
