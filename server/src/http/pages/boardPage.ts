// The first readable text of a board, before any script: the question, what goes well, the goals with why, what was done,
// whom to call. On a slow line this is what somebody in need reads first (R-206, DESIGN.md 9).
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { centralPersonTo } from "@werktafel/shared/domain/centralPerson";
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import { isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import { lineWords } from "@werktafel/shared/domain/correcting/lineWords";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { statementInWords } from "@werktafel/shared/words/statementInWords";
import { doneOn } from "@werktafel/shared/domain/home/homeView";
import { type TableView, tableView } from "@werktafel/shared/domain/tableView";
import type { ParticipantId } from "@werktafel/shared/ids";
import { namesInRow } from "@werktafel/shared/words/nl/minutes";
import { type Html, html, nothing } from "./html.ts";
import type { PageWords } from "./words.ts";

export interface BoardReading {
  readonly sheets: readonly ReadableSheet[];
  readonly facts: BoardFacts;
  readonly me: ParticipantId | null;
}

/** The newest things that were done; the rest comes with the screens. */
const mostDone = 8;

export const part = (title: string, lines: readonly Html[]): Html =>
  lines.length === 0
    ? nothing
    : html`<section><h2 class="heading">${title}</h2><ul class="stack">${lines}</ul></section>`;

export const line = (words: Html): Html => html`<li class="card">${words}</li>`;

/** What was said against a line and what was answered, under it: the one is never read without the other (R-406). */
export const beside = (card: ItemCard, { facts, me }: Pick<BoardReading, "facts" | "me">, words: PageWords): Html => {
  const nameOf = (who: ParticipantId): string | null =>
    who === me ? null : (facts.participants.find(({ id }) => id === who)?.callName ?? "");
  const said = card.statements.flatMap((each) =>
    statementInWords(each, { now: lineWords(card.item), nameOf, words: words.statements }),
  );
  return html`${said.map(({ heading, text }) => html`<br /><span class="label">${heading}</span> ${text}`)}`;
};

const doneLines = (view: TableView, reading: BoardReading, words: PageWords): readonly Html[] => {
  const { facts } = reading;
  const nameOf = new Map(facts.participants.map((each) => [each.id, each.callName] as const));
  return view.actions
    .filter((action) => action.status === "done")
    .toSorted((one, other) => doneOn(other).localeCompare(doneOn(one)))
    .slice(0, mostDone)
    .map((action) => {
      const who = (action.owner && nameOf.get(action.owner)) ?? "";
      return line(
        html`${action.words.text} <span class="label">${words.board.doneBy(who, words.day(doneOn(action)))}</span>${beside(action, reading, words)}`,
      );
    });
};

export const callLines = (view: TableView): readonly Html[] =>
  view.afterHours
    .flatMap(({ contacts }) => contacts)
    .map(({ item }) => {
      const phone = item?.texts["phone"] ?? "";
      const tel = phone.replace(/[^0-9+]/g, "");
      const number = tel === "" ? html`${phone}` : html`<a href="tel:${tel}">${phone}</a>`;
      return line(html`${item?.texts["when"] ?? ""}: <b>${item?.texts["who"] ?? ""}</b> ${number}`);
    });

/** Who needs large letters has them before the screens are there, as the screens draw them then. */
export const lettersFor = (reader: Pick<Participant, "accessNeeds"> | null): string =>
  reader?.accessNeeds.includes("largeText") ? "125" : "100";

export const boardFirstText = (reading: BoardReading): ((words: PageWords) => Html) => {
  const { sheets, facts, me } = reading;
  const view = tableView({ sheets, facts, me });
  const isMine = facts.participants.some((each) => each.id === me && isResident(each));
  const reader = facts.participants.find((each) => each.id === me) ?? null;
  const name = centralPersonTo(reader, facts, namesInRow);
  const isPlural = facts.participants.filter((each) => isResident(each) && isSeated(each)).length > 1;
  return (words) => {
    const { table, question } = isMine ? (isPlural ? words.board.ours : words.board.mine) : words.board.theirs(name);
    const goals = view.goals.map((goal) => {
      const { text, why } = goal.words;
      return line(html`<b>${text}</b>${why ? html`<br />${why}` : nothing}${beside(goal, reading, words)}`);
    });
    // The same frame as the screens draw: when they take over, the question stays where it is.
    return html`<div class="board" data-table="${facts.tableColour}" data-first-letters="${lettersFor(reader)}">
    <header>
      <div class="bar"><h1>${table}</h1></div>
      <section class="question">
        <h2 class="label">${question}</h2>
        <p class="words">${view.question?.item?.texts["text"] ?? ""}</p>
      </section>
    </header>
    <main class="surface">
      ${part(
        words.board.strengths,
        view.strengths.map((each) => line(html`${each.text}${beside(each, reading, words)}`)),
      )}
      ${part(words.board.goals, goals)}
      <div class="side">
        ${part(words.board.done, doneLines(view, reading, words))}
        ${part(words.board.call, callLines(view))}
        <noscript><p>${words.withoutScript}</p></noscript>
      </div>
    </main>
  </div>`;
  };
};
