// A few more things one can do, behind a word. A native details element: opens with Enter, closes with Esc or by
// choosing, and one is then back at the word.
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Picture, type PictureName } from "./Picture.tsx";

interface MenuProps {
  readonly word: string;
  /** What it is about, for who does not see where it stands. */
  readonly about?: string;
  readonly picture?: PictureName;
  readonly children: ReactNode;
}

export const Menu = ({ word, about, picture, children }: MenuProps) => {
  const details = useRef<HTMLDetailsElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const close = () => {
    details.current?.removeAttribute("open");
  };
  const closeAndStay = () => {
    close();
    details.current?.querySelector("summary")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !details.current?.open) return;
    event.stopPropagation();
    closeAndStay();
  };
  return (
    <details
      ref={details}
      className="menu"
      onKeyDown={onKeyDown}
      onToggle={() => {
        // Inside a column that scrolls, the list may open below its edge.
        if (details.current?.open) sheet.current?.scrollIntoView({ block: "nearest" });
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary className="button quiet">
        {picture && <Picture name={picture} />}
        <span>
          {word}
          {about && <span className="spoken"> {about}</span>}
        </span>
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only hears what the buttons in it do, by key too */}
      <div ref={sheet} className="sheet" onClick={closeAndStay}>
        {children}
      </div>
    </details>
  );
};
