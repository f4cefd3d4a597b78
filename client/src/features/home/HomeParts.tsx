// What a resident wants to know first, in this order: what goes well, what others did, what is mine, what we wait for, whom to
// call now, when we meet. A part without anything to say is not there, but what is mine always is.
import { plainestOf } from "@werktafel/shared/domain/between/plainLine";
import { type HomeView, homeView } from "@werktafel/shared/domain/home/homeView";
import { isUnderWay } from "@werktafel/shared/domain/meeting/meeting";
import { dayFor } from "@werktafel/shared/domain/mine/myActions";
import type { Participant } from "@werktafel/shared/domain/participant";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import type { ReactNode } from "react";
import { callName, type TableNow } from "../../table/table.ts";
import { dayInWords, timeInWords, today } from "../../words/dates.ts";
import { nlHome } from "../../words/nlHome.ts";
import { HomePart } from "./HomePart.tsx";

const words = nlHome.home;

/** In three seconds: the newest, and no more than fits in the hand. */
const [fewStrengths, fewDone, fewMine, fewWaits] = [1, 1, 2, 1];

const whenOf = (action: ActionView, me: Participant): string => {
  if (!action.isAccepted) return words.asked;
  const due = dayFor(action.due, me, today());
  return due === null ? words.whenItSuits : words.onDay(dayInWords(due));
};

const Meeting = ({ meeting, to }: Pick<HomeView, "meeting"> & { readonly to: string | null }) => {
  const { plan } = meeting ?? {};
  const isOn = meeting !== null && isUnderWay(meeting);
  const lines = isOn
    ? [words.meetNow]
    : plan
      ? [
          words.meetAt(dayInWords(plan.plannedFor), timeInWords(plan.plannedFor)),
          ...(plan.place === "" ? [] : [words.meetWhere(plan.place)]),
        ]
      : [words.meetNone];
  return (
    <HomePart
      title={words.meet}
      picture="day"
      few={lines.length}
      lines={lines.map((line) => <li key={line}>{line}</li>)}
      below={
        meeting &&
        to !== null && (
          <a className="link" href={to}>
            {isOn ? words.meetGo : words.meetMore}
          </a>
        )
      }
    />
  );
};

interface HomePartsProps {
  /** As the table is now, or as it was when it was kept on this device. */
  readonly now: Pick<TableNow, "view" | "facts" | "speaking">;
  readonly me: Participant;
  /** Where one says how it goes, and where the meeting is; `null`: without a connection there is no such place. */
  readonly to: { readonly mine: string; readonly meeting: string } | null;
  /** Whom to call now. */
  readonly callNow: ReactNode;
  /** Under a line: what was said against it; of others, also the way to say so. */
  readonly beside: (card: ItemCard, text: string, isMine: boolean) => ReactNode;
}

export const HomeParts = ({ now, me, to, callNow, beside }: HomePartsProps) => {
  const home = homeView(now.view, now.facts, me.id);
  /** In its plainest words, as read by me. */
  const said = (card: ItemCard, text: string): string => plainestOf(card, text, me.id);
  const others = home.others.map((action) => (
    <li key={action.key}>
      <strong>{callName(now, action.owner)}</strong>: <span className="words">{said(action, action.words.text)}</span>
      {beside(action, action.words.text, false)}
    </li>
  ));
  return (
    <>
      {home.strengths.length > 0 && (
        <HomePart
          title={words.strengths}
          picture="good"
          few={fewStrengths}
          lines={home.strengths.map(({ key, card, text }) => (
            <li key={key}>
              <span className="words">{text}</span>
              {card && beside(card, card.text, false)}
            </li>
          ))}
        />
      )}
      {home.done.length > 0 && (
        <HomePart
          title={words.done(now.speaking.isPlural)}
          picture="people"
          few={fewDone}
          lines={home.done.map(({ action, on }) => (
            <li key={action.key}>
              <strong>{callName(now, action.owner)}</strong>:{" "}
              <span className="words">{said(action, action.words.text)}</span>
              <br />
              <span className="soft">{on === "" ? words.doneSome : words.doneOn(dayInWords(on))}</span>
              {beside(action, action.words.text, false)}
            </li>
          ))}
        />
      )}
      <HomePart
        title={words.mine}
        picture="do"
        few={fewMine}
        lines={
          home.mine.length === 0
            ? [<li key="none">{words.mineNone}</li>]
            : home.mine.map((action) => (
                <li key={action.key}>
                  <span className="words">{said(action, action.words.text)}</span>
                  <br />
                  <span className="soft">{whenOf(action, me)}</span>
                  {beside(action, action.words.text, true)}
                </li>
              ))
        }
        below={
          home.mine.length > 0 &&
          to !== null && (
            <a className="link" href={to.mine}>
              {words.toMine}
            </a>
          )
        }
      />
      {home.waits.length > 0 && (
        <HomePart
          title={words.waits}
          picture="clock"
          few={fewWaits}
          lines={home.waits.map((wait) => (
            <li key={wait.key}>
              <span className="words">{said(wait, wait.text)}</span>
              <br />
              <span className="soft">{words.meanwhile}</span>{" "}
              <span className="words">{wait.bridge || words.meanwhileNone}</span>
              {beside(wait, wait.text, false)}
            </li>
          ))}
        />
      )}
      {callNow}
      <Meeting meeting={home.meeting} to={to?.meeting ?? null} />
      {others.length > 0 && <HomePart title={words.others} picture="hand" few={fewDone} lines={others} />}
    </>
  );
};
