// A link that is shown once, to hand to one person: to copy, to print, or to scan.
import type { ReactNode } from "react";
import { CopyButton } from "./CopyButton.tsx";
import { LinkCode } from "./LinkCode.tsx";

interface GivenLinkProps {
  readonly title: string;
  readonly link: string;
  readonly copyWord: string;
  readonly copiedWord: string;
  readonly scanWord: string;
  readonly children?: ReactNode;
}

export const GivenLink = ({ title, link, copyWord, copiedWord, scanWord, children }: GivenLinkProps) => (
  <section className="given-link card" aria-label={title}>
    <h3>{title}</h3>
    {children}
    <code>{link}</code>
    <CopyButton text={link} word={copyWord} doneWord={copiedWord} />
    <p className="soft small">{scanWord}</p>
    <LinkCode link={link} label={title} />
  </section>
);
