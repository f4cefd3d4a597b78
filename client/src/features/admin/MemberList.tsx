// Who works here, by name; and of each what an administrator arranges.
import type { MemberShown } from "@werktafel/shared/domain/house/shown";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Face } from "../../ui/Face.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nlApart } from "../../words/nlApart.ts";
import { MemberPart } from "./MemberPart.tsx";
import { SecondYes } from "./SecondYes.tsx";

const words = nlApart.admin;

const roleWord = (role: string): string =>
  role === "facilitator" || role === "staff" || role === "admin" ? nlApart.roles[role] : role;

const doorWords = ({ hasDoor, invitedUntil }: MemberShown): string => {
  if (invitedUntil !== null) return words.invitedUntil(dayInWords(new Date(invitedUntil).toISOString()));
  return hasDoor ? "" : words.invitedOver;
};

interface MemberListProps {
  readonly members: readonly MemberShown[];
  /** `null`: the whole house. */
  readonly organisation: string | null;
  readonly onChanged: () => void;
}

export const MemberList = ({ members, organisation, onChanged }: MemberListProps) => {
  const [open, setOpen] = useState<string | null>(null);
  if (members.length === 0) return <p>{words.nobody}</p>;
  return (
    <ul className="stack">
      {members.map((member) => (
        <li key={member.membership} className="card stack">
          <div className="row">
            <Face name={member.name} />
            <span className="grow">
              <b>{member.name}</b>
              <br />
              {roleWord(member.role)}
              {doorWords(member) && (
                <>
                  <br />
                  <span className="soft small">{doorWords(member)}</span>
                </>
              )}
            </span>
            <Button
              look="quiet"
              label={words.more(member.name)}
              expanded={open === member.membership}
              onPress={() => setOpen(open === member.membership ? null : member.membership)}
            >
              {words.moreShort}
            </Button>
          </div>
          {(organisation !== null || member.inviteAsked?.isMine) && <SecondYes member={member} onChanged={onChanged} />}
          {open === member.membership && (
            <MemberPart member={member} organisation={organisation} onChanged={onChanged} />
          )}
        </li>
      ))}
    </ul>
  );
};
