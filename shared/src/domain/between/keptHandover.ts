// Handovers as a board file brought them: from here on they live among those of this house, and go on the same way.
import { itemId, type ParticipantId, participantId } from "../../ids.ts";
import type { Audience } from "../audience.ts";
import type { Wording } from "../wording.ts";
import type { Between } from "./foldBetween.ts";
import {
  type Ask,
  type AskedBecause,
  type Handover,
  type HandoverAnswer,
  type HandoverAnswerValue,
  handoverAnswerValues,
  type HandoverConsent,
  type Thanks,
} from "./handover.ts";

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
const who = (value: unknown): ParticipantId | null => {
  const id = text(value);
  return id === null ? null : participantId(id);
};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const becauses: readonly AskedBecause[] = ["asked", "late", "bareNo", "left", "escalated"];
const valueIn = (value: unknown): HandoverAnswerValue | undefined =>
  handoverAnswerValues.find((each) => each === value);

const answerIn = (fields: Fields, to: ParticipantId | null): HandoverAnswer | null => {
  const value = valueIn(fields["answer"]);
  if (value === undefined) return null;
  return {
    by: who(fields["answeredById"]) ?? to,
    on: text(fields["answeredOn"]) ?? "",
    value,
    note: text(fields["answerNote"]) ?? "",
    offer: text(fields["offer"]) ?? "",
    until: text(fields["bridgeUntil"]),
  };
};

/** One question of the list that a live table writes. */
const askIn = (ask: unknown): Ask => {
  const fields = fieldsOf(ask);
  const to = who(fields["toId"]);
  const seenBy = who(fields["seenById"]);
  return {
    to,
    toLabel: text(fields["toLabel"]) ?? "",
    because: becauses.find((each) => each === fields["because"]) ?? "asked",
    on: text(fields["on"]) ?? "",
    dueOn: text(fields["dueOn"]),
    seen: seenBy && { by: seenBy, on: text(fields["seenOn"]) ?? "" },
    answer: answerIn(fields, to),
  };
};

/** A file that knows one question and, at most, that it went on from there. */
const plainAsks = (fields: Fields): readonly Ask[] => {
  const to = who(fields["toId"]);
  const first: Ask = {
    to,
    toLabel: "",
    because: "asked",
    on: text(fields["requestedOn"]) ?? "",
    dueOn: text(fields["answerDueOn"]),
    seen: fields["status"] === "seen" && to !== null ? { by: to, on: "" } : null,
    answer: answerIn(fields, to),
  };
  const on = text(fields["escalatedOn"]);
  if (on === null && fields["status"] !== "escalated") return [first];
  const toLabel = text(fields["escalatedToLabel"]) ?? "";
  return [
    first,
    { to: null, toLabel, because: "escalated", on: on ?? first.on, dueOn: null, seen: null, answer: null },
  ];
};

const consentsIn = (fields: Fields): readonly HandoverConsent[] => {
  const told = list(fields["residentWords"]).flatMap((each): readonly HandoverConsent[] => {
    const said = fieldsOf(each);
    const by = who(said["byId"]);
    const value = said["value"] === "yes" ? "yes" : said["value"] === "no" ? "no" : null;
    if (by === null || value === null) return [];
    const notedById = who(said["notedById"]);
    const hand = notedById === null ? {} : ({ notedById, how: said["how"] === "phone" ? "phone" : "aloud" } as const);
    return [{ by, on: text(said["on"]) ?? "", value, ...hand }];
  });
  const on = text(fields["residentAccordOn"]);
  return told.length > 0 || on === null ? told : [{ by: null, on, value: "yes" }];
};

const wordsIn = (value: unknown): Wording | null => {
  const fields = fieldsOf(value);
  const words = text(fields["text"]);
  if (words === null) return null;
  const owner = who(fields["ownerId"]);
  return { text: words, ...(owner === null ? {} : { ownerId: owner }) };
};

const thanksIn = (value: unknown): readonly Thanks[] =>
  list(value).flatMap((each): readonly Thanks[] => {
    const fields = fieldsOf(each);
    const [by, words] = [who(fields["byId"]), text(fields["text"])];
    return by === null || words === null ? [] : [{ by, on: text(fields["on"]) ?? "", text: words }];
  });

export interface KeptHandover {
  readonly id: string;
  readonly audience: Audience;
  readonly record: unknown;
}

/** What a record of a board file says; `null`: nothing that can be lived with here. It stays in the file all the same. */
export const handoverInRecord = ({ id, audience, record }: KeptHandover): Handover | null => {
  const fields = fieldsOf(record);
  const from = who(fields["fromId"]);
  if (from === null) return null;
  const told = list(fields["asks"]).map(askIn);
  const asks = told.length > 0 ? told : plainAsks(fields);
  const consents = consentsIn(fields);
  const isAccepted = asks.at(-1)?.answer?.value === "accepted";
  const completedOn = text(fields["completedOn"]);
  const warmOn = text(fields["warmContactOn"]);
  // A file that is not of this house says only that the resident agreed: from that day it was taken over.
  const agreedOn = text(fields["residentAccordOn"]);
  return {
    id,
    place: { audience },
    actions: list(fields["actionIds"]).flatMap((each) => (typeof each === "string" ? [itemId(each)] : [])),
    from,
    reason: text(fields["reason"]) ?? "",
    boundary: text(fields["boundaryText"]) ?? "",
    words: wordsIn(fields["words"]),
    second: who(fields["secondId"]),
    asks,
    consents,
    takenOverOn: text(fields["takenOverOn"]) ?? (isAccepted ? agreedOn : null),
    made: null,
    warm:
      warmOn === null
        ? null
        : { by: who(fields["warmContactById"]), on: warmOn, isDone: fields["warmContactDone"] !== false },
    completedOn,
    withdrawnOn: text(fields["withdrawnOn"]),
    thanks: thanksIn(fields["thanks"]),
  };
};

/** What a record of a board file adds here; nothing for the collections of others. */
export const foldKeptHandover = (between: Between, collection: string, kept: KeptHandover): Partial<Between> => {
  if (collection !== "handovers") return {};
  const handover = handoverInRecord(kept);
  return handover ? { handovers: [...between.handovers.filter(({ id }) => id !== kept.id), handover] } : {};
};
