// The table as one reader sees it, put on paper: the question first, then what goes well, goals, what was agreed, who does
// what, and whom to call after hours. Somebody's dissent stands with what it is about, in full.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import type { AgreementView } from "@werktafel/shared/domain/table/agreementView";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import type { GoalView } from "@werktafel/shared/domain/table/goalView";
import type { AfterHoursView } from "@werktafel/shared/domain/table/plainView";
import type { TableView } from "@werktafel/shared/domain/tableView";
import type { Wording } from "@werktafel/shared/domain/wording";
import type { ParticipantId } from "@werktafel/shared/ids";
import { dayOnPaper, paperWords, weekdayOnPaper } from "@werktafel/shared/words/nl/paper";
import { footOf } from "./foot.ts";
import type { Paper, PaperLine, PaperSection } from "./paper.ts";

export interface TableOnPaper {
  readonly view: TableView;
  readonly facts: BoardFacts;
  readonly reader: Participant;
  /** Today, `2026-09-18`. */
  readonly on: string;
}

const words = paperWords.plan;
const filled = (lines: readonly string[]): readonly string[] => lines.filter((line) => line !== "");

class Telling {
  readonly #names: ReadonlyMap<ParticipantId, string>;

  constructor({ participants }: BoardFacts) {
    this.#names = new Map(participants.map((each) => [each.id, each.callName] as const));
  }

  #named(people: readonly ParticipantId[]): readonly string[] {
    return people.flatMap((id) => this.#names.get(id) ?? []);
  }

  /** Who reads it, and who is of another opinion. */
  #around({ audience, dissents }: ItemCard): Pick<PaperLine, "few" | "own"> {
    return {
      few: audience === "everyone" ? null : paperWords.few(this.#named(audience)),
      own: dissents.map(({ byId, text }) => ({ heading: words.dissent(this.#names.get(byId) ?? ""), text })),
    };
  }

  #proposal(proposal: Wording | null): readonly string[] {
    return proposal === null ? [] : [`${words.change} ${proposal.text}`];
  }

  plain(card: ItemCard & { readonly text: string }): PaperLine {
    return { text: card.text, ...this.#around(card) };
  }

  goal(goal: GoalView): PaperLine {
    const notes = filled([goal.words.why ?? "", words.goalStatus[goal.status], ...this.#proposal(goal.proposal)]);
    return { text: goal.words.text, notes, ...this.#around(goal) };
  }

  agreement(agreement: AgreementView): PaperLine {
    const parties = this.#named(agreement.words.partyIds ?? []);
    const answers = agreement.answers.flatMap(({ participantId, accord }) => {
      const name = this.#names.get(participantId);
      if (name === undefined) return [];
      const said = `${words.said[accord?.value ?? "nothing"](name)}.`;
      return [accord === null || accord.note === "" ? said : `${said} "${accord.note}"`];
    });
    const { rhythm } = agreement.words;
    const notes = filled([
      parties.length === 0 ? "" : words.parties(parties),
      rhythm ? words.rhythm(rhythm.every, rhythm.until) : "",
      ...answers,
      ...this.#proposal(agreement.proposal?.words ?? null),
    ]);
    return { text: agreement.words.text, notes, ...this.#around(agreement) };
  }

  action(action: ActionView): PaperLine {
    const others = this.#named(action.withIds);
    const done = action.steps.findLast(({ status }) => status === "done");
    const notes = filled([
      others.length > 0 && action.mode === "together" ? words.together(others) : "",
      words.actionStatus[action.status],
      ...this.#proposal(action.proposal),
    ]);
    return {
      lead: action.owner === null ? words.forWhoWants : `${this.#names.get(action.owner) ?? ""}:`,
      text: action.words.text,
      when: action.status === "done" ? dayOnPaper(done?.on ?? "") : this.#due(action),
      notes,
      ...this.#around(action),
    };
  }

  #due({ due, words: { rhythm } }: ActionView): string {
    if (rhythm) return words.rhythm(rhythm.every, rhythm.until);
    return due === null ? words.whenItSuits : dayOnPaper(due);
  }

  afterHours(agreed: AfterHoursView): readonly PaperLine[] {
    const texts = agreed.item?.texts ?? {};
    const told = [
      [words.signals, texts["signals"]],
      [words.helps, texts["helps"]],
      [words.doesNotHelp, texts["doesNotHelp"]],
    ].flatMap(([lead, text]) => (text ? [{ lead: `${lead}:`, text, ...this.#around(agreed) }] : []));
    const contacts = agreed.contacts.map(({ item }) => {
      const { when = "", who = "", phone = "" } = item?.texts ?? {};
      return { lead: `${when}:`, text: filled([who, phone]).join(" ") };
    });
    return [...contacts, ...told];
  }
}

const sectionOf = (heading: string, lines: readonly PaperLine[]): readonly PaperSection[] =>
  lines.length === 0 ? [] : [{ heading, blocks: [{ kind: "lines", lines }] }];

const isOver = ({ status }: AgreementView): boolean => status === "ended" || status === "changed";

const sectionsOf = (view: TableView, telling: Telling): readonly PaperSection[] => {
  const plain = (views: readonly (ItemCard & { readonly text: string })[]) => views.map((each) => telling.plain(each));
  const agreements = view.agreements.filter((each) => !isOver(each));
  const agreed = agreements.filter(({ status }) => status === "agreed");
  const proposed = agreements.filter(({ status }) => status !== "agreed");
  const done = view.actions.filter(({ status }) => status === "done");
  const open = view.actions.filter(({ status }) => status !== "done");
  const afterHours = view.afterHours.flatMap((each) => telling.afterHours(each));
  return [
    ...sectionOf(words.strengths, plain(view.strengths)),
    ...sectionOf(
      words.goals,
      view.goals.map((each) => telling.goal(each)),
    ),
    ...sectionOf(
      words.agreements,
      agreed.map((each) => telling.agreement(each)),
    ),
    ...sectionOf(
      words.proposals,
      proposed.map((each) => telling.agreement(each)),
    ),
    ...sectionOf(
      words.actions,
      open.map((each) => telling.action(each)),
    ),
    ...sectionOf(
      words.actionsDone,
      done.map((each) => telling.action(each)),
    ),
    ...sectionOf(words.concerns, plain(view.concerns)),
    ...sectionOf(words.ideas, plain(view.ideas)),
    ...sectionOf(words.waitingFor, plain([...view.barriers, ...view.waitingLists])),
    ...sectionOf(words.afterHours, [...afterHours, { text: words.danger }]),
  ];
};

export const planPaper = ({ view, facts, reader, on }: TableOnPaper): Paper => {
  const residents = facts.participants.filter((each) => isResident(each) && isSeated(each));
  const isMine = isResident(reader);
  const name = facts.card?.wordForCentralPerson ?? "";
  const whose = isMine ? (residents.length > 1 ? "ours" : "mine") : "theirs";
  const question = view.question?.item?.texts["text"] ?? "";
  const next = facts.card?.nextMeetingOn ?? null;
  return {
    title: whose === "theirs" ? words.theirs(name) : words[whose],
    lead: next === null ? [] : [`${words.nextMeeting} ${weekdayOnPaper(next)}.`],
    sections: [
      {
        heading: whose === "theirs" ? words.question.theirs(name) : words.question[whose],
        blocks: [{ kind: "text", text: question === "" ? words.noQuestion : question }],
      },
      ...sectionsOf(view, new Telling(facts)),
    ],
    foot: footOf(reader.callName, on),
    code: null,
    madeAt: Date.parse(`${on}T00:00:00Z`),
    proof: null,
  };
};
