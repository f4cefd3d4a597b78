// The one agreement that everyone looks at: from whom, for whom, its words large, and what they stand beside.
import type { RoundNow } from "./roundNow.ts";
import { FewChip } from "../../table/item/FewChip.tsx";
import { WithPlain } from "../../table/plain/latePlain.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Picture } from "../../ui/Picture.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { ReadText } from "../../ui/reading/ReadText.tsx";
import { BesideWords } from "./BesideWords.tsx";

interface AgreementWordsProps {
  readonly round: RoundNow;
  /** The sentence of its words that is read aloud now. */
  readonly readAt: number | null;
}

export const AgreementWords = ({ round, readAt }: AgreementWordsProps) => {
  const now = useNow();
  const { agreement, words } = round;
  const by = agreement.item?.values["byId"];
  const from = nlMeeting.accordRound.proposal(
    typeof by === "string" ? callName(now, by) : "",
    (words.partyIds ?? []).map((id) => callName(now, id)),
  );
  const facts = [
    words.rhythm ? nl.actions.rhythm(words.rhythm) : "",
    words.reviewOn ? nl.goals.reviewOn(dayInWords(words.reviewOn)) : "",
  ].filter(Boolean);
  return (
    <section className="asked" aria-label={nlMeeting.accordRound.agreement} data-item={agreement.id}>
      <p className="label">
        <Picture name="shake" />
        {from || nlMeeting.accordRound.agreement}
      </p>
      <p className="large" data-stop tabIndex={-1}>
        <ReadText text={words.text} at={readAt} />
      </p>
      <WithPlain card={agreement} text={words.text} isAsked line={null} />
      {facts.length > 0 && <p className="soft">{facts.join(" · ")}</p>}
      <FewChip audience={agreement.audience} />
      <BesideWords round={round} />
    </section>
  );
};
