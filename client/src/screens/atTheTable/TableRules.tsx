// Under who sits here: what was agreed to, who may say yes for whom, and which organisation answers for what it keeps (R-401,
//
import { GivenConsents } from "../../features/sharing/GivenConsents.tsx";
import { Representatives } from "../../features/sharing/Representatives.tsx";
import { Responsible } from "../../features/sharing/Responsible.tsx";

export const TableRules = () => (
  <div className="table-rules stack">
    <GivenConsents />
    <Representatives />
    <Responsible />
  </div>
);
