// The table keeps an agenda of its own under a name, to begin the next meeting from.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import type { Verb } from "../../boards/verb.ts";

export const keepAgendaTemplate: Verb<"keepAgendaTemplate"> = ({ me }, { name, points }) =>
  whyNot("keepAgendaTemplate", me, null) ?? {
    facts: [{ kind: "agendaTemplateKept", audience: "everyone", name, points }],
  };
