// The minutes on one page, as this reader may read them: title, who was there, a few plain sentences, and then part by part.
import type { MinutesSection } from "@werktafel/shared/domain/minutes/minutes";
import type { RenderedMinutes, RenderedSection } from "@werktafel/shared/words/rendered";
import type { ReactNode } from "react";
import { PaperLine } from "./PaperLine.tsx";
import { HowToPoint, type Pointing } from "./Pointing.tsx";
import { Said } from "./Said.tsx";
import { pieceOf } from "./spoken.ts";

export const PaperSection = ({
  section,
  part,
  pointing,
  as: Heading = "h3",
}: {
  readonly section: RenderedSection;
  /** Its place among all parts, from 0. */
  readonly part: number;
  readonly pointing: Pointing;
  /** Under the title of the minutes, or of the page. */
  readonly as?: "h2" | "h3";
}) => (
  <section className={`minutes-part of-${section.section}`}>
    <Heading>
      <Said piece={pieceOf(part, 0, "heading")} text={section.heading} />
    </Heading>
    <ul>
      {section.lines.map((line, at) => (
        <PaperLine key={line.block ?? `${at}`} part={part} at={at} line={line} pointing={pointing} />
      ))}
    </ul>
  </section>
);

interface MinutesPaperProps {
  readonly rendered: RenderedMinutes;
  readonly pointing: Pointing;
  /** How far they are, where that is said on the page itself. */
  readonly status: string;
  /** Parts that stand elsewhere on this screen. */
  readonly without: readonly MinutesSection[];
  /** What stands in their place. */
  readonly instead?: ReactNode;
  readonly children?: ReactNode;
}

/** Who was there and how stands in one sentence under the title; the rest follows part by part. */
export const MinutesPaper = ({ rendered, pointing, status, without, instead, children }: MinutesPaperProps) => (
  <article className="minutes-paper" id="minutes" tabIndex={-1} aria-label={rendered.title}>
    <h2>
      <Said piece={pieceOf("top", 0, "heading")} text={rendered.title} />
    </h2>
    <p className="soft">
      <Said piece={pieceOf("top", 0, "text")} text={rendered.where} />
    </p>
    {status && <p className="status-line">{status}</p>}
    <HowToPoint pointing={pointing} />
    {instead}
    {rendered.sections.map(
      (section, part) =>
        !without.includes(section.section) && (
          <PaperSection key={section.heading} section={section} part={part} pointing={pointing} />
        ),
    )}
    {children}
  </article>
);
