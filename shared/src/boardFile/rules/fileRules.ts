// What a sound file must also be: ids that lead somewhere, no id twice, a resident in every audience, and statuses that the
// answers bear out (DOMAIN.md 3.3). Works on any JSON, so that one bad field does not hide the next.
import { holds } from "../../domain/audience.ts";
import { type ParticipantId, participantId } from "../../ids.ts";

import { everyValueAt, isList, isPlainObject, objectsIn, pathText, stringsIn } from "../plainJson.ts";
import { adoptedWithoutYes } from "./adoptionRules.ts";
import type { FileFault } from "./fileFault.ts";
import {
  audiencesInFile,
  itemCollections,
  partCollections,
  partsOfItems,
  referencesInFile,
  setsInFile,
} from "./referencesInFile.ts";
import { audienceIn } from "./audienceIn.ts";
import { statusesBroken } from "./statusRules.ts";

const at = (json: unknown, pattern: string) => everyValueAt(json, pattern.split("."));

const idsIn = (json: unknown, collection: string): ReadonlySet<unknown> =>
  new Set(at(json, `${collection}.*.id`).map(({ value }) => value));

const leadNowhere = (json: unknown): readonly FileFault[] =>
  referencesInFile.flatMap(([pattern, ...collections]) => {
    const known = collections.map((collection) => idsIn(json, collection));
    return at(json, pattern)
      .filter(({ value }) => typeof value === "string" && !known.some((ids) => ids.has(value)))
      .map(({ path }) => ({ path: pathText(path), reason: `is not in ${collections.join(" or ")}` }));
  });

const dissentCollections: Readonly<Record<string, string>> = {
  goal: "goals",
  agreement: "agreements",
  action: "actions",
  decision: "decisions",
  barrier: "barriers",
  meeting: "meetings",
};

const dissentsAboutNothing = (json: unknown): readonly FileFault[] =>
  at(json, "dissents.*.about").flatMap(({ path, value }) => {
    if (!isPlainObject(value) || typeof value["kind"] !== "string") return [];
    const collection = dissentCollections[value["kind"]];
    return collection === undefined || idsIn(json, collection).has(value["id"])
      ? []
      : [{ path: pathText([...path, "id"]), reason: `is not in ${collection}` }];
  });

/** The second of two: `places` name the ids that must differ from each other. */
const twice = (json: unknown, places: readonly string[]): readonly FileFault[] => {
  const seen = new Set<unknown>();
  return places
    .flatMap((place) => at(json, place))
    .flatMap(({ path, value }) => {
      if (typeof value !== "string") return [];
      if (seen.has(value)) return [{ path: pathText(path), reason: "is used twice" }];
      seen.add(value);
      return [];
    });
};

const repeatedIds = (json: unknown): readonly FileFault[] => {
  const items = [...[...itemCollections, ...partCollections].map((each) => `${each}.*.id`), "crisisPlan.id"];
  const others = [
    "organisations",
    "guests",
    "consents",
    "mandates",
    "representatives",
    "legalBases",
    "proposals",
    "widenings",
    "seatsByOtherHand",
    "decisions",
    "dissents",
    "handovers",
    "meetings",
    "checkIns",
    "askings",
    "evaluations",
    "hosting",
  ];
  return [
    ...twice(json, items),
    ...twice(json, ["participants.*.id", "guests.*.id"]),
    ...others.filter((each) => each !== "guests").flatMap((each) => twice(json, [`${each}.*.id`])),
    ...setsInFile.flatMap((set) =>
      at(json, set).flatMap(({ path, value }) =>
        stringsIn(value).flatMap((each, index, all) =>
          all.indexOf(each) < index ? [{ path: pathText([...path, index]), reason: "is named twice" }] : [],
        ),
      ),
    ),
  ];
};

const residentsOf = (json: unknown): ReadonlySet<unknown> =>
  new Set(
    objectsIn(isPlainObject(json) ? json["participants"] : [])
      .filter((each) => each["party"] === "resident")
      .map((each) => each["id"]),
  );

/** nobody shares a word about a resident without a resident. */
const audiencesWithoutResident = (json: unknown): readonly FileFault[] => {
  const residents = residentsOf(json);
  const people = idsIn(json, "participants");
  const noResident =
    isPlainObject(json) && isList(json["participants"]) && residents.size === 0
      ? [{ path: "participants", reason: "holds no resident" }]
      : [];
  const audiences = audiencesInFile.flatMap((pattern) =>
    at(json, pattern).flatMap(({ path, value }) => {
      if (!isList(value)) return [];
      const unknown = value.flatMap((each, index) =>
        typeof each === "string" && !people.has(each)
          ? [{ path: pathText([...path, index]), reason: "is not in participants" }]
          : [],
      );
      return value.length > 0 && !value.some((each) => residents.has(each))
        ? [...unknown, { path: pathText(path), reason: "holds no resident" }]
        : unknown;
    }),
  );
  return [...noResident, ...audiences];
};

const partsOutside = (json: unknown): readonly FileFault[] =>
  partsOfItems.flatMap(([collection, ...fields]) =>
    at(json, `${collection}.*`).flatMap(({ path, value: item }) => {
      const audience = isPlainObject(item) ? audienceIn(item) : null;
      if (!isPlainObject(item) || audience === null || audience === "everyone") return [];
      const readers: ReadonlySet<ParticipantId> = new Set(audience);
      return fields.flatMap((field) =>
        [...everyValueAt(item, [field]), ...everyValueAt(item, [field, "*"])]
          .filter((part) => typeof part.value === "string" && !readers.has(participantId(part.value)))
          .map((part) => ({ path: pathText([...path, ...part.path]), reason: "cannot read it: not in its audience" })),
      );
    }),
  );

const actionsWiderThanGoal = (json: unknown): readonly FileFault[] => {
  const goals = new Map(at(json, "goals.*").map(({ value }) => [isPlainObject(value) ? value["id"] : null, value]));
  return at(json, "actions.*").flatMap(({ path, value: action }) => {
    if (!isPlainObject(action)) return [];
    const ofAction = audienceIn(action);
    const ofGoal = audienceIn(goals.get(action["goalId"]));
    return ofAction === null || ofGoal === null || holds(ofGoal, ofAction)
      ? []
      : [{ path: pathText([...path, "audience"]), reason: "is wider than the audience of its goal" }];
  });
};

/** Every rule that is broken, with its place. */
export const rulesBroken = (json: unknown): readonly FileFault[] => [
  ...leadNowhere(json),
  ...dissentsAboutNothing(json),
  ...repeatedIds(json),
  ...audiencesWithoutResident(json),
  ...partsOutside(json),
  ...actionsWiderThanGoal(json),
  ...statusesBroken(json),
  ...(isPlainObject(json) ? adoptedWithoutYes(json) : []),
];
