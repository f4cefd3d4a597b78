// What an administrator changes at an organisation reaches the tables that know it: its hours, when it is shut, where one goes
// with a complaint. A change waits on the disk until every table heard it, so a house that stops halfway goes on later.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { Organisation } from "@werktafel/shared/domain/house/organisation";
import type { Log } from "../../log.ts";
import type { Store } from "../../storage/store.ts";
import type { TableBook } from "../tableBook.ts";

export interface TellingNeeds {
  readonly store: Pick<Store, "run">;
  readonly book: Pick<TableBook, "append">;
  readonly log: Pick<Log, "error">;
}

/** None when this table does not know the organisation, or knows all of it already. */
const toTell = ({ records }: BoardFacts, organisation: string, now: Organisation): readonly Fact[] => {
  const known = records["organisations"]?.find(({ id }) => id === organisation);
  if (!known || JSON.stringify(known.record) === JSON.stringify(now)) return [];
  return [{ kind: "organisationTold", organisation, record: now, audience: "everyone" }];
};

/** Every change that waits, to every open table; also what changes meanwhile. */
export const tellOrganisations = async (needs: TellingNeeds): Promise<void> => {
  const { store, book, log } = needs;
  const changes = await store.run("organisationsUntold", {});
  if (changes.length === 0) return;
  const now = await store.run("organisations", {});
  const changed = now.filter(({ id }) => changes.some((each) => each.id === id));
  let isHeardByAll = true;
  for (const { id: board, closedAt, isReady } of await store.run("boards", {})) {
    if (closedAt !== null || !isReady) continue;
    try {
      const facts = (here: { readonly facts: BoardFacts }) =>
        changed.flatMap(({ id, is }) => toTell(here.facts, id, is));
      await book.append(board, facts, null);
    } catch (error) {
      // One table that cannot be read keeps no other waiting; the change waits for it.
      log.error("organisationNotTold", error, { board });
      isHeardByAll = false;
    }
  }
  if (!isHeardByAll) return;
  for (const { id, change } of changes) await store.run("organisationTold", { id, change });
  return tellOrganisations(needs);
};
