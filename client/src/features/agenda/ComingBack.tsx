// What comes back by itself: an open no, an own opinion without an answer, what waited until today, a question without an answer. Nobody has to bring it up
// again; who prepares puts it on the agenda, for those who read what it is about.
import { type ComingBack as Back, comingBack } from "@werktafel/shared/domain/comingBack";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { lineAt } from "@werktafel/shared/domain/table/tableLines";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { MeetingId } from "@werktafel/shared/ids";
import { useMemo, useState } from "react";
import { FewChip } from "../../table/item/FewChip.tsx";
import { RefusalNote } from "../../table/item/RefusalNote.tsx";
import type { TableNow } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { today } from "../../words/dates.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { putPoints } from "./putPoint.ts";

const usualMinutes = 10;
const longestTitle = 200;

interface Shown {
  readonly back: Back;
  readonly card: ItemCard;
  readonly text: string;
}

/** What it is about, as this reader sees it. */
const shownOf = ({ view }: TableNow, back: Back): readonly Shown[] => {
  const found = back.item && lineAt(view, back.item);
  return found ? [{ back, ...found }] : [];
};

/** `meeting`: the agenda it can be put on by this reader; `null`: none. */
export const ComingBack = ({ meeting }: { readonly meeting: MeetingId | null }) => {
  const table = useTable();
  const now = useNow();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { facts, view } = now;
  const all = useMemo(
    () => comingBack({ facts, sheets: table.sync.sheets().map((sheet) => sheet.content), on: today() }),
    // The sheets' words are in the view: it is made anew when they change.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [facts, view, table],
  );
  const onAgenda = new Set(view.agenda.filter((each) => each.meetingId === meeting).map((each) => each.about));
  const shown = all.flatMap((back) => shownOf(now, back)).filter(({ card }) => !onAgenda.has(card.id));
  if (shown.length === 0) return null;
  const put = async ({ card, text }: Shown) =>
    setRefusal(
      await putPoints(table, [
        { title: text.slice(0, longestTitle), minutes: usualMinutes, audience: card.audience, meeting, about: card.id },
      ]),
    );
  return (
    <div className="part">
      <h3 className="heading">{nlMeeting.agenda.back}</h3>
      <ul className="stack" data-list>
        {shown.map((each) => (
          <li key={each.card.key} className="row agenda-later">
            <span className="grow">
              <span className="words">{each.text}</span>
              <br />
              <span className="soft small">{nlMeeting.agenda.backWhy[each.back.why]}</span>{" "}
              <FewChip audience={each.card.audience} />
            </span>
            {meeting !== null && (
              <Button label={`${nlMeeting.agenda.put}: ${each.text}`} onPress={() => void put(each)}>
                {nlMeeting.agenda.put}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {refusal && <RefusalNote refusal={refusal} />}
    </div>
  );
};
