// An answer to "dit klopt niet": the line is put differently on the table at the same moment, or it stays as it is and why. Plain
// words are advised, a reason is not left out.
import { isSameLine, lineWords, mainFieldOf } from "@werktafel/shared/domain/correcting/lineWords";
import type { Statement } from "@werktafel/shared/domain/correcting/statement";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { writeText } from "@werktafel/shared/sheet/editSheet";
import { useState } from "react";
import { ownOrigin } from "../../sync/ownOrigin.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { statements as words } from "../../words/nl/forgetting/statements.ts";
import { SendingNote } from "../item/RefusalNote.tsx";
import { speech } from "../speech.ts";
import { useTable } from "../TableContext.ts";
import { useSending } from "../useSending.ts";
import { ItemReaders } from "../writing/ItemReaders.tsx";
import { PlainHint } from "../writing/PlainHint.tsx";

interface AnswerProps {
  readonly card: ItemCard;
  readonly statement: Statement;
  readonly onDone: () => void;
}

export const AnswerStatement = ({ card, statement, onDone }: AnswerProps) => {
  const table = useTable();
  const sending = useSending();
  const { item, collection, ref } = card;
  const field = item && mainFieldOf(item);
  const mayChange = card.isWritable && field !== null;
  const [as, setAs] = useState<"changed" | "kept">(mayChange ? "changed" : "kept");
  const [line, setLine] = useState(field === null ? "" : (item?.texts[field] ?? ""));
  const [reason, setReason] = useState("");
  const [hint, setHint] = useState("");
  const choose = (chosen: "changed" | "kept") => {
    setAs(chosen);
    setHint("");
  };
  const give = async () => {
    const said = as === "kept" ? reason.trim() : "";
    if (as === "kept" && said === "") return setHint(words.reasonMissing);
    if (as === "changed" && item && field !== null) {
      const now = lineWords({ ...item, texts: { ...item.texts, [field]: line } });
      if (now !== null && statement.line !== null && isSameLine(statement.line, now)) return setHint(words.unchanged);
      const sheet = table.sync.sheet(ref.sheet);
      if (sheet) writeText(sheet.doc, { collection, id: ref.item, field }, line, { origin: ownOrigin });
    }
    if (!(await sending.send("answerStatement", { statement: statement.id, as, text: said }))) return;
    speech.say(words.answered);
    onDone();
  };
  return (
    <div className="stack">
      {mayChange && (
        <div className="row">
          <Button isPressed={as === "changed"} onPress={() => choose("changed")}>
            {words.changed}
          </Button>
          <Button isPressed={as === "kept"} onPress={() => choose("kept")}>
            {words.kept}
          </Button>
        </div>
      )}
      {as === "changed" ? (
        <Field name={words.newWords} hint={hint || words.newWordsHint}>
          <textarea
            rows={3}
            maxLength={2_000}
            lang="nl"
            value={line}
            onChange={(event) => setLine(event.target.value)}
          />
        </Field>
      ) : (
        <>
          <Field name={words.reason} {...(hint ? { hint } : {})}>
            <textarea
              rows={3}
              maxLength={2_000}
              lang="nl"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
          <PlainHint text={reason} />
        </>
      )}
      <ItemReaders sheet={ref.sheet} />
      <div className="row">
        <Button onPress={() => void give()}>{words.putAnswer}</Button>
      </div>
      <SendingNote sending={sending} />
    </div>
  );
};
