// Neem mee naar huis: one tap, and the whole table as one reads it is one's own. Who else took one stands under it (R-222e).
import type { CopyForm } from "@werktafel/shared/domain/closing";
import { useState } from "react";
import { takeCopy } from "../../requests/copies.ts";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { RefusalNote } from "../../table/item/RefusalNote.tsx";
import { useStepUp } from "../../table/stepUp/useStepUp.tsx";
import { callName } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nlApart } from "../../words/nlApart.ts";
import { saveFile } from "./saveFile.ts";

const words = nlApart.takeAlong.copy;

export const TakeCopy = () => {
  const table = useTable();
  const now = useNow();
  const stepUp = useStepUp();
  const [isTaken, setTaken] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (as: CopyForm) => {
    setRefusal(null);
    const answer = await stepUp.around(async () => takeCopy(table.board, as));
    if (answer.kind === "ok") {
      saveFile(answer.value.name, answer.value.blob);
      setTaken(true);
    } else setRefusal(answer.kind === "refused" ? answer.refusal : { reason: "notStored" });
  };
  const others = now.facts.ending.copies.filter(({ by }) => by !== now.me?.id);
  return (
    <section className="card stack" aria-labelledby="neem-mee">
      <h2 id="neem-mee">{words.title}</h2>
      <p>{words.lead}</p>
      <p className="soft">{words.notIn}</p>
      <Button look="main" picture="copy" isBig onPress={() => void take("page")}>
        {words.take}
      </Button>
      <div className="row">
        <Button look="link" onPress={() => void take("pdf")}>
          {words.asPdf}
        </Button>
        <Button look="link" onPress={() => void take("json")}>
          {words.asJson}
        </Button>
      </div>
      <p role="status">{isTaken && `${words.taken} ${words.safe}`}</p>
      {refusal && refusal.reason !== "stepUpNeeded" && <RefusalNote refusal={refusal} />}
      {others.length > 0 && (
        <>
          <h3>{words.others}</h3>
          <ul>
            {others.map(({ by, on, as }) => (
              <li key={`${by} ${on} ${as}`}>{words.took(callName(now, by), dayInWords(on), as)}</li>
            ))}
          </ul>
        </>
      )}
      {stepUp.dialog}
    </section>
  );
};
