// Ga weer verder: a closed table opens again when its residents and who keeps it all say yes. Whoever sat there comes in again.
import { reopeningMisses } from "@werktafel/shared/domain/closing";
import { isResident } from "@werktafel/shared/domain/participant";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.takeAlong.reopen;

export const Reopening = () => {
  const now = useNow();
  const sending = useSending();
  const { me, facts } = now;
  const { closed, reopening } = facts.ending;
  if (me === null || closed === null || (!isResident(me) && !closed.keepers.includes(me.id))) return null;
  const missing = reopening ? reopeningMisses(reopening, facts.participants, closed) : [];
  const names = new Intl.ListFormat("nl").format(missing.map((id) => callName(now, id)));
  const saidYes = reopening?.yes.includes(me.id) ?? false;
  return (
    <section className="card stack" aria-labelledby="weer-verder">
      <h2 id="weer-verder">{words.title}</h2>
      {reopening ? (
        <>
          <p>{reopening.by === me.id ? words.proposedMine : words.proposed(callName(now, reopening.by))}</p>
          <p>{words.what}</p>
          {saidYes && names !== "" && <p className="soft">{words.waits(names)}</p>}
          <div className="row">
            {!saidYes && (
              <Button isBig onPress={() => void sending.send("agreeToReopening", {})}>
                {words.yes}
              </Button>
            )}
            <Button isBig onPress={() => void sending.send("callOffReopening", {})}>
              {words.no}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{words.lead}</p>
          <p>{words.what}</p>
          <Button isBig onPress={() => void sending.send("proposeReopening", {})}>
            {words.propose}
          </Button>
        </>
      )}
      <SendingNote sending={sending} />
    </section>
  );
};
