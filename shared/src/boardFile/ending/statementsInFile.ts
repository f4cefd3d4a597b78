// *Dit klopt niet* in the file, read in both directions: what somebody says, how the line read then, what was answered, and how it goes on.
import * as z from "zod";
import type { LineWords } from "../../domain/correcting/lineWords.ts";
import type { Statement } from "../../domain/correcting/statement.ts";
import type { Fact } from "../../domain/fact.ts";
import type { ItemRef } from "../../domain/item.ts";
import { participantId } from "../../ids.ts";
import { day, everyoneOrSome, id, rhythm, short, text } from "../fieldShapes.ts";
import type { PlainObject } from "../plainJson.ts";

const line = z
  .looseObject({ text, more: text.optional(), whoIds: z.array(id).optional(), due: short.optional(), rhythm })
  .nullish();
type LineInFile = z.infer<typeof line>;

export const statementShape = z.looseObject({
  id,
  aboutId: id,
  audience: everyoneOrSome.nullish(),
  text,
  byId: id,
  on: day,
  line,
  answer: z.looseObject({ byId: id, on: day, as: z.enum(["changed", "kept"]), text, line }).nullish(),
  disputedOn: day.nullish(),
  settledOn: day.nullish(),
});
export type StatementInFile = z.infer<typeof statementShape>;

/** What the file says of a statement, and a fact keeps. */
export const statementFields = [
  "byId",
  "aboutId",
  "audience",
  "text",
  "on",
  "line",
  "answer",
  "disputedOn",
  "settledOn",
] as const;

const lineFromFile = (from: LineInFile): LineWords | null => {
  if (!from) return null;
  const { text: words, more, whoIds, due, rhythm: how } = from;
  return {
    text: words,
    ...(more === undefined ? {} : { more }),
    ...(whoIds === undefined ? {} : { who: whoIds.map(participantId) }),
    ...(due === undefined ? {} : { due }),
    ...(how ? { rhythm: { every: how.every, until: how.until ?? null } } : {}),
  };
};

const lineToFile = (words: LineWords | null): PlainObject | null => {
  if (words === null) return null;
  const { who, ...others } = words;
  return { ...others, ...(who === undefined ? {} : { whoIds: who }) };
};

export const statementFacts = (each: StatementInFile, item: ItemRef): readonly Fact[] => {
  const { id: statement, byId, on, text: said, answer, disputedOn, settledOn } = each;
  const by = participantId(byId);
  return [
    { kind: "statementMade", item, statement, text: said, line: lineFromFile(each.line), by, on },
    ...(answer
      ? [
          {
            kind: "statementAnswered",
            item,
            statement,
            as: answer.as,
            text: answer.text,
            line: lineFromFile(answer.line),
            by: participantId(answer.byId),
            on: answer.on,
          } as const,
        ]
      : []),
    ...(disputedOn ? [{ kind: "statementDisputed", item, statement, by, on: disputedOn } as const] : []),
    ...(settledOn ? [{ kind: "statementSettled", item, statement, by, on: settledOn } as const] : []),
  ];
};

export const statementToFile = (
  { id: own, byId, about, text: said, on, line: words, answer, disputedOn, settledOn }: Statement,
  audience: unknown,
) => ({
  id: own,
  byId,
  aboutId: about,
  audience,
  text: said,
  on,
  ...(words === null ? {} : { line: lineToFile(words) }),
  ...(answer === null
    ? {}
    : {
        answer: { byId: answer.by, on: answer.on, as: answer.as, text: answer.text, line: lineToFile(answer.line) },
      }),
  ...(disputedOn === null ? {} : { disputedOn }),
  ...(settledOn === null ? {} : { settledOn }),
});
