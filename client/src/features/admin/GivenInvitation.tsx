// An invitation that was just made: link and code, shown once, to be given along two ways.
import type { GivenInvite } from "@werktafel/shared/domain/house/shown";
import { Button } from "../../ui/Button.tsx";
import { GivenLink } from "../../ui/links/GivenLink.tsx";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.admin;

interface GivenInvitationProps {
  readonly name: string;
  readonly given: GivenInvite;
  readonly onDone: () => void;
}

export const GivenInvitation = ({ name, given, onDone }: GivenInvitationProps) => (
  <div className="stack" role="status">
    <h3>{words.given(name)}</h3>
    <p>{given.code === null ? words.givenHalf : words.givenWhat}</p>
    <p className="soft">{given.code === null ? words.givenHalfOnce : words.givenOnce}</p>
    {given.code !== null && (
      <section className="given-link card" aria-label={words.theCode}>
        <h3>{words.theCode}</h3>
        <code className="big-code">{given.code}</code>
      </section>
    )}
    <GivenLink
      title={words.theLink}
      link={given.link}
      copyWord={words.copyLink}
      copiedWord={words.copied}
      scanWord={words.scan}
    />
    <div className="row">
      <Button onPress={onDone}>{words.gaveIt}</Button>
    </div>
  </div>
);
