// "Ik heb nog een uitnodiging": who is in already opens the link of another table. What they are asked there is the same as when
// they tap the link itself.
import { useState } from "react";
import { linkHere } from "../../features/comingIn/linkHere.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nlApart } from "../../words/nlApart.ts";
import { EntryFrame } from "./EntryFrame.tsx";

const words = nlApart.joined;

export const OtherInvitePage = () => {
  const [link, setLink] = useState("");
  const [isWrong, setWrong] = useState(false);
  const go = () => {
    const address = linkHere(link);
    setWrong(address === null);
    if (address !== null) location.assign(address);
  };
  return (
    <EntryFrame title={words.another}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <p>{words.anotherWhat}</p>
        <Field name={words.link}>
          <input
            type="text"
            inputMode="url"
            value={link}
            maxLength={500}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => setLink(event.target.value)}
          />
        </Field>
        <p role="alert">{isWrong ? words.notALink : ""}</p>
        <Button look="main" isBig isWide onPress={go}>
          {words.go}
        </Button>
      </form>
      <div>
        <a className="link" href="#tafels">
          {words.myTables}
        </a>
      </div>
    </EntryFrame>
  );
};
