// The pieces that messages are made of, each checked as narrowly as it can be: an id is an id, a text has a length, and
// nothing carries a field that nobody asked for. Server only: a screen never loads zod.
import { z } from "zod";
import { accordValues } from "../domain/accord.ts";
import { actionStatuses } from "../domain/action.ts";
import { tableColours } from "../domain/fact.ts";
import { goalStatuses } from "../domain/goal.ts";
import { boardId, commandId, isId, isSheetId, itemId, meetingId, participantId } from "../ids.ts";

const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, "expected 1 to 64 letters, digits, _ or -")
  .refine(isId, "expected an id, not a reserved name");

export const board = id.transform(boardId);
export const command = id.transform(commandId);
export const participant = id.transform(participantId);
export const sheet = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}~[0-9]{1,6}$/, "expected a sheet's id")
  .refine(isSheetId);
export const item = z.strictObject({ sheet, item: id.transform(itemId) });
export const dissentId = id;
export const meeting = id.transform(meetingId);
/** The name of a block, a correction, a pause. */
export const textId = id;
/** `2026-09-18`, a real day. */
export const day = z.iso.date();
/** An ISO instant with its offset. */
export const instant = z.iso.datetime({ offset: true });

/** A text on a sheet may be this long (`maxTextLength` of its shape), and so may the words of an answer. */
const words = z.string().max(20_000);
export const short = z.string().max(200);
/** What somebody adds in own words: about a page. */
export const ownWords = z.string().max(2_000);
/** The same, and not nothing. */
export const someWords = ownWords.refine((text) => text.trim() !== "", "expected words");

export const wording = z.strictObject({
  text: words,
  why: z.exactOptional(words),
  partyIds: z.exactOptional(z.array(participant).max(200)),
  ownerId: z.exactOptional(participant.nullable()),
  rhythm: z.exactOptional(z.strictObject({ every: short, until: short.nullable() }).nullable()),
  reviewOn: z.exactOptional(short.nullable()),
  due: z.exactOptional(short.nullable()),
});

export const audience = z.union([z.literal("everyone"), z.array(participant).min(1).max(200)]);

export const accordValue = z.enum(accordValues);
export const actionStatus = z.enum(actionStatuses);
export const goalStatus = z.enum(goalStatuses);
export const tableColour = z.enum(tableColours);
