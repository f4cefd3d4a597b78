// Ik wil stoppen: the resident and who leads both say yes to the same: who keeps the record, who asks later how it goes.
import { type ClosingPlan, closingMisses } from "@werktafel/shared/domain/closing";
import { inOrderOfName, isFacilitator, isResident, isSeated } from "@werktafel/shared/domain/participant";
import { participantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { dayInWords, today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.takeAlong.stop;
const inARow = (names: readonly string[]): string => new Intl.ListFormat("nl").format(names);
const inMonths = (months: number): string => {
  const day = new Date(`${today()}T12:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
};

const Proposing = ({ isMine }: { readonly isMine: boolean }) => {
  const now = useNow();
  const sending = useSending();
  const seated = inOrderOfName(now.facts.participants.filter((each) => isSeated(each) && each.party !== "guest"));
  const helpers = seated.filter((each) => !isResident(each));
  const leading = helpers.find(isFacilitator);
  const [keeper, setKeeper] = useState<string>(leading?.id ?? "");
  const [who, setWho] = useState<string>(leading?.id ?? helpers[0]?.id ?? "");
  const [on, setOn] = useState(inMonths(3));
  const propose = () =>
    sending.send("proposeClosing", {
      keepers: keeper === "" ? [] : [participantId(keeper)],
      afterCare: { who: participantId(who), on },
    });
  const options = helpers.map((each) => (
    <option key={each.id} value={each.id}>
      {each.callName}
    </option>
  ));
  return (
    <>
      <p>{isMine ? words.lead : words.leadOther}</p>
      <p>{isMine ? words.after : words.afterOther}</p>
      <Field name={words.keeper}>
        <select value={keeper} onChange={(event) => setKeeper(event.target.value)}>
          {options}
        </select>
      </Field>
      <Field name={words.afterCare}>
        <select value={who} onChange={(event) => setWho(event.target.value)}>
          {options}
        </select>
      </Field>
      <Field name={words.when}>
        <input type="date" min={today()} value={on} onChange={(event) => setOn(event.target.value)} />
      </Field>
      <Button isBig onPress={() => void propose()}>
        {words.propose}
      </Button>
      <SendingNote sending={sending} />
    </>
  );
};

export const Stopping = () => {
  const now = useNow();
  const sending = useSending();
  const { me, facts } = now;
  const { proposal, closed } = facts.ending;
  if (me === null || closed !== null || may(me, "stopTable") !== null) return null;
  const isMine = isResident(me);
  const missing = proposal ? closingMisses(proposal, facts.participants) : [];
  const agree = async ({ keepers, afterCare: { who, on } }: ClosingPlan) =>
    sending.send("agreeToClosing", { plan: { keepers, afterCare: { who, on } } });
  return (
    <section className="card stack" aria-labelledby="stoppen">
      <h2 id="stoppen">{isMine ? words.title : words.titleOther}</h2>
      {proposal ? (
        <>
          <p>{proposal.by === me.id ? words.proposedMine : words.proposed(callName(now, proposal.by))}</p>
          {proposal.keepers.length > 0 && <p>{words.keeps(inARow(proposal.keepers.map((id) => callName(now, id))))}</p>}
          <p>{nl.tableState.asks(callName(now, proposal.afterCare.who), dayInWords(proposal.afterCare.on))}</p>
          <p>{isMine ? words.after : words.afterOther}</p>
          {proposal.yes.includes(me.id) ? (
            <p className="soft">{words.waits(inARow(missing.map((id) => callName(now, id))))}</p>
          ) : (
            <p>
              <b>{words.ask}</b>
            </p>
          )}
          <div className="row">
            {!proposal.yes.includes(me.id) && (
              <Button isBig onPress={() => void agree(proposal)}>
                {words.yes}
              </Button>
            )}
            <Button isBig onPress={() => void sending.send("callOffClosing", {})}>
              {proposal.yes.includes(me.id) ? words.notMine : words.no}
            </Button>
          </div>
          <SendingNote sending={sending} />
        </>
      ) : (
        <Proposing isMine={isMine} />
      )}
    </section>
  );
};
