// Without a connection: says that what was agreed lies on this device, once it really does.
import { useEffect, useState } from "react";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { nlApart } from "../../../words/nlApart.ts";

const words = nlApart.onTheSpot;

export const KeptNote = () => {
  const table = useTable();
  const { saved, wishes } = useNow();
  const [isKept, setKept] = useState<boolean | null>(null);
  const isWaiting = wishes.length > 0;
  useEffect(() => {
    let isHere = true;
    setKept(null);
    void table.whenKept().then((kept) => {
      if (isHere) setKept(kept);
    });
    return () => {
      isHere = false;
    };
  }, [table, wishes.length]);
  if (saved !== "away" || !isWaiting || isKept === null) return null;
  return (
    <p className="hint" role="status">
      {isKept ? words.kept : words.notKept}
    </p>
  );
};
