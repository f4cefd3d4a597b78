// A paper over the table: the native dialog, which keeps focus inside and gives it back where it was. Esc closes it.
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./Button.tsx";

interface DialogProps {
  readonly title: string;
  readonly closeWord: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Shown as long as it is rendered. */
export const Dialog = ({ title, closeWord, onClose, children }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="paper" aria-labelledby={titleId} onClose={onClose}>
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
    </dialog>
  );
};
