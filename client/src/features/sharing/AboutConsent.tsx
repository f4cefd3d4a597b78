// One sentence that somebody can say yes to, with who hears it and until when.
import type { SharingConsent } from "@werktafel/shared/domain/sharingConsent";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Picture } from "../../ui/Picture.tsx";
import { dayInWords } from "../../words/dates.ts";
import { namesJoined } from "../../words/speaking.ts";
import { nl } from "../../words/nl.ts";
import { namesOf } from "./organisations.ts";

export const AboutConsent = ({ consent }: { readonly consent: SharingConsent }) => {
  const now = useNow();
  const organisations = namesOf(now.facts, consent.toOrganisationIds);
  return (
    <>
      {consent.consent !== "other" && <p className="label">{nl.consents.kinds[consent.consent]}</p>}
      <p className="words">{consent.scope}</p>
      {organisations.length > 0 ? (
        <p className="hears">
          <Picture name="eye" />
          <span>
            <b>{nl.consents.hear}</b> {namesJoined(organisations)}
          </span>
        </p>
      ) : (
        consent.about !== null && <p className="soft small">{nl.consents.about(callName(now, consent.about))}</p>
      )}
      {consent.validUntil && <p className="soft small">{nl.consents.until(dayInWords(consent.validUntil))}</p>}
    </>
  );
};
