// The store and the boards with a counter beside them: how long commits take, how often and why a wish is refused.
import type { Boards } from "../boards/boards.ts";
import type { Store } from "../storage/store.ts";

/** `committed` hears how many milliseconds each piece of work took. */
export const countStore = (store: Store, committed: (ms: number) => void): Store => ({
  run: async (name, question) => {
    const startedAt = performance.now();
    const answer = await store.run(name, question);
    committed(performance.now() - startedAt);
    return answer;
  },
  readBack: () => store.readBack(),
  verify: () => store.verify(),
  backup: (file) => store.backup(file),
  close: () => store.close(),
});

/** `refused` hears the reason of every wish that was refused. */
export const countBoards = (boards: Boards, refused: (reason: string) => void): Boards => ({
  ...boards,
  command: async (place, command) => {
    const answer = await boards.command(place, command);
    if (!answer.ok) refused(answer.refusal.reason);
    return answer;
  },
});
