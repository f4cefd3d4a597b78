// De vrijdag-check on the board, for who leads the process: from noon on the last working day before a closed time.
import { checkAt } from "@werktafel/shared/domain/time/friday/checkAt";
import { type ComponentType, lazy, Suspense } from "react";
import { useNow } from "../../table/TableContext.ts";
import { useClock } from "../../table/time/useClock.ts";
import type { CheckOnBoardProps } from "./CheckOnBoard.tsx";

const Nothing = () => null;
/** Cut off before it came: the board stands without it, until the page comes anew. */
const CheckOnBoard = lazy(async (): Promise<{ default: ComponentType<CheckOnBoardProps> }> => {
  try {
    return { default: (await import("./CheckOnBoard.tsx")).CheckOnBoard };
  } catch {
    return { default: Nothing };
  }
});

/** `isOpen`: there is room for all of it. */
export const FridayCheck = ({ isOpen }: { readonly isOpen: boolean }) => {
  const { me, facts, view, holidays } = useNow();
  const at = useClock();
  const check = me && checkAt({ me, facts, view, holidays }, at);
  if (!check) return null;
  return (
    <Suspense>
      <CheckOnBoard check={check} at={at} isOpen={isOpen} />
    </Suspense>
  );
};
