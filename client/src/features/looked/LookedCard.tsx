// One person's day: what they looked at, in a sentence each; what they changed stands on the table already, and folds away.
import type { LookedDay, ToldLook } from "@werktafel/shared/domain/looked";
import { useNow } from "../../table/TableContext.ts";
import { Face } from "../../ui/Face.tsx";
import { nlTable } from "../../words/nlTable.ts";
import { lookPredicate } from "@werktafel/shared/words/nl/looked/lookSentence";
import { initialsOf, nameOf, organisationOf, wordsFor } from "./looker.ts";

const timesOf = (looks: readonly ToldLook[]) => ({
  from: looks.map(({ from }) => from).sort()[0] ?? "",
  until:
    looks
      .map(({ until }) => until)
      .sort()
      .at(-1) ?? "",
});

export const LookedCard = ({ day: { day, by, looks } }: { readonly day: LookedDay }) => {
  const now = useNow();
  const who = nameOf(now, by);
  const told = looks.filter(({ kind }) => kind !== "changed").reverse();
  const changed = looks.filter(({ kind }) => kind === "changed").reverse();
  const { from, until } = timesOf(told.length > 0 ? told : changed);
  const organisation = organisationOf(now, by);
  const said = (look: ToldLook): string => lookPredicate(look, wordsFor(now, look));
  return (
    <li className="card looked-card">
      <Face name={initialsOf(now, by)} />
      <div className="stack tight">
        {told.length === 0 && (
          <p>
            <strong>{who}</strong> {nlTable.looked.changed}
          </p>
        )}
        {told.map((look) => (
          <p key={`${look.event} ${look.kind} ${look.circle?.join(" ") ?? ""} ${look.whose ?? ""}`}>
            <strong>{who}</strong> {said(look)}
          </p>
        ))}
        <p className="soft looked-when">
          {organisation && `${organisation} · `}
          {nlTable.looked.moment(day, from, until)}
        </p>
        {changed.length > 0 && (
          <details>
            <summary>{nlTable.looked.changedToo(who)}</summary>
            <ul>
              {[...new Set(changed.map(said))].map((sentence) => (
                <li key={sentence}>
                  {who} {sentence}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
};
