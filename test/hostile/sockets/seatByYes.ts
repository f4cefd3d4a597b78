// Somebody new at a table, the way it goes: who leads proposes, every resident says yes, and who leads makes the link.
import { type ParticipantId, participantId } from "@werktafel/shared/ids";
import type { Party } from "@werktafel/shared/domain/participant";
import { openSeatedLine } from "../../support/lines/seatedLine.ts";

interface Sitting {
  readonly who: string;
  readonly cookie: string;
}

export interface SeatWanted {
  readonly url: string;
  readonly board: string;
  readonly facilitator: Sitting;
  readonly residents: readonly Sitting[];
}

export interface SeatGiven {
  readonly id: ParticipantId;
  readonly link: string;
  readonly code: string;
}

const textIn = (found: unknown, name: string): string => {
  const value: unknown = typeof found === "object" && found !== null ? Reflect.get(found, name) : undefined;
  return typeof value === "string" ? value : "";
};

export const seatByYes = async (
  { url, board, facilitator, residents }: SeatWanted,
  { name, party }: { readonly name: string; readonly party: Party },
): Promise<SeatGiven> => {
  const lineOf = async ({ who, cookie }: Sitting) => openSeatedLine(url, { board, cookie, who: participantId(who) });
  const lead = await lineOf(facilitator);
  const wish = { name, party, roleLabel: "", organisationId: null, organisationName: "", why: "" };
  const proposed = await lead.wish("proposeSeat", wish);
  if (!proposed.ok) throw new Error(`not proposed: ${proposed.refusal.reason}`);
  let seat = "";
  for (const resident of residents) {
    // Whoever lets somebody in shows first that it is really them.
    await fetch(`${url}/api/session/pin`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: resident.cookie },
      body: JSON.stringify({ pin: "2580" }),
    });
    const line = await lineOf(resident);
    const answered = await line.wish("answerSeat", { proposal: proposed.made ?? "", answer: "yes" });
    line.close();
    if (!answered.ok) throw new Error(`no yes: ${answered.refusal.reason}`);
    seat = answered.made ?? seat;
  }
  lead.close();
  const response = await fetch(`${url}/api/boards/${board}/participants/${seat}/link`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: facilitator.cookie },
    body: "{}",
  });
  const given: unknown = await response.json();
  return { id: participantId(seat), link: textIn(given, "link"), code: textIn(given, "code") };
};
