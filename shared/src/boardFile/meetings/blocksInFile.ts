// One block of minutes in the file, read in both directions. A file that has blocks gives them back as they were told; only
// the sheet an item lies on is looked up anew.
import type { Presence, ReadBlock } from "../../domain/minutes/minutes.ts";
import { minutesSections } from "../../domain/minutes/minutes.ts";
import { participantId } from "../../ids.ts";
import { handFromFile } from "../rules/handInFile.ts";
import type { Laid } from "../items/layOut.ts";
import type { PlainObject } from "../plainJson.ts";
import { audienceIn } from "../rules/audienceIn.ts";
import { asVia, type MeetingInFile } from "./planInFile.ts";

type VersionInFile = NonNullable<NonNullable<MeetingInFile["minutes"]>["versions"]>[number];
export type BlockInFile = NonNullable<VersionInFile["blocks"]>[number];

const withVia = (via: Readonly<Record<string, string>>): Presence["via"] =>
  Object.fromEntries(Object.entries(via).map(([id, how]) => [id, asVia(how)]));

const presenceFrom = (presence: NonNullable<BlockInFile["presence"]>): Presence => ({
  via: withVia(presence.via),
  guests: presence.guests.map(participantId),
  came: presence.came,
  left: presence.left,
  agreedTo: presence.agreedTo,
  names: presence.names,
  residents: presence.residents.map(participantId),
});

/** `laid`: where an item of the file lies now; a block whose item is gone stands by itself. */
export const blockFromFile = (block: BlockInFile, laid: (id: string) => Laid | undefined): ReadBlock => {
  const item = block.itemId ? laid(block.itemId)?.ref : undefined;
  return {
    id: block.id,
    section: minutesSections.find((section) => section === block.section) ?? "openQuestions",
    order: block.order,
    text: block.text,
    audience: audienceIn(block) ?? [],
    ...(item ? { item } : {}),
    ...(block.wordsOfId ? { wordsOf: participantId(block.wordsOfId) } : {}),
    ...(block.aboutId ? { about: block.aboutId } : {}),
    ...(block.peopleIds ? { people: block.peopleIds.map(participantId) } : {}),
    ...(block.on ? { on: block.on } : {}),
    ...(block.status ? { status: block.status } : {}),
    ...(block.mode ? { mode: block.mode } : {}),
    ...(block.rhythm ? { rhythm: { every: block.rhythm.every, until: block.rhythm.until } } : {}),
    ...(block.answers
      ? {
          answers: block.answers.map(({ byId, value, notedById, ...hand }) => ({
            by: participantId(byId),
            value,
            notedById: notedById ? participantId(notedById) : null,
            ...handFromFile({ ...hand, notedById }),
          })),
        }
      : {}),
    ...(block.made ? { made: { kind: block.made.kind, place: block.made.place, on: block.made.on } } : {}),
    ...(block.byOrganisation ? { byOrganisation: block.byOrganisation } : {}),
    ...(block.objectionUntil ? { objectionUntil: block.objectionUntil } : {}),
    ...(block.presence ? { presence: presenceFrom(block.presence) } : {}),
    ...(block.isReworded ? { isReworded: true } : {}),
    ...(block.erased
      ? {
          erased: {
            askedBy: participantId(block.erased.askedById),
            by: participantId(block.erased.byId),
            on: block.erased.on,
          },
        }
      : {}),
  };
};

/** `isNamed`: the file knows this item by its id; the parts of a summary it knows by their place. */
export const blockToFile = (block: ReadBlock, isNamed: (item: string) => boolean): PlainObject => {
  const { id, section, order, text, audience, item, wordsOf, about, people, on, status, mode, rhythm } = block;
  const { answers, made, byOrganisation, objectionUntil, presence } = block;
  const fields: PlainObject = {
    id,
    section,
    order,
    text,
    audience,
    itemId: item && isNamed(item.item) ? item.item : undefined,
    wordsOfId: wordsOf,
    aboutId: about,
    peopleIds: people,
    on,
    status,
    mode,
    rhythm: rhythm && { every: rhythm.every, until: rhythm.until ?? null },
    answers: answers?.map(({ by, ...said }) => ({ byId: by, ...said })),
    made,
    byOrganisation,
    objectionUntil,
    presence,
    isReworded: block.isReworded,
    erased: block.erased && { askedById: block.erased.askedBy, byId: block.erased.by, on: block.erased.on },
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
};
