// The paper of the vrijdag-check on the board, with what lies on it: it comes when somebody has such an afternoon.
import type { FridayCheck } from "@werktafel/shared/domain/time/friday/fridayCheck";
import { namedCheck } from "@werktafel/shared/domain/time/friday/namedCheck";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { CheckLines } from "./CheckLines.tsx";
import { CheckPaper } from "./CheckPaper.tsx";

interface CheckOnBoardProps {
  readonly check: FridayCheck;
  readonly at: number;
  readonly isOpen: boolean;
}

export const CheckOnBoard = ({ check, at, isOpen }: CheckOnBoardProps) => {
  const now = useNow();
  return (
    <CheckPaper until={check.until} closes={check.closes} at={at} isOpen={isOpen}>
      <CheckLines check={namedCheck(check, (id) => callName(now, id))} at={at} />
    </CheckPaper>
  );
};
