// The frame of every page before the table: the table top, one calm column, and the same three at the bottom.
import { type ReactNode, useState } from "react";
import { EntryHelp, type EntryHelpKind } from "../../features/comingIn/EntryHelp.tsx";
import { LanguageChoice } from "../../features/reading/LanguageChoice.tsx";
import { nl } from "../../words/nl.ts";
import { PhoneRow } from "../frame/PhoneRow.tsx";

interface EntryFrameProps {
  readonly title: string;
  readonly children: ReactNode;
}

export const EntryFrame = ({ title, children }: EntryFrameProps) => {
  const [help, setHelp] = useState<EntryHelpKind | null>(null);
  return (
    <div className="entry with-three">
      <header className="tall">
        <p>{nl.start.product}</p>
        <h1>{title}</h1>
      </header>
      <main>
        <div className="narrow">
          {children}
          <LanguageChoice />
        </div>
      </main>
      <PhoneRow
        onBack={() => (history.length > 1 ? history.back() : location.assign("/"))}
        onHelp={() => setHelp("help")}
        onCall={() => setHelp("call")}
      />
      {help && <EntryHelp kind={help} onClose={() => setHelp(null)} />}
    </div>
  );
};
