// How the volunteers of a table are backed, back in its board file: the day and the rhythm as they are now. That somebody asks for
// help is in no file.
import { isList, isPlainObject, type PlainObject } from "@werktafel/shared/boardFile/plainJson";
import type { BackedAt } from "../../storage/works/volunteers/coordinating.ts";

const asNow = ({ is }: BackedAt): PlainObject => ({
  coordinatorName: is.coordinatorName,
  askEveryWeeks: is.everyWeeks,
  nextAskOn: is.nextAskOn,
});

const organisationIn = (file: PlainObject, name: string): PlainObject => {
  const all = file["organisations"];
  const found = isList(all) ? all.find((each) => isPlainObject(each) && each["name"] === name) : undefined;
  return isPlainObject(found) ? { organisationId: found["id"] } : {};
};

/** Untouched since it came in, it gives what came. */
export const withSupport = (file: PlainObject, backed: readonly BackedAt[]): PlainObject => {
  if (backed.length === 0) return file;
  const before = file["volunteerSupport"];
  const came = isList(before) ? before.filter(isPlainObject) : [];
  const known = came.map((each) => {
    const now = backed.find(({ participant }) => participant === each["forId"]);
    if (now === undefined) return each;
    const told = Object.entries(asNow(now)).filter(
      ([name, value]) => Object.hasOwn(each, name) || (value ?? "") !== "",
    );
    // What the file never said and is as usual stays unsaid.
    const changed = told.filter(([name]) => Object.hasOwn(each, name) || name !== "askEveryWeeks");
    return { ...each, ...Object.fromEntries(changed) };
  });
  const added = backed
    .filter(({ participant }) => !came.some((each) => each["forId"] === participant))
    .map((each) => ({
      forId: each.participant,
      ...organisationIn(file, each.is.organisationName),
      visibleToTable: false,
      ...asNow(each),
    }));
  return { ...file, volunteerSupport: [...known, ...added] };
};
