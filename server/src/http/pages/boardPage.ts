// The first readable text of a board, before any script: the question, what goes well, the goals with why, what was done,
// whom to call. On a slow line this is what somebody in need reads first (R-206, DESIGN.md 9).
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import { isResident } from "@werktafel/shared/domain/participant";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import { type TableView, tableView } from "@werktafel/shared/domain/tableView";
import type { ParticipantId } from "@werktafel/shared/ids";
import { type Html, html, nothing } from "./html.ts";
import { dayInWords, words } from "./words.ts";

export interface BoardReading {
  readonly sheets: readonly ReadableSheet[];
  readonly facts: BoardFacts;
  readonly me: ParticipantId | null;
}

/** The newest things that were done; the rest comes with the screens. */
const mostDone = 8;

const part = (title: string, lines: readonly Html[]): Html =>
  lines.length === 0 ? nothing : html`<section><h2>${title}</h2><ul>${lines}</ul></section>`;

const doneOn = (action: ActionView): string => action.steps.findLast((step) => step.status === "done")?.on ?? "";

const doneLines = (view: TableView, facts: BoardFacts): readonly Html[] => {
  const nameOf = new Map(facts.participants.map((each) => [each.id, each.callName] as const));
  return view.actions
    .filter((action) => action.status === "done")
    .toSorted((one, other) => doneOn(other).localeCompare(doneOn(one)))
    .slice(0, mostDone)
    .map((action) => {
      const who = (action.owner && nameOf.get(action.owner)) ?? "";
      return html`<li>${action.words.text} <span class="soft">${words.board.doneBy(who, dayInWords(doneOn(action)))}</span></li>`;
    });
};

const callLines = (view: TableView): readonly Html[] =>
  view.afterHours
    .flatMap(({ contacts }) => contacts)
    .map(({ item }) => {
      const phone = item?.texts["phone"] ?? "";
      const tel = phone.replace(/[^0-9+]/g, "");
      const number = tel === "" ? html`${phone}` : html`<a href="tel:${tel}">${phone}</a>`;
      return html`<li>${item?.texts["when"] ?? ""}: <b>${item?.texts["who"] ?? ""}</b> ${number}</li>`;
    });

export const boardFirstText = ({ sheets, facts, me }: BoardReading): Html => {
  const view = tableView({ sheets, facts, me });
  const isMine = facts.participants.some((each) => each.id === me && isResident(each));
  const name = facts.card?.wordForCentralPerson ?? "";
  const goals = view.goals.map(
    ({ words: { text, why } }) => html`<li><b>${text}</b>${why ? html`<br />${why}` : nothing}</li>`,
  );
  return html`<div class="entry">
    <header>${facts.card?.title ?? ""}</header>
    <main><div class="narrow">
      <h1 class="small">${isMine ? words.board.myQuestion : words.board.question(name)}</h1>
      <p class="words">${view.question?.item?.texts["text"] ?? ""}</p>
      ${part(
        words.board.strengths,
        view.strengths.map(({ text }) => html`<li>${text}</li>`),
      )}
      ${part(words.board.goals, goals)}
      ${part(words.board.done, doneLines(view, facts))}
      ${part(words.board.call, callLines(view))}
      <noscript><p>${words.withoutScript}</p></noscript>
    </div></main>
  </div>`;
};
