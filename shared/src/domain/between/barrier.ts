// What stands in the way: its kinds, who may be asked to keep it up, and when a waiting list is asked after again.
import type { Participant } from "../participant.ts";

export type BarrierKind =
  | "openingHours"
  | "protocol"
  | "rules"
  | "privacy"
  | "lackOfCooperation"
  | "waitingList"
  | "other";
export const barrierKinds: readonly BarrierKind[] = [
  "openingHours",
  "protocol",
  "rules",
  "privacy",
  "lackOfCooperation",
  "waitingList",
  "other",
];

/** Never laid with a resident, a relative or a volunteer by somebody else: they take it themselves, or it is not theirs. */
export const mayKeepUp = (person: Pick<Participant, "id" | "party">, me: Pick<Participant, "id"> | null): boolean =>
  person.party === "staff" || person.party === "host" || person.id === me?.id;

interface Waits {
  readonly status: string | null;
  readonly nextAskOn: string | null;
}

/** From that day on until somebody asked and chose another one. */
export const isTimeToAsk = ({ status, nextAskOn }: Waits, on: string): boolean =>
  status !== "solved" && nextAskOn !== null && nextAskOn !== "" && nextAskOn <= on;
