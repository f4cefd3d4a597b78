// What is kept of a file once something of it goes for good: nothing of the thing, and nothing of minutes that lose a part. All
// else stays in its place, because the order of the file is known by places.
import { isList, isPlainObject, objectsIn, type PlainObject } from "../plainJson.ts";
import type { Kept } from "../kept.ts";

/** Lists whose records are found back by their id. */
const lists = [
  "strengths",
  "concerns",
  "ideas",
  "goals",
  "agreements",
  "actions",
  "barriers",
  "waitingLists",
  "afterHours",
  "dissents",
  "decisions",
  "agenda",
  "statements",
  "lineQuestions",
] as const;

export interface GoneFromKept {
  /** Things on the table, dissents, statements, decisions. */
  readonly ids: readonly string[];
  /** Whose minutes say from now on only what the facts say. */
  readonly meetings: readonly string[];
}

/** The parts of a list that are known by their place lose what was kept of this one. */
const blanked = (list: unknown, names: readonly string[] | undefined, ids: ReadonlySet<unknown>): unknown =>
  isList(list) ? list.map((each, at) => (ids.has(names?.[at]) ? {} : each)) : list;

const meetingWithout = (meeting: PlainObject, { file: _file, ...kept }: Kept, gone: GoneFromKept): PlainObject => {
  const id = String(meeting["id"]);
  const ids = new Set<unknown>(gone.ids);
  const { minutes } = meeting;
  const agenda = Object.hasOwn(meeting, "agenda") ? { agenda: blanked(meeting["agenda"], kept.agenda[id], ids) } : {};
  const named = meeting["decisionIds"];
  const decisionIds = isList(named) ? { decisionIds: named.filter((each) => !ids.has(each)) } : {};
  const left = { ...meeting, ...agenda, ...decisionIds };
  if (!isPlainObject(minutes)) return left;
  const plainSummary = Object.hasOwn(minutes, "plainSummary")
    ? { plainSummary: blanked(minutes["plainSummary"], kept.summaries[id], ids) }
    : {};
  return {
    ...left,
    minutes: gone.meetings.includes(id) ? plainSummary : { ...minutes, ...plainSummary },
  };
};

export const keptWithout = (kept: Kept, gone: GoneFromKept): Kept => {
  const ids = new Set<unknown>(gone.ids);
  const { file } = kept;
  const left = Object.fromEntries(
    lists.flatMap((name) =>
      isList(file[name])
        ? [[name, file[name].filter((each) => !isPlainObject(each) || !ids.has(each["id"]))] as const]
        : [],
    ),
  );
  const plan = file["crisisPlan"];
  return {
    ...kept,
    file: {
      ...file,
      ...left,
      ...(isPlainObject(plan) && ids.has(plan["id"]) ? { crisisPlan: null } : {}),
      ...(isList(file["meetings"])
        ? { meetings: objectsIn(file["meetings"]).map((each) => meetingWithout(each, kept, gone)) }
        : {}),
    },
    untoldDissents: kept.untoldDissents.filter((each) => !ids.has(each)),
  };
};
