// The part of a slip for what is agreed where people stand together. It comes after the board stands there, so that it is at hand
// without a connection too; until then the slip does without it.
import { useEffect, useState } from "react";
import type * as OnTheSpot from "./OnTheSpot.tsx";

type Part = typeof OnTheSpot;

let here: Part | null = null;

export const fetchOnTheSpot = async (): Promise<Part | null> => {
  try {
    here ??= await import("./OnTheSpot.tsx");
  } catch {
    // Cut off before it came: asked for again by the next slip.
  }
  return here;
};

/** `null`: not here (yet), or not asked for. */
export const useOnTheSpot = (isAsked: boolean): Part | null => {
  const [part, setPart] = useState(here);
  useEffect(() => {
    if (isAsked && part === null) void fetchOnTheSpot().then(setPart);
  }, [isAsked, part]);
  return isAsked ? part : null;
};
