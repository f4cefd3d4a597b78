// The big screen in the room: only what is for everyone. The question, the goals, and what was just put down; the whole
// table below, for who turns the page; in a meeting what the table talks about now. No typing, no presence, no names of who is
// absent (SCREENS.md 5.6). In a pause it only says that.
import { isHere, isUnderWay } from "@werktafel/shared/domain/meeting/meeting";
import { inOrderOfName, isResident, isSeated } from "@werktafel/shared/domain/participant";
import { useEffect, useRef } from "react";
import { meetingNow } from "@werktafel/shared/domain/home/meetingNow";
import { useNow } from "../../table/TableContext.ts";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { EndedPage } from "../start/EndedPage.tsx";
import { JustPut } from "./JustPut.tsx";
import { justPut } from "./justPut.ts";
import { MeetingOnScreen } from "./MeetingOnScreen.tsx";
import { useRested } from "./useRested.ts";
import { WholeBoard } from "./WholeBoard.tsx";

const Only = ({ words }: { readonly words: string }) => (
  <div className="big only">
    <main>
      <h1>{words}</h1>
    </main>
  </div>
);

export const BigScreen = () => {
  const now = useRested(useNow());
  const main = useRef<HTMLElement>(null);
  const { view, facts, speaking } = now;
  useEffect(() => {
    document.documentElement.dataset["table"] = facts.tableColour;
    document.documentElement.dataset["letters"] = "100";
    document.title = nl.frame.pageTitle(nl.frame.thisTable);
  }, [facts.tableColour]);
  const next = meetingNow(facts);
  const meeting = next && isUnderWay(next) ? next : null;
  if (now.hasEnded) return <EndedPage />;
  if (meeting?.phase === "paused") return <Only words={nlMeeting.quiet.paused} />;
  if (meeting?.phase === "privateTime") return <Only words={nlMeeting.quiet.privateTime} />;
  const page = (by: number) => main.current?.scrollBy({ top: by * main.current.clientHeight * 0.9 });
  const others = inOrderOfName(
    facts.participants.filter(
      (each) => isSeated(each) && !isResident(each) && (meeting === null || isHere(meeting, each.id)),
    ),
  );
  return (
    <div className="big">
      <header>
        <h1>{nl.frame.question(speaking)}</h1>
        <p className="words">{view.question?.item?.texts["text"] || nl.frame.questionEmpty(speaking)}</p>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <main ref={main} tabIndex={0} aria-label={nl.frame.tableOf(speaking)}>
        {meeting ? (
          <MeetingOnScreen now={now} meeting={meeting} />
        ) : (
          <>
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
              <JustPut now={now} lines={justPut(view, { meeting: null })} />
            </div>
            <WholeBoard now={now} />
          </>
        )}
      </main>
      <footer>
        {others.map((each) => (
          <span key={each.id}>{each.callName}</span>
        ))}
        <span className="always end">
          <Picture name="pause" />
          {nlMeeting.bigScreen.pause}
        </span>
        <button type="button" className="button" onClick={() => page(-1)}>
          {nlMeeting.bigScreen.pageUp}
        </button>
        <button type="button" className="button" onClick={() => page(1)}>
          {nlMeeting.bigScreen.pageDown}
        </button>
      </footer>
    </div>
  );
};
