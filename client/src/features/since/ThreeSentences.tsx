// What changed, in three plain sentences, each with its picture; or, when nothing did, in one.
import type { Change } from "@werktafel/shared/domain/since";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { inPile, pictureOf, piles } from "./piles.ts";

const mostNamed = 3;

export const ThreeSentences = ({ changes }: { readonly changes: readonly Change[] }) =>
  changes.length === 0 ? (
    <p className="card since-said">{nl.since.nothing}</p>
  ) : (
    <div className="card stack since-said">
      {piles.map((pile) => {
        const found = inPile(changes, pile);
        const texts = found.slice(0, mostNamed).map(({ text }) => text);
        return (
          <p key={pile}>
            <Picture name={pictureOf[pile]} />
            <span>{nl.since.said[pile](texts, found.length > mostNamed)}</span>
          </p>
        );
      })}
    </div>
  );
