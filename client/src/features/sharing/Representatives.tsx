// Who may say yes for a resident: named in the open, over what, until when. The person's own answer is always asked as well
//
import { isFacilitator, isResident } from "@werktafel/shared/domain/participant";
import { holdsOn, type Representation } from "@werktafel/shared/domain/representation";
import { lifeDomains } from "@werktafel/shared/domain/lifeDomain";
import { useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { dayInWords, today } from "../../words/dates.ts";
import { namesJoined } from "../../words/speaking.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { NameRepresentative } from "./NameRepresentative.tsx";

const given = nlApart.consentsGiven;

const over = ({ domains }: Representation): string =>
  domains === "all"
    ? given.representAll
    : namesJoined(lifeDomains.filter((each) => domains.includes(each)).map((each) => nl.lifeDomains[each]));

export const Representatives = () => {
  const now = useNow();
  const { me, facts, speaking } = now;
  const sending = useSending();
  const [isNaming, setNaming] = useState(false);
  if (!me || me.party === "guest") return null;
  const holding = facts.representations.filter((each) => holdsOn(each, facts.participants, today()));
  const mayName = isResident(me) || isFacilitator(me);
  if (holding.length === 0 && !mayName) return null;
  return (
    <section className="stack" aria-labelledby="representatives">
      <h3 id="representatives">{speaking.isMine ? given.representMine : given.represent(speaking.name)}</h3>
      {holding.length === 0 && <p>{speaking.isMine ? given.representNobodyMine : given.representNobody}</p>}
      <ul className="stack">
        {holding.map((each) => {
          const name = callName(now, each.participant);
          const mayEnd = each.for === me.id || each.participant === me.id || isFacilitator(me);
          return (
            <li key={each.id} className="row">
              <span className="wide-grow">
                <b>{given.representLine(name, each.title)}</b>
                <br />
                {over(each)}
                {each.until && `, ${given.representUntil(dayInWords(each.until))}`}
              </span>
              {mayEnd && (
                <Button onPress={() => void sending.send("endRepresentation", { representation: each.id })}>
                  {given.representEnd(name)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <SendingNote sending={sending} />
      {mayName && (
        <div className="row">
          <Button picture="plus" onPress={() => setNaming(true)}>
            {given.representAdd}
          </Button>
        </div>
      )}
      {isNaming && <NameRepresentative me={me} onClose={() => setNaming(false)} />}
    </section>
  );
};
