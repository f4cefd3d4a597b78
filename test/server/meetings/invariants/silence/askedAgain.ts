// Nobody is made to answer the same for ever: what somebody took back that a pen had filled in from paper, no paper fills in again, in
// whatever words, before their own hand spoke of other words, or said yes. Kept from the raw facts, apart from the house's own rule.
import type { Accord } from "@werktafel/shared/domain/accord";
import type { Fact } from "@werktafel/shared/domain/fact";
import { readsAs } from "./acts.ts";

interface Line {
  /** The words that a pen filled in last, and what it said of them. */
  readonly paper: { readonly words: string; readonly value: string } | null;
  readonly isBack: boolean;
}
const nothing: Line = { paper: null, isBack: false };

const saidIn = (fact: Fact): Pick<Accord, "participantId" | "value" | "words" | "notedById" | "onPaper"> | null => {
  if (fact.kind === "goalConfirmed") return { participantId: fact.by, value: "yes", words: fact.words };
  return fact.kind === "goalAnswered" || fact.kind === "agreementAnswered" ? fact.accord : null;
};

export class AskedAgain {
  readonly #lines = new Map<string, Line>();
  /** How often something was taken back, so that a run knows that it looked. */
  taken = 0;

  hear(fact: Fact): string | null {
    const said = saidIn(fact);
    if (said === null || !("item" in fact) || fact.item === null) return null;
    const key = `${said.participantId} ${fact.item.item}`;
    const { paper, isBack } = this.#lines.get(key) ?? nothing;
    const words = readsAs(said.words);
    if (said.onPaper) {
      if (isBack) return `${said.notedById} filled in ${key} again`;
      this.#lines.set(key, { paper: { words, value: said.value }, isBack: false });
    } else if (said.notedById !== undefined) {
      this.#lines.delete(key);
    } else if (paper?.words === words && said.value !== "yes" && (isBack || said.value !== paper.value)) {
      if (!isBack) this.taken += 1;
      this.#lines.set(key, { paper, isBack: true });
    } else this.#lines.delete(key);
    return null;
  }
}
