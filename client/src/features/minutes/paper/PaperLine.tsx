// One line of the minutes: who does it set strong, its day at the far end, people's own words with it in full, and who reads
// it when not everyone does. While somebody points at what is wrong, each text is one thing to tap.
import type { RenderedLine } from "@werktafel/shared/words/rendered";
import type { ReactNode } from "react";
import { Picture } from "../../../ui/Picture.tsx";
import type { Pointing } from "./Pointing.tsx";
import { Said } from "./Said.tsx";
import { pieceOf } from "./spoken.ts";

interface PaperLineProps {
  /** Which part of the minutes, from 0, and which line of it. */
  readonly part: number;
  readonly at: number;
  readonly line: RenderedLine;
  readonly pointing: Pointing;
}

export const PaperLine = ({ part, at, line, pointing }: PaperLineProps) => (
  <li className="paper-line">
    <Pickable block={line.block} pointing={pointing}>
      <span className="line-words">
        <span className="words">
          {line.lead && <b>{line.lead} </b>}
          <Said piece={pieceOf(part, at, "text")} text={line.text} />
        </span>
        {line.when && <span className="soft when">{line.when}</span>}
      </span>
    </Pickable>
    {line.few && (
      <span className="chip few">
        <Picture name="few" />
        {line.few}
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
    {line.block && pointing.withBlock(line.block)}
    {line.own.map((own, nth) => (
      <div key={own.block} className="own-words">
        <Pickable block={own.block} pointing={pointing}>
          <span className="note own">
            <span className="label">{own.heading}</span>
            <span className="words">
              <Said piece={pieceOf(part, at, nth)} text={own.text} />
            </span>
          </span>
        </Pickable>
        {pointing.withBlock(own.block)}
      </div>
    ))}
  </li>
);

interface PickableProps {
  readonly block: string | null;
  readonly pointing: Pointing;
  readonly children: ReactNode;
}

const Pickable = ({ block, pointing, children }: PickableProps) => {
  const { onPick, picked } = pointing;
  if (!onPick || block === null) return children;
  return (
    <button type="button" className="pick" aria-pressed={block === picked} onClick={() => onPick(block)}>
      {children}
    </button>
  );
};
