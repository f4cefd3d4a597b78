// What an erasing asks of the store, held back on its way there: so that it can be written anywhere, as often as a test needs.
import type { Store } from "@werktafel/server/storage/store";
import { StorageError } from "@werktafel/server/storage/port";
import type { FactsToAppend } from "@werktafel/server/storage/works/appendFacts";

const isQuestion = (found: unknown): found is FactsToAppend =>
  typeof found === "object" && found !== null && "board" in found && "facts" in found && "access" in found;

export const decodeQuestion = (text: string): FactsToAppend => {
  const found: unknown = JSON.parse(text);
  if (!isQuestion(found)) throw new Error("not what the store is asked");
  return found;
};

/** A store to which, as long as it holds, no erasing comes through: the asker hears that there is no room. */
export const holdingStore = () => {
  const held: string[] = [];
  let isHolding = true;
  const faultyStore = (store: Store): Store => ({
    ...store,
    run: async (name, question) => {
      if (isHolding && name === "appendFacts" && isQuestion(question) && (question.rewrites ?? []).length > 0) {
        held.push(JSON.stringify(question));
        throw new StorageError("held");
      }
      return store.run(name, question);
    },
  });
  return { faultyStore, held, letGo: () => (isHolding = false) };
};
