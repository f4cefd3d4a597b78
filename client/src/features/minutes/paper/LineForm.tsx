// What one can do with a line of the minutes: say that it is not right, and, where it is one's own, or one leads or takes
// notes, give it other words. Nobody changes somebody else's words (R-222c).
import { takesNotes } from "@werktafel/shared/domain/meeting/leading";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { audienceOfBlock, latestVersion, type ReadBlock } from "@werktafel/shared/domain/minutes/minutes";
import { useState } from "react";
import { Readers } from "../../../table/choosing/Readers.tsx";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { speech } from "../../../table/speech.ts";
import { callName } from "../../../table/table.ts";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { versionFor } from "../minutesHere.ts";

interface LineFormProps {
  readonly meeting: MeetingState;
  /** `null`: the minutes as a whole. */
  readonly block: ReadBlock | null;
  readonly onDone: () => void;
}

type Doing = "wrong" | "change";

const focusOnce = (area: HTMLTextAreaElement | null) => area?.focus();

export const LineForm = ({ meeting, block, onDone }: LineFormProps) => {
  const now = useNow();
  const sending = useSending();
  const [doing, setDoing] = useState<Doing>("wrong");
  const [said, setSaid] = useState("");
  const [words, setWords] = useState(block?.text ?? "");
  const { me } = now;
  const { minutes } = meeting;
  const isAdopted = minutes.adopted !== null;
  const isOwn = me !== null && block?.wordsOf === me.id;
  const mayChange =
    me !== null && block !== null && !isAdopted && (isOwn || (block.wordsOf === undefined && takesNotes(meeting, me)));
  const version = versionFor(meeting, me)?.version;
  if (!me || version === undefined) return null;

  const saySo = async () => {
    if (said.trim() === "") return;
    const wish = { meeting: meeting.id, version, block: block?.id ?? null, text: said.trim() };
    if (await sending.send("askCorrection", wish)) {
      speech.say(nlMeeting.minutesAnswers.saved);
      onDone();
    }
  };
  const revise = async (text: string | null) => {
    const newest = latestVersion(minutes);
    if (!block || !newest || text?.trim() === "") return;
    const change =
      text === null
        ? nlMeeting.minutesLines.removed
        : isOwn
          ? nlMeeting.minutesLines.reworded(callName(now, me.id))
          : nlMeeting.minutesLines.changed;
    const changes = [{ block: block.id, text: text === null ? null : text.trim() }];
    if (await sending.send("reviseMinutes", { meeting: meeting.id, version: newest.version, changes, change }))
      onDone();
  };
  return (
    <div className="line-form stack">
      {mayChange && (
        <div className="row">
          <Button isPressed={doing === "wrong"} onPress={() => setDoing("wrong")}>
            {nlMeeting.minutesLines.wrong}
          </Button>
          <Button isPressed={doing === "change"} onPress={() => setDoing("change")}>
            {isOwn ? nlMeeting.minutesLines.ownWords : nlMeeting.minutesLines.change}
          </Button>
        </div>
      )}
      {doing === "wrong" ? (
        <Field name={isAdopted && !block ? nlMeeting.minutesLines.addField : nlMeeting.minutesLines.wrongField}>
          <textarea
            ref={focusOnce}
            value={said}
            maxLength={2_000}
            lang="nl"
            onChange={(event) => setSaid(event.target.value)}
          />
        </Field>
      ) : (
        <Field
          name={nlMeeting.minutesLines.newWords}
          hint={minutes.asked ? nlMeeting.minutesLines.makesNew : undefined}
        >
          <textarea
            ref={focusOnce}
            value={words}
            maxLength={2_000}
            lang="nl"
            onChange={(event) => setWords(event.target.value)}
          />
        </Field>
      )}
      <Readers
        id="line-readers"
        audience={audienceOfBlock(minutes, version, block?.id ?? null) ?? "everyone"}
        onChange={null}
      />
      <div className="row">
        {doing === "wrong" ? (
          <Button onPress={() => void saySo()}>{nlMeeting.minutesLines.give}</Button>
        ) : (
          <>
            <Button onPress={() => void revise(words)}>{nlMeeting.minutesLines.keep}</Button>
            <Button onPress={() => void revise(null)}>{nlMeeting.minutesLines.remove}</Button>
          </>
        )}
        <Button look="quiet" onPress={onDone}>
          {nlMeeting.minutesAnswers.cancel}
        </Button>
      </div>
      <SendingNote sending={sending} />
    </div>
  );
};
