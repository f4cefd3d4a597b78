// When own words are not only one's own any more: somebody else said yes to them, or minutes that were adopted hold them.
// Until then who wrote them takes them back; from then on what is not right is said beside them (R-222c, R-406).
import type { BoardFacts } from "./board.ts";
import type { ItemId, ParticipantId } from "../ids.ts";
import { ownWordsOn, type SaidAbout } from "./ownWords.ts";
import { isResident, type Participant } from "./participant.ts";
import type { Refusal } from "./refusal.ts";

/** True when adopted minutes hold a block that was made from it. */
export const isInAdoptedMinutes = ({ meetings }: Pick<BoardFacts, "meetings">, item: ItemId): boolean =>
  Object.values(meetings).some(({ minutes: { adopted, versions } }) =>
    versions.some(
      (each) => each.version === adopted?.version && each.blocks.some((block) => block.item?.item === item),
    ),
  );

/** Who took it over; `by` is `null` for adopted minutes. `null`: nobody did. */
const takenOver = (
  facts: Pick<BoardFacts, "goals" | "agreements" | "actions" | "meetings">,
  item: ItemId,
  writer: ParticipantId,
): { readonly by: ParticipantId | null } | null => {
  const yes = facts.agreements[item]?.accords.find(
    ({ participantId, value }) => value === "yes" && participantId !== writer,
  );
  if (yes) return { by: yes.participantId };
  const confirmed = facts.goals[item]?.confirmed;
  if (confirmed && confirmed.by !== writer) return { by: confirmed.by };
  const accepted = facts.actions[item]?.steps.find(({ byId, status }) => status === "accepted" && byId !== writer);
  if (accepted) return { by: accepted.byId };
  return isInAdoptedMinutes(facts, item) ? { by: null } : null;
};

/**
 * `null` when who wrote it may take it back. A resident may until somebody said yes to it; with it goes what others said about it
 * (R-222c). Anybody else's line stays when others have their own words there, and whose they are is not told: they may be kept to
 * few (0281).
 */
export const whyNotTakenBack = (
  facts: SaidAbout & Pick<BoardFacts, "meetings">,
  item: ItemId,
  writer: Participant,
): Refusal | null => {
  const over = takenOver(facts, item, writer.id);
  if (over) return { reason: "alreadyTakenOver", by: over.by };
  const isWordless = isResident(writer) || ownWordsOn(facts, item).every((each) => each === writer.id);
  return isWordless ? null : { reason: "notYours", who: "resident" };
};
