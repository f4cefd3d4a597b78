// What is text at all, as somebody writes it: letters in any direction, and lines where there may be lines. Half a sign or a
// hidden end is none: it would be stored as something else than was written, so it is refused and never changed on the way.
import { z } from "zod";

const isText = (text: string): boolean => text.isWellFormed() && !text.includes("\0");
const isOneLine = (text: string): boolean => isText(text) && !/\p{Cc}/u.test(text);

/** A name, a title: one line. */
export const lineOf = (most: number) => z.string().trim().max(most).refine(isOneLine, "not one line of text");
/** What somebody says in lines. */
export const linesOf = (most: number) => z.string().trim().max(most).refine(isText, "not text");
