// What changed between two wordings, in words and lines and not in colour alone: taken out is struck through, put in is
// underlined, and both are named to who listens.
import { piecesOf } from "./changedWords.ts";

interface ChangedProps {
  readonly before: string;
  readonly after: string;
  readonly outWord: string;
  readonly inWord: string;
}

export const Changed = ({ before, after, outWord, inWord }: ChangedProps) => (
  <span className="changed words">
    {piecesOf(before, after).map((piece, index) =>
      piece.kind === "same" ? (
        piece.text
      ) : piece.kind === "out" ? (
        <del key={`${index}${piece.text}`}>
          <span className="spoken"> {outWord} </span>
          {piece.text}
        </del>
      ) : (
        <ins key={`${index}${piece.text}`}>
          <span className="spoken"> {inWord} </span>
          {piece.text}
        </ins>
      ),
    )}
  </span>
);
