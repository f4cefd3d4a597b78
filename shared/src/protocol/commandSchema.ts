// The form around every command: an id of its own, a kind, a board and what it carries.
import { z } from "zod";
import type { CommandKind } from "./facts.ts";
import { board, command as id } from "./pieces.ts";

/** The schema of one kind of command. `about` is its line in `docs/api`. */
export const command = <Kind extends CommandKind, Payload extends z.ZodType>(
  kind: Kind,
  about: string,
  payload: Payload,
) => z.strictObject({ id, kind: z.literal(kind), board, payload }).describe(about);
