// Whose yes is in a fact, and by whose hand: told from the facts as they were written, in other words than the house's own.
import type { Fact } from "@werktafel/shared/domain/fact";
import type { Wording } from "@werktafel/shared/domain/wording";
import type { ParticipantId } from "@werktafel/shared/ids";

/** What the clock of the house may make true by itself: a question goes on to the next person, a closed table's years are over. */
export const byTheClock: ReadonlySet<Fact["kind"]> = new Set<Fact["kind"]>([
  "handoverClimbed",
  "destructionListed",
  "destructionUnlisted",
]);

const folded = (text: string): string => text.normalize("NFC").split(/\s+/).filter(Boolean).join(" ");

/** Two wordings are one when they read alike, are with the same people, as often and until the same day. */
export const readsAs = ({ text, why = "", partyIds = [], ownerId, rhythm, reviewOn, due }: Wording): string =>
  JSON.stringify([
    folded(text),
    folded(why),
    [...new Set(partyIds)].toSorted(),
    ownerId ?? null,
    rhythm?.every ?? null,
    rhythm?.until ?? null,
    reviewOn ?? null,
    due ?? null,
  ]);

/** Somebody's yes to something: `pen`: who wrote it down, or said it for them; `null`: their own hand. */
export interface Yes {
  readonly who: ParticipantId;
  readonly pen: ParticipantId | null;
  /** What it is a yes to. */
  readonly to: string;
}

/** By whose hand somebody said yes. */
export type Hand = Pick<Yes, "pen">;

const own = (who: ParticipantId, to: string): Yes => ({ who, pen: null, to });

/** The yes in a fact; `null`: there is none. `of`: whose consent that is. */
export const yesIn = (fact: Fact, of: (consent: string) => ParticipantId | null): Yes | null => {
  switch (fact.kind) {
    case "agreementAnswered": {
      const { participantId: who, value, notedById: pen = null, words } = fact.accord;
      return value === "yes" ? { who, pen, to: `agreement ${fact.item.item} ${readsAs(words)}` } : null;
    }
    case "goalAnswered": {
      const { participantId: who, value, notedById: pen = null, words } = fact.accord;
      return value === "yes" ? { who, pen, to: `goal ${fact.item.item} ${readsAs(words)}` } : null;
    }
    case "goalConfirmed":
      return own(fact.by, `goal ${fact.item.item} ${readsAs(fact.words)}`);
    case "actionMoved":
      return fact.words
        ? { who: fact.by, pen: fact.notedById ?? null, to: `action ${fact.item.item} ${readsAs(fact.words)}` }
        : null;
    case "minutesAnswered": {
      const { by: who, value, version, notedById: pen } = fact.answer;
      return value === "yes" ? { who, pen, to: `minutes ${fact.meeting} ${version}` } : null;
    }
    case "handoverConsented":
      return fact.value === "yes"
        ? { who: fact.by, pen: fact.notedById ?? null, to: `handover ${fact.handover}` }
        : null;
    case "consentGiven": {
      const who = of(fact.consent);
      return who === null
        ? null
        : { who, pen: fact.notedById ?? fact.saidForById ?? null, to: `consent ${fact.consent}` };
    }
    case "seatAgreed":
      return { who: fact.by, pen: fact.notedById ?? fact.saidForById ?? null, to: `seat ${fact.proposal}` };
    case "closingProposed":
    case "closingAgreed":
      return own(fact.by, "closing");
    case "reopeningProposed":
    case "reopeningAgreed":
      return own(fact.by, "reopening");
    case "audienceWidened":
      return own(fact.by, `widening ${fact.sheet}`);
    case "correctionAccepted":
      return own(fact.by, `correction ${fact.correction}`);
    case "statementSettled":
      return own(fact.by, `statement ${fact.statement}`);
    case "meetingAgreedTo":
      return own(fact.by, `meeting ${fact.meeting}`);
    case "meetingListSeen":
      return own(fact.by, `list ${fact.meeting}`);
    default:
      return null;
  }
};

/** What somebody said that is no yes, or takes one away: from then on there is none. */
export const noIn = (fact: Fact): Pick<Yes, "who" | "to"> | null => {
  switch (fact.kind) {
    case "agreementAnswered":
      return fact.accord.value === "yes"
        ? null
        : { who: fact.accord.participantId, to: `agreement ${fact.item.item} ${readsAs(fact.accord.words)}` };
    case "goalAnswered":
      return fact.accord.value === "yes"
        ? null
        : { who: fact.accord.participantId, to: `goal ${fact.item.item} ${readsAs(fact.accord.words)}` };
    case "minutesAnswered":
      return fact.answer.value === "yes"
        ? null
        : { who: fact.answer.by, to: `minutes ${fact.meeting} ${fact.answer.version}` };
    case "handoverConsented":
      return fact.value === "yes" ? null : { who: fact.by, to: `handover ${fact.handover}` };
    default:
      return null;
  }
};
