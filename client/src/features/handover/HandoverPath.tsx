// The way a handover goes, on paper: the limit in own words first, then step by step who was asked, saw it, and says yes.
import type { Handover } from "@werktafel/shared/domain/between/handover";
import { callName } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Picture } from "../../ui/Picture.tsx";
import { nlTable } from "../../words/nlTable.ts";
import { pathOf } from "./path.ts";
import { readerOf } from "./useReader.ts";

export const Limit = ({ handover }: { readonly handover: Handover }) => {
  const now = useNow();
  if (handover.boundary === "") return null;
  const isMine = handover.from === now.me?.id;
  return (
    <div className="note own">
      <p className="label">
        {isMine ? nlTable.handovers.ownLimit : nlTable.handovers.limitOf(callName(now, handover.from))}
      </p>
      <p className="words">{handover.boundary}</p>
    </div>
  );
};

export const HandoverPath = ({ handover }: { readonly handover: Handover }) => {
  const table = useTable();
  const now = useNow();
  return (
    <>
      <ol className="way">
        {pathOf(handover, readerOf(table, now, handover)).map((step) => (
          <li key={step.key} className={step.isDone ? "" : "todo"}>
            <span className="dot">
              <Picture name={step.picture} />
            </span>
            <span>
              <b>{step.title}</b>
              {step.lines.map((line) => (
                <span key={line} className="soft small line">
                  {line}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {handover.thanks.map(({ by, on, text }) => (
        <p key={`${by} ${on} ${text}`}>
          {nlTable.handovers.saidThanks(callName(now, by))} <span className="said words">{text}</span>
        </p>
      ))}
    </>
  );
};
