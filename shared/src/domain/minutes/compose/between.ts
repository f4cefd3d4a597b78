// What was said at the meeting about a limit, a taking over and a try that did not work out: where it stands when the meeting
// closes, for those who read the action or the question it is about.
import type { ParticipantId } from "../../../ids.ts";
import { type Handover, askNow, handoverStatus, takerOf } from "../../between/handover.ts";
import type { Fact } from "../../fact.ts";
import type { Gathered, Part } from "./gathered.ts";

/** A handover as the minutes say it; the day only where somebody helps out until then. */
type Standing = Pick<Part, "status" | "people" | "on">;

const standingOf = (handover: Handover): Standing => {
  const { from } = handover;
  const ask = askNow(handover);
  const to = ask?.answer?.by ?? ask?.to ?? null;
  const both: readonly ParticipantId[] = to === null ? [from] : [from, to];
  const no = handover.consents.findLast(({ value }) => value === "no")?.by ?? null;
  if (handover.withdrawnOn !== null) return { status: "handoverWithdrawn", people: [from] };
  if (handover.takenOverOn !== null) return { status: "handoverTaken", people: [from, takerOf(handover) ?? from] };
  switch (handoverStatus(handover)) {
    case "accepted":
      return no === null
        ? { status: "handoverOffered", people: both }
        : { status: "handoverNo", people: [...both, no] };
    case "bridged":
      return { status: "handoverBridged", people: both, ...(ask?.answer?.until ? { on: ask.answer.until } : {}) };
    case "refused":
      return { status: "handoverRefused", people: both };
    default:
      return { status: "handoverAsked", people: both };
  }
};

const handoverIn = (fact: Fact): string | null => ("handover" in fact ? fact.handover : null);

const handoverParts = ({ during, facts, table, audienceOf, newId }: Gathered): readonly Part[] => {
  const spoken = new Set(during.map(handoverIn));
  return facts.handovers.flatMap((handover): readonly Part[] => {
    const { id, place, words } = handover;
    const audience = "audience" in place ? place.audience : audienceOf(place.item.sheet);
    if (!spoken.has(id) || audience === null) return [];
    const about = table.actions.find((each) => handover.actions.includes(each.id));
    return [
      {
        id: newId(),
        section: "actions",
        ...("item" in place ? { item: place.item } : {}),
        text: words?.text ?? about?.words.text ?? "",
        audience,
        ...standingOf(handover),
      },
    ];
  });
};

const tryParts = ({ during, table, newId }: Gathered): readonly Part[] => {
  const tried = new Set(during.flatMap((fact) => (fact.kind === "attemptNoted" ? [fact.item.item] : [])));
  return table.actions
    .filter(({ id, owner }) => tried.has(id) && owner !== null)
    .map(({ ref, words, owner, audience }) => ({
      id: newId(),
      section: "actions",
      item: ref,
      text: words.text,
      status: "tried",
      people: owner === null ? [] : [owner],
      audience,
    }));
};

export const betweenParts = (from: Gathered): readonly Part[] => [...tryParts(from), ...handoverParts(from)];
