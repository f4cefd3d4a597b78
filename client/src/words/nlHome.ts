// Sentences that only a resident's first screen and the reading of a plan say.
import { looked } from "./nl/looked/lookedScreen.ts";
import { home } from "./nl/home/home.ts";

export const nlHome = { home, looked } as const;
