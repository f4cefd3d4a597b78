// The big screen in the room: only what is for everyone. The question, the goals, and what was just put down; the whole
// table below, for who turns the page. No typing, no presence, no names of who is absent (SCREENS.md 5.6).
import { inOrderOfName, isResident, isSeated } from "@werktafel/shared/domain/participant";
import { useEffect, useRef } from "react";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { EndedPage } from "../start/EndedPage.tsx";
import { justPut } from "./justPut.ts";
import { useRested } from "./useRested.ts";
import { WholeBoard } from "./WholeBoard.tsx";

export const BigScreen = () => {
  const now = useRested(useNow());
  const main = useRef<HTMLElement>(null);
  const { view, facts, speaking } = now;
  useEffect(() => {
    document.documentElement.dataset["table"] = facts.tableColour;
    document.documentElement.dataset["letters"] = "100";
    document.title = nl.frame.pageTitle(nl.frame.tableOf(speaking));
  }, [facts.tableColour, speaking]);
  if (now.hasEnded) return <EndedPage />;
  const page = (by: number) => main.current?.scrollBy({ top: by * main.current.clientHeight * 0.9 });
  const others = inOrderOfName(facts.participants.filter((each) => isSeated(each) && !isResident(each)));
  const put = justPut(view);
  return (
    <div className="big">
      <header>
        <h1>{nl.frame.question(speaking)}</h1>
        <p className="words">{view.question?.item?.texts["text"] || nl.frame.questionEmpty(speaking)}</p>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <main ref={main} tabIndex={0} aria-label={nl.frame.tableOf(speaking)}>
        <div className="first">
          <section>
            <h2>
              <Picture name="flag" />
              {nl.goals.title(speaking)}
            </h2>
            {view.goals.map((goal) => (
              <p key={goal.key} className="card">
                {goal.words.text}
              </p>
            ))}
          </section>
          {put.length > 0 && (
            <section>
              <h2>
                <Picture name="do" />
                {nl.bigScreen.justPut}
              </h2>
              {put.map((line) => (
                <p key={line.key} className="card">
                  {line.text}
                  {line.by && <small>{callName(now, line.by)}</small>}
                </p>
              ))}
            </section>
          )}
        </div>
        <WholeBoard now={now} />
      </main>
      <footer>
        {others.map((each) => (
          <span key={each.id}>{each.callName}</span>
        ))}
        <span className="always end">
          <Picture name="pause" />
          {nl.bigScreen.pause}
        </span>
        <button type="button" className="button" onClick={() => page(-1)}>
          {nl.bigScreen.pageUp}
        </button>
        <button type="button" className="button" onClick={() => page(1)}>
          {nl.bigScreen.pageDown}
        </button>
      </footer>
    </div>
  );
};
