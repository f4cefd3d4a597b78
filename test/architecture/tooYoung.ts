// What a browser of four years ago cannot read, found in code and styles as they were built (docs/decisions/0275). What the
// type checker refuses at its source is looked for here once more, because packages of others come in beside our own code.
import { type AnyNode, type Expression, parse } from "acorn";
import { oldestLanguage } from "../../client/oldestBrowsers.ts";

/** Members that are younger, by a name that nothing else bears. */
const youngMembers = new Set(
  (
    "toSorted toReversed toSpliced groupBy withResolvers fromAsync canParse isWellFormed toWellFormed isSubsetOf isSupersetOf " +
    "isDisjointFrom symmetricDifference setFromBase64 setFromHex getOrInsert getOrInsertComputed sumPrecise showPopover " +
    "hidePopover togglePopover checkVisibility requestClose startViewTransition requestIdleCallback Segmenter DurationFormat"
  ).split(" "),
);
/** The same, where the name alone says too little. */
const youngOf = new Set(
  "AbortSignal.any AbortSignal.timeout Promise.try RegExp.escape Iterator.from Iterator.concat Response.json".split(
    " ",
  ),
);
const youngMakers = new Set([
  "CompressionStream",
  "DecompressionStream",
  "OffscreenCanvas",
  "URLPattern",
  "CloseWatcher",
]);
/** On what `values()`, `keys()` and `entries()` of a Map or Set give: there they are helpers of iterators. */
const ofIterators = new Set("map filter some every find reduce toArray take drop flatMap".split(" "));
const givesIterator = new Set(["values", "keys", "entries"]);

const looksBehind = /(?:^|[^\\])(?:\\\\)*\(\?<[=!]/;

const nameOf = (node: AnyNode): string =>
  node.type === "Identifier" ? node.name : node.type === "MemberExpression" ? nameOf(node.property) : "";

const faultOf = (node: AnyNode): string | null => {
  if (node.type === "StaticBlock") return "a static block of a class";
  if (node.type === "Literal" && "regex" in node && node.regex) {
    return looksBehind.test(node.regex.pattern) ? `look-behind: /${node.regex.pattern}/` : null;
  }
  if (node.type === "Literal" && typeof node.value === "string" && looksBehind.test(node.value)) {
    return `look-behind: ${node.value}`;
  }
  if (node.type === "TemplateElement" && looksBehind.test(node.value.cooked ?? ""))
    return `look-behind: ${node.value.raw}`;
  if (node.type === "NewExpression") {
    const name = nameOf(node.callee);
    return youngMakers.has(name) ? `new ${name}` : null;
  }
  if (node.type === "CallExpression" && node.callee.type === "MemberExpression" && !node.callee.computed) {
    const { object } = node.callee;
    const name = nameOf(node.callee);
    if (name === "with" && node.arguments.length === 2) return ".with(at, value)";
    if (
      ofIterators.has(name) &&
      object.type === "CallExpression" &&
      object.arguments.length === 0 &&
      givesIterator.has(nameOf(object.callee))
    ) {
      return `.${nameOf(object.callee)}().${name}`;
    }
  }
  if (node.type === "MemberExpression" && !node.computed) {
    const name = nameOf(node);
    if (youngMembers.has(name)) return `.${name}`;
    const whole = `${nameOf(node.object)}.${name}`;
    if (youngOf.has(whole)) return whole;
  }
  return null;
};

const isNode = (value: unknown): value is AnyNode =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** Every fault in one file of code; a file that cannot be read at that level has one: why not. */
export const tooYoungInCode = (code: string): readonly string[] => {
  const found: string[] = [];
  const waiting: unknown[] = [];
  try {
    waiting.push(parse(code, { ecmaVersion: oldestLanguage, sourceType: "module" }));
  } catch (error) {
    return [`no ES${oldestLanguage}: ${error instanceof Error ? error.message : String(error)}`];
  }
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...next);
    else if (isNode(next)) {
      const fault = faultOf(next);
      if (fault !== null) found.push(fault);
      // `young || old` asks first.
      if (next.type === "LogicalExpression" && next.left.type === "MemberExpression")
        next.left = next.left.object as Expression;
      for (const part of Object.values(next)) if (typeof part === "object" && part !== null) waiting.push(part);
    }
  }
  return found;
};

/** No screen may lean on these: they are to be built away, or said in another way. */
const youngStyles: readonly (readonly [string, RegExp])[] = [
  ["light-dark()", /light-dark\(/],
  ["color-mix()", /color-mix\(/],
  ["a colour of a wider space", /\b(?:oklch|oklab|lch|lab|color)\(|\b(?:rgb|hsl)\(from\b/],
  ["a range in a media query", /@media[^{]*[<>]/],
  ["a rule within a rule", /(?:^|[{};,\s>+~])&/],
  ["@scope, @property or @starting-style", /@(?:scope|property|starting-style)\b/],
  [":dir()", /:dir\(/],
  [":modal, :open or :popover-open", /:(?:modal|open|popover-open)\b/],
  [":user-valid", /:user-(?:in)?valid/],
  ["float or clear by reading direction", /(?:float|clear):inline-/],
  ["translate, rotate or scale of its own", /[{;](?:translate|rotate|scale):/],
  ["a unit of lines", /\d(?:lh|rlh|cap|rcap|ric|rex|rch)\b/],
  ["reckoning with round() and its like", /[:(,\s](?:round|mod|rem|sin|cos|tan|pow|sqrt|hypot|abs|sign)\(/],
  ["linear() for a movement", /[:,\s]linear\(/],
  ["anchors", /\banchor(?:-size)?\(|position-anchor/],
  ["a question to a style", /@container[^{]*style\(/],
];
const youngUnit = /\d(?:[dsl]v(?:h|w|i|b|min|max)|cq(?:w|h|i|b|min|max))\b/;

/** Declarations of one rule that use a young unit, and do not have the same said before in an older one. */
const withoutFallback = (body: string): readonly string[] => {
  const said = new Set<string>();
  return body.split(";").filter((declaration) => {
    const property = declaration.slice(0, declaration.indexOf(":")).trim();
    if (youngUnit.test(declaration)) return !said.has(property);
    said.add(property);
    return false;
  });
};

/** A browser that does not know `:has()` drops the whole list of selectors it stands in. */
const lostWith = (selectors: string): boolean =>
  selectors.includes(":has(") && !selectors.includes("@") && /,(?![^(]*\))/.test(selectors);

export const tooYoungInStyles = (styles: string): readonly string[] => {
  const plain = styles.replaceAll(/\/\*[^]*?\*\//g, "");
  const found = youngStyles.flatMap(([name, pattern]) => (pattern.test(plain) ? [name] : []));
  for (const [, before = "", body = ""] of plain.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    const selectors = before.split(/[;}]/).at(-1) ?? "";
    found.push(...withoutFallback(body).map((each) => `no fallback: ${each.trim()}`));
    if (lostWith(selectors)) found.push(`lost with :has(): ${selectors.trim()}`);
  }
  // What holds for a narrow box must hold too where no box can be asked (client/narrowToo.ts).
  const narrow = [...plain.matchAll(/@container[^{]*(?:max-width|width ?<)/g)].length;
  const always = [...plain.matchAll(/@supports not \(container-type: ?inline-size\)/g)].length;
  if (always < narrow) found.push(`${narrow - always} narrow rules that are lost without container queries`);
  return found;
};
