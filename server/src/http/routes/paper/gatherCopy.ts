// All that somebody's copy is made of, as that person may read it now: the table, the minutes, who looked, what happened, and
// how it lay there before. What is not theirs never comes near it.
import type { Fact } from "@werktafel/shared/domain/fact";
import { minutesFor } from "@werktafel/shared/domain/minutes/minutesView";
import type { LookedBy, ToldLook } from "@werktafel/shared/domain/looked";
import type { Participant } from "@werktafel/shared/domain/participant";
import { changesBetween } from "@werktafel/shared/domain/since";
import { atTheTable } from "@werktafel/shared/domain/tableTime";
import { tableView } from "@werktafel/shared/domain/tableView";
import { isLook } from "@werktafel/shared/domain/accessEvent";
import type { ToldFact } from "@werktafel/shared/protocol/facts";
import { copyWords, namesOrSomebody } from "@werktafel/shared/words/nl/copy";
import { changeSentences } from "@werktafel/shared/words/nl/looked/changeSentences";
import { lookSentence } from "@werktafel/shared/words/nl/looked/lookSentence";
import { renderMinutes } from "@werktafel/shared/words/renderMinutes";
import type { Place } from "../../../access/gate.ts";
import { dayInAmsterdam } from "../../../boards/dayInAmsterdam.ts";
import type { CopyOnPaper, Earlier, Happened } from "../../../paper/copy/copyPaper.ts";
import type { House } from "../../house.ts";
import { readSheets } from "../../pages/readSheets.ts";
import { type BoardAt, boardAt, type Moment, momentsFor } from "../../past.ts";
import { factsWithoutOthersPrivate, withoutOthersPrivate } from "./othersPrivate.ts";

export interface GatheredCopy {
  readonly paper: CopyOnPaper;
  /** The same for machines. */
  readonly json: unknown;
}

/** More moments than a table has in years of weeks; the oldest of more are left out of the story, not of the table. */
const mostMoments = 400;

const dayOf = (at: string): string => dayInAmsterdam(Date.parse(at));

/** Who did it, where the fact itself says so. */
const doerOf = (fact: Fact): string | null => {
  if ("by" in fact && typeof fact.by === "string") return fact.by;
  if (fact.kind === "agreementAnswered") return fact.accord.participantId;
  if (fact.kind === "minutesAnswered") return fact.answer.by;
  if (fact.kind === "correctionAsked") return fact.correction.by;
  return null;
};

const happenedIn = (told: readonly ToldFact[], participants: readonly Participant[]): readonly Happened[] => {
  const names = new Map<string, string>(participants.map(({ id, callName }) => [id, callName] as const));
  return told
    .map(({ at, fact }) => {
      const doer = doerOf(fact);
      const name = doer === null ? copyWords.somebody : (names.get(doer) ?? copyWords.somebody);
      return { on: dayOf(at), text: `${name} ${changeSentences[fact.kind]}` };
    })
    .toReversed();
};

/** Who it was, as the page "wie keek" names them. */
const lookerOf = (by: LookedBy, names: ReadonlyMap<string, string>): string => {
  if (by.kind === "participant") return names.get(by.participant) ?? copyWords.somebody;
  if (by.kind === "elsewhere") return by.name;
  return by.kind === "somebody" ? copyWords.somebody : copyWords.house;
};

/** The very lines that this reader may know of, of looks: what was done stands in what happened. */
const lookedIn = (looks: readonly ToldLook[], names: ReadonlyMap<string, string>): readonly Happened[] =>
  looks.flatMap(({ day, event, kind, by, circle, whose }): readonly Happened[] => {
    if (!isLook(event)) return [];
    const words = {
      who: lookerOf(by, names),
      table: "deze tafel",
      circle: namesOrSomebody((circle ?? []).flatMap((id) => names.get(id) ?? [])),
      whose: whose === null ? "" : (names.get(whose) ?? copyWords.somebody),
    };
    return [{ on: day, text: lookSentence({ event, kind }, words) }];
  });

const earlierOf = (moments: readonly BoardAt[], now: BoardAt, me: Participant): readonly Earlier[] => {
  const views = [...moments, now].map(({ at, facts, sheets }) => ({
    at,
    view: tableView({ sheets, facts, me: me.id }),
  }));
  return views
    .flatMap(({ at, view: then }, index): readonly Earlier[] => {
      const next = views[index + 1];
      if (next === undefined) return [];
      const before = new Map(changesBetween(next.view, then).map((each) => [each.id, each.text] as const));
      const changes = changesBetween(then, next.view).map((change) => ({
        ...change,
        was: change.kind === "otherWords" ? (before.get(change.id) ?? null) : null,
      }));
      return [{ on: dayOf(at), changes }];
    })
    .toReversed();
};

/** `null`: not for this visitor. */
export const gatherCopy = async (house: House, place: Place): Promise<GatheredCopy | null> => {
  const { boards, now } = house;
  const { seat } = place;
  const [read, told] = await Promise.all([boards.factsFor(place), boards.toldTo(place)]);
  const me = read?.facts.participants.find(({ id }) => id === seat?.participant);
  if (read === null || told === null || me === undefined || me.party === "guest") return null;
  const facts = factsWithoutOthersPrivate(read.facts, me.id);
  const at = new Date(now()).toISOString();
  const sheets = await readSheets(house, place);
  const all: readonly Moment[] = await momentsFor(house, place);
  const moments: BoardAt[] = [];
  for (const moment of all.slice(-mostMoments)) {
    const then = await boardAt(house, place, Date.parse(moment.at));
    if (then) moments.push({ ...then, facts: factsWithoutOthersPrivate(then.facts, me.id) });
  }
  const names = new Map<string, string>(facts.participants.map(({ id, callName }) => [id, callName] as const));
  const looks = await boards.looks(place, { from: "0000-01-01", to: dayOf(at), onlyTaken: false });
  const looked = lookedIn(looks ?? [], names);
  const happened = happenedIn(told, facts.participants);
  const minutes = Object.values(facts.meetings).flatMap((meeting) => {
    const found = minutesFor(meeting.minutes, facts.participants);
    if (found === null) return [];
    const { version } = found.version;
    const rendered = renderMinutes({ meeting, version, participants: facts.participants });
    return rendered ? [{ day: atTheTable(meeting.plan.plannedFor)?.day ?? dayOf(at), rendered }] : [];
  });
  return {
    paper: {
      view: tableView({ sheets, facts, me: me.id }),
      facts,
      reader: me,
      on: dayOf(at),
      minutes,
      looked,
      happened,
      earlier: earlierOf(moments, { at, facts, sheets }, me),
    },
    json: withoutOthersPrivate(
      {
        format: "werktafel-copy",
        formatVersion: 1,
        madeAt: at,
        madeFor: { participant: me.id, name: me.name },
        facts,
        sheets,
        log: told.map(({ at: when, fact }) => ({ at: when, fact })),
        versions: moments.map((then, index) => ({ ...then, why: all.slice(-mostMoments)[index]?.why ?? "" })),
        looked,
      },
      me.id,
    ),
  };
};
