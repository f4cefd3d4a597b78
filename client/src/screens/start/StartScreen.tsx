// `/`: the example table's doors where there are any; else what one does at several tables, the one table, or how to come in. `#tafels`, `#nieuw` and
// `#uitnodiging` are the same address, for who is in already.
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { Doors } from "../../features/comingIn/Doors.tsx";
import { LanguageChoice } from "../../features/reading/LanguageChoice.tsx";
import { useReading } from "../../features/reading/useReading.ts";
import type { Doors as DoorList, OwedTable, Session } from "../../requests/decode.ts";
import { askDoors, askOwed, askSession } from "../../requests/session.ts";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { EntryFrame } from "./EntryFrame.tsx";
import { OtherInvitePage } from "./OtherInvitePage.tsx";
import { OwedPage } from "./OwedPage.tsx";
import { TablesPage } from "./TablesPage.tsx";

const NewTableScreen = lazy(async () => ({
  default: (await import("../newTable/NewTableScreen.tsx")).NewTableScreen,
}));

export interface Start {
  readonly session: Session | null;
  readonly doors: DoorList | null;
  /** A table that waits for a sentence of this person. */
  readonly owed: OwedTable | null;
  /** The own list over all tables; `null`: for who sits at one table, or none. */
  readonly mine: ReactNode;
}

export const askStart = async (): Promise<Start> => {
  // The server's page says whether there are doors; asking where there are none would be refused.
  const hasDoors = document.querySelector('[data-doors="open"]') !== null;
  const [session, doors] = await Promise.all([askSession(), hasDoors ? askDoors() : null]);
  const isIn = session.kind === "ok" && session.value.person !== null;
  const owed = isIn ? await askOwed() : null;
  const hasDemoDoors = doors?.kind === "ok";
  const isAtSeveral = isIn && session.value.boards.length > 1 && !hasDemoDoors && location.hash === "";
  return {
    mine: isAtSeveral ? await (await import("../mine/openMineScreen.tsx")).openMineScreen() : null,
    session: isIn ? session.value : null,
    doors: doors?.kind === "ok" ? doors.value : null,
    owed: owed?.kind === "ok" ? (owed.value[0] ?? null) : null,
  };
};

const words = nl.start.welcome;

const Welcome = ({ doors, isIn }: { readonly doors: DoorList; readonly isIn: boolean }) => (
  <div className="entry">
    <header>
      {nl.start.product}
      {isIn && (
        <a className="link end" href="#tafels">
          {nl.start.tables.title}
        </a>
      )}
    </header>
    <main>
      <div className="welcome">
        <section>
          <h1>{words.promise}</h1>
          <p className="lead">{words.lead}</p>
          <ul className="promises">
            <li>
              <Picture name="eye" />
              {words.readers}
            </li>
            <li>
              <Picture name="check" />
              {words.yes}
            </li>
            <li>
              <Picture name="moon" />
              {words.call}
            </li>
          </ul>
          <LanguageChoice />
        </section>
        <Doors {...doors} />
      </div>
    </main>
  </div>
);

export const StartScreen = ({ start }: { readonly start: Start }) => {
  useReading();
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onHash = () => setHash(location.hash);
    addEventListener("hashchange", onHash);
    return () => removeEventListener("hashchange", onHash);
  }, []);
  const { session, doors, owed, mine } = start;
  if (owed && (hash === "#tafels" || !doors)) return <OwedPage table={owed} />;
  if (session && hash === "#nieuw") {
    return (
      <Suspense>
        <NewTableScreen />
      </Suspense>
    );
  }
  if (session && hash === "#uitnodiging") return <OtherInvitePage />;
  if (session && (hash === "#tafels" || (!doors && !mine))) return <TablesPage session={session} />;
  // With several tables one begins at what one does there; the tables themselves are one step away.
  if (mine && !doors) return mine;
  if (doors) return <Welcome doors={doors} isIn={session !== null} />;
  return (
    <EntryFrame title={nl.start.comeIn.title}>
      <p>{nl.start.comeIn.noLink}</p>
      <div>
        <a className="link" href="/werk">
          {nlApart.work.fromStart}
        </a>
      </div>
      <p className="soft small">{nl.start.comeIn.help}</p>
    </EntryFrame>
  );
};
