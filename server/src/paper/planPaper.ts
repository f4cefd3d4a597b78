// The table as one reader sees it, put on paper: the question first, then what goes well, goals, what was agreed, who does
// what, and whom to call after hours. Somebody's dissent stands with what it is about, in full.
import type { Accord } from "@werktafel/shared/domain/accord";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { centralPersonTo } from "@werktafel/shared/domain/centralPerson";
import type { Hand } from "@werktafel/shared/domain/ownHand";
import { isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import type { AgreementView, AnswerView } from "@werktafel/shared/domain/table/agreementView";
import type { LineQuestion } from "@werktafel/shared/domain/between/lineQuestion";
import { fits } from "@werktafel/shared/domain/between/plainLine";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { type GoalView, shownAnswers } from "@werktafel/shared/domain/table/goalView";
import { paperCode } from "@werktafel/shared/domain/table/paperCode";
import { lineWords } from "@werktafel/shared/domain/correcting/lineWords";
import type { Statement } from "@werktafel/shared/domain/correcting/statement";
import type { AfterHoursView } from "@werktafel/shared/domain/table/plainView";
import type { TableView } from "@werktafel/shared/domain/tableView";
import type { WaitView } from "@werktafel/shared/domain/table/waitView";
import type { Wording } from "@werktafel/shared/domain/wording";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { PictureName } from "@werktafel/shared/words/drawings";
import { madeWords } from "@werktafel/shared/words/nl/made";
import { minutesNl, namesInRow } from "@werktafel/shared/words/nl/minutes";
import { statementWords } from "@werktafel/shared/words/nl/statements";
import { statementInWords } from "@werktafel/shared/words/statementInWords";
import { dayOnPaper, paperWords, weekdayOnPaper } from "@werktafel/shared/words/nl/paper";
import { betweenSections } from "./betweenPaper.ts";
import { endingSections } from "./endingPaper.ts";
import { footOf } from "./foot.ts";
import type { OwnWords, Paper, PaperLine, PaperSection } from "./paper.ts";

export interface TableOnPaper {
  readonly view: TableView;
  readonly facts: BoardFacts;
  readonly reader: Participant;
  /** Today, `2026-09-18`. */
  readonly on: string;
  /** Each line with the code by which it is found again on the screen. */
  readonly hasCodes?: boolean;
}

const words = paperWords.plan;
const filled = (lines: readonly string[]): readonly string[] => lines.filter((line) => line !== "");

/** Of a goal, whose one who answers is always a resident. */
const answerViewOf = (accord: Accord): AnswerView => ({
  participantId: accord.participantId,
  accord,
  earlier: null,
  isNeeded: true,
});

class Telling {
  readonly #names: ReadonlyMap<ParticipantId, string>;

  readonly #hasCodes: boolean;

  constructor({ participants }: BoardFacts, hasCodes: boolean) {
    this.#hasCodes = hasCodes;
    this.#names = new Map(participants.map((each) => [each.id, each.callName] as const));
  }

  #named(people: readonly ParticipantId[]): readonly string[] {
    return people.flatMap((id) => this.#names.get(id) ?? []);
  }

  #question({ by, to, text, answers }: LineQuestion): NonNullable<PaperLine["own"]> {
    const nameOf = (id: ParticipantId): string => this.#names.get(id) ?? "";
    return [
      ...(text === "" ? [] : [{ heading: words.asks(nameOf(by), to && nameOf(to)), text }]),
      ...answers.map((answer) => ({ heading: words.answers(nameOf(answer.by)), text: answer.text })),
    ];
  }

  #statement(statement: Statement, { item }: ItemCard): NonNullable<PaperLine["own"]> {
    const nameOf = (id: ParticipantId): string => this.#names.get(id) ?? "";
    return statementInWords(statement, { now: lineWords(item), nameOf, words: statementWords });
  }

  /** Who reads it, what explains it, who is of another opinion, and what was asked about it. `text`: the line. */
  #around(card: ItemCard, text: string): Pick<PaperLine, "few" | "own" | "code"> {
    const { audience, plain, dissents, statements, lineQuestions } = card;
    const isPlain = plain !== null && fits(plain, text);
    return {
      ...(this.#hasCodes ? { code: words.code(paperCode(card.id)) } : {}),
      few: audience === "everyone" ? null : paperWords.few(this.#named(audience)),
      own: [
        ...(isPlain ? [{ heading: words.plainly(this.#names.get(plain.by) ?? ""), text: plain.text }] : []),
        ...dissents.map(({ byId, text }) => ({ heading: words.dissent(this.#names.get(byId) ?? ""), text })),
        ...statements.flatMap((each) => this.#statement(each, card)),
        ...lineQuestions.flatMap((question) => this.#question(question)),
      ],
    };
  }

  #proposal(proposal: Wording | null): readonly string[] {
    return proposal === null ? [] : [`${words.change} ${proposal.text}`];
  }

  /** What we do meanwhile, and what who was asked to solve it says. */
  waiting(wait: WaitView): PaperLine {
    const answers = wait.questions.flatMap(({ answer }) =>
      answer ? [{ heading: words.says(this.#names.get(answer.by) ?? ""), text: answer.text }] : [],
    );
    const around = this.#around(wait, wait.text);
    return {
      text: wait.text,
      notes: filled([wait.bridge && words.meanwhile(wait.bridge), wait.isSolved ? words.solved : ""]),
      ...around,
      own: [...answers, ...(around.own ?? [])],
    };
  }

  plain(card: ItemCard & { readonly text: string }): PaperLine {
    return { text: card.text, ...this.#around(card, card.text) };
  }

  goal(goal: GoalView): PaperLine {
    const planB = goal.look?.planB?.text ?? "";
    const answers = shownAnswers(goal).map(answerViewOf);
    const notes = filled([
      goal.words.why ?? "",
      words.goalStatus[goal.status],
      planB && words.planB(planB),
      ...this.#answers(answers),
      ...this.#byOtherHand(answers),
      ...this.#proposal(goal.proposal),
    ]);
    const around = this.#around(goal, goal.words.text);
    return { text: goal.words.text, notes, ...around, own: [...this.#said(answers), ...(around.own ?? [])] };
  }

  agreement(agreement: AgreementView): PaperLine {
    const { partyIds = [], rhythm } = agreement.words;
    const parties = this.#named(partyIds);
    const around = this.#around(agreement, agreement.words.text);
    return {
      text: agreement.words.text,
      when: rhythm ? words.rhythm(rhythm.every, rhythm.until) : null,
      notes: [
        ...(parties.length === 0 ? [] : [words.parties(parties)]),
        ...(agreement.made ? [madeWords.at(agreement.made, dayOnPaper(agreement.made.on))] : []),
        ...this.#answers(agreement.answers),
        ...this.#byOtherHand(agreement.answers),
        ...this.#proposal(agreement.proposal?.words ?? null),
      ],
      ...around,
      own: [...this.#said(agreement.answers), ...(around.own ?? [])],
    };
  }

  /** Who said the same, in one sentence: "Noor en Ruben zeiden ja." */
  #answers(answers: readonly AnswerView[]): readonly string[] {
    return (["yes", "notYet", "no", "nothing"] as const).flatMap((value) => {
      const alike = answers.filter(({ accord }) => (accord?.value ?? "nothing") === value);
      const names = this.#named(alike.map(({ participantId }) => participantId));
      return names.length === 0 ? [] : [words.said[value](names)];
    });
  }

  /** Who answered aloud, on somebody else's phone, on paper or with somebody beside them: told as what it is. */
  #byOtherHand(answers: readonly AnswerView[]): readonly string[] {
    return answers.flatMap(({ participantId, accord }) => (accord ? this.#hand(participantId, accord) : []));
  }

  #hand(of: ParticipantId, { besideId, notedById, onTheirPhone, onPaper }: Hand): readonly string[] {
    const other = besideId ?? notedById;
    const [name, by] = this.#named(other === undefined ? [] : [of, other]);
    if (name === undefined || by === undefined) return [];
    if (besideId !== undefined) return [words.beside(name, by)];
    return [(onTheirPhone ? words.onPhone : onPaper ? words.onPaper : words.aloud)(name, by)];
  }

  /** What people said with their answer, in their own words. */
  #said(answers: readonly AnswerView[]): readonly OwnWords[] {
    return answers.flatMap(({ participantId, accord }) => {
      const name = this.#names.get(participantId);
      if (name === undefined || accord === null || accord.note === "") return [];
      return [{ heading: minutesNl.own[accord.value](name), text: accord.note }];
    });
  }

  action(action: ActionView): PaperLine {
    const others = this.#named(action.withIds);
    const done = action.steps.findLast(({ status }) => status === "done");
    const last = action.steps.at(-1);
    const how = filled([
      others.length > 0 && action.mode === "together" ? words.together(others) : "",
      words.actionStatus[action.status],
    ]);
    return {
      lead: action.owner === null ? words.forWhoWants : `${this.#names.get(action.owner) ?? ""}:`,
      text: action.words.text,
      when: action.status === "done" ? dayOnPaper(done?.on ?? "") : this.#due(action),
      notes: [
        ...(how.length === 0 ? [] : [how.join(" · ")]),
        ...(last ? this.#hand(last.byId, last) : []),
        ...this.#proposal(action.proposal),
      ],
      ...this.#around(action, action.words.text),
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
    ].flatMap(([lead, text]) => (text ? [{ lead: `${lead}:`, text, ...this.#around(agreed, agreed.text) }] : []));
    const contacts = agreed.contacts.map(({ item }) => {
      const { when = "", who = "", phone = "" } = item?.texts ?? {};
      return { lead: `${when}:`, text: filled([who, phone === who ? "" : phone]).join(" ") };
    });
    return [...contacts, ...told];
  }
}

const sectionOf = (picture: PictureName, heading: string, lines: readonly PaperLine[]): readonly PaperSection[] =>
  lines.length === 0 ? [] : [{ heading, picture, blocks: [{ kind: "lines", lines }] }];

const isOver = ({ status }: AgreementView): boolean => status === "ended" || status === "changed";

const sectionsOf = (view: TableView, telling: Telling, between: readonly PaperSection[]): readonly PaperSection[] => {
  const plain = (views: readonly (ItemCard & { readonly text: string })[]) => views.map((each) => telling.plain(each));
  const agreements = view.agreements.filter((each) => !isOver(each));
  const agreed = agreements.filter(({ status }) => status === "agreed");
  const proposed = agreements.filter(({ status }) => status !== "agreed");
  const done = view.actions.filter(({ status }) => status === "done");
  const open = view.actions.filter(({ status }) => status !== "done");
  const afterHours = view.afterHours.flatMap((each) => telling.afterHours(each));
  return [
    ...sectionOf("leaf", words.strengths, plain(view.strengths)),
    ...sectionOf(
      "flag",
      words.goals,
      view.goals.map((each) => telling.goal(each)),
    ),
    ...sectionOf(
      "shake",
      words.agreements,
      agreed.map((each) => telling.agreement(each)),
    ),
    ...sectionOf(
      "later",
      words.proposals,
      proposed.map((each) => telling.agreement(each)),
    ),
    ...sectionOf(
      "do",
      words.actions,
      open.map((each) => telling.action(each)),
    ),
    ...sectionOf(
      "check",
      words.actionsDone,
      done.map((each) => telling.action(each)),
    ),
    ...between,
    ...sectionOf("cloud", words.concerns, plain(view.concerns)),
    ...sectionOf("idea", words.ideas, plain(view.ideas)),
    ...sectionOf(
      "clock",
      words.waitingFor,
      [...view.barriers, ...view.waitingLists].map((each) => telling.waiting(each)),
    ),
    ...sectionOf("moon", words.afterHours, [...afterHours, { text: words.danger }]),
  ];
};

export const planPaper = ({ view, facts, reader, on, hasCodes = false }: TableOnPaper): Paper => {
  const residents = facts.participants.filter((each) => isResident(each) && isSeated(each));
  const isMine = isResident(reader);
  const name = centralPersonTo(reader, facts, namesInRow);
  const whose = isMine ? (residents.length > 1 ? "ours" : "mine") : "theirs";
  const question = view.question?.item?.texts["text"] ?? "";
  const next = facts.card?.nextMeetingOn ?? null;
  return {
    title: whose === "theirs" ? words.theirs(name) : words[whose],
    lead: [...(next === null ? [] : [minutesNl.next(weekdayOnPaper(next))]), ...(hasCodes ? [words.codes] : [])],
    sections: [
      {
        heading: whose === "theirs" ? words.question.theirs(name) : words.question[whose],
        picture: "quote",
        blocks: [{ kind: "text", text: question === "" ? words.noQuestion : question }],
      },
      ...sectionsOf(view, new Telling(facts, hasCodes), [
        ...betweenSections({ view, facts, reader }),
        ...endingSections(facts),
      ]),
    ],
    foot: footOf(reader.callName, on),
    isLarge: false,
    code: null,
    madeAt: Date.parse(`${on}T00:00:00Z`),
    proof: null,
  };
};
