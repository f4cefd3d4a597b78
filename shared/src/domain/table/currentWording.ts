// The words that an answer to an item takes along: what stands on the sheet now, in the form in which it is compared.
// The screen sends it, the server compares it with what it holds (DESIGN.md 3).
import { type ParticipantId, participantId } from "../../ids.ts";
import type { SheetItem } from "../item.ts";
import type { Rhythm, Wording } from "../wording.ts";
import { valueOf } from "./card.ts";

/** How often; `null` for once. */
export const rhythmOf = (item: SheetItem): Rhythm | null => {
  const every = valueOf(item, "rhythmEvery");
  return every === null ? null : { every, until: valueOf(item, "rhythmUntil") };
};

/** Who is meant to do it, according to the sheet; `null` for whoever wants it. */
export const proposedOwner = (item: SheetItem | null): ParticipantId | null => {
  const owner = valueOf(item, "ownerId");
  return owner === null ? null : participantId(owner);
};

/** The words of a goal, an agreement or an action as they stand on the sheet; `null` for what nobody answers. */
export const currentWording = (item: SheetItem): Wording | null => {
  switch (item.collection) {
    case "goals":
      return {
        text: item.texts["title"] ?? "",
        why: item.texts["why"] ?? "",
        reviewOn: valueOf(item, "reviewOn"),
      };
    case "agreements":
      return {
        text: item.texts["text"] ?? "",
        partyIds: (item.ids["parties"] ?? []).map(participantId),
        rhythm: rhythmOf(item),
        reviewOn: valueOf(item, "reviewOn"),
      };
    case "actions":
      return { text: item.texts["text"] ?? "", ownerId: proposedOwner(item), rhythm: rhythmOf(item) };
    default:
      return null;
  }
};
