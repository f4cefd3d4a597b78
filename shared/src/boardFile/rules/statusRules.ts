// What a file says about how far a thing is must follow from who said what: nothing is agreed without a resident's own yes
// (DOMAIN.md 3.3, 3 and 4).
import { accordValues } from "../../domain/accord.ts";
import type { Accord } from "../../domain/accord.ts";
import { agreementStatus } from "../../domain/agreement.ts";
import { reads } from "../../domain/audience.ts";
import type { Wording } from "../../domain/wording.ts";
import { type ParticipantId, itemId, participantId } from "../../ids.ts";
import {
  everyValueAt,
  isPlainObject,
  objectsIn,
  type PlainObject,
  pathText,
  stringOr,
  stringsIn,
} from "../plainJson.ts";
import { audienceIn } from "./audienceIn.ts";
import type { FileFault } from "./fileFault.ts";

const wordsOf = (record: PlainObject): Wording => {
  const rhythm = isPlainObject(record["rhythm"]) ? record["rhythm"] : null;
  return {
    text: stringOr(record["text"], ""),
    partyIds: stringsIn(record["partyIds"]).map(participantId),
    rhythm: rhythm && { every: stringOr(rhythm["every"], ""), until: stringOr(rhythm["until"], "") || null },
    reviewOn: stringOr(record["reviewOn"], "") || null,
  };
};

const accordsOf = (agreement: PlainObject): readonly Accord[] =>
  objectsIn(agreement["accords"]).flatMap((accord) => {
    const value = accordValues.find((each) => each === accord["value"]);
    const words = isPlainObject(accord["words"]) ? accord["words"] : agreement;
    return value === undefined
      ? []
      : [
          {
            participantId: participantId(stringOr(accord["participantId"], "")),
            value,
            on: "",
            note: "",
            words: wordsOf(words),
          },
        ];
  });

/** Residents who sit at the table now. */
const residentsIn = (json: PlainObject): readonly ParticipantId[] =>
  objectsIn(json["participants"])
    .filter((each) => each["party"] === "resident" && (each["leftOn"] ?? null) === null)
    .map((each) => participantId(stringOr(each["id"], "")));

const agreementsNotBorneOut = (json: PlainObject): readonly FileFault[] =>
  everyValueAt(json, ["agreements", "*"]).flatMap(({ path, value: agreement }) => {
    const audience = audienceIn(agreement);
    if (!isPlainObject(agreement) || audience === null) return [];
    const residents = residentsIn(json).filter((each) => reads(audience, each));
    const state = { id: itemId("a"), accords: accordsOf(agreement), closed: null };
    const status = agreementStatus(state, residents);
    const said = agreement["status"];
    if (said === "agreed" && status !== "agreed") {
      return [
        {
          path: pathText([...path, "status"]),
          reason: "is agreed without the yes of every adult resident who may read it, or with the no of a party",
        },
      ];
    }
    return said === "proposed" && status === "agreed"
      ? [{ path: pathText([...path, "status"]), reason: "is proposed, while everyone whose yes it needs said yes" }]
      : [];
  });

const needsOwner = ["accepted", "inProgress", "done", "stuck", "handedOver", "declined"];

const actionsWithoutOwner = (json: PlainObject): readonly FileFault[] =>
  everyValueAt(json, ["actions", "*"]).flatMap(({ path, value: action }) => {
    if (!isPlainObject(action) || (action["ownerId"] ?? null) !== null) return [];
    const history = objectsIn(action["statusHistory"]);
    const status = stringOr(action["status"], "proposed");
    return needsOwner.includes(status) && history.at(-1)?.["status"] !== status
      ? [{ path: pathText([...path, "ownerId"]), reason: `is nobody, while the action is ${status}` }]
      : [];
  });

export const statusesBroken = (json: unknown): readonly FileFault[] =>
  isPlainObject(json) ? [...agreementsNotBorneOut(json), ...actionsWithoutOwner(json)] : [];
