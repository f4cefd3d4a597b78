// Which tables and people an account could reach in a few days: numbers, and names of colleagues alone.
import type { TableReached } from "@werktafel/shared/domain/house/shown";
import { useState } from "react";
import { askReach } from "../../../requests/house/admin.ts";
import { useStepUp } from "../../../table/stepUp/useStepUp.tsx";
import { Button } from "../../../ui/Button.tsx";
import { nlApart } from "../../../words/nlApart.ts";
import { BetweenDays } from "./BetweenDays.tsx";

const words = nlApart.admin;

export const Reach = ({ person }: { readonly person: string }) => {
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<readonly TableReached[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const stepUp = useStepUp();
  const show = async (from: string, to: string) => {
    const answer = await stepUp.around(async () => askReach(person, from, to));
    setFailed(answer.kind !== "ok");
    setFound(answer.kind === "ok" ? answer.value.tables : null);
  };
  return (
    <div className="stack">
      <div>
        <Button look="link" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {words.reach}
        </Button>
      </div>
      {isOpen && (
        <>
          <p className="soft">{words.reachLead}</p>
          <BetweenDays onShow={(from, to) => void show(from, to)}>
            {hasFailed && <p>{words.failed}</p>}
            {found?.length === 0 && <p>{words.reachNone}</p>}
            {found?.map(({ board, hasLooked, people }) => {
              const colleagues = people.flatMap(({ name }) => name ?? []);
              return (
                <div key={board} className="card">
                  <b className="number">{words.table(board)}</b>
                  <p>{hasLooked ? words.hasLooked : words.hasNotLooked}</p>
                  {colleagues.length > 0 && <p>{words.alsoThere(colleagues.join(", "))}</p>}
                  {people.some(({ name }) => name === null) && <p>{words.othersThere}</p>}
                </div>
              );
            })}
          </BetweenDays>
        </>
      )}
      {stepUp.dialog}
    </div>
  );
};
