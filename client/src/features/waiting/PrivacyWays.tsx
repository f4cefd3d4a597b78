// Privacy stands in the way, and there is always a next step: ask the resident whether it may, let the resident tell it, or ask
// without a name. "Mag niet" alone is no answer.
import { inOrderOfName, isResident, isSeated } from "@werktafel/shared/domain/participant";
import { reads } from "@werktafel/shared/domain/audience";
import type { WaitView } from "@werktafel/shared/domain/table/waitView";
import { readersOfConsent } from "@werktafel/shared/domain/sharingConsent";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { useState } from "react";
import { ownOrigin } from "../../sync/ownOrigin.ts";
import { newItemId } from "../../table/ids.ts";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { namesJoined } from "../../words/speaking.ts";
import { nlPapers } from "../../words/nlPapers.ts";

const words = nlPapers.solving.ways;

interface PrivacyWaysProps {
  readonly card: WaitView;
  readonly onClose: () => void;
}

export const PrivacyWays = ({ card, onClose }: PrivacyWaysProps) => {
  const table = useTable();
  const now = useNow();
  const sending = useSending();
  const [chosen, setChosen] = useState<"consent" | "unnamed" | null>(null);
  const [scope, setScope] = useState("");
  const { me, facts } = now;
  const residents = inOrderOfName(facts.participants).filter(
    (each) => isResident(each) && isSeated(each) && reads(card.audience, each.id),
  );
  if (!me) return null;
  /** A proposal: the resident says yes to it, or rather not, like to any action. */
  const letTell = (resident: (typeof residents)[number]) => {
    const sheet = table.sync.sheet(card.ref.sheet);
    if (!sheet) return;
    const { id: ownerId, callName } = resident;
    const made = {
      collection: "actions",
      id: newItemId(),
      texts: { text: words.selfAction(callName) },
      values: {
        on: today(),
        byId: me.id,
        ownerId,
        mode: "self",
        kind: "general",
        ...(card.goalId ? { goalId: card.goalId } : {}),
      },
    };
    if (!putItem(sheet.doc, made, ownOrigin)) return;
    speech.say(words.selfDone);
    onClose();
  };
  const ask = async (resident: (typeof residents)[number]) => {
    const asked = await sending.send("askConsent", {
      of: resident.id,
      consent: "breakConfidentiality",
      about: me.id,
      toOrganisationIds: [],
      scope: scope.trim(),
      validUntil: null,
      domains: [],
    });
    if (!asked) return;
    speech.say(nl.consents.askDone(resident.callName));
    onClose();
  };
  const others = residents.filter(({ id }) => id !== me.id);
  return (
    <div className="limits">
      {others.length > 0 && (
        <Button isBig isWide expanded={chosen === "consent"} onPress={() => setChosen("consent")}>
          {words.consent(others[0]?.callName ?? "")}
        </Button>
      )}
      {chosen === "consent" && (
        <div className="stack">
          <Field name={words.consentHow(others.map(({ callName }) => callName).join(" of "))}>
            <textarea value={scope} lang="nl" maxLength={2_000} onChange={(event) => setScope(event.target.value)} />
          </Field>
          {others.map(({ id }) => (
            <p key={id} className="readers">
              {nl.consents.askReads(
                namesJoined(readersOfConsent(facts.participants, [id, me.id]).map((who) => callName(now, who))),
              )}
            </p>
          ))}
          {scope.trim() !== "" &&
            others.map((resident) => (
              <Button key={resident.id} look="main" onPress={() => void ask(resident)}>
                {nl.seats.ask(resident.callName)}
              </Button>
            ))}
          <SendingNote sending={sending} />
        </div>
      )}
      {card.isWritable &&
        residents.map((resident) => (
          <Button key={resident.id} isBig isWide onPress={() => letTell(resident)}>
            {words.self(resident.callName)}
          </Button>
        ))}
      <Button isBig isWide expanded={chosen === "unnamed"} onPress={() => setChosen("unnamed")}>
        {words.unnamed}
      </Button>
      {chosen === "unnamed" && <p>{words.unnamedHow}</p>}
    </div>
  );
};
