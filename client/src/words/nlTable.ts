// Sentences of the board and of what lies beside it, which no meeting says: they come with those screens.
import { attempts, handovers } from "./nl/between/handovers.ts";
import { anchor, asking, fridayCheck, workDays } from "./nl/between/time.ts";
import { looked } from "./nl/looked/lookedScreen.ts";

export const nlTable = {
  attempts,
  handovers,
  looked,
  fridayCheck,
  anchor,
  asking,
  workDays,
} as const;
