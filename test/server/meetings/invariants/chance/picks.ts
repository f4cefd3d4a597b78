// What chance may look at to ask something, and what it picks from it: mostly what is there, sometimes what is not.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { ItemRef, SheetItem } from "@werktafel/shared/domain/item";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { currentWording, type Wording } from "@werktafel/shared/domain/wording";
import { itemId, type MeetingId, meetingId, type ParticipantId, participantId, sheetId } from "@werktafel/shared/ids";
import type { CommandPayloads } from "@werktafel/shared/protocol/facts";
import type { SeededRandom } from "../../../../support/seededRandom.ts";
import type { ChanceTable } from "../chanceTable.ts";

/** All that chance may look at to ask something: more than any asker knows. */
export interface World {
  readonly chance: SeededRandom;
  readonly table: ChanceTable;
  readonly facts: BoardFacts;
  readonly me: ParticipantId;
  /** Today. */
  readonly on: string;
  /** A word that nobody else uses; who may read it is decided when it is known what became of it. */
  readonly word: string;
}

export const meetingsOf = ({ facts }: Pick<World, "facts">): readonly MeetingState[] => Object.values(facts.meetings);
/** The one that matters now: the newest, mostly. */
export const aMeeting = (world: World): MeetingId => {
  const all = meetingsOf(world);
  const newest = all.at(-1);
  if (!newest || world.chance.chance(0.03)) return meetingId("m-nergens");
  return (world.chance.chance(0.85) ? newest : world.chance.pick(all)).id;
};
export const stateOf = (world: World): MeetingState | undefined => meetingsOf(world).at(-1);

export const anyone = ({ chance, table }: World): ParticipantId =>
  chance.chance(0.02) ? participantId("p-nergens") : chance.pick(table.people).participant.id;
export const some = (world: World): readonly ParticipantId[] =>
  Array.from({ length: world.chance.between(1, 3) }, () => anyone(world));

export const itemsOn = (world: World, collection: string): readonly SheetItem[] =>
  [...world.table.items.values()].flat().filter((item) => item.collection === collection);

export const refOf = ({ id: item, sheet }: SheetItem): ItemRef => ({ item, sheet });
export const nowhere = { sheet: sheetId("nergens~1"), item: itemId("nergens") };
export const aThing = (world: World, ...collections: readonly string[]): SheetItem | null => {
  const there = collections.flatMap((collection) => itemsOn(world, collection));
  return there.length === 0 || world.chance.chance(0.03) ? null : world.chance.pick(there);
};
export const aRef = (world: World, ...collections: readonly string[]): ItemRef => {
  const thing = aThing(world, ...collections);
  return thing ? refOf(thing) : nowhere;
};

const authorOf = ({ values }: SheetItem): ParticipantId | null =>
  typeof values["byId"] === "string" ? participantId(values["byId"]) : null;
/** Who put something on the table, one per thing. */
export const writersOf = ({ items }: World["table"]): readonly ParticipantId[] =>
  [...items.values()].flat().flatMap((item) => authorOf(item) ?? []);
/** Something of one's own; else anything. */
export const ownRef = (world: World): ItemRef => {
  const own = [...world.table.items.values()].flat().filter((item) => authorOf(item) === world.me);
  return own.length > 0 && world.chance.chance(0.8)
    ? refOf(world.chance.pick(own))
    : aRef(world, "agreements", "goals", "actions", "strengths");
};
/** An action that one took; else any. */
export const ownAction = (world: World): ItemRef => {
  const own = itemsOn(world, "actions").filter(({ id }) => world.facts.actions[id]?.owner === world.me);
  return own.length > 0 ? refOf(world.chance.pick(own)) : aRef(world, "actions");
};
/** A circle one is in, mostly: its sheet. */
export const ownCircle = (world: World): ItemRef["sheet"] => {
  const own = world.table.sheets.filter(({ audience }) => audience !== "everyone" && audience.includes(world.me));
  return own.length > 0 && world.chance.chance(0.8) ? world.chance.pick(own).id : aRef(world, "goals").sheet;
};

/** A part of minutes that somebody asked to be erased. */
export const askedBlock = (world: World): string =>
  Object.keys(stateOf(world)?.minutes.erasureAsks ?? {}).at(-1) ?? aBlock(world) ?? "geen";
/** Something that somebody asked to be erased. */
export const askedToErase = (world: World): ItemRef => {
  const asked = new Set(Object.keys(world.facts.erasureAsks));
  const there = [...world.table.items.values()].flat().filter(({ id }) => asked.has(id));
  return there.length === 0 ? nowhere : refOf(world.chance.pick(there));
};
/** Whose turn it is in the round that goes on. */
export const speaking = (world: World): ParticipantId | undefined =>
  world.chance.chance(0.9) ? (stateOf(world)?.turnRounds.at(-1)?.current ?? undefined) : undefined;

/** What the table talks about when it answers: the agreement in the round, mostly. */
export const anAgreement = (world: World): SheetItem | null => {
  const rounds = Object.values(stateOf(world)?.accordRounds ?? {});
  const round = rounds.at(-1);
  const there = round && itemsOn(world, "agreements").find(({ id }) => id === round.item.item);
  return there && world.chance.chance(0.8) ? there : aThing(world, "agreements");
};
export const wordsOf = ({ chance }: World, item: SheetItem | null): Wording => {
  const words = item && currentWording(item);
  return words && chance.chance(0.93) ? words : { text: "Noor werkt nooit.", partyIds: [] };
};

export const anAudience = (world: World): Audience => {
  const { chance, facts, me } = world;
  if (chance.chance(0.3)) return "everyone";
  const residents = facts.participants.filter((each) => each.party === "resident").map((each) => each.id);
  const others = some(world).filter((each) => chance.chance(0.9) || each.length > 0);
  return [...(chance.chance(0.9) ? [me] : []), ...(chance.chance(0.9) ? [chance.pick(residents)] : []), ...others];
};

/** A day from yesterday to three weeks from now. */
export const aDay = ({ chance, on }: World): string =>
  new Date(Date.parse(`${on}T12:00:00Z`) + chance.between(-1, 21) * 86_400_000).toISOString().slice(0, 10);

export const planFrom = (world: World): CommandPayloads["planMeeting"]["plan"] => ({
  kind: "progress",
  plannedFor: `${aDay(world)}T10:30:00+02:00`,
  durationMinutes: 60,
  place: world.word,
  form: "hybrid",
  videoLink: null,
  chairId: world.chance.chance(0.7) ? participantId("p-farida") : anyone(world),
  noteTakerId: world.chance.chance(0.5) ? null : anyone(world),
  template: "werktafel",
  invited: [...new Set(some(world))],
  residentChoseTimeAndPlace: true,
});

export const inMeeting = (world: World) => ({ meeting: aMeeting(world) });
export const aVersion = (world: World): number => {
  const versions = stateOf(world)?.minutes.versions ?? [];
  return world.chance.chance(0.8) ? (versions.at(-1)?.version ?? 1) : world.chance.between(1, 3);
};
export const aBlock = (world: World): string | null => {
  const blocks = stateOf(world)?.minutes.versions.at(-1)?.blocks ?? [];
  return blocks.length === 0 ? null : world.chance.pick(blocks).id;
};
export const aCorrection = (world: World): string => stateOf(world)?.minutes.corrections.at(-1)?.id ?? "geen";
