// Reads a proof of minutes back, and says what does not fit: in itself, and beside the store it came from. Every bit counts:
// the text must be the very one that is written for what it says.
import type { Fact } from "@werktafel/shared/domain/fact";
import { type MinutesProof, proofFaults, proofText } from "@werktafel/shared/domain/sealing/minutesProof";
import type { MinutesHeader, SealedBlock } from "@werktafel/shared/domain/sealing/sealedPieces";
import { boardId, isId, meetingId, participantId } from "@werktafel/shared/ids";
import { z } from "zod";

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
const id = z.string().refine(isId);

const proofShape = z.object({
  format: z.literal("werktafel-minutes"),
  formatVersion: z.literal(1),
  board: id.transform(boardId),
  meeting: id.transform(meetingId),
  version: z.int(),
  header: z.custom<MinutesHeader>(isObject),
  blocks: z.array(
    z.object({
      audience: z.union([z.literal("everyone"), z.array(id.transform(participantId))]),
      block: z.custom<SealedBlock>((value) => isObject(value) && z.object({ id }).safeParse(value).success),
    }),
  ),
  seals: z.array(z.object({ block: z.string(), key: z.string(), commitment: z.string() })),
  fingerprint: z.string(),
});

export interface ReadProof {
  /** `null`: it is no proof of minutes. */
  readonly proof: MinutesProof | null;
  /** By block id where one can be named; never words. */
  readonly faults: readonly string[];
}

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser's own message quotes what it read.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** `bytes`: as embedded in the PDF. */
export const readProof = (bytes: Uint8Array): ReadProof => {
  const text = Buffer.from(bytes).toString("utf8");
  const read = proofShape.safeParse(asJson(text));
  if (!read.success) return { proof: null, faults: ["its proof cannot be read"] };
  const proof: MinutesProof = read.data;
  const where = `meeting ${proof.meeting}, version ${proof.version}`;
  const faults = proofFaults(proof).map((fault) => `${where}, ${fault}`);
  const isAsWritten = Buffer.from(proofText(proof)).equals(bytes);
  return {
    proof,
    faults: isAsWritten || faults.length > 0 ? faults : [`${where}: its proof is not as it was written`],
  };
};

const isFact = (value: unknown): value is Fact => typeof value === "object" && value !== null && "kind" in value;

/** What on this paper is not what the store has under the same names. `rows`: the facts of the proof's board, as they lie. */
export const faultsBesideStore = (
  proof: MinutesProof,
  rows: readonly { readonly json: string }[],
): readonly string[] => {
  // A row that cannot be read any more has no seal for this paper: that is said, too.
  const facts = rows.map(({ json }) => asJson(json)).filter(isFact);
  const known = new Set(
    facts.flatMap((fact) =>
      fact.kind === "minutesSealed" && fact.meeting === proof.meeting && fact.version === proof.version
        ? fact.seals.map(({ block, commitment }) => `${block} ${commitment}`)
        : [],
    ),
  );
  const where = `meeting ${proof.meeting}, version ${proof.version}`;
  if (known.size === 0) return [`${where}: the store has no such adopted minutes`];
  return proof.seals
    .filter(({ block, commitment }) => !known.has(`${block} ${commitment}`))
    .map(({ block }) => `${where}, block ${block}: the store has another one`);
};
