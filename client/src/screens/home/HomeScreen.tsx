// *Hallo Noor*: the first screen of a resident. My question, what goes well, what was done for me, what is mine, what we wait
// for, whom to call now and when we meet; below it what somebody asks me, and the ways on (R-315, R-203; SCREENS.md 5.7).
import { isResident } from "@werktafel/shared/domain/participant";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { may } from "@werktafel/shared/policy/may";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { CallNow } from "../../features/afterHours/CallNow.tsx";
import { HomeParts } from "../../features/home/HomeParts.tsx";
import { TableState } from "../../features/takeAlong/TableState.tsx";
import { AskedOfMe } from "../../features/together/AskedOfMe.tsx";
import { NotedForMe } from "../../features/together/NotedForMe.tsx";
import { useReading } from "../../features/reading/useReading.ts";
import { latePaper } from "../../table/late/latePaper.tsx";
import { Statements } from "../../table/correcting/lateStatements.tsx";
import { NotRightLink } from "../../table/correcting/NotRightLink.tsx";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Picture, type PictureName } from "../../ui/Picture.tsx";
import { useIsWide } from "../../ui/useIsWide.ts";
import { nl } from "../../words/nl.ts";
import { nlHome } from "../../words/nlHome.ts";
import { Button } from "../../ui/Button.tsx";
import { AskedHere } from "../frame/AskedHere.tsx";
import { TableFrame } from "../frame/TableFrame.tsx";
import { useKeptFocus } from "../frame/useKeptFocus.ts";
import { AloudButton } from "../frame/AloudButton.tsx";
import { ShutScreen } from "../ShutScreen.tsx";
import { EndedPage } from "../start/EndedPage.tsx";

/** Calm screen, letters, light or dark, the colour of the table. */
const ReadingDialog = latePaper(async () => (await import("../../features/reading/ReadingDialog.tsx")).ReadingDialog);

const words = nlHome.home;
/** From this width, in letters, whether all is kept stands along the upper edge; as on the board. */
const wideFrom = 60;

const Door = ({
  picture,
  to,
  children,
}: {
  readonly picture: PictureName;
  readonly to: string;
  readonly children: ReactNode;
}) => (
  <li>
    <a className="button" href={to}>
      <Picture name={picture} />
      <span>{children}</span>
    </a>
  </li>
);

const beside = (card: ItemCard, text: string, isMine: boolean) => (
  <>
    <Statements card={card} />
    {!isMine && <NotRightLink card={card} text={text} />}
  </>
);

/** What is asked stands below everything else: who lets in what is new is brought there when that is new. */
const useBroughtTo = (asks: RefObject<HTMLElement | null>, hasNews: boolean): void => {
  const before = useRef<string | null>(null);
  useEffect(() => {
    const { current } = asks;
    if (current === null) return;
    if (hasNews) before.current ??= current.textContent;
    else if (before.current !== null) {
      if (current.textContent !== before.current && current.textContent) current.scrollIntoView();
      before.current = null;
    }
  });
};

export const HomeScreen = () => {
  const table = useTable();
  const now = useNow();
  const { me, facts, hasEnded } = now;
  const [isChoosing, setChoosing] = useState(false);
  const usual = me?.accessNeeds.includes("largeText") ? "125" : "100";
  const chosen = useReading(usual);
  const box = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(box, wideFrom);
  const asks = useRef<HTMLElement>(null);
  useBroughtTo(asks, now.hasNews);
  useKeptFocus(box);
  if (hasEnded) return <EndedPage />;
  // Others have the board itself: this page says *ik*.
  if (me === null || !isResident(me)) {
    location.replace(`/b/${table.board}`);
    return null;
  }
  const at = (part: string) => `/b/${table.board}${part}`;
  return (
    <div ref={box}>
      <TableFrame
        className="home"
        isWide={isWide}
        title={words.hello(me.callName)}
        pageTitle={words.pageTitle}
        tools={<AloudButton />}
        under={<TableState />}
        back="/#tafels"
        help={words.help}
      >
        <div className="home-page stack">
          <HomeParts
            now={now}
            me={me}
            to={{ mine: "/mijn", meeting: at("/overleg") }}
            callNow={<CallNow as="h2" />}
            beside={beside}
          />
          <section className="home-asks stack" ref={asks} aria-label={words.forMe}>
            <NotedForMe />
            <AskedHere />
            <AskedOfMe />
          </section>
          <nav aria-label={words.goOn}>
            <ul className="home-doors">
              <Door picture="flag" to={at("/lees")}>
                {words.read}
              </Door>
              <Door picture="chair" to={at("")}>
                {words.board}
              </Door>
              <li>
                <Button picture="bigger" onPress={() => setChoosing(true)}>
                  {nl.settings.title}
                </Button>
              </li>
            </ul>
            <details>
              <summary className="link">{words.moreDoors}</summary>
              <ul className="home-doors">
                <Door picture="people" to={at("/aan-tafel")}>
                  {nl.seats.open}
                </Door>
                <Door picture="copy" to={at("/verslag")}>
                  {nl.minutes.door}
                </Door>
                <Door picture="eye" to={at("/wie-keek")}>
                  {nlHome.looked.door}
                </Door>
                <Door picture="clock" to={at("/sinds")}>
                  {nl.since.open}
                </Door>
                <Door picture="print" to={at("/papier")}>
                  {words.paper}
                </Door>
                <Door picture="pen" to={at("#code")}>
                  {nl.searching.paperCode}
                </Door>
                <Door picture="leaf" to={at("/meenemen")}>
                  {nl.ways.takeAlong}
                </Door>
                <Door picture="phone" to="/apparaten">
                  {nl.devices.open}
                </Door>
              </ul>
            </details>
            <ul className="home-doors">
              <li>
                <ShutScreen onShut={() => table.close()} />
              </li>
            </ul>
          </nav>
        </div>
      </TableFrame>
      {isChoosing && (
        <ReadingDialog
          reading={chosen}
          isCalm={chosen.isCalm ?? true}
          letters={chosen.letters ?? usual}
          colour={
            may(me, "chooseTableColour") === null
              ? {
                  now: facts.tableColour,
                  choose: (colour) => void table.lane.send("chooseTableColour", { colour }),
                }
              : null
          }
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
};
