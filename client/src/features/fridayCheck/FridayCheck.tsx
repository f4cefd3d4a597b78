// De vrijdag-check on the board, for who leads the process: from noon on the last working day before a closed time.
import { checkAt } from "@werktafel/shared/domain/time/friday/checkAt";
import { namedCheck } from "@werktafel/shared/domain/time/friday/namedCheck";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useClock } from "../../table/time/useClock.ts";
import { CheckLines } from "./CheckLines.tsx";
import { CheckPaper } from "./CheckPaper.tsx";

/** `isOpen`: there is room for all of it. */
export const FridayCheck = ({ isOpen }: { readonly isOpen: boolean }) => {
  const now = useNow();
  const at = useClock();
  const { me, facts, view, holidays } = now;
  const check = me && checkAt({ me, facts, view, holidays }, at);
  if (!check) return null;
  return (
    <CheckPaper until={check.until} closes={check.closes} at={at} isOpen={isOpen}>
      <CheckLines check={namedCheck(check, (id) => callName(now, id))} at={at} />
    </CheckPaper>
  );
};
