// The slip in hand: dashed edge, "Alleen jij ziet dit nog", and above the button, always, who will read it. After posting
// the hand stays in the field.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { isUnderWay } from "@werktafel/shared/domain/meeting/meeting";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { ChoosePerson } from "../../table/choosing/ChoosePerson.tsx";
import { Readers } from "../../table/choosing/Readers.tsx";
import { ItemReaders } from "../../table/writing/ItemReaders.tsx";
import { NewsNote } from "../../table/time/NewsNote.tsx";
import { RefusalNote } from "../../table/item/RefusalNote.tsx";
import { PlainHint } from "../../table/writing/PlainHint.tsx";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { hintFor } from "./hints.ts";
import { type Put, putOnBoard, takeOffBoard } from "./putOnBoard.ts";
import { emptySlip, isEmpty, isNewsSlip, secondFieldOf, type Slip, slipKinds } from "./slip.ts";
import type { Handed } from "./onTheSpot/answers.ts";
import { useOnTheSpot } from "./onTheSpot/useOnTheSpot.ts";
import { SlipDetails } from "./SlipDetails.tsx";

interface SlipFormProps {
  readonly slip: Slip;
  readonly onChange: (slip: Slip | null) => void;
  /** Puts it aside; the words stay. */
  readonly onAside: () => void;
  /** Who, how and when stand open at once. */
  readonly isOpen?: boolean;
  /** In private time: who reads it is not to be chosen, and it is put on their own paper. */
  readonly paper?: { readonly put: string; readonly posted: string };
}

const isAtMeeting = ({ meetings }: BoardFacts): boolean => Object.values(meetings).some(isUnderWay);

export const SlipForm = (props: SlipFormProps) => {
  const { slip, onChange, onAside, isOpen = false, paper } = props;
  const table = useTable();
  const now = useNow();
  const field = useRef<HTMLTextAreaElement>(null);
  const [put, setPut] = useState<Put | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isPutting, setPutting] = useState(false);
  const [isBridgeMissing, setBridgeMissing] = useState(false);
  const secondField = useRef<HTMLTextAreaElement>(null);
  const readersId = useId();
  const hintId = useId();
  const second = secondFieldOf(slip.kind);
  const hint = hintFor(slip);
  const isNews = isNewsSlip(slip, now.view.goals);
  const asks =
    slip.kind === "actions" && slip.ownerId !== null && slip.ownerId !== now.me?.id ? callName(now, slip.ownerId) : "";
  useEffect(() => field.current?.focus(), []);

  const spot = useOnTheSpot(slip.kind === "agreements" && !paper && !isAtMeeting(now.facts));
  const [handed, setHanded] = useState<Handed | null>(null);

  const post = async (yes?: { readonly isNow: boolean }) => {
    if (isPutting) return;
    if (slip.text.trim() === "") {
      field.current?.focus();
      return;
    }
    if (slip.kind === "waitingLists" && slip.second.trim() === "") {
      // Nobody waits with empty hands: what we do meanwhile comes first.
      setBridgeMissing(true);
      secondField.current?.focus();
      return;
    }
    setBridgeMissing(false);
    setRefusal(null);
    setPutting(true);
    const answer = await putOnBoard(table, slip);
    setPutting(false);
    if ("reason" in answer) {
      setRefusal(answer);
      return;
    }
    if (yes && spot) {
      spot.sayMyYes(table, answer);
      const words = spot.wordingOf(table, answer);
      if (yes.isNow && words && slip.togetherWith) setHanded({ put: answer, words, to: slip.togetherWith });
    }
    setPut(answer);
    // In one turn with what was said about them: the words leave the hand and lie on this device as an edit, all of it or none.
    table.sync.keepNow(answer.at.sheet);
    onChange(emptySlip(slip.kind, slip.goalId, slip.audience));
    speech.say(paper?.posted ?? nl.slips.posted);
    field.current?.focus();
  };
  const takeBack = () => {
    if (!put) return;
    takeOffBoard(table, put);
    onChange(put.slip);
    setPut(null);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void post();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      onAside();
    } else if (event.key === "z" && (event.ctrlKey || event.metaKey) && put && !put.slip.made && isEmpty(slip)) {
      event.preventDefault();
      takeBack();
    }
  };
  return (
    <form
      className="slip"
      aria-label={nl.slips.region}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <p className="row">
        <span className="label grow">
          <Picture name="pen" />
          {nl.slips.onlyYou}
        </span>
        <Button look="quiet" onPress={onAside}>
          {nl.slips.aside}
        </Button>
      </p>
      <div className="stack">
        <label className="kind">
          <span className="spoken">{nl.slips.kind}</span>
          <select
            value={slip.kind}
            onChange={(event) => {
              const kind = slipKinds.find((each) => each === event.target.value);
              if (kind) onChange({ ...slip, kind });
            }}
          >
            {slipKinds.map((kind) => (
              <option key={kind} value={kind}>
                {nl.slips.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="spoken">{nl.slips.text}</span>
          <textarea
            ref={field}
            value={slip.text}
            lang="nl"
            spellCheck
            maxLength={20_000}
            aria-describedby={`${readersId} ${hintId}`}
            onChange={(event) => onChange({ ...slip, text: event.target.value })}
          />
        </label>
        {second && (
          <Field
            name={nl.slips.fields[second]}
            hint={isBridgeMissing && second === "bridge" ? nl.waiting.bridgeFirst : undefined}
          >
            <textarea
              ref={secondField}
              value={slip.second}
              lang="nl"
              maxLength={20_000}
              onChange={(event) => onChange({ ...slip, second: event.target.value })}
            />
          </Field>
        )}
        <p id={hintId} className={hint ? "hint" : "spoken"}>
          {hint}
        </p>
        <PlainHint text={slip.text} />
        {spot && <spot.PlaceFields slip={slip} onChange={onChange} Choose={ChoosePerson} />}
        <SlipDetails slip={slip} onChange={onChange} isOpen={isOpen} />
        {asks && <p className="soft small">{nl.slips.proposedTo(asks)}</p>}
        <Readers
          id={readersId}
          audience={slip.audience}
          onChange={paper ? null : (audience) => onChange({ ...slip, audience })}
        />
        {isNews && <NewsNote />}
        {refusal && <RefusalNote refusal={refusal} />}
        {isPutting && now.saved === "away" && <p className="hint">{nl.frame.wishes}</p>}
        <div className="row">
          {spot && slip.made ? (
            <spot.YesButtons slip={slip} describedBy={readersId} onYes={(isNow) => void post({ isNow })} />
          ) : (
            <Button look="main" onPress={() => void post()} describedBy={readersId}>
              {paper?.put ?? nl.slips.put}
            </Button>
          )}
          <Button
            look="quiet"
            onPress={() => {
              onChange(null);
              onAside();
            }}
          >
            {nl.slips.discard}
          </Button>
        </div>
        {put && (
          <p className="row posted">
            <span>{paper?.posted ?? nl.slips.posted}</span>
            {!put.slip.made && (
              <Button look="link" onPress={takeBack}>
                {nl.slips.takeBack}
              </Button>
            )}
          </p>
        )}
        {spot && put?.slip.made && <spot.KeptNote />}
        {spot && handed && (
          <spot.HandedOver
            handed={handed}
            readers={<ItemReaders sheet={handed.put.at.sheet} />}
            onClose={() => setHanded(null)}
          />
        )}
      </div>
    </form>
  );
};
