// De vrijdag-check on the board, for who leads the process: from noon on the last working day before a closed time.
import { checkAt } from "@werktafel/shared/domain/time/friday/checkAt";
import { lateExtra } from "../../table/late/latePaper.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useClock } from "../../table/time/useClock.ts";

/** Cut off before it came: the board stands without it. */
const CheckOnBoard = lateExtra(async () => (await import("./CheckOnBoard.tsx")).CheckOnBoard);

/** `isOpen`: there is room for all of it. */
export const FridayCheck = ({ isOpen }: { readonly isOpen: boolean }) => {
  const { me, facts, view, holidays } = useNow();
  const at = useClock();
  const check = me && checkAt({ me, facts, view, holidays }, at);
  if (!check) return null;
  return <CheckOnBoard check={check} at={at} isOpen={isOpen} />;
};
