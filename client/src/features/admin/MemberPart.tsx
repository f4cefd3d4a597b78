// One who works here, as an administrator sees them: where they are in, their keys, a new invitation, and ending it all.
import type { GivenInvite, MemberShown, PersonShown } from "@werktafel/shared/domain/house/shown";
import type { StaffRole } from "@werktafel/shared/domain/house/account";
import { useEffect, useState } from "react";
import type { Answer } from "../../requests/ask.ts";
import { addRole, askPerson, closePerson, dropKeyOf, endMember, inviteAgain } from "../../requests/house/admin.ts";
import { useStepUp } from "../../table/stepUp/useStepUp.tsx";
import { Button } from "../../ui/Button.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { GivenInvitation } from "./GivenInvitation.tsx";
import { Reach } from "./safety/Reach.tsx";

const words = nlApart.admin;
const day = (at: number): string => dayInWords(new Date(at).toISOString());

interface MemberPartProps {
  readonly member: MemberShown;
  readonly organisation: string | null;
  readonly onChanged: () => void;
}

export const MemberPart = ({ member, organisation, onChanged }: MemberPartProps) => {
  const { person, name, membership, role } = member;
  const [shown, setShown] = useState<PersonShown | null>(null);
  const [given, setGiven] = useState<GivenInvite | null>(null);
  const [isEnding, setEnding] = useState(false);
  const [said, setSaid] = useState("");
  const stepUp = useStepUp();
  const read = async () => {
    const answer = await askPerson(person);
    if (answer.kind === "ok") setShown(answer.value);
  };
  useEffect(() => {
    void askPerson(person).then((answer) => {
      if (answer.kind === "ok") setShown(answer.value);
    });
  }, [person]);
  const change = async (request: () => Promise<Answer<boolean>>, isOver = false) => {
    const answer = await stepUp.around(request);
    if (answer.kind !== "ok") {
      const isLast = answer.kind === "refused" && answer.refusal.reason === "notNow";
      return setSaid(isLast ? words.lastKeeper : words.failed);
    }
    setSaid(words.ended);
    if (isOver) onChanged();
    else await read();
  };
  const invite = async () => {
    const answer = await stepUp.around(async () => inviteAgain(person));
    if (answer.kind === "ok") return setGiven(answer.value);
    const isSecond = answer.kind === "refused" && answer.refusal.reason === "secondPersonNeeded";
    setSaid(isSecond ? words.needsSecond : words.failed);
  };
  const also = async (more: StaffRole) => {
    const answer = await stepUp.around(async () => addRole(person, organisation, more));
    if (answer.kind === "ok") onChanged();
    else setSaid(words.failed);
  };
  if (given)
    return (
      <GivenInvitation name={name} given={given} onDone={given.code === null ? onChanged : () => setGiven(null)} />
    );
  return (
    <div className="stack">
      {shown && (
        <>
          <h4>{words.sessions}</h4>
          {shown.sessions.length === 0 && <p>{words.noSessions}</p>}
          <ul className="stack">
            {shown.sessions.map(({ id, device, since }) => {
              const word = device === "phone" ? words.device.phone : words.device.computer;
              return (
                <li key={id} className="row">
                  <span className="grow">
                    {word}, {words.sinceDay(day(since))}
                  </span>
                  <Button
                    look="quiet"
                    label={words.endSessionLabel(word, day(since))}
                    onPress={() => void change(async () => closePerson(person, id))}
                  >
                    {words.endSession}
                  </Button>
                </li>
              );
            })}
          </ul>
          {shown.passkeys.length > 0 && <h4>{words.keys}</h4>}
          <ul className="stack">
            {shown.passkeys.map(({ id, since }) => (
              <li key={id} className="row">
                <span className="grow">{nl.keys.made(day(since))}</span>
                <Button
                  look="quiet"
                  label={nl.keys.dropLabel(day(since))}
                  onPress={() => void change(async () => dropKeyOf(person, id))}
                >
                  {words.dropKey}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row">
        <Button onPress={() => void invite()}>{words.inviteAgain}</Button>
        {organisation !== null && role !== "facilitator" && (
          <Button onPress={() => void also("facilitator")}>{words.alsoFacilitator}</Button>
        )}
        {organisation !== null && role !== "admin" && (
          <Button onPress={() => void also("admin")}>{words.alsoAdmin}</Button>
        )}
      </div>
      <p className="soft small">{words.endAllWhat}</p>
      <div className="row">
        <Button onPress={() => void change(async () => closePerson(person))}>{words.endAll}</Button>
        {!isEnding && <Button onPress={() => setEnding(true)}>{words.endRole}</Button>}
      </div>
      {isEnding && (
        <div className="stack" role="status">
          <p>{words.endRoleSure(name)}</p>
          <div className="row">
            <Button onPress={() => void change(async () => endMember(membership), true)}>{words.yesEnd}</Button>
            <Button onPress={() => setEnding(false)}>{words.no}</Button>
          </div>
        </div>
      )}
      <p role="status" className={said === "" ? "spoken" : "hint"}>
        {said}
      </p>
      <Reach person={person} />
      {stepUp.dialog}
    </div>
  );
};
