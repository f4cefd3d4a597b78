// Who reads something, as a board file says it.
import type { Audience } from "../../domain/audience.ts";
import { participantId } from "../../ids.ts";
import { isList, isPlainObject, stringsIn } from "../plainJson.ts";

/** `null` when the file does not say it right, which is a fault of its own. */
export const audienceIn = (part: unknown): Audience | null => {
  const audience = isPlainObject(part) ? part["audience"] : null;
  if (audience === "everyone") return audience;
  return isList(audience) ? stringsIn(audience).map(participantId) : null;
};
