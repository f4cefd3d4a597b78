// Where on a sheet something lies: among the goals, in one goal, in its title. Each Yjs type of a sheet has one spot, found
// once and remembered; two things lie in the same list exactly when their spots are the same object.
import { fieldsOf, referencesRoot, type FieldKind } from "@werktafel/shared/sheet/shape";
import * as Y from "yjs";

export type SheetKind = "table" | "question";

export type Spot =
  | { readonly level: "collection"; readonly name: string; readonly fields: Readonly<Record<string, FieldKind>> }
  | {
      readonly level: "item";
      readonly collection: string;
      readonly id: string;
      readonly fields: Readonly<Record<string, FieldKind>>;
      /** `null` while the item is only in the update that is being judged. */
      readonly map: AnyType | null;
    }
  | { readonly level: "text" }
  | { readonly level: "ids" }
  | { readonly level: "references" }
  /** Removed and cleaned up: what still arrives there is cleaned up too. */
  | { readonly level: "gone" };

/** Any shared type, as Yjs types the parent of an item. */
export type AnyType = Exclude<Y.Item["parent"], Y.ID | null>;

export const gone: Spot = { level: "gone" };

/** The spot of a child of `parent` under `key`; `null` when the shape has no such place. */
export const childSpot = (parent: Spot, key: string | null, map: AnyType | null): Spot | null => {
  if (key === null) return null;
  if (parent.level === "collection") {
    return { level: "item", collection: parent.name, id: key, fields: parent.fields, map };
  }
  if (parent.level !== "item") return null;
  const kind = Object.hasOwn(parent.fields, key) ? parent.fields[key] : undefined;
  return kind === "text" ? { level: "text" } : kind === "ids" ? { level: "ids" } : null;
};

/** Finds spots in one document. */
export class Spots {
  readonly #kind: SheetKind;
  readonly #doc: Y.Doc;
  readonly #known = new WeakMap<AnyType, Spot>();
  readonly #roots = new Map<string, Spot>();

  constructor(doc: Y.Doc, kind: SheetKind) {
    this.#doc = doc;
    this.#kind = kind;
  }

  /** The spot of a root by name; `null` when a sheet of this kind has no such root. */
  root(name: string): Spot | null {
    const known = this.#roots.get(name);
    if (known) return known;
    const fields = fieldsOf(this.#kind, name);
    const spot: Spot | null = fields
      ? { level: "collection", name, fields }
      : this.#kind === "table" && name === referencesRoot
        ? { level: "references" }
        : null;
    if (!spot) return null;
    this.#roots.set(name, spot);
    this.#known.set(this.#doc.getMap(name), spot);
    return spot;
  }

  /** The spot of a type that is in the document; `gone` when what held it was cleaned up. */
  of(type: AnyType): Spot {
    const known = this.#known.get(type);
    if (known) return known;
    const item = type._item;
    if (item === null) return gone;
    const parent = item.parent;
    const above = parent instanceof Y.AbstractType ? this.of(parent) : gone;
    const spot = childSpot(above, item.parentSub, type) ?? gone;
    this.#known.set(type, spot);
    return spot;
  }
}
