// Adopted minutes in a file must bear the yes of every adult resident of that day to that very version (R-313, DOMAIN.md
// 3.3, 8): otherwise anyone could adopt by writing a file.
import { everyValueAt, isPlainObject, objectsIn, type PlainObject, pathText, stringOr } from "../plainJson.ts";
import type { FileFault } from "./fileFault.ts";

/** Residents who sat at the table on a day. */
const residentsOn = (json: PlainObject, day: string): readonly unknown[] =>
  objectsIn(json["participants"])
    .filter((each) => each["party"] === "resident" && stringOr(each["joinedOn"], "") <= day)
    .filter((each) => typeof each["leftOn"] !== "string" || each["leftOn"] > day)
    .map((each) => each["id"]);

export const adoptedWithoutYes = (json: PlainObject): readonly FileFault[] =>
  everyValueAt(json, ["meetings", "*", "minutes"]).flatMap(({ path, value: minutes }) => {
    const adoption = isPlainObject(minutes) ? minutes["adoption"] : null;
    const adoptedOn = isPlainObject(adoption) ? adoption["adoptedOn"] : null;
    if (!isPlainObject(minutes) || !isPlainObject(adoption) || typeof adoptedOn !== "string") return [];
    const last = objectsIn(minutes["versions"]).at(-1)?.["version"] ?? 1;
    const version = adoption["adoptedVersion"] ?? last;
    const said = new Map(
      objectsIn(adoption["responses"])
        .filter((each) => (each["version"] ?? last) === version)
        .map((each) => [each["participantId"], each["value"]] as const),
    );
    const isVersion = objectsIn(minutes["versions"]).some((each) => each["version"] === version);
    const place = [...path, "adoption"];
    return [
      ...(residentsOn(json, adoptedOn).every((resident) => said.get(resident) === "yes")
        ? []
        : [
            {
              path: pathText([...place, "adoptedOn"]),
              reason: "is there without the yes of every resident to that version",
            },
          ]),
      ...(isVersion
        ? []
        : [{ path: pathText([...place, "adoptedVersion"]), reason: "is no version of these minutes" }]),
    ];
  });
