// A drawing of ours beside a word. Inline SVG in the colour of the text, so that it survives forced colours and needs nothing
// from outside.
import { drawings, type PictureName } from "@werktafel/shared/words/drawings";

export type { PictureName };

/** Decoration for the word beside it; hidden from screen readers. */
export const Picture = ({ name }: { readonly name: PictureName }) => (
  <svg className="picture" data-name={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={drawings[name]} strokeWidth={name === "more" || name === "drag" ? 4 : undefined} />
  </svg>
);
