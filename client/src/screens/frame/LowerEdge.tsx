// The rows along the lower edge of a small screen, always in sight. What focus comes to is scrolled free of them, however high
// they are: with large letters, or in a meeting, they take half a phone.
import { type ReactNode, useEffect, useRef } from "react";

/** The focus ring, and some air. */
const airPx = 16;

export const LowerEdge = ({ children }: { readonly children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const edge = box.current;
    if (!edge) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.scrollPaddingBottom = `${edge.offsetHeight + airPx}px`;
    });
    observer.observe(edge);
    return () => {
      observer.disconnect();
      style.scrollPaddingBottom = "";
    };
  }, []);
  return (
    <div ref={box} className="lower-edge">
      {children}
    </div>
  );
};
