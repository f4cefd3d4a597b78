// *Vind je dit goed?*: what somebody asks of the person who looks, one plain sentence at a time. Both answers look the same,
// and a yes can always be taken back. What a representative said already is asked of the person as well.
import { maySayFor } from "@werktafel/shared/domain/representation";
import { type SharingConsent, standingOf, waitsForOwnHand } from "@werktafel/shared/domain/sharingConsent";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { AboutConsent } from "./AboutConsent.tsx";

const words = nl.consents;

const Asked = ({ consent }: { readonly consent: SharingConsent }) => {
  const now = useNow();
  const sending = useSending();
  const { saidForById, notedById, askedById, of } = consent;
  const isMine = of === now.me?.id;
  const forWhom = isMine ? {} : { for: of };
  const answer = (value: "yes" | "no") =>
    void sending.send("answerConsent", { consent: consent.id, answer: value, ...forWhom });
  const title = isMine ? words.ask : words.askFor(callName(now, of));
  return (
    <section className="card seat-question" aria-label={title}>
      <h2>{title}</h2>
      <AboutConsent consent={consent} />
      {saidForById !== null ? (
        <p>{words.saidYesForYou(callName(now, saidForById))}</p>
      ) : notedById !== null ? (
        <p>{nl.aloud.wroteYes(callName(now, notedById))}</p>
      ) : (
        askedById !== null && <p className="soft small">{words.askedBy(callName(now, askedById))}</p>
      )}
      <div className="answers">
        <Button isBig onPress={() => answer("yes")}>
          {words.yes}
        </Button>
        <Button isBig onPress={() => answer("no")}>
          {words.no}
        </Button>
      </div>
      <p className="soft small">{words.canStop}</p>
      <SendingNote sending={sending} />
    </section>
  );
};

export const ConsentQuestions = () => {
  const { me, facts } = useNow();
  const on = today();
  const { representations, participants } = facts;
  const asked = facts.consents.filter((each) => {
    if (!me) return false;
    const standing = standingOf(each, on);
    if (each.of !== me.id) {
      const said = { by: me.id, for: each.of, domains: each.domains, on };
      return standing === "asked" && maySayFor(representations, participants, said);
    }
    return standing === "asked" || waitsForOwnHand(each, on);
  });
  if (asked.length === 0) return null;
  return (
    <div className="seat-questions">
      {asked.map((consent) => (
        <Asked key={consent.id} consent={consent} />
      ))}
    </div>
  );
};
