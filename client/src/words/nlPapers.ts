// Sentences of papers over a thing on the board, which come when they are first asked for: nothing else waits for them (0043).
import { newYes } from "./nl/agreements/newYes.ts";
import { hosting } from "./nl/between/hosting.ts";
import { lookingBack } from "./nl/between/lookingBack.ts";
import { resting, solving } from "./nl/between/resting.ts";
import { saidAloud } from "./nl/sharing/saidAloud.ts";

export const nlPapers = { hosting, lookingBack, newYes, resting, saidAloud, solving } as const;
