// How a reader points at a text of the minutes, and what stands with it.
import type { ReactNode } from "react";
import { nlMeeting } from "../../../words/nlMeeting.ts";

export interface Pointing {
  /** `null`: nobody is pointing. */
  readonly onPick: ((block: string) => void) | null;
  readonly picked: string | null;
  /** What is pointed at for, where it is not for what is wrong. */
  readonly how?: string;
  /** What others said about it, or what is being said now. */
  readonly withBlock: (block: string) => ReactNode;
}

/** One is taken to the first sentence, and told what to do there. */
const comeHere = (element: HTMLElement | null) => element?.focus();

export const HowToPoint = ({ pointing }: { readonly pointing: Pointing }) =>
  pointing.onPick && (
    <p className="note now how-to-point" ref={comeHere} tabIndex={-1}>
      {pointing.how ?? nlMeeting.minutesLines.pointing}
    </p>
  );
