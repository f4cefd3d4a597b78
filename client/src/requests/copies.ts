// Taking a copy of the table home, and erasing a whole table: what comes back is a file, or the proof.
import type { CopyForm } from "@werktafel/shared/domain/closing";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { type Answer, ask } from "./ask.ts";
import { decodeRefusal } from "./decode.ts";

export interface TakenFile {
  readonly name: string;
  readonly blob: Blob;
}

const nameIn = (header: string | null): string => /filename="([a-z.-]+)"/.exec(header ?? "")?.[1] ?? "kopie";

/** Never throws for what the network or the server may rightly do. */
export const takeCopy = async (board: string, as: CopyForm): Promise<Answer<TakenFile>> => {
  try {
    const response = await fetch(`/api/boards/${board}/copy`, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ as }),
    });
    if (response.ok) {
      const name = nameIn(response.headers.get("content-disposition"));
      return { kind: "ok", value: { name, blob: await response.blob() } };
    }
    if (response.status >= 502) return { kind: "noConnection" };
    const body: unknown = await response.json().catch(() => null);
    const refusal: Refusal = decodeRefusal(body) ?? { reason: "unknown" };
    return { kind: "refused", refusal, body };
  } catch {
    return { kind: "noConnection" };
  }
};

/** What is left of an erased table: no name, no word. */
export interface Proof {
  readonly board: string;
  readonly ground: string;
  readonly by: string;
  readonly at: string;
}

const isProof = (found: unknown): found is Proof =>
  typeof found === "object" &&
  found !== null &&
  "board" in found &&
  typeof found.board === "string" &&
  "at" in found &&
  typeof found.at === "string";

export const eraseTable = async (board: string): Promise<Answer<Proof>> =>
  ask(`/api/boards/${board}/erase`, {
    method: "POST",
    body: {},
    decode: (found) =>
      typeof found === "object" && found !== null && "proof" in found && isProof(found.proof) ? found.proof : null,
  });
