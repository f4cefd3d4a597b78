// The first readable text of a resident's own first screen, before any script: in the order and the words in which the screen says
// it (R-315, R-206).
import { plainestOf } from "@werktafel/shared/domain/between/plainLine";
import { homeView } from "@werktafel/shared/domain/home/homeView";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { tableView } from "@werktafel/shared/domain/tableView";
import { beside, type BoardReading, callLines, lettersFor, line, part } from "./boardPage.ts";
import { type Html, html, nothing } from "./html.ts";
import type { PageWords } from "./words.ts";

/** So many of each stand in the first text; the rest comes with the screen. */
const few = 2;

/** `null`: who reads it is no resident of this table, and has no such screen. */
export const homeFirstText = ({ sheets, facts, me }: BoardReading): ((words: PageWords) => Html) | null => {
  const resident = facts.participants.find((each) => each.id === me && isResident(each));
  if (resident === undefined) return null;
  const view = tableView({ sheets, facts, me });
  const home = homeView(view, facts, me);
  const isPlural = facts.participants.filter((each) => isResident(each) && isSeated(each)).length > 1;
  const nameOf = (id: string | null): string => facts.participants.find((each) => each.id === id)?.callName ?? "";
  /** As the screen says it: in its plainest words. */
  const said = (card: ItemCard, text: string): string => plainestOf(card, text, me);
  const { plan } = home.meeting ?? {};
  return (words) => {
    const { home: firstScreen } = words;
    const against = (card: ItemCard): Html => beside(card, { facts, me }, words);
    const mine = home.mine
      .slice(0, few)
      .map((action) => line(html`${said(action, action.words.text)}${against(action)}`));
    const { question } = isPlural ? words.board.ours : words.board.mine;
    return html`<div class="board home" data-table="${facts.tableColour}" data-first-letters="${lettersFor(resident)}">
    <header>
      <div class="bar"><h1>${firstScreen.hello(resident.callName)}</h1></div>
      <section class="question">
        <h2 class="label">${question}</h2>
        <p class="words">${view.question?.item?.texts["text"] ?? ""}</p>
      </section>
    </header>
    <main class="surface">
      <div class="home-page stack">
        ${part(
          firstScreen.strengths,
          home.strengths.slice(0, few).map(({ text, card }) => line(html`${text}${card ? against(card) : nothing}`)),
        )}
        ${part(
          firstScreen.done(isPlural),
          home.done
            .slice(0, few)
            .map(({ action, on }) =>
              line(
                html`<b>${nameOf(action.owner)}</b>: ${said(action, action.words.text)}<br /><span class="soft">${on === "" ? firstScreen.doneSome : firstScreen.doneOn(words.day(on))}</span>${against(action)}`,
              ),
            ),
        )}
        ${part(firstScreen.mine, mine.length > 0 ? mine : [line(html`${firstScreen.mineNone}`)])}
        ${part(
          firstScreen.waits,
          home.waits
            .slice(0, few)
            .map((wait) =>
              line(
                html`${said(wait, wait.text)}<br />${firstScreen.meanwhile} ${wait.bridge || firstScreen.meanwhileNone}${against(wait)}`,
              ),
            ),
        )}
        ${part(words.board.call, callLines(view))}
        ${part(firstScreen.meet, [line(html`${plan ? words.day(plan.plannedFor) : firstScreen.meetNone}`)])}
        <noscript><p>${words.withoutScript}</p></noscript>
      </div>
    </main>
  </div>`;
  };
};
