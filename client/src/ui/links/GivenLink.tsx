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
  /** Of which rank its heading is: the one below what it lies under. */
  readonly heading?: "h2" | "h3";
  /** Others stand beside it: its button says which it copies. */
  readonly isOneOfMany?: boolean;
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

export const GivenLink = (props: GivenLinkProps) => {
  const { title, link, copyWord, copiedWord, scanWord, code, heading: Heading = "h3", isOneOfMany, children } = props;
  return (
    <>
      <section className="given-link card" aria-label={title}>
        <Heading>{title}</Heading>
        {children}
        <code>{link}</code>
        <CopyButton text={link} word={copyWord} doneWord={copiedWord} of={isOneOfMany ? title : undefined} />
        <p className="soft small">{scanWord}</p>
        <LinkCode link={link} label={title} />
      </section>
      {code && (
        <section className="given-code-sheet card" aria-label={code.title}>
          <Heading>{code.title}</Heading>
          <p className="given-code">{code.digits}</p>
          <p className="on-screen">{code.how}</p>
          <p className="on-paper">{code.what}</p>
        </section>
      )}
    </>
  );
};
