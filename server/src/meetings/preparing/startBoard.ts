// The table leaves its preparation, with the question in the resident's own words on top: from now on everyone who
// sits here is let in, but for guests.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import { isSeated } from "@werktafel/shared/domain/participant";
import { questionItemId } from "@werktafel/shared/sheet/shape";
import { isLetIn, isLetInNow } from "../../access/letIn.ts";
import type { Verb } from "../../boards/verb.ts";

/** It may be *dat weet ik nog niet*; it may not be nothing. */
const holdsQuestion = ({ kind, items }: ReadableSheet): boolean =>
  kind === "question" && items.some(({ id, texts }) => id === questionItemId && (texts["text"] ?? "").trim() !== "");

export const startBoard: Verb<"startBoard"> = async ({ me, facts, on, everySheet }) => {
  const barred = whyNot("startBoard", me, null);
  if (barred) return barred;
  const { card, participants } = facts;
  if (card?.status !== "preparing") return { reason: "notNow", from: card?.status ?? "active", to: "startBoard" };
  if (!(await everySheet()).some(holdsQuestion)) return { reason: "questionMissing" };
  const waiting = participants.filter((each) => isSeated(each) && !isLetIn("preparing", each));
  return {
    facts: [{ kind: "boardStarted", audience: "everyone", by: me.id, on }],
    isPreparing: false,
    doors: waiting.filter((each) => isLetInNow("active", each)).map(({ id }) => ({ participant: id, isLetIn: true })),
  };
};
