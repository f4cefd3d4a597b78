// The frame of the administrators' pages: the same table top as before a table, with the way back to one's own account.
import type { ReactNode } from "react";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";

interface AdminFrameProps {
  readonly title: string;
  /** A part of it: then there is a way back to the overview. */
  readonly isInside?: boolean;
  readonly children: ReactNode;
}

export const AdminFrame = ({ title, isInside = false, children }: AdminFrameProps) => (
  <div className="entry">
    <header>
      {nl.start.product}
      <a className="link end" href="/account">
        {nlApart.account.title}
      </a>
    </header>
    <main>
      <div className="narrow">
        {isInside && (
          <a className="link" href="#overzicht">
            {nlApart.admin.back}
          </a>
        )}
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  </div>
);
