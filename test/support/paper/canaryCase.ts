// An example table in which every text that few read holds a word of its own: where that word turns up, that text did.
import { isPlainObject, type PlainObject } from "@werktafel/shared/boardFile/plainJson";

export interface Canary {
  readonly word: string;
  /** Participants' ids. */
  readonly readers: readonly string[];
}

/** Prose, not an id, a date or a word that the file knows. */
const isProse = (text: string): boolean => /\s/.test(text.trim()) && !/^\d{4}-/.test(text);

/** `json`: a board file. */
export const withCanaries = (
  json: PlainObject,
): { readonly json: PlainObject; readonly canaries: readonly Canary[] } => {
  const canaries: Canary[] = [];
  const marked = (value: unknown, readers: readonly string[] | null): unknown => {
    if (typeof value === "string") {
      if (readers === null || !isProse(value)) return value;
      const word = `kanarie${canaries.length}vogel`;
      canaries.push({ word, readers });
      return `${value} ${word}`;
    }
    if (Array.isArray(value)) return value.map((each) => marked(each, readers));
    if (!isPlainObject(value)) return value;
    const audience: unknown = value["audience"];
    const here = Array.isArray(audience) ? audience.map(String) : audience === "everyone" ? null : readers;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, name === "audience" ? each : marked(each, here)]),
    );
  };
  const { expectations: _expectations, ...rest } = json;
  const changed = marked(rest, null);
  if (!isPlainObject(changed)) throw new Error("no board file");
  return { json: changed, canaries };
};
