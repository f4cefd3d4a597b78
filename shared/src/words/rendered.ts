// Minutes as they are read: plain sentences in order, drawn alike by the screen, the print view and the PDF. The same version
// for the same reader always gives the same text, to the byte.
import type { MinutesSection } from "../domain/minutes/minutes.ts";

export interface RenderedLine {
  /** The block it says; a line that stands by itself (a heading's sentence) has none. */
  readonly block: string | null;
  /** Set strong before the text: "Farida", of who does it. */
  readonly lead: string | null;
  readonly text: string;
  /** "22 september", at the far end of the line. */
  readonly when: string | null;
  /** "Dit lezen: Lotte en Marije"; `null` when everyone at the table reads it. */
  readonly few: string | null;
  /** People's own words with it, in full: a dissent, what somebody said with an answer. */
  readonly own: readonly RenderedOwn[];
  /** "Noor: ja", one each, the resident first. */
  readonly answers: readonly string[];
}

export interface RenderedOwn {
  /** The block these words are: their holder may reword it, anyone may say it is not right. */
  readonly block: string;
  /** "Noor is het niet eens. In eigen woorden:". */
  readonly heading: string;
  readonly text: string;
}

export interface RenderedSection {
  readonly section: MinutesSection;
  readonly heading: string;
  readonly lines: readonly RenderedLine[];
}

export interface RenderedMinutes {
  /** "Overleg van dinsdag 8 september". */
  readonly title: string;
  /** "De Pollepel. Farida, Mila en Noor waren er." */
  readonly where: string;
  /** The block that says it. */
  readonly whereBlock: string | null;
  /** "Vastgesteld op 21 mei. Noor zei ja." */
  readonly status: string;
  readonly sections: readonly RenderedSection[];
  /** Added after adoption, underneath and never inside. */
  readonly corrections: readonly RenderedLine[];
}
