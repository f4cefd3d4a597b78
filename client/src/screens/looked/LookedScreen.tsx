// "Wie leest, wie keek": who looked at this table, what I said yes to, and what others took along. One column on a phone,
// two where there is room.
import { useRef, useState } from "react";
import { ChoosePeriod } from "../../features/looked/ChoosePeriod.tsx";
import { andEarlier } from "../../features/looked/days.ts";
import { LookStory } from "../../features/looked/LookStory.tsx";
import { TakenAlong } from "../../features/looked/TakenAlong.tsx";
import { useLooks } from "../../features/looked/useLooks.ts";
import { WhoReads } from "../../features/looked/WhoReads.tsx";
import type { Period } from "../../requests/looks.ts";
import { GivenConsents } from "../../features/sharing/GivenConsents.tsx";
import { useNow, useTable } from "../../table/TableContext.ts";
import { useIsWide } from "../../ui/useIsWide.ts";
import { nlTable } from "../../words/nlTable.ts";
import { TableFrame } from "../frame/TableFrame.tsx";
import { useKeptFocus } from "../frame/useKeptFocus.ts";
import { EndedPage } from "../start/EndedPage.tsx";

/** From this width, in letters, whether all is kept stands along the upper edge; as on the board. */
const wideFrom = 60;
/** From this one two columns stand side by side, and there is room to choose days; as in looked.css. */
const twoColumnsFrom = 54;
const aWeek = 7;
const aYear = 366;

export const LookedScreen = () => {
  const { board } = useTable();
  const { hasEnded, speaking } = useNow();
  const box = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(box, wideFrom);
  const hasRoom = useIsWide(box, twoColumnsFrom);
  useKeptFocus(box);
  const [period, setPeriod] = useState<Period>({ days: aWeek });
  const found = useLooks(board, period);
  const taken = useLooks(board, { days: aYear }, "taken");
  if (hasEnded) return <EndedPage />;
  return (
    <div ref={box}>
      <TableFrame
        className="looked"
        isWide={isWide}
        title={nlTable.looked.title}
        hasQuestion={false}
        under={<p>{speaking.isMine ? nlTable.looked.lead.mine : nlTable.looked.lead.theirs}</p>}
      >
        <div className="looked-columns">
          <div className="stack">
            {hasRoom && found.answer && <ChoosePeriod period={period} days={found.answer} onChoose={setPeriod} />}
            <LookStory found={found} onEarlier={() => found.answer && setPeriod(andEarlier(found.answer))} />
          </div>
          <div className="stack wider">
            <GivenConsents />
            <WhoReads />
            <TakenAlong found={taken} />
          </div>
        </div>
      </TableFrame>
    </div>
  );
};
