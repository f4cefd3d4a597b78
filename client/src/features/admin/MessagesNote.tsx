// How messages go: whether there is a way, when the last one went, and what did not go. Nobody's address, no name, no table.
import type { HouseState } from "@werktafel/shared/domain/house/shown";
import { messageWays } from "@werktafel/shared/domain/messages/choice";
import { momentInWords } from "../../words/dates.ts";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.messageState;

export const MessagesNote = ({ state: { ways, trouble } }: { readonly state: HouseState["messages"] }) => (
  <>
    <h3>{words.title}</h3>
    {messageWays.map((way) => {
      const { isOn, lastSentAt } = ways[way];
      if (!isOn) return <p key={way}>{words.off[way]}</p>;
      return <p key={way}>{lastSentAt === null ? words.on[way] : words.lastSent[way](momentInWords(lastSentAt))}</p>;
    })}
    {trouble.length > 0 && (
      <>
        <h4>{words.trouble}</h4>
        <ul className="stack">
          {trouble.map(({ id, at, way, why, isOver }) => (
            <li key={id} className="card">
              <b>
                {way === null ? words.title : words.way[way]}, {momentInWords(at)}
              </b>
              <br />
              {words.why[why]} {isOver ? words.over : words.again}
              <br />
              <span className="soft small number">{words.number(id)}</span>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);
