// My plan, goal by goal, one at a time and large: why, how it goes, what we agree, who does what, what we wait for; every answer
// can be given where one reads. Nothing goes on by itself.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { useRef, useState } from "react";
import { UnderLine } from "../../../table/correcting/lateStatements.tsx";
import { NotRightLink } from "../../../table/correcting/NotRightLink.tsx";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { Button } from "../../../ui/Button.tsx";
import { useIsWide } from "../../../ui/useIsWide.ts";
import { nlHome } from "../../../words/nlHome.ts";
import { OpenGoal } from "./OpenGoal.tsx";
import { AloudButton } from "../../frame/AloudButton.tsx";
import { LettersButton } from "../../frame/LettersButton.tsx";
import { TableFrame } from "../../frame/TableFrame.tsx";
import { useKeptFocus } from "../../frame/useKeptFocus.ts";
import { EndedPage } from "../../start/EndedPage.tsx";
import { homeOf } from "../../../table/homeOf.ts";

const words = nlHome.home;
const wideFrom = 60;

const underLine = (card: ItemCard, text: string) => <NotRightLink card={card} text={text} />;

export const ReadScreen = () => {
  const table = useTable();
  const { view, me, hasEnded } = useNow();
  const box = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(box, wideFrom);
  const [at, setAt] = useState(0);
  useKeptFocus(box);
  if (hasEnded) return <EndedPage />;
  const { goals } = view;
  // A goal that was laid away while one reads leaves the next one at its place.
  const place = Math.min(at, Math.max(0, goals.length - 1));
  const goal = goals[place];
  const go = (to: number) => {
    setAt(to);
    scrollTo(0, 0);
    document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  };
  return (
    <div ref={box}>
      <TableFrame
        className="home"
        isWide={isWide}
        title={words.readTitle}
        tools={
          <>
            <AloudButton key={goal?.key ?? ""} {...(goal ? { first: goal.key } : {})} />
            <LettersButton />
          </>
        }
        back={homeOf(table.board, me)}
      >
        <div className="home-page stack">
          {goal && <p className="label">{words.readGoal(place + 1, goals.length)}</p>}
          <div className="read-goal card">
            <UnderLine value={underLine}>
              {goal ? <OpenGoal goal={goal} onAdd={null} /> : <p>{words.readNone}</p>}
            </UnderLine>
          </div>
          <div className="row go">
            {place > 0 && (
              <Button picture="back" onPress={() => go(place - 1)}>
                {words.before}
              </Button>
            )}
            {place < goals.length - 1 && (
              <Button picture="next" onPress={() => go(place + 1)}>
                {words.next}
              </Button>
            )}
          </div>
        </div>
      </TableFrame>
    </div>
  );
};
