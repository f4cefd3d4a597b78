// Adopted minutes in a file must bear the yes of every adult resident of that day to that very version, or of who may say it for
// them (R-313, R-425, DOMAIN.md 3.3, 8): otherwise anyone could adopt by writing a file.
import { everyValueAt, isPlainObject, objectsIn, type PlainObject, pathText, stringOr } from "../plainJson.ts";
import type { FileFault } from "./fileFault.ts";

/** Residents who sat at the table on a day. */
const residentsOn = (json: PlainObject, day: string): readonly unknown[] =>
  objectsIn(json["participants"])
    .filter((each) => each["party"] === "resident" && stringOr(each["joinedOn"], "") <= day)
    .filter((each) => typeof each["leftOn"] !== "string" || each["leftOn"] > day)
    .map((each) => each["id"]);

interface Said {
  readonly value: unknown;
  readonly on: string;
}
type Answers = ReadonlyMap<unknown, Said>;

/** What these minutes are about is not in the file: whose scope they lie in was judged when they were adopted. */
const saidFor = (json: PlainObject, resident: unknown, said: Answers): boolean =>
  objectsIn(json["representatives"]).some((each) => {
    const answer = said.get(each["participantId"]);
    const until = each["until"];
    return (
      each["forId"] === resident &&
      answer?.value === "yes" &&
      stringOr(each["from"], "") <= answer.on &&
      (typeof until !== "string" || answer.on <= until)
    );
  });

/** A resident's own no, not yet or together is never passed over. */
const held: readonly unknown[] = ["no", "notYet", "together"];

const isSaid = (json: PlainObject, resident: unknown, said: Answers): boolean => {
  const own = said.get(resident)?.value;
  return own === "yes" || (!held.includes(own) && saidFor(json, resident, said));
};

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
        .map((each) => [each["participantId"], { value: each["value"], on: stringOr(each["on"], "") }] as const),
    );
    const isVersion = objectsIn(minutes["versions"]).some((each) => each["version"] === version);
    const place = [...path, "adoption"];
    return [
      ...(residentsOn(json, adoptedOn).every((resident) => isSaid(json, resident, said))
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
