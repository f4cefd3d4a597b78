// How I want to hear that there is something new, and my calendar, over HTTP.
import type { MessageRhythm, MessageWay, QuietHours, WeeklyDay } from "@werktafel/shared/domain/messages/choice";
import { ask } from "../ask.ts";
import { decodeCalendar, decodeIsRight, decodeIsSent, decodeMessages } from "./decode.ts";

const done = () => true;

export const askMessages = async () => ask("/api/messages", { decode: decodeMessages });
export const sendCode = async (way: MessageWay, address: string) =>
  ask("/api/messages/address", { method: "POST", body: { way, address }, decode: decodeIsSent });
export const giveCode = async (code: string) =>
  ask("/api/messages/code", { method: "POST", body: { code }, decode: decodeIsRight });
export interface MessageWishes {
  readonly quiet: QuietHours;
  readonly rhythm: MessageRhythm;
  readonly weeklyOn: WeeklyDay;
}
export const keepWishes = async ({ quiet, rhythm, weeklyOn }: MessageWishes) =>
  ask("/api/messages/wishes", { method: "POST", body: { quiet, rhythm, weeklyOn }, decode: done });
export const stopMessages = async () => ask("/api/messages/stop", { method: "POST", body: {}, decode: done });

export const makeCalendar = async () => ask("/api/calendar", { method: "POST", body: {}, decode: decodeCalendar });
export const stopCalendar = async () => ask("/api/calendar/stop", { method: "POST", body: {}, decode: done });
