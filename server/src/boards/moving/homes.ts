// Where every item is that ever went to another audience, and where it was before. What was said about it goes along: told
// to those who read it now, and to nobody by the name of a place it left (DESIGN.md 2).
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ItemRef } from "@werktafel/shared/domain/item";
import type { ItemId, SheetId } from "@werktafel/shared/ids";

interface Home {
  readonly sheet: SheetId;
  /** Every sheet on which it ever was at home. */
  readonly trail: ReadonlySet<SheetId>;
}

export class Homes {
  readonly #homes = new Map<ItemId, Home>();

  /** True when this fact took an item elsewhere. */
  note(fact: Fact): boolean {
    if (fact.kind !== "itemMoved") return false;
    const { item, sheet: from } = fact.item;
    const before = this.#homes.get(item);
    // Its name on some other sheet is another thing: that one is not at home there (see `homes` in the facts).
    if (before && before.sheet !== from) return false;
    this.#homes.set(item, { sheet: fact.to, trail: new Set([...(before?.trail ?? []), from, fact.to]) });
    return true;
  }

  /** An item where it is now. */
  now(ref: ItemRef): ItemRef {
    const home = this.#homes.get(ref.item);
    return home?.trail.has(ref.sheet) ? { sheet: home.sheet, item: ref.item } : ref;
  }

  /** Where it is and ever was. */
  everyPlaceOf(ref: ItemRef): readonly ItemRef[] {
    const trail = this.#homes.get(ref.item)?.trail;
    return trail?.has(ref.sheet) ? [...trail].map((sheet) => ({ sheet, item: ref.item })) : [ref];
  }

  /**
   * A fact as it is to be read now. Something that was kept to fewer people than its item (a dissent) keeps its own place:
   * only who reads both is told of it.
   */
  told(fact: Fact): Fact {
    if (this.#homes.size === 0) return fact;
    switch (fact.kind) {
      case "itemMoved": {
        const item = this.now(fact.item);
        return { ...fact, item, to: item.sheet };
      }
      case "referenceTold":
        return { ...fact, from: this.now(fact.from), to: this.now(fact.to) };
      case "accordClosed":
        return { ...fact, about: this.now(fact.about) };
      default:
        return "item" in fact ? { ...fact, item: this.now(fact.item) } : fact;
    }
  }

  /** The sheet that must be readable too, for a fact that stands elsewhere than its item; `null`: none. */
  alsoRead(fact: Fact): SheetId | null {
    const home = "item" in fact ? this.#homes.get(fact.item.item) : undefined;
    return home && "item" in fact && fact.item.sheet !== home.sheet ? home.sheet : null;
  }
}
