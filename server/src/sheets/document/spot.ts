// Where on a sheet something lies: among the goals, in one goal, in its title. Each Yjs type of a sheet has one spot, found
// once and remembered; two things lie in the same list exactly when their spots are the same object.
import {
  fieldsOf,
  questionItemId,
  referencesRoot,
  tableCollections,
  type FieldKind,
} from "@werktafel/shared/sheet/shape";
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

/** The roots of a sheet of this kind. */
export const rootNames = (kind: SheetKind): readonly string[] =>
  kind === "table" ? [...tableCollections, referencesRoot] : [questionItemId];

/** Finds spots in one document, and gives its roots their types before anything else can. */
export class Spots {
  readonly #known = new WeakMap<AnyType, Spot>();
  readonly #roots = new Map<string, Spot>();

  constructor(doc: Y.Doc, kind: SheetKind) {
    for (const name of rootNames(kind)) {
      const fields = fieldsOf(kind, name);
      const spot: Spot = fields ? { level: "collection", name, fields } : { level: "references" };
      this.#roots.set(name, spot);
      this.#known.set(doc.getMap(name), spot);
    }
  }

  /** The spot of a root by name; `null` when a sheet of this kind has no such root. */
  root(name: string): Spot | null {
    return this.#roots.get(name) ?? null;
  }

  /** The spot of a type that is in the document; `gone` when what held it was cleaned up. */
  of(type: AnyType): Spot {
    const known = this.#known.get(type);
    if (known) return known;
    const item = type._item;
    const parent = item?.parent;
    if (!item || !(parent instanceof Y.AbstractType)) return gone;
    const spot = childSpot(this.of(parent), item.parentSub, type) ?? gone;
    this.#known.set(type, spot);
    return spot;
  }
}
