// A button with its picture and its verb. A native button, so keyboard, screen reader and forced colours come with it.
import type { ReactNode, Ref } from "react";
import { Picture, type PictureName } from "./Picture.tsx";

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly picture?: PictureName;
  /** `main`: at most one per part of a screen, and never an answer (SCREENS.md 3.5, 3.6). */
  readonly look?: "main" | "quiet" | "link";
  readonly isBig?: boolean;
  readonly isPressed?: boolean;
  readonly isWide?: boolean;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly expanded?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export const Button = (props: ButtonProps) => {
  const { children, onPress, picture, look, isBig, isPressed, isWide, label, describedBy, expanded, ref } = props;
  const kind = look === "link" ? "link" : `button ${look ?? ""}`;
  return (
    <button
      ref={ref}
      type="button"
      className={`${kind}${isBig ? " tall" : ""}${isWide ? " wide" : ""}`}
      onClick={onPress}
      aria-pressed={isPressed}
      aria-label={label}
      aria-describedby={describedBy}
      aria-expanded={expanded}
    >
      {picture && <Picture name={picture} />}
      <span>{children}</span>
    </button>
  );
};
