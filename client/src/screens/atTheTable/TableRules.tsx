// Under who sits here: what others call whose table it is, the way to what was agreed to, who may say yes for whom, and which organisation answers for what it keeps
//
import { Representatives } from "../../features/sharing/Representatives.tsx";
import { Responsible } from "../../features/sharing/Responsible.tsx";
import { latePart } from "../../table/late/latePaper.tsx";
import { useNow, useTable } from "../../table/TableContext.ts";
import { nlApart } from "../../words/nlApart.ts";

const CentralWord = latePart(
  async () => (await import("../../features/participants/naming/CentralWord.tsx")).CentralWord,
);

export const TableRules = () => {
  const { board } = useTable();
  const { me, speaking } = useNow();
  return (
    <div className="table-rules stack">
      {me && me.party !== "guest" && (
        <p>
          <a className="link" href={`/b/${board}/wie-keek`}>
            {speaking.isMine ? nlApart.consentsGiven.titleMine : nlApart.consentsGiven.title(speaking.name)}
          </a>
        </p>
      )}
      <CentralWord />
      <Representatives />
      <Responsible />
    </div>
  );
};
