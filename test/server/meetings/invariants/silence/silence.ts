// Issue 6, check 4: silence is never a yes. Listens to a table's story, and keeps apart from the house what each person said yes to, by
// whose hand. What is agreed, adopted, taken over, given or let in then rests on the resident's own act on those very words, or on a pen
// that is named with it; and nothing comes to be so because time passed.
import { type Audience, reads } from "@werktafel/shared/domain/audience";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { ChanceTable } from "../chanceTable.ts";
import { AskedAgain } from "./askedAgain.ts";
import { byTheClock, type Hand, noIn, yesIn } from "./acts.ts";
import { claimsOf, shownFault } from "./shown.ts";

export interface Heard {
  /** Who asked for it; `null`: nobody did anything, time passed. */
  readonly actor: ParticipantId | null;
  readonly facts: readonly Fact[];
  readonly before: BoardFacts;
  readonly after: BoardFacts;
  readonly table: ChanceTable;
  /** The day before and after it. */
  readonly days: readonly [string, string];
}

const residentsOf = ({ participants }: BoardFacts, audience: Audience = "everyone"): readonly ParticipantId[] =>
  participants
    .filter((each) => each.party === "resident" && each.leftOn === null && reads(audience, each.id))
    .map(({ id }) => id);
const firstOf = <Each>(all: readonly Each[], fault: (each: Each) => string | null): string | null => {
  for (const each of all) {
    const found = fault(each);
    if (found !== null) return found;
  }
  return null;
};

export class Silence {
  /** By who and what: the last word was yes, by this hand. */
  readonly #yeses = new Map<string, Hand>();
  /** Other words about minutes than a yes hold a representative's up. */
  readonly #held = new Set<string>();
  /** Answers that stay closed, as they were given by who gave them. */
  readonly #closed = new Set<string>();
  /** What minutes told of answers, as they told it. */
  readonly #inMinutes = new Set<string>();
  readonly #takers = new Set<string>();
  readonly again = new AskedAgain();
  readonly #consents = new Map<string, ParticipantId>();
  /** How often time passed, and how much was shown and looked at. */
  passed = 0;
  looked = 0;

  /** By whose hand this person last said yes to it; `null`: they did not. */
  handOf(who: ParticipantId, to: string): Hand | null {
    return this.#yeses.get(`${who} ${to}`) ?? null;
  }

  /** What is wrong with this moment; `null`: nothing. */
  hear(heard: Heard): string | null {
    const { actor, facts, before, after, table, days } = heard;
    if (actor === null) this.passed += 1;
    const fault = firstOf(facts, (fact) => this.#whyNot(fact, heard) ?? this.again.hear(fact) ?? this.#keep(fact));
    if (fault !== null) return fault;
    if (actor === null) {
      const then = new Set(claimsOf(before, table, days[0]));
      const came = claimsOf(after, table, days[1]).find((each) => !then.has(each));
      if (came !== undefined) return `time passed, and ${came}`;
    }
    // What is written since is looked at with the next answer, or when time passes.
    if (actor !== null && !facts.some((fact) => yesIn(fact, () => actor) ?? noIn(fact))) return null;
    this.looked += 1;
    return shownFault({ facts: after, table, on: days[1], isOnPaper: actor === null }, this);
  }

  #whyNot(fact: Fact, heard: Heard): string | null {
    const { actor, before } = heard;
    if (actor === null && !byTheClock.has(fact.kind)) return `${fact.kind} by nobody`;
    const yes = yesIn(fact, (consent) => this.#consents.get(consent) ?? null);
    if (yes !== null) {
      const isOpened = fact.kind === "agreementAnswered" && this.#closed.has(JSON.stringify(fact.accord));
      const isTaken =
        fact.kind === "actionMoved" &&
        heard.facts.some(
          (each) => each.kind === "handoverTakenOver" && this.#takers.has(`${each.handover} ${fact.by}`),
        );
      if ((yes.pen ?? yes.who) !== actor && !isOpened && !isTaken)
        return `${actor} said yes to ${yes.to} as ${yes.who}`;
      const isSaidFor = "saidForById" in fact && fact.saidForById !== undefined;
      const mayBeSaid = before.representations.some(
        (each) => each.participant === yes.pen && each.for === yes.who && each.endedOn === null,
      );
      if (isSaidFor && !mayBeSaid) return `${yes.pen} may not say ${yes.to} for ${yes.who}`;
    }
    return this.#whyNotFollows(fact, heard);
  }

  /** What follows when all residents said yes. */
  #whyNotFollows(fact: Fact, { before, after, table, facts }: Heard): string | null {
    const missing = (
      residents: readonly ParticipantId[],
      to: string,
      but: (who: ParticipantId) => boolean = () => false,
    ) =>
      firstOf(residents, (who) => {
        const since = facts.some((each) => yesIn(each, () => null)?.who === who && yesIn(each, () => null)?.to === to);
        return this.handOf(who, to) || since || but(who) ? null : `${fact.kind} without a yes of ${who} to ${to}`;
      });
    switch (fact.kind) {
      case "minutesAdopted": {
        const to = `minutes ${fact.meeting} ${fact.version}`;
        const isSaidFor = (who: ParticipantId) =>
          !this.#held.has(`${who} ${to}`) &&
          before.representations.some(
            (each) =>
              each.for === who &&
              each.domains === "all" &&
              each.endedOn === null &&
              this.handOf(each.participant, to) !== null,
          );
        return missing(residentsOf(before), to, isSaidFor);
      }
      case "handoverTakenOver": {
        const sheet = "item" in fact ? fact.item.sheet : null;
        const audience =
          "audience" in fact ? fact.audience : (table.sheets.find(({ id }) => id === sheet)?.audience ?? []);
        const to = `handover ${fact.handover}`;
        const toSelf = residentsOf(before, audience).find((who) => this.handOf(who, to)?.pen === fact.by);
        return toSelf ? `${fact.by} wrote ${toSelf}'s yes to themself` : missing(residentsOf(before, audience), to);
      }
      case "participantSeated":
        return fact.proposal === undefined ? null : missing(residentsOf(before), `seat ${fact.proposal}`);
      case "boardClosed":
        return missing(residentsOf(before), "closing");
      case "boardReopened":
        return missing(residentsOf(before), "reopening");
      case "minutesBlocksTold":
        return firstOf(fact.blocks, ({ id, item, answers = [] }) =>
          firstOf(answers, ({ by, value, notedById }) => {
            if (value !== "yes" || item === undefined || !residentsOf(after).includes(by)) return null;
            // A next version tells again what was so at the meeting, whatever was answered since.
            if (this.#inMinutes.has(JSON.stringify([id, answers]))) return null;
            const said = [...this.#yeses].some(
              ([key, { pen }]) => key.startsWith(`${by} agreement ${item.item} `) && pen === notedById,
            );
            return said ? null : `in minutes ${by} said yes to ${item.item}`;
          }),
        );
      default:
        return null;
    }
  }

  /** From then on it was said. */
  #keep(fact: Fact): null {
    if (fact.kind === "minutesBlocksTold")
      for (const { id, answers = [] } of fact.blocks) this.#inMinutes.add(JSON.stringify([id, answers]));
    if (fact.kind === "consentAsked") this.#consents.set(fact.asked.id, fact.asked.of);
    if (fact.kind === "accordClosed") this.#closed.add(JSON.stringify(fact.accord));
    if (fact.kind === "handoverAnswered" && fact.answer.value === "accepted")
      this.#takers.add(`${fact.handover} ${fact.answer.by}`);
    if (fact.kind === "closingCalledOff" || fact.kind === "reopeningCalledOff" || fact.kind === "closingProposed") {
      for (const key of this.#yeses.keys())
        if (key.endsWith(" closing") || key.endsWith(" reopening")) this.#yeses.delete(key);
    }
    const [yes, no] = [yesIn(fact, (consent) => this.#consents.get(consent) ?? null), noIn(fact)];
    if (yes) this.#yeses.set(`${yes.who} ${yes.to}`, { pen: yes.pen });
    if (yes) this.#held.delete(`${yes.who} ${yes.to}`);
    if (no) this.#yeses.delete(`${no.who} ${no.to}`);
    if (no && !(fact.kind === "minutesAnswered" && fact.answer.value === "comment"))
      this.#held.add(`${no.who} ${no.to}`);
    return null;
  }
}
