// Somebody is in on this device: is that you too, or does another take the place? Asked first, and one question at a time.
import { useState } from "react";
import { nlApart } from "../../words/nlApart.ts";
import { OtherPerson } from "./OtherPerson.tsx";
import { SameOne } from "./SameOne.tsx";
import type { Other } from "./useComingIn.ts";

interface AlreadyInProps {
  readonly other: Other;
  readonly onJoin: () => void;
  readonly onSwitch: () => void;
  readonly onStay: () => void;
}

export const AlreadyIn = ({ other, onJoin, onSwitch, onStay }: AlreadyInProps) => {
  const [isApart, setApart] = useState(false);
  const { name, tables, joins } = other;
  if (joins === "may" && !isApart) {
    return <SameOne name={name} tables={tables} onYes={onJoin} onNo={() => setApart(true)} />;
  }
  return (
    <>
      {joins === "sameTable" && <p>{nlApart.joined.sameTable}</p>}
      <OtherPerson name={name} onSwitch={onSwitch} onStay={onStay} />
    </>
  );
};
