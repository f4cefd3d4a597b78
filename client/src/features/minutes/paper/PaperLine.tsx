// One line of the minutes: who does it set strong, its day at the far end, somebody's own words with it in full, and who else
// reads it when not everyone does. While somebody points at what is wrong, the whole line is one thing to tap.
import type { RenderedLine } from "@werktafel/shared/words/rendered";
import type { ReactNode } from "react";
import { Picture } from "../../../ui/Picture.tsx";
import { Said } from "./Said.tsx";
import { pieceOf } from "./spoken.ts";

interface PaperLineProps {
  /** Which part of the minutes, from 0, and which line of it. */
  readonly part: number;
  readonly line: RenderedLine;
  readonly at: number;
  /** `null`: nobody is pointing. */
  readonly onPick: ((line: RenderedLine) => void) | null;
  readonly isPicked: boolean;
  /** What stands with this line: what somebody said about it. */
  readonly children?: ReactNode;
}

const Words = ({ part, line, at }: Pick<PaperLineProps, "part" | "line" | "at">) => (
  <span className="line-words">
    <span className="words">
      {line.lead && <b>{line.lead} </b>}
      <Said piece={pieceOf(part, at, "text")} text={line.text} />
    </span>
    {line.when && <span className="soft when">{line.when}</span>}
  </span>
);

export const PaperLine = ({ part, line, at, onPick, isPicked, children }: PaperLineProps) => (
  <li className="paper-line" data-block={line.block ?? undefined}>
    {onPick && line.block ? (
      <button type="button" className="pick" aria-pressed={isPicked} onClick={() => onPick(line)}>
        <Words part={part} line={line} at={at} />
      </button>
    ) : (
      <Words part={part} line={line} at={at} />
    )}
    {line.few && (
      <span className="chip few">
        <Picture name="few" />
        {line.few}
      </span>
    )}
    {line.own && (
      <span className="note own">
        <span className="label">{line.own.heading}</span>
        <span className="words">
          <Said piece={pieceOf(part, at, "own")} text={line.own.text} />
        </span>
      </span>
    )}
    {line.answers.length > 0 && (
      <ul className="answers">
        {line.answers.map((answer) => (
          <li key={answer} className="chip">
            {answer}
          </li>
        ))}
      </ul>
    )}
    {children}
  </li>
);
