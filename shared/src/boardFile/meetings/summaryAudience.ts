// Who reads a part of a plain summary that comes with a file. What the table was not shown yet is its writer's, its
// facilitator's and the residents': nobody else reads a draft that was never sent (decision 0054).
import { type Audience, inBoth } from "../../domain/audience.ts";
import { participantId } from "../../ids.ts";
import { objectsIn, type PlainObject, stringOr, valueAt } from "../plainJson.ts";
import { audienceIn } from "../rules/audienceIn.ts";

/** Minutes that were laid before the table, as their status in the file says. */
const shownStatuses = ["forApproval", "adopted", "corrected"];

export const isShownToTable = (meeting: PlainObject): boolean =>
  shownStatuses.includes(stringOr(valueAt(meeting, ["minutes", "status"]), ""));

/** The residents, and who makes the minutes of this meeting. */
const makers = (file: PlainObject, meeting: PlainObject): Audience => {
  const others = [meeting["noteTakerId"], meeting["chairId"], valueAt(file, ["board", "facilitatorId"])];
  return objectsIn(file["participants"])
    .filter(({ id, party }) => party === "resident" || others.includes(id))
    .map(({ id }) => participantId(stringOr(id, "")));
};

/** `isShown` of the part: it lay on the live board, where all its readers could read it from the start. */
export const summaryAudience = (file: PlainObject, meeting: PlainObject, part: PlainObject): Audience => {
  const audience = audienceIn(part) ?? [];
  return part["isShown"] === true || isShownToTable(meeting) ? audience : inBoth(audience, makers(file, meeting));
};
