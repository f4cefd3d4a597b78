// A link that is shown once, to hand to one person: to copy, to print, or to scan. The code that goes with it stands apart,
// and comes out of the printer on a sheet of its own: the two go different ways.
import type { ReactNode } from "react";
import { CopyButton } from "./CopyButton.tsx";
import { LinkCode } from "./LinkCode.tsx";

interface GivenLinkProps {
  readonly title: string;
  readonly link: string;
  readonly copyWord: string;
  readonly copiedWord: string;
  readonly scanWord: string;
  readonly code?: GivenCode | null;
  readonly children?: ReactNode;
}

export interface GivenCode {
  readonly title: string;
  readonly digits: string;
  /** How it is to be handed over: for who hands it over. */
  readonly how: string;
  /** What it is: for who gets it on paper. */
  readonly what: string;
}

export const GivenLink = ({ title, link, copyWord, copiedWord, scanWord, code, children }: GivenLinkProps) => (
  <>
    <section className="given-link card" aria-label={title}>
      <h3>{title}</h3>
      {children}
      <code>{link}</code>
      <CopyButton text={link} word={copyWord} doneWord={copiedWord} />
      <p className="soft small">{scanWord}</p>
      <LinkCode link={link} label={title} />
    </section>
    {code && (
      <section className="given-code-sheet card" aria-label={code.title}>
        <h3>{code.title}</h3>
        <p className="given-code">{code.digits}</p>
        <p className="on-screen">{code.how}</p>
        <p className="on-paper">{code.what}</p>
      </section>
    )}
  </>
);
