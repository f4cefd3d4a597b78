// Minutes as one reader has them, put on paper. Adopted minutes give the same paper on every day: made on the day of
// adoption, with the code and the proof of the blocks on it.
import type { Participant } from "@werktafel/shared/domain/participant";
import type { MinutesState } from "@werktafel/shared/domain/minutes/minutes";
import { type MinutesProof, proofText } from "@werktafel/shared/domain/sealing/minutesProof";
import { paperWords } from "@werktafel/shared/words/nl/paper";
import type { RenderedLine, RenderedMinutes } from "@werktafel/shared/words/rendered";
import { footOf } from "./foot.ts";
import type { Paper, PaperLine } from "./paper.ts";

export interface MinutesOnPaper {
  readonly rendered: RenderedMinutes;
  readonly version: number;
  readonly minutes: Pick<MinutesState, "adopted">;
  /** `null` while they are not adopted. */
  readonly proof: MinutesProof | null;
  readonly reader: Pick<Participant, "callName">;
  /** Today, `2026-09-18`. */
  readonly on: string;
}

const lineOf = ({ lead, text, when, few, own, answers }: RenderedLine): PaperLine => ({
  lead,
  text,
  when,
  few,
  own: own.map(({ heading, text: words }) => ({ heading, text: words })),
  notes: answers,
});

const startOfDay = (on: string): number => Date.parse(`${on}T00:00:00Z`);

export const minutesPaper = (asked: MinutesOnPaper): Paper => {
  const { rendered, version, minutes, reader } = asked;
  const isAdopted = minutes.adopted?.version === version;
  const proof = isAdopted ? asked.proof : null;
  const on = isAdopted && minutes.adopted ? minutes.adopted.on : asked.on;
  const sections = rendered.sections.map(({ heading, lines }) => ({ heading, lines }));
  const corrections =
    rendered.corrections.length === 0 ? [] : [{ heading: paperWords.minutes.corrections, lines: rendered.corrections }];
  return {
    title: rendered.title,
    lead: [rendered.where, rendered.status].filter((line) => line !== ""),
    sections: [...sections, ...corrections].map(({ heading, lines }) => ({
      heading,
      blocks: [{ kind: "lines", lines: lines.map(lineOf) }],
    })),
    foot: footOf(reader.callName, on, proof?.fingerprint ?? null),
    isLarge: false,
    code: proof?.fingerprint ?? null,
    madeAt: startOfDay(on),
    proof: proof && { name: "verslag.json", says: paperWords.proof, json: proofText(proof) },
  };
};
