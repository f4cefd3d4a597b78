// The form of what a screen sends over the live lane besides commands: which board it opens, and where its reader is.
import { z } from "zod";
import type { OpenSent, PresenceSent } from "./facts.ts";
import { board, item } from "./pieces.ts";

export const openSchema: z.ZodType<OpenSent> = z
  .strictObject({
    board,
    calm: z.exactOptional(z.boolean()),
  })
  .describe("Opens a board: answers with its facts as this reader may read them, and tells each new one after it.");

export const presenceSchema: z.ZodType<PresenceSent> = z
  .strictObject({ board, at: item.nullable(), isTyping: z.boolean() })
  .describe("Where I am, and whether I am typing there. Who I am is added by the server.");
