// Round what is mine over all tables: the way to the other lists, whether all is kept, and help. No table's colour is the frame's
// here; each stands beside its own name.
import { isResident } from "@werktafel/shared/domain/participant";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { HelpPaper } from "../../features/help/HelpPaper.tsx";
import { EntryHelp, type EntryHelpKind } from "../../features/comingIn/EntryHelp.tsx";
import { useReading } from "../../features/reading/useReading.ts";
import type { Mine } from "../../requests/mine/decode.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { useIsWide } from "../../ui/useIsWide.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { nlHelp } from "../../words/nlHelp.ts";
import { PhoneRow } from "../frame/PhoneRow.tsx";

interface OwnFrameProps {
  readonly mine: Mine;
  readonly at: "mine" | "waits" | "volunteers";
  readonly saved: "saved" | "busy" | "away";
  readonly title: string;
  readonly children: ReactNode;
}

/** From here the lists stand beside each other along the upper edge. */
const wideFromRems = 40;
const pictures = { saved: "check", busy: "pen", away: "cloud" } as const;

export const OwnFrame = ({ mine, at, saved, title, children }: OwnFrameProps) => {
  const [help, setHelp] = useState<EntryHelpKind | "needHelp" | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(frame, wideFromRems);
  useReading();
  useEffect(() => {
    document.title = nl.frame.pageTitle(title);
  }, [title]);
  const isPaid = mine.tables.some(({ me }) => me.party === "staff");
  const isVolunteer = mine.tables.some(({ me }) => me.party === "volunteer");
  const hasRow = isVolunteer || mine.tables.some(({ me }) => isResident(me));
  const here = (which: OwnFrameProps["at"]) => (at === which ? { "aria-current": "page" as const } : {});
  const lists = (
    <>
      {isPaid && (
        <a className="button quiet" href="/wacht" {...here("waits")}>
          {nlApart.waitsForMe.title}
        </a>
      )}
      <a className="button quiet" href="/mijn" {...here("mine")}>
        {nlApart.mine.title}
      </a>
      {mine.coordinates && (
        <a className="button quiet" href="/vrijwilligers" {...here("volunteers")}>
          {nlHelp.volunteers.title}
        </a>
      )}
    </>
  );
  const helpButton = (
    <Button look="quiet" picture="help" onPress={() => setHelp("help")}>
      {nl.frame.help}
    </Button>
  );
  const tables = (
    <a className="button quiet" href="/#tafels">
      {nlApart.mine.tables}
    </a>
  );
  return (
    <div className="own-list" data-row={hasRow} ref={frame}>
      <header>
        {isWide ? (
          <nav className="row tight" aria-label={nl.frame.more}>
            {lists}
            {tables}
          </nav>
        ) : (
          <>
            <a className="button quiet" href="/#tafels">
              <Picture name="back" />
              {nlApart.mine.tables}
            </a>
            {(isPaid || mine.coordinates || isVolunteer || !hasRow) && (
              <Menu word={nl.frame.more}>
                {(isPaid || mine.coordinates) && lists}
                {(isVolunteer || !hasRow) && helpButton}
              </Menu>
            )}
          </>
        )}
        <p className="saved end" data-saved={saved} aria-label={nl.frame.savedWhere}>
          <Picture name={pictures[saved]} />
          <span>{nl.frame.saved[saved]}</span>
        </p>
        {isWide && !hasRow && helpButton}
      </header>
      <main tabIndex={-1}>{children}</main>
      {hasRow && (
        <PhoneRow
          {...(isVolunteer ? { helpWord: nl.frame.needHelp } : {})}
          onBack={() => (history.length > 1 ? history.back() : location.assign("/#tafels"))}
          onHelp={() => setHelp(isVolunteer ? "needHelp" : "help")}
          onCall={() => setHelp("call")}
        />
      )}
      {help === "needHelp" && <HelpPaper onClose={() => setHelp(null)} />}
      {help !== null && help !== "needHelp" && <EntryHelp kind={help} onClose={() => setHelp(null)} />}
    </div>
  );
};
