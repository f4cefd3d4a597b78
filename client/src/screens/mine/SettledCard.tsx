// What I just said is done, or rather not: off the list, and here until I leave the screen, to be taken back.
import type { MineNow, Settled } from "../../features/mine/useMine.ts";
import { Button } from "../../ui/Button.tsx";
import { nlApart } from "../../words/nlApart.ts";

export const SettledCard = ({ settled, now }: { readonly settled: Settled; readonly now: MineNow }) => (
  <li className="card my-action">
    <h3>{settled.action.words.text}</h3>
    <p className="soft small">{nlApart.mine.said[settled.as]}</p>
    <div>
      <Button
        look="quiet"
        picture="undo"
        label={`${nlApart.mine.takeBack}: ${settled.action.words.text}`}
        onPress={() => void now.takeBack(settled)}
      >
        {nlApart.mine.takeBack}
      </Button>
    </div>
  </li>
);
