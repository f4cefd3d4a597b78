// How elements are drawn on screens of a language that is not whole: each as React does, and one whose own words are Dutch says so to
// whoever reads it aloud (`lang`). Takes the place of `react/jsx-runtime` in that build alone (client/language.ts).
import { Fragment, jsx as draw, jsxs as drawMore } from "react/jsx-runtime";
import { beginsAtTheRight, fromTheLeft, inOrder, isDutch } from "./marks.ts";

export { Fragment };

const isProps = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === "object" && found !== null;

const marked = (type: unknown, props: unknown): unknown => {
  if (typeof type !== "string" || !isProps(props)) return props;
  const { children } = props;
  const all: readonly unknown[] = Array.isArray(children) ? children : [children];
  const text = all.filter((each) => typeof each === "string").join(" ");
  if (text === "") return props;
  // Among other things, one Dutch sentence keeps its own order, up to its last sign.
  const isOne = all.length > 1 && all.filter((each) => typeof each === "string" && isDutch(each)).length === 1;
  const kept = (each: unknown): unknown =>
    typeof each !== "string" ? each : isOne && isDutch(each) ? fromTheLeft(each) : inOrder(each);
  const shown = all.map(kept);
  return {
    ...(isDutch(text) ? { lang: "nl" } : {}),
    ...props,
    // A name in front does not turn our sentence round.
    children: Array.isArray(children) ? (isDutch(text) ? shown : [beginsAtTheRight(text), ...shown]) : shown[0],
  };
};

export const jsx: typeof draw = (type, props, key) => draw(type, marked(type, props), key);
export const jsxs: typeof drawMore = (type, props, key) => drawMore(type, marked(type, props), key);
