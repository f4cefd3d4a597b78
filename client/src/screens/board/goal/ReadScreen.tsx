// My plan, goal by goal, one at a time and large: why, how it goes, what we agree, who does what, what we wait for; every answer
// can be given where one reads. What belongs to no goal comes last. Nothing goes on by itself.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import type { GoalView } from "@werktafel/shared/domain/table/goalView";
import { paperCode, typedCode } from "@werktafel/shared/domain/table/paperCode";
import type { TableView } from "@werktafel/shared/domain/tableView";
import { useEffect, useRef, useState } from "react";
import { UnderLine } from "../../../table/correcting/lateStatements.tsx";
import { NotRightLink } from "../../../table/correcting/NotRightLink.tsx";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { Button } from "../../../ui/Button.tsx";
import { useIsWide } from "../../../ui/useIsWide.ts";
import { nl } from "../../../words/nl.ts";
import { nlHome } from "../../../words/nlHome.ts";
import { atGoal, isOpenAction, isOpenAgreement } from "../laidOut.ts";
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

/** `null`: what belongs to no goal, while there is something of it to read. */
type Page = GoalView | null;
const pagesOf = (view: TableView): readonly Page[] => {
  const { agreements, actions, waiting } = atGoal(view, null);
  const isLoose = agreements.some(isOpenAgreement) || actions.some(isOpenAction) || waiting.length > 0;
  return [...view.goals, ...(isLoose ? [null] : [])];
};

const linesOn = (view: TableView, page: Page): readonly ItemCard[] => {
  const { agreements, actions, waiting } = atGoal(view, page?.id ?? null);
  return [...(page ? [page] : []), ...agreements, ...actions, ...waiting];
};

/** One came for one line: the address has its code, which says nothing of it. */
const useCameFor = (view: TableView, pages: readonly Page[]) => {
  const [code] = useState(() => typedCode(location.hash.slice(1)));
  const isShown = useRef(false);
  const isIt = ({ id }: ItemCard) => paperCode(id) === code;
  const page = code === null ? -1 : pages.findIndex((each) => linesOn(view, each).some(isIt));
  const line = linesOn(view, pages[page] ?? null).find(isIt);
  useEffect(() => {
    const found = line && document.querySelector(`main [data-item="${CSS.escape(line.id)}"]`);
    if (!found || isShown.current) return;
    isShown.current = true;
    found.scrollIntoView();
    found.querySelector<HTMLElement>("[data-stop]")?.focus({ preventScroll: true });
  });
  return Math.max(0, page);
};

export const ReadScreen = () => {
  const table = useTable();
  const { view, me, hasEnded } = useNow();
  const box = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(box, wideFrom);
  const [at, setAt] = useState<number | null>(null);
  const pages = pagesOf(view);
  const first = useCameFor(view, pages);
  useKeptFocus(box);
  if (hasEnded) return <EndedPage />;
  // A goal that was laid away while one reads leaves the next one at its place.
  const place = Math.min(at ?? first, Math.max(0, pages.length - 1));
  const goal = pages[place];
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
          {goal && <p className="label">{words.readGoal(place + 1, view.goals.length)}</p>}
          <div className="read-goal card">
            <UnderLine value={underLine}>
              {goal === undefined ? <p>{words.readNone}</p> : <OpenGoal goal={goal} onAdd={null} />}
            </UnderLine>
          </div>
          <div className="row go">
            {place > 0 && (
              <Button picture="back" onPress={() => go(place - 1)}>
                {words.before}
              </Button>
            )}
            {place < pages.length - 1 && (
              <Button picture="next" onPress={() => go(place + 1)}>
                {pages[place + 1] ? words.next : nl.goals.loose}
              </Button>
            )}
          </div>
        </div>
      </TableFrame>
    </div>
  );
};
