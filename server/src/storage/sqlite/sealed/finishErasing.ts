// A board that stands in the erasure list and is still here: its erasing was cut off, or a backup from before was put back.
import type { Engine } from "../../port.ts";
import type { Seal } from "../../seal.ts";

export const finishErasing = (engine: Engine, seal: Seal): void => {
  const erasures = seal.keys.erasures();
  if (erasures.length === 0) return;
  const here = new Set<string>(engine.transaction((tx) => tx.boards()).map(({ id }) => id));
  for (const erasure of erasures) if (here.has(erasure.board)) engine.erase(erasure);
};
