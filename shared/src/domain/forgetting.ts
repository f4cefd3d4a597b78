// Which facts hold words of an item that is erased, and what stands in their place: the same place in the order, the same
// readers, and nothing said. What was adopted stays as it was adopted (RELIABILITY.md 6.3).
import type { Fact } from "./fact.ts";
import type { ItemRef } from "./item.ts";
import { type MinutesBlock, withoutWords } from "./minutes/minutes.ts";

/** Facts about an item that carry words of somebody. The others say that something was so, and stay. */
const wordy: ReadonlySet<Fact["kind"]> = new Set<Fact["kind"]>([
  "goalConfirmed",
  "goalAnswered",
  "goalFaced",
  "agreementAnswered",
  "actionMoved",
  "dissented",
  "statementMade",
  "statementAnswered",
  "itemErasureDeclined",
  "accordRoundOpened",
  "accordPassed",
  "attemptNoted",
  "barrierAnswered",
  "goalWeighed",
  "planBWritten",
  "handoverAsked",
  "handoverAnswered",
  "thanked",
  "lineQuestionAsked",
  "lineQuestionAnswered",
  "plainLineWritten",
]);

/** The same readers, nothing said. */
export const erasedMark = (fact: Fact): Fact => {
  const was = fact.kind;
  if ("item" in fact) return { kind: "factErased", was, item: fact.item };
  return { kind: "factErased", was, audience: "audience" in fact ? fact.audience : "everyone" };
};

const ofDissent: ReadonlySet<string> = new Set(["dissented", "dissentWithdrawn", "objectionParked"]);

/**
 * True of what is said of an item where it lies. Dissent is only ever the holder's own, and may be kept to fewer readers than what it
 * is about; so is its waiting, and so is what is left of it when its words are gone.
 */
export const saysWhereItLies = (fact: Fact): boolean =>
  !ofDissent.has(fact.kind === "factErased" ? fact.was : fact.kind);

const isSame = (one: ItemRef, other: ItemRef): boolean => one.item === other.item && one.sheet === other.sheet;

/** Blocks that go by themselves, and those about such a block. */
const goingIn = (blocks: readonly MinutesBlock[], isOwn: IsOwn): ReadonlySet<string> => {
  const own = new Set(blocks.filter(isOwn).map(({ id }) => id));
  return new Set([...own, ...blocks.filter(({ about }) => about !== undefined && own.has(about)).map(({ id }) => id)]);
};

type IsOwn = (block: MinutesBlock) => boolean;

/** `null`: it stays as it is. `other`: of facts that are none of minutes. Adopted minutes stay as they were adopted. */
const forgetting = (
  facts: readonly Fact[],
  isOwn: IsOwn,
  other: (fact: Fact) => Fact | null,
): readonly (Fact | null)[] => {
  const adopted = new Set(
    facts.flatMap((fact) =>
      fact.kind === "minutesAdopted" || fact.kind === "minutesErased" ? [`${fact.meeting} ${fact.version}`] : [],
    ),
  );
  const gone = new Set<string>();
  return facts.map((fact) => {
    switch (fact.kind) {
      case "minutesBlocksTold": {
        if (adopted.has(`${fact.meeting} ${fact.version}`)) return null;
        for (const id of goingIn(fact.blocks, isOwn)) gone.add(`${fact.meeting} ${id}`);
        const isGone = (id: string | undefined) => id !== undefined && gone.has(`${fact.meeting} ${id}`);
        const blocks = fact.blocks.filter(({ id, about }) => !isGone(id) && !isGone(about));
        return blocks.length === fact.blocks.length ? null : { ...fact, blocks };
      }
      case "minutesAnswered": {
        const { about, version, text } = fact.answer;
        if (text === "" || about === undefined || adopted.has(`${fact.meeting} ${version}`)) return null;
        return gone.has(`${fact.meeting} ${about}`) ? { ...fact, answer: withoutWords(fact.answer) } : null;
      }
      case "correctionAsked": {
        const { block, version } = fact.correction;
        if (block === null || adopted.has(`${fact.meeting} ${version}`) || !gone.has(`${fact.meeting} ${block}`))
          return null;
        return { ...fact, correction: { ...fact.correction, text: "" } };
      }
      default:
        return other(fact);
    }
  });
};

/** Per fact, in order: what stands in its place from now on; `null`: it stays as it is. */
export const forgettingItem = (facts: readonly Fact[], item: ItemRef): readonly (Fact | null)[] =>
  forgetting(
    facts,
    (block) => block.item !== undefined && isSame(block.item, item),
    (fact) => {
      if ("item" in fact) return wordy.has(fact.kind) && isSame(fact.item, item) ? erasedMark(fact) : null;
      return fact.kind === "accordClosed" && isSame(fact.about, item) ? erasedMark(fact) : null;
    },
  );

interface SaidAgainst {
  readonly by: string;
  readonly on: string;
  readonly item: string;
  readonly text: string;
}

/** The blocks of minutes that hold these words of somebody, and none of what they hold on to. */
export const isBlockOf =
  ({ by, on, item }: SaidAgainst, stands: readonly SaidAgainst[]): IsOwn =>
  (block) =>
    block.section === "dissents" &&
    block.wordsOf === by &&
    block.on === on &&
    block.item?.item === item &&
    !stands.some((each) => each.by === by && each.item === item && each.text === block.text);

/** The same for a dissent that is taken back. */
export const forgettingDissent = (facts: readonly Fact[], dissent: string): readonly (Fact | null)[] => {
  const withdrawn = new Set(facts.flatMap((fact) => (fact.kind === "dissentWithdrawn" ? [fact.dissent] : [])));
  const said = facts.flatMap((fact) =>
    fact.kind === "dissented" && !withdrawn.has(fact.dissent) ? [{ ...fact, item: fact.item.item }] : [],
  );
  const own = said.find((each) => each.dissent === dissent);
  if (own === undefined) return facts.map(() => null);
  const isOwn = isBlockOf(
    own,
    said.filter((each) => each !== own),
  );
  return forgetting(facts, isOwn, (fact) =>
    fact.kind === "dissented" && fact.dissent === dissent ? erasedMark(fact) : null,
  );
};
