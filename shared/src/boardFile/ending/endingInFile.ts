// What a table says of its own rest and end, of what was asked, contradicted, erased or asked to be erased, and of who looked along in
// an emergency, read in both directions. All of it optional: a file without it is as good.
import type { BoardFacts } from "../../domain/board.ts";
import { type Ending, noEnding } from "../../domain/closing.ts";
import type { Fact } from "../../domain/fact.ts";
import { isFacilitator, isResident, type Participant } from "../../domain/participant.ts";
import type { ItemRef } from "../../domain/item.ts";
import { itemId, type ParticipantId, participantId, type SheetId } from "../../ids.ts";
import type { Audience } from "../../domain/audience.ts";
import type { Laid } from "../items/layOut.ts";
import { isPlainObject, objectsIn, type PlainObject } from "../plainJson.ts";
import { audienceIn } from "../rules/audienceIn.ts";
import type { EndingInFile, endingNames, PlanInFile } from "./endingShape.ts";
import { statementFacts, statementFields, statementToFile } from "./statementsInFile.ts";

export interface EndingFrom {
  readonly file: EndingInFile;
  readonly participants: readonly Participant[];
  readonly laid: (id: string) => Laid | undefined;
  /** Where something lay that these people read. */
  readonly sheetOf: (audience: Audience) => SheetId;
}

const who = ({ byId, on }: { readonly byId: string; readonly on: string }) => ({ by: participantId(byId), on });
/** *Ik wil dit samen lezen* */
const together = (each: { readonly together?: true | null | undefined }) =>
  each.together ? ({ together: true } as const) : {};
const toEveryone = { audience: "everyone" } as const;

/** Where it lies; of what lies on no sheet any more, where those who may read of it do: else the residents alone. */
const lyingAt = ({ participants, laid, sheetOf }: EndingFrom, id: string, each: PlainObject): ItemRef => {
  const residents = participants.filter(isResident).map((resident) => resident.id);
  return laid(id)?.ref ?? { sheet: sheetOf(audienceIn(each) ?? residents), item: itemId(id) };
};

const aroundItems = (from: EndingFrom): readonly Fact[] => [
  ...(from.file.statements ?? []).flatMap((each) => statementFacts(each, lyingAt(from, each.aboutId, each))),
  ...(from.file.lineQuestions ?? []).flatMap((each): readonly Fact[] => {
    const item = lyingAt(from, each.aboutId, each);
    const to = each.toId ? participantId(each.toId) : null;
    return [
      { kind: "lineQuestionAsked", item, question: each.id, to, text: each.text, ...who(each), ...together(each) },
      ...(each.answers ?? []).map(
        (answer): Fact => ({
          kind: "lineQuestionAnswered",
          item,
          question: each.id,
          text: answer.text,
          ...who(answer),
        }),
      ),
      // Who asked took it back, and the answers stayed.
      ...(each.text === "" ? [{ kind: "lineQuestionTakenBack", item, question: each.id, ...who(each) } as const] : []),
    ];
  }),
  ...(from.file.erasureAsks ?? []).flatMap((each): readonly Fact[] => {
    const item = lyingAt(from, each.itemId, each);
    const { declined } = each;
    return [
      { kind: "itemErasureAsked", item, ...who(each) },
      ...(declined ? [{ kind: "itemErasureDeclined", item, reason: declined.reason, ...who(declined) } as const] : []),
    ];
  }),
  ...(from.file.erased ?? []).map((each): Fact => {
    const item = lyingAt(from, each.itemId, each);
    return { kind: "itemErased", item, as: each.as, ...who(each) };
  }),
];

const yeses = (ids: readonly string[], kind: "closingAgreed" | "reopeningAgreed", on: string): readonly Fact[] =>
  ids.slice(1).map((by): Fact => ({ kind, ...toEveryone, by: participantId(by), on }));

const planOf = ({ keeperIds, afterCare }: PlanInFile) => ({
  keepers: keeperIds.map(participantId),
  afterCare: { who: participantId(afterCare.whoId), on: afterCare.on },
});

const endingOf = ({ file, participants }: EndingFrom): readonly Fact[] => {
  const { pause, proposal, closed, reopening, retention, holds, copies, erasureAsked, listed } = file.ending ?? {};
  const residents = participants.filter(isResident).map(({ id: each }) => each);
  const deciders = participants
    .filter((each) => isResident(each) || isFacilitator(each) || closed?.keeperIds.includes(each.id) === true)
    .map(({ id: each }) => each);
  const [keeper = participantId("")] = participants.filter(isFacilitator).map(({ id: each }) => each);
  return [
    ...(pause ? [{ kind: "tablePaused", ...toEveryone, ...who(pause), until: pause.until ?? null } as const] : []),
    ...(retention ?? []).map(
      ({ id: rule, whose, basis, years, start }): Fact => ({
        kind: "retentionSet",
        ...toEveryone,
        by: keeper,
        on: "",
        rule: { id: rule, whose, basis, years, start },
      }),
    ),
    ...(holds ?? []).map(
      (each): Fact => ({ kind: "erasureHeld", ...toEveryone, ...who(each), hold: each.id, reason: each.reason }),
    ),
    ...(proposal
      ? [
          { kind: "closingProposed", ...toEveryone, ...who(proposal), plan: planOf(proposal) } as const,
          ...yeses(proposal.yesIds, "closingAgreed", proposal.on),
        ]
      : []),
    ...(closed
      ? [
          {
            kind: "boardClosed",
            ...toEveryone,
            closed: { on: closed.on, ...planOf(closed), agreedBy: closed.agreedByIds.map(participantId) },
          } as const,
        ]
      : []),
    ...(copies ?? []).map(
      (each): Fact => ({
        kind: "copyTaken",
        audience: [...new Set<ParticipantId>([...residents, participantId(each.byId)])].sort(),
        ...who(each),
        as: each.as,
      }),
    ),
    ...(erasureAsked ? [{ kind: "boardErasureAsked", audience: deciders, ...who(erasureAsked) } as const] : []),
    ...(listed ? [{ kind: "destructionListed", ...toEveryone, on: listed.on } as const] : []),
    ...(listed?.approved ? [{ kind: "destructionApproved", ...toEveryone, ...who(listed.approved) } as const] : []),
    ...(reopening
      ? [
          { kind: "reopeningProposed", ...toEveryone, ...who(reopening) } as const,
          ...yeses(reopening.yesIds, "reopeningAgreed", reopening.on),
        ]
      : []),
  ];
};

const looksAlong = ({ file, participants }: EndingFrom): readonly Fact[] => {
  const audience = participants.filter((each) => isResident(each) || isFacilitator(each)).map(({ id: each }) => each);
  return (file.emergencyLooks ?? []).flatMap(
    ({ id: look, by, agreedBy, reason, at, until, closedAt }): readonly Fact[] => [
      { kind: "breakGlassOpened", look, by, agreedBy, reason, at, until, audience },
      ...(closedAt ? [{ kind: "breakGlassClosed", look, at: closedAt, audience } as const] : []),
    ],
  );
};

export const endingFacts = (from: EndingFrom): readonly Fact[] => [
  ...aroundItems(from),
  ...looksAlong(from),
  ...endingOf(from),
];

const saidBy = ({ by, on }: { readonly by: string; readonly on: string }) => ({ byId: by, on });

const endingToFile = (ending: Ending): PlainObject => {
  const { pause, proposal, closed, reopening, retention, holds, copies, erasureAsked, listed } = ending;
  const planned = ({ keepers, afterCare }: NonNullable<Ending["closed"] | Ending["proposal"]>) => ({
    keeperIds: keepers,
    afterCare: { whoId: afterCare.who, on: afterCare.on },
  });
  const parts: PlainObject = {
    pause: pause && { ...saidBy(pause), until: pause.until },
    proposal: proposal && { ...saidBy(proposal), ...planned(proposal), yesIds: proposal.yes },
    closed: closed && { on: closed.on, ...planned(closed), agreedByIds: closed.agreedBy },
    reopening: reopening && { ...saidBy(reopening), yesIds: reopening.yes },
    retention: retention.length > 0 ? retention : null,
    holds: holds.length > 0 ? holds.map((each) => ({ id: each.id, ...saidBy(each), reason: each.reason })) : null,
    copies: copies.length > 0 ? copies.map((each) => ({ ...saidBy(each), as: each.as })) : null,
    erasureAsked: erasureAsked && saidBy(erasureAsked),
    listed: listed && { on: listed.on, approved: listed.approved && saidBy(listed.approved) },
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null));
};

const inWords = (facts: BoardFacts, audienceOf: (sheet: SheetId | undefined) => unknown) => ({
  statements: facts.statements.map((each) => statementToFile(each, audienceOf(facts.homes[itemId(each.about)]))),
  lineQuestions: facts.lineQuestions.map(({ id: own, about, by, to, on, text: asked, answers, ...other }) => ({
    id: own,
    aboutId: about,
    byId: by,
    toId: to,
    on,
    text: asked,
    audience: audienceOf(facts.homes[itemId(about)]),
    answers: answers.map((answer) => ({ ...saidBy(answer), text: answer.text })),
    ...together(other),
  })),
  erasureAsks: Object.entries(facts.erasureAsks).map(([item, ask]) => ({
    itemId: item,
    audience: audienceOf(facts.homes[itemId(item)]),
    ...saidBy(ask),
    declined: ask.declined && { ...saidBy(ask.declined), reason: ask.declined.reason },
  })),
  erased: Object.entries(facts.erased).map(([item, mark]) => ({
    itemId: item,
    audience: audienceOf(facts.homes[itemId(item)]),
    ...saidBy(mark),
    as: mark.as,
  })),
  emergencyLooks: facts.emergencyLooks.map(({ look, ...each }) => ({ id: look, ...each })),
});

/** `kept`: what the file had beside it, that no fact holds. */
export const endingInFile = (
  facts: BoardFacts,
  kept: PlainObject,
  audienceOf: (sheet: SheetId | undefined) => unknown,
): PlainObject => {
  const lists = Object.entries(inWords(facts, audienceOf)).flatMap(([name, now]) => {
    const before = objectsIn(kept[name]);
    const keyOf = (each: PlainObject): unknown => each["id"] ?? each["itemId"];
    const all = now.map((each) => ({ ...before.find((one) => keyOf(one) === keyOf(each)), ...each }));
    if (all.length > 0) return [[name, all] as const];
    return Object.hasOwn(kept, name) ? [[name, before.length > 0 ? [] : kept[name]] as const] : [];
  });
  const ending = endingToFile(facts.ending);
  const own = kept["ending"];
  const whole = facts.ending === noEnding ? {} : ending;
  const hasEnding = Object.keys(whole).length > 0 || Object.hasOwn(kept, "ending");
  return {
    ...Object.fromEntries(lists),
    ...(hasEnding
      ? { ending: isPlainObject(own) ? { ...own, ...whole } : Object.keys(whole).length > 0 ? whole : own }
      : {}),
  };
};

const known = {
  statements: statementFields,
  lineQuestions: ["byId", "aboutId", "toId", "audience", "text", "on", "answers", "together"],
  erasureAsks: ["audience", "byId", "on", "declined"],
  erased: ["audience", "byId", "on", "as"],
  emergencyLooks: ["by", "agreedBy", "reason", "at", "until", "closedAt"],
  ending: ["pause", "proposal", "closed", "reopening", "retention", "holds", "copies", "erasureAsked", "listed"],
} as const;

const without = (record: PlainObject, fields: readonly string[]): PlainObject =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !fields.includes(name)));

/** What is kept of these fields: nothing that became a fact. */
export const emptiedEnding = (name: (typeof endingNames)[number], part: unknown): unknown => {
  const fields = known[name];
  if (Array.isArray(part)) return part.map((each: unknown) => (isPlainObject(each) ? without(each, fields) : each));
  return isPlainObject(part) ? without(part, fields) : part;
};
