// The file as it is kept: every word that went to a sheet or into a fact is taken out of it.
import { emptiedEnding } from "./ending/endingInFile.ts";
import { endingNames } from "./ending/endingShape.ts";
import type { BoardFile } from "./fileShape.ts";
import { boardFields, dissentFields, emptiedFieldsOf, emptiedLists, participantFields } from "./items/emptiedFields.ts";
import {
  isList,
  isPlainObject,
  objectsIn,
  type Path,
  type PlainObject,
  stringOr,
  valueAt,
  withValueAt,
} from "./plainJson.ts";
import { eachEmptied, emptied } from "./skeleton.ts";
import { translations } from "./items/translation.ts";

const each = (list: unknown, change: (record: PlainObject) => PlainObject): unknown =>
  isList(list) ? list.map((record) => (isPlainObject(record) ? change(record) : record)) : list;

const emptiedItem = (collection: string, record: PlainObject): PlainObject => {
  const lists = Object.entries(emptiedLists[collection] ?? {}).filter(([name]) => Object.hasOwn(record, name));
  const small = lists.map(([name, fields]) => [name, eachEmptied(record[name], fields)] as const);
  const whole = { ...emptied(record, emptiedFieldsOf(collection)), ...Object.fromEntries(small) };
  return collection === "actions" ? withWordsThatCountNot(record, whole) : whole;
};

/** Words of an acceptance that a later one replaced live in no fact's outcome: they stay as they came. */
const withWordsThatCountNot = (action: PlainObject, kept: PlainObject): PlainObject => {
  const steps = objectsIn(action["statusHistory"]);
  if (!steps.some((step) => Object.hasOwn(step, "words"))) return kept;
  const counting = steps.findLastIndex((step) => step["status"] === "accepted");
  const isTakenBack = steps.slice(counting + 1).some((step) => step["status"] === "declined");
  const statusHistory = objectsIn(kept["statusHistory"]).map((step, at) =>
    at === counting && !isTakenBack ? step : Object.assign({}, step, pickedWords(steps[at])),
  );
  return { ...kept, statusHistory };
};

const pickedWords = (step: PlainObject | undefined): PlainObject =>
  step && Object.hasOwn(step, "words") ? { words: step["words"] } : {};

const emptiedPlan = (plan: PlainObject): PlainObject => ({
  ...emptiedItem("afterHours", plan),
  ...(Object.hasOwn(plan, "contacts")
    ? { contacts: each(plan["contacts"], (contact) => emptiedItem("contacts", contact)) }
    : {}),
});

/** Its agenda and its plain summary lie on sheets. */
const emptiedMeeting = (meeting: PlainObject): PlainObject => {
  const { minutes } = meeting;
  const parts = (collection: string, list: unknown): unknown => each(list, (part) => emptiedItem(collection, part));
  return {
    ...meeting,
    ...(Object.hasOwn(meeting, "agenda") ? { agenda: parts("agenda", meeting["agenda"]) } : {}),
    ...(isPlainObject(minutes) && Object.hasOwn(minutes, "plainSummary")
      ? { minutes: { ...minutes, plainSummary: parts("summaries", minutes["plainSummary"]) } }
      : {}),
  };
};

const emptiedPart = (name: string, part: unknown, untoldDissents: readonly string[]): unknown => {
  if (name === "board") return isPlainObject(part) ? emptied(part, boardFields) : part;
  const ofEnding = endingNames.find((each) => each === name);
  if (ofEnding !== undefined) return emptiedEnding(ofEnding, part);
  if (name === "participants") return eachEmptied(part, participantFields);
  if (name === "crisisPlan") return isPlainObject(part) ? emptiedPlan(part) : part;
  if (name === "afterHours") return each(part, emptiedPlan);
  if (name === "meetings") return each(part, emptiedMeeting);
  if (name === "dissents") {
    return each(part, (dissent) =>
      untoldDissents.includes(stringOr(dissent["id"], "")) ? dissent : emptied(dissent, dissentFields),
    );
  }
  return name !== "contacts" && Object.hasOwn(translations, name)
    ? each(part, (record) => emptiedItem(name, record))
    : part;
};

/** `carved`: the fields of records that were told as facts, by place. */
export const emptiedFile = (
  file: BoardFile,
  carved: readonly { readonly path: Path; readonly fields: readonly string[] }[],
  untoldDissents: readonly string[],
): PlainObject => {
  const parts = Object.entries(file).map(([name, part]) => [name, emptiedPart(name, part, untoldDissents)]);
  const whole: unknown = carved.reduce<unknown>((root, { path, fields }) => {
    const record = valueAt(root, path);
    if (!isPlainObject(record)) return root;
    const left = Object.fromEntries(Object.entries(record).filter(([name]) => !fields.includes(name)));
    return withValueAt(root, path, left);
  }, Object.fromEntries(parts));
  return isPlainObject(whole) ? whole : {};
};
