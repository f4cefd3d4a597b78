// An agenda to begin with: three shipped ones, of no method in particular, and the table's own. Everything in it can
// be changed afterwards.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { residentsAt } from "@werktafel/shared/domain/seating";
import type { MeetingId } from "@werktafel/shared/ids";
import { useState } from "react";
import { RefusalNote } from "../../table/item/RefusalNote.tsx";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { namesJoined } from "../../words/speaking.ts";
import { shippedAgendas } from "../../words/nl/meeting/agenda.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { putPoints } from "./putPoint.ts";

interface TemplatesProps {
  readonly meeting: MeetingId;
  /** Which one was taken: remembered with the plan. */
  readonly onTaken: (template: string) => void;
}

export const Templates = ({ meeting, onTaken }: TemplatesProps) => {
  const table = useTable();
  const { facts } = useNow();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // The agenda is read by all, the residents too: it bears their names, whatever others call them.
  const shipped = shippedAgendas(namesJoined(residentsAt(facts.participants).map(({ callName }) => callName)));
  const all = [
    ...Object.entries(facts.agendaTemplates).map(([name, points]) => ({ id: name, name, points })),
    ...(["werktafel", "rondeTafel", "kortDriegesprek"] as const).map((id) => ({
      id,
      name: nlMeeting.agenda.templates[id],
      points: shipped[id].map(([title, minutes]) => ({ title, minutes })),
    })),
  ];
  const take = async ({ id, points }: (typeof all)[number]) => {
    const no = await putPoints(
      table,
      points.map((point) => ({ ...point, audience: "everyone", meeting })),
    );
    setRefusal(no);
    if (!no) onTaken(id);
  };
  return (
    <div className="stack">
      <p>{nlMeeting.agenda.fromTemplate}</p>
      <div className="row">
        {all.map((template) => (
          <Button key={template.id} onPress={() => void take(template)}>
            {template.name}
          </Button>
        ))}
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
    </div>
  );
};
