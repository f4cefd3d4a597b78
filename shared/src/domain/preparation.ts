// What a table settles before it meets: whether the resident wants a client supporter beside them, and agendas of its own.
import type { ParticipantId } from "../ids.ts";

export interface ClientSupportAnswer {
  readonly answer: "wanted" | "notNow" | "alreadyThere";
  readonly by: ParticipantId;
  readonly on: string;
}

export interface TemplatePoint {
  readonly title: string;
  readonly minutes: number;
}
