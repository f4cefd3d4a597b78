// A paper over the table: the native dialog, which keeps focus inside and gives it back where it was. Esc closes it. It
// hangs beside everything else on the page: a dialog that is moved along with a column loses its place on top.
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { Button } from "./Button.tsx";

interface DialogProps {
  readonly title: string;
  readonly closeWord: string;
  readonly onClose: () => void;
  /** Nothing else of the page can be seen beside it. */
  readonly isWhole?: boolean;
  readonly children: ReactNode;
}

/** A key pressed here is meant for this paper, not for what it was opened from. */
const stayHere = (event: KeyboardEvent) => event.stopPropagation();

/** Shown as long as it is rendered. */
export const Dialog = ({ title, closeWord, onClose, isWhole, children }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed while it still stands on the page: only then the browser gives focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) {
      element.showModal();
      element.querySelector<HTMLElement>("[data-first-focus]")?.focus();
    }
    return () => element?.close();
  }, []);
  const onClosed = () => {
    if (!dialog.current?.open) onClose();
  };
  // At once, and not when the browser gets round to it: the same button can open it again with the very next press.
  const onCancelled = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  return createPortal(
    <dialog
      ref={dialog}
      className={isWhole ? "paper whole" : "paper"}
      aria-labelledby={titleId}
      onCancel={onCancelled}
      onClose={onClosed}
      onKeyDown={stayHere}
    >
      <div className="inside">
        <div className="row">
          <h2 id={titleId} className="grow" tabIndex={-1}>
            {title}
          </h2>
          <Button look="quiet" picture="no" onPress={onClose}>
            {closeWord}
          </Button>
        </div>
        {children}
      </div>
    </dialog>,
    document.body,
  );
};
