// What changed, in three plain sentences and as a picture of three heaps of paper, each with its word.
import type { Change } from "@werktafel/shared/domain/since";
import { Picture, type PictureName } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { inPile, type Pile, piles } from "./piles.ts";

const pictureOf: Readonly<Record<Pile, PictureName>> = { came: "plus", agreed: "check", otherWords: "pen" };
const mostNamed = 3;
/** A heap higher than this is just a high heap: nobody counts papers. */
const highest = 6;

const kinds: Readonly<Record<string, string>> = nl.since.kinds;

export const ThreeSentences = ({ changes }: { readonly changes: readonly Change[] }) => (
  <>
    <div className="stack since-said">
      {piles.map((pile) => {
        const found = inPile(changes, pile);
        const texts = found.slice(0, mostNamed).map(({ text }) => text);
        return <p key={pile}>{nl.since.said[pile](texts, found.length > mostNamed)}</p>;
      })}
    </div>
    <section aria-label={nl.since.picture} className="since-piles">
      {piles.map((pile) => {
        const found = inPile(changes, pile);
        return (
          <figure key={pile} className="since-pile">
            <div className="since-heap" aria-hidden="true">
              {found.slice(0, highest).map(({ sheet, id }) => (
                <span key={`${sheet}/${id}`} className="since-paper" />
              ))}
            </div>
            <figcaption>
              <Picture name={pictureOf[pile]} />
              <span>{nl.since.piles[pile]}</span>
            </figcaption>
            <ul>
              {found.map(({ sheet, id, collection, text }) => (
                <li key={`${sheet}/${id}`}>
                  <span className="soft">{kinds[collection]}</span> {text}
                </li>
              ))}
            </ul>
          </figure>
        );
      })}
    </section>
  </>
);
