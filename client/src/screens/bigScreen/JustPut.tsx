// "Dit staat net op het bord": at most three, with who does it and when where that was said.
import { callName, type TableNow } from "../../table/table.ts";
import { Picture } from "../../ui/Picture.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import type { PutLine } from "./justPut.ts";

const small = (now: TableNow, { who, withIds, due }: PutLine): string =>
  [
    who === null
      ? ""
      : [callName(now, who), withIds.length > 0 ? nl.actions.together(withIds.map((id) => callName(now, id))) : ""]
          .filter(Boolean)
          .join(", "),
    due === null ? "" : dayInWords(due),
  ]
    .filter(Boolean)
    .join(" · ");

export const JustPut = ({ now, lines }: { readonly now: TableNow; readonly lines: readonly PutLine[] }) =>
  lines.length === 0 ? null : (
    <section>
      <h2 className="heading">
        <Picture name="do" />
        {nlMeeting.bigScreen.justPut}
      </h2>
      {lines.map((line) => (
        <p key={line.key} className="card">
          {line.text}
          <small>{small(now, line)}</small>
        </p>
      ))}
    </section>
  );
