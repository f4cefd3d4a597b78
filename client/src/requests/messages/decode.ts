// What the server answers about messages and one's own calendar; this checks the outline.
import type { MessageRhythm, MessageWay, QuietHours, WeeklyDay } from "@werktafel/shared/domain/messages/choice";
import { isLoose } from "../decode.ts";

/** How somebody wants to hear; `hint`: enough of an address to know it again. */
export interface HintedAddress {
  readonly way: MessageWay;
  readonly hint: string;
}
export interface MessagesHere {
  readonly ways: Readonly<Record<MessageWay, boolean>>;
  readonly to: HintedAddress | null;
  readonly asked: HintedAddress | null;
  readonly quiet: QuietHours;
  readonly rhythm: MessageRhythm;
  readonly weeklyOn: WeeklyDay;
  readonly calendarSince: string | null;
}
export const decodeMessages = (found: unknown): MessagesHere | null =>
  isLoose(found) && isLoose(found["ways"]) && isLoose(found["quiet"]) ? (found as unknown as MessagesHere) : null;
export const decodeIsSent = (found: unknown): { readonly isSent: boolean } | null =>
  isLoose(found) && typeof found["isSent"] === "boolean" ? { isSent: found["isSent"] } : null;
export const decodeIsRight = (found: unknown): { readonly isRight: boolean } | null =>
  isLoose(found) && typeof found["isRight"] === "boolean" ? { isRight: found["isRight"] } : null;
export const decodeCalendar = (found: unknown): { readonly address: string } | null =>
  isLoose(found) && typeof found["address"] === "string" ? { address: found["address"] } : null;
