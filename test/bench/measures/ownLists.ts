// How long the own lists take to answer: who opens theirs, asked as a screen asks, from the question to the last byte. One after
// another, or as many a second as come.
import type { Own } from "../ground/seedOwnLists.ts";

export interface OwnListsAsked {
  readonly origin: string;
  readonly people: readonly Own[];
}

const askOne = async (origin: string, { cookie }: Own): Promise<number> => {
  const begun = performance.now();
  const answer = await fetch(`${origin}/api/mine`, { headers: { cookie } });
  const text = await answer.text();
  const tookMs = performance.now() - begun;
  if (answer.status !== 200 || !text.includes('"tables"')) throw new Error(`no own list: ${answer.status}`);
  return tookMs;
};

/** One after another. */
export const ownListsInTurn = async ({ origin, people }: OwnListsAsked): Promise<readonly number[]> => {
  const took: number[] = [];
  for (const each of people) took.push(await askOne(origin, each));
  return took;
};

/** As many a second, whether the ones before are answered or not. Nobody waits for who was slower. */
export const ownListsArriving = async ({
  origin,
  people,
  perSecond,
}: OwnListsAsked & { readonly perSecond: number }): Promise<readonly number[]> => {
  const begun = performance.now();
  const asked = people.map(async (each, index) => {
    const due = (index / perSecond) * 1000;
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(resolve, Math.max(0, due - (performance.now() - begun)));
    await promise;
    return askOne(origin, each);
  });
  return Promise.all(asked);
};
