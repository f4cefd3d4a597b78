// First of all on `/beheer`: what another administrator asked and cannot do alone. Who asks, since when, about what, and the answers.
import type { HouseAnswered, LookShown } from "@werktafel/shared/domain/house/shown";
import { useEffect, useState } from "react";
import { askLooks } from "../../../requests/house/admin.ts";
import { momentInWords } from "../../../words/dates.ts";
import { nlApart } from "../../../words/nlApart.ts";
import { SecondYes } from "../SecondYes.tsx";
import { LookYes } from "./LookYes.tsx";

const words = nlApart.admin;

interface WaitingForYesProps {
  readonly house: HouseAnswered;
  readonly onChanged: () => void;
}

export const WaitingForYes = ({ house, onChanged }: WaitingForYesProps) => {
  const { keepsHouse, organisations, keepers } = house;
  const [looks, setLooks] = useState<readonly LookShown[]>([]);
  const [answered, setAnswered] = useState(0);
  // Read anew whenever somebody comes back to this page: it may stand open all day.
  useEffect(() => {
    if (keepsHouse) void askLooks().then((answer) => answer.kind === "ok" && setLooks(answer.value.looks));
    addEventListener("focus", onChanged);
    return () => removeEventListener("focus", onChanged);
  }, [keepsHouse, onChanged, answered]);
  const asked = looks.filter(({ state, isMine }) => state === "asked" && !isMine);
  // Whoever works at two places is asked about once.
  const members = [
    ...new Map(
      [...keepers, ...organisations.flatMap((each) => each.members)]
        .filter(({ inviteAsked }) => inviteAsked !== null && !inviteAsked.isMine)
        .map((each) => [each.person, each] as const),
    ).values(),
  ];
  if (asked.length === 0 && members.length === 0) return null;
  return (
    <>
      <h2 className="heading">{words.waiting}</h2>
      <ul className="stack">
        {asked.map((look) => (
          <li key={look.id} className="card stack">
            <p className="number">{words.look(look.askedBy, look.board)}</p>
            <p>{words.why(look.reason)}</p>
            <p className="soft small">{words.askedOn(momentInWords(look.askedAt))}</p>
            <LookYes look={look} onAnswered={() => setAnswered(answered + 1)} />
          </li>
        ))}
        {members.map((member) => (
          <li key={member.person}>
            <SecondYes member={member} onChanged={onChanged} />
          </li>
        ))}
      </ul>
    </>
  );
};
