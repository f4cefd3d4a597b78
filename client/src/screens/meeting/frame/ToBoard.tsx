// The way back to the board, always at the same place.
import { useTable } from "../../../table/TableContext.ts";
import { Button } from "../../../ui/Button.tsx";
import { nl } from "../../../words/nl.ts";

export const ToBoard = () => {
  const table = useTable();
  return (
    <Button look="quiet" picture="back" onPress={() => location.assign(`/b/${table.board}`)}>
      {nl.meetings.toBoard}
    </Button>
  );
};
