// What the table says is so, as a resident sees it: on the screen, and on paper to take home. Each of it rests on a yes that was heard.
import { planPaper } from "@werktafel/server/paper/planPaper";
import { reads } from "@werktafel/shared/domain/audience";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { isInForce } from "@werktafel/shared/domain/sharingConsent";
import type { AgreementView } from "@werktafel/shared/domain/table/agreementView";
import { type TableView, tableView } from "@werktafel/shared/domain/tableView";
import type { ParticipantId } from "@werktafel/shared/ids";
import { paperWords } from "@werktafel/shared/words/nl/paper";
import type { ChanceTable } from "../chanceTable.ts";
import { contentOf } from "../chanceTable.ts";
import { type Hand, readsAs } from "./acts.ts";

interface Said {
  handOf(who: ParticipantId, to: string): Hand | null;
}
export interface Showing {
  readonly facts: BoardFacts;
  readonly table: ChanceTable;
  readonly on: string;
  readonly isOnPaper: boolean;
}

const residentsOf = ({ participants }: BoardFacts) =>
  participants.filter(({ party, leftOn }) => party === "resident" && leftOn === null);

export const viewFor = (facts: BoardFacts, table: ChanceTable, me: ParticipantId): TableView =>
  tableView({
    facts,
    me,
    sheets: table.sheets.flatMap(({ id, audience, kind }) => {
      const content = reads(audience, me) ? contentOf(table, id) : null;
      return content ? [{ ...content, audience, kind, writable: true }] : [];
    }),
  });

/** Everything that counts as a yes of somebody, in words. */
export const claimsOf = (facts: BoardFacts, table: ChanceTable, on: string): readonly string[] => {
  const { meetings, consents, handovers, ending, participants, statements } = facts;
  return [
    ...residentsOf(facts).flatMap(({ id: me }) => {
      const { agreements, goals, actions } = viewFor(facts, table, me);
      return [
        ...agreements
          .filter(({ status }) => status === "agreed")
          .map(({ id, words }) => `${id} is agreed ${readsAs(words)}`),
        ...goals.flatMap(({ id, confirmed }) => (confirmed ? [`${id} is ${confirmed.by}'s`] : [])),
        ...actions.filter(({ isAccepted }) => isAccepted).map(({ id, owner }) => `${owner} does ${id}`),
      ];
    }),
    ...Object.values(meetings).flatMap(({ id, minutes, agreedTo }) => [
      ...(minutes.adopted ? [`minutes of ${id} are adopted`] : []),
      ...minutes.corrections.filter((each) => each.acceptedByResidentOn).map((each) => `${each.id} is accepted`),
      ...Object.keys(agreedTo).map((who) => `${who} agreed to ${id}`),
    ]),
    ...consents.filter((each) => isInForce(each, on)).map(({ id }) => `${id} is consented to`),
    ...handovers.filter(({ takenOverOn }) => takenOverOn !== null).map(({ id }) => `${id} is taken over`),
    ...handovers.flatMap(({ id, consents: said }) =>
      said.filter(({ value }) => value === "yes").map(({ by }) => `${by} wants ${id}`),
    ),
    ...statements.filter(({ settledOn }) => settledOn !== null).map(({ id }) => `${id} rests`),
    ...(ending.closed ? ["the table is closed"] : []),
    ...participants.filter(({ leftOn }) => leftOn === null).map(({ id }) => `${id} sits here`),
  ];
};

const agreementFault = (view: AgreementView, residents: readonly ParticipantId[], said: Said): string | null => {
  const { id, status, words, answers, audience, proposal } = view;
  for (const who of status === "agreed" ? residents.filter((each) => reads(audience, each)) : []) {
    if (!said.handOf(who, `agreement ${id} ${readsAs(words)}`)) return `${id} is agreed without ${who}`;
  }
  for (const [about, all] of [
    [words, answers] as const,
    ...(proposal ? [[proposal.words, proposal.answers] as const] : []),
  ]) {
    for (const { participantId: who, accord } of all) {
      if (accord?.value !== "yes") continue;
      const hand = said.handOf(who, `agreement ${id} ${readsAs(about)}`);
      if (!hand) return `${who} is shown to have said yes to ${id}`;
      if (hand.pen !== (accord.notedById ?? null)) return `whose pen wrote ${who}'s yes to ${id} is not shown`;
    }
  }
  return null;
};

const nothing = {
  goals: [],
  actions: [],
  strengths: [],
  concerns: [],
  ideas: [],
  barriers: [],
  waitingLists: [],
  afterHours: [],
};

/** On paper the same, in its own sentences: nobody is told to have said yes who did not, and a pen is named. */
const paperFault = (agreement: AgreementView, { facts, table, on }: Showing, said: Said): string | null => {
  const reader = residentsOf(facts).find(({ id }) => reads(agreement.audience, id));
  if (!reader) return null;
  const view = { ...viewFor(facts, table, reader.id), ...nothing, agreements: [agreement] };
  const { sections } = planPaper({ view, facts, reader, on });
  const lines = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "lines" ? block.lines : [])),
  );
  const notes = lines.filter(({ text }) => text === agreement.words.text).flatMap(({ notes: all = [] }) => all);
  // What is over is not taken home.
  const isOver = agreement.status === "ended" || agreement.status === "changed";
  const heard = (isOver ? [] : agreement.answers).filter(({ participantId: who }) =>
    said.handOf(who, `agreement ${agreement.id} ${readsAs(agreement.words)}`),
  );
  const nameOf = (who: ParticipantId | null) => facts.participants.find(({ id }) => id === who)?.callName ?? "";
  const told = paperWords.plan.said.yes(heard.map(({ participantId }) => nameOf(participantId)));
  const yeses = notes.filter((note) => / (zei|zeiden) ja\.$/.test(note));
  if (JSON.stringify(yeses) !== JSON.stringify(heard.length > 0 ? [told] : []))
    return `on paper: ${yeses.join(" ")}, heard: ${told}`;
  const silent = heard.find(({ participantId: who, accord }) => {
    const pen = said.handOf(who, `agreement ${agreement.id} ${readsAs(agreement.words)}`)?.pen ?? null;
    const { aloud, onPhone, onPaper } = paperWords.plan;
    const how = accord?.onTheirPhone ? onPhone : accord?.onPaper ? onPaper : aloud;
    return pen !== null && !notes.includes(how(nameOf(who), nameOf(pen)));
  });
  return silent ? `on paper no pen is named with ${silent.participantId}'s yes to ${agreement.id}` : null;
};

/** The first that is shown to be so and was not heard. */
export const shownFault = (showing: Showing, said: Said): string | null => {
  const { facts, table, isOnPaper } = showing;
  const residents = residentsOf(facts).map(({ id }) => id);
  for (const me of residents) {
    const { agreements, goals, actions } = viewFor(facts, table, me);
    for (const each of agreements) {
      const fault = agreementFault(each, residents, said) ?? (isOnPaper ? paperFault(each, showing, said) : null);
      if (fault !== null) return fault;
    }
    const goal = goals.find(
      ({ id, confirmed, words }) => confirmed && !said.handOf(confirmed.by, `goal ${id} ${readsAs(words)}`),
    );
    if (goal) return `${goal.id} is shown as ${goal.confirmed?.by}'s own`;
    const action = actions.find(
      ({ id, owner, isAccepted, words, rest, due }) =>
        isAccepted &&
        owner &&
        !said.handOf(owner, `action ${id} ${readsAs(rest === null ? { ...words, due } : words)}`),
    );
    if (action) return `${action.owner} is shown to do ${action.id}`;
  }
  const consent = facts.consents.find((each) => {
    const hand = isInForce(each, showing.on)
      ? said.handOf(each.of, `consent ${each.id}`)
      : { pen: each.notedById ?? each.saidForById };
    return !hand || hand.pen !== (each.notedById ?? each.saidForById);
  });
  return consent ? `${consent.id} of ${consent.of} is in force` : null;
};
