// What the room sees of the table now, drawn again whenever a line has rested.
import { useEffect, useRef, useState } from "react";
import type { TableNow } from "../../table/table.ts";
import { nextRestIn, type Rest, restFurther } from "./rested.ts";

export const useRested = (now: TableNow): TableNow => {
  const rest = useRef<Rest>({ drawn: now.view, waiting: new Map() });
  const [drawn, setDrawn] = useState(now.view);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const further = () => {
      rest.current = restFurther(rest.current, now.view, Date.now());
      setDrawn(rest.current.drawn);
      const wait = nextRestIn(rest.current.waiting, Date.now());
      if (wait !== null) timer = setTimeout(further, wait);
    };
    further();
    return () => clearTimeout(timer);
  }, [now.view]);
  return { ...now, view: drawn };
};
