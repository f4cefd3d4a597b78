// Which facts hold words of an item that is erased, and what stands in their place: the same place in the order, the same
// readers, and nothing said. What was adopted stays as it was adopted (RELIABILITY.md 6.3).
import type { Fact } from "./fact.ts";
import type { ItemRef } from "./item.ts";
import type { MinutesBlock } from "./minutes/minutes.ts";

/** Facts about an item that carry words of somebody. The others say that something was so, and stay. */
const wordy: ReadonlySet<Fact["kind"]> = new Set<Fact["kind"]>([
  "goalConfirmed",
  "goalFaced",
  "agreementAnswered",
  "actionMoved",
  "dissented",
  "statementMade",
  "itemErasureDeclined",
  "accordRoundOpened",
  "accordPassed",
]);

/** The same readers, nothing said. */
export const erasedMark = (fact: Fact): Fact => {
  const was = fact.kind;
  if ("item" in fact) return { kind: "factErased", was, item: fact.item };
  return { kind: "factErased", was, audience: "audience" in fact ? fact.audience : "everyone" };
};

const isSame = (one: ItemRef, other: ItemRef): boolean => one.item === other.item && one.sheet === other.sheet;

/** Blocks made from the item, and those about such a block. */
const blocksOf = (blocks: readonly MinutesBlock[], item: ItemRef): ReadonlySet<string> => {
  const own = new Set(blocks.filter((each) => each.item !== undefined && isSame(each.item, item)).map(({ id }) => id));
  return new Set([...own, ...blocks.filter(({ about }) => about !== undefined && own.has(about)).map(({ id }) => id)]);
};

/** Per fact, in order: what stands in its place from now on; `null`: it stays as it is. */
export const forgettingItem = (facts: readonly Fact[], item: ItemRef): readonly (Fact | null)[] => {
  const adopted = new Set(
    facts.flatMap((fact) =>
      fact.kind === "minutesAdopted" || fact.kind === "minutesErased" ? [`${fact.meeting} ${fact.version}`] : [],
    ),
  );
  const gone = new Set<string>();
  return facts.map((fact) => {
    if ("item" in fact) return wordy.has(fact.kind) && isSame(fact.item, item) ? erasedMark(fact) : null;
    switch (fact.kind) {
      case "accordClosed":
        return isSame(fact.about, item) ? erasedMark(fact) : null;
      case "minutesBlocksTold": {
        if (adopted.has(`${fact.meeting} ${fact.version}`)) return null;
        const going = blocksOf(fact.blocks, item);
        for (const id of going) gone.add(`${fact.meeting} ${id}`);
        const blocks = fact.blocks.filter(
          ({ id, about }) => !going.has(id) && !gone.has(`${fact.meeting} ${about ?? ""}`),
        );
        return blocks.length === fact.blocks.length ? null : { ...fact, blocks };
      }
      case "minutesAnswered": {
        const { about, version, text } = fact.answer;
        if (text === "" || about === undefined || adopted.has(`${fact.meeting} ${version}`)) return null;
        return gone.has(`${fact.meeting} ${about}`) ? { ...fact, answer: { ...fact.answer, text: "" } } : null;
      }
      case "correctionAsked": {
        const { block, version } = fact.correction;
        if (block === null || adopted.has(`${fact.meeting} ${version}`) || !gone.has(`${fact.meeting} ${block}`))
          return null;
        return { ...fact, correction: { ...fact.correction, text: "" } };
      }
      default:
        return null;
    }
  });
};
