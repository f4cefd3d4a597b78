// What changed as a picture: three heaps of paper, each with its word and what lies on it.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { Change } from "@werktafel/shared/domain/since";
import { FewChip } from "../../table/item/FewChip.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { inPile, pictureOf, piles } from "./piles.ts";

/** A heap higher than this is just a high heap: nobody counts papers. */
const highest = 6;
/** What more there is opens with one press. */
const mostRead = 5;

const kinds: Readonly<Record<string, string>> = nl.since.kinds;

interface PilesProps {
  readonly changes: readonly Change[];
  /** Who reads it. */
  readonly audienceOf: (change: Change) => Audience | null;
}

const Lines = ({ changes, audienceOf }: PilesProps) => (
  <ul className="since-lines">
    {changes.map((change) => (
      <li key={`${change.sheet}/${change.id}`}>
        <span className="label">{kinds[change.collection]}</span>
        <span className="words">{change.text}</span>
        <FewChip audience={audienceOf(change)} />
      </li>
    ))}
  </ul>
);

export const Piles = ({ changes, audienceOf }: PilesProps) => (
  <section aria-label={nl.since.picture} className="since-piles">
    {piles.map((pile) => {
      const found = inPile(changes, pile);
      return (
        <figure key={pile} className="card">
          <figcaption className="heading">
            <Picture name={pictureOf[pile]} />
            {nl.since.piles[pile]}
          </figcaption>
          <div className="since-heap" aria-hidden="true">
            {found.slice(0, highest).map(({ sheet, id }) => (
              <span key={`${sheet}/${id}`} className="since-paper" />
            ))}
          </div>
          {found.length === 0 && <p className="soft">{nl.since.emptyPile}</p>}
          <Lines changes={found.slice(0, mostRead)} audienceOf={audienceOf} />
          {found.length > mostRead && (
            <details>
              <summary className="link">{nl.frame.readAll}</summary>
              <Lines changes={found.slice(mostRead)} audienceOf={audienceOf} />
            </details>
          )}
        </figure>
      );
    })}
  </section>
);
