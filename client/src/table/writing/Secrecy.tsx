// Whoever must keep silent sees, while writing, whether somebody here said that something may be told, and what. Always shown, never
// in the way.
import { residentsAt } from "@werktafel/shared/domain/seating";
import { releasesOf } from "@werktafel/shared/domain/sharingConsent";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { namesJoined } from "../../words/speaking.ts";
import { useNow } from "../TableContext.ts";

export const Secrecy = () => {
  const { me, facts } = useNow();
  if (!me?.hasSecrecy) return null;
  const releases = releasesOf(facts.consents, me.id, today());
  if (releases.length === 0) {
    const names = namesJoined(residentsAt(facts.participants).map(({ callName }) => callName));
    return <p className="hint">{nl.consents.noRelease(names)}</p>;
  }
  return (
    <div className="hint">
      <p>{nl.consents.releases}</p>
      <ul>
        {releases.map(({ id, scope }) => (
          <li key={id}>{scope}</li>
        ))}
      </ul>
    </div>
  );
};
