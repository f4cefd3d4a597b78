// *Samen met Wil*: who sits beside somebody while they answer, which comes when it is asked.
import { lateExtra } from "../late/latePaper.tsx";

export const Beside = lateExtra(async () => (await import("./HandParts.tsx")).Beside);
export const BesideMine = lateExtra(async () => (await import("./HandParts.tsx")).BesideMine);
