// The board: the table top is the resident, with the question along its upper edge and the chairs along the lower one. One
// goal is open at a time. What is new is made on a slip in one's own hand.
import { owesSentence } from "@werktafel/shared/domain/ownCard";
import { isFacilitator, isResident } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import type { ItemId, ParticipantId } from "@werktafel/shared/ids";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { EmergencyNote } from "../../features/frame/EmergencyNote.tsx";
import { LiveRegion } from "../../features/frame/LiveRegion.tsx";
import { Status } from "../../features/frame/Status.tsx";
import { Unplaced } from "../../features/frame/Unplaced.tsx";
import { GoalList } from "../../features/goals/GoalList.tsx";
import { TableLimit } from "../../features/handover/TableLimit.tsx";
import { Chairs } from "../../features/participants/Chairs.tsx";
import { TableState } from "../../features/takeAlong/TableState.tsx";
import { Question } from "../../features/question/Question.tsx";
import { useReading } from "../../features/reading/useReading.ts";
import { emptySlip, isEmpty, type SlipKind } from "../../features/slip/slip.ts";
import type { SlipBox } from "../../features/slip/slipBox.ts";
import { SlipForm } from "../../features/slip/SlipForm.tsx";
import { fetchOnTheSpot } from "../../features/slip/onTheSpot/useOnTheSpot.ts";
import { homeOf } from "../../table/homeOf.ts";
import { speech } from "../../table/speech.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { undoLatest } from "../../table/undoing/undoing.ts";
import { latePart } from "../../table/late/latePaper.tsx";
import { Button } from "../../ui/Button.tsx";
import { useIsWide } from "../../ui/useIsWide.ts";
import { today, dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { Bar, type BoardDialog } from "./Bar.tsx";
import { BoardDialogs } from "./BoardDialogs.tsx";
import { EndedPage } from "../start/EndedPage.tsx";
import { atGoal, isNothing } from "./laidOut.ts";
import { OpenGoal, WholeTable } from "./goal/OpenGoal.tsx";
import { MeetingStrip, NotStarted } from "./MeetingDoor.tsx";
import { AskedHere } from "../frame/AskedHere.tsx";
import { PhoneRow } from "../frame/PhoneRow.tsx";
import { LowerEdge } from "../frame/LowerEdge.tsx";
import { Side } from "./Side.tsx";
import { useKeptFocus } from "../frame/useKeptFocus.ts";
import { useKeys } from "../frame/useKeys.ts";
import { useWhole } from "./useWhole.ts";

const NotTakenNotes = latePart(async () => (await import("../../features/frame/NotTaken.tsx")).NotTakenNotes);

/** Only who has not said yet what happens with what people tell them meets it. */
const AskedFirst = latePart(async () => (await import("./AskedFirst.tsx")).AskedFirst);
/** For who asks somebody how it goes, and for who leads; nobody else waits for it. */
const AskHowItGoes = latePart(async () => (await import("../../features/asking/AskHowItGoes.tsx")).AskHowItGoes);

/** From this width, in letters, the columns stand side by side; as in board.css. */
const wideFrom = 60;

/** What must be at hand without a connection comes when the board has stood there for a moment: nothing waits for it. */
const atHandAfterMs = 4_000;

export const BoardScreen = ({ slipBox }: { readonly slipBox: SlipBox }) => {
  const table = useTable();
  const now = useNow();
  const { view, me, facts } = now;
  const notTaken = useSyncExternalStore(table.notTaken.subscribe, table.notTaken.all);
  const mine = me !== null && isResident(me);
  const isVolunteer = me?.party === "volunteer";
  const letters = me?.accessNeeds.includes("largeText") ? "125" : "100";
  const reading = useReading(letters);
  const isCalm = reading.isCalm ?? mine;
  const slip = useSyncExternalStore(slipBox.subscribe, slipBox.slip);
  const [isSlipOpen, setSlipOpen] = useState(slip !== null && !isEmpty(slip));
  const [chosen, setChosen] = useState<ItemId | null | undefined>(undefined);
  const [dialog, setDialog] = useState<BoardDialog | ParticipantId | null>(() =>
    location.hash.startsWith("#code") ? "paperCode" : null,
  );
  const { isWhole, setWhole } = useWhole();
  const frame = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(frame, wideFrom);
  useKeptFocus(frame);
  const openGoal = chosen === undefined ? (view.goals[0]?.id ?? null) : chosen;
  const goal = view.goals.find((each) => each.id === openGoal) ?? null;
  const mayWrite = me !== null && now.facts.ending.closed === null && may(me, "writeTable") === null;

  useEffect(() => {
    table.sync.hold(isCalm);
    table.lane.hold(isCalm);
  }, [table, isCalm]);
  useEffect(() => {
    document.documentElement.dataset["table"] = facts.tableColour;
  }, [facts.tableColour]);
  useEffect(() => {
    if (!mayWrite) return;
    const timer = setTimeout(() => void fetchOnTheSpot(), atHandAfterMs);
    return () => clearTimeout(timer);
  }, [mayWrite]);
  useEffect(() => {
    document.title = nl.frame.pageTitle(nl.frame.thisTable);
  }, []);

  const takeSlip = (kind: SlipKind, goalId: ItemId | null) => {
    if (!slip || isEmpty(slip)) {
      const audience = view.goals.find((each) => each.id === goalId)?.audience ?? "everyone";
      slipBox.change(emptySlip(kind, goalId, audience));
    }
    setSlipOpen(true);
  };
  const open = (goalId: ItemId | null) => {
    setChosen(goalId);
    setWhole(false);
    requestAnimationFrame(() => {
      const part = document.querySelector<HTMLElement>("#open-goal");
      if (!isWide) part?.scrollIntoView({ block: "start" });
      part?.focus({ preventScroll: true });
    });
  };
  const goTo = (collection: string, item: ItemId) => {
    setWhole(collection !== "goals");
    if (collection === "goals") open(item);
    requestAnimationFrame(() => {
      const found = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"]`);
      found?.scrollIntoView({ block: "center" });
      found?.querySelector<HTMLElement>("[data-stop]")?.focus();
    });
  };
  const closeSlip = () => {
    setSlipOpen(false);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(".new-here button")?.focus());
  };
  useKeys(
    {
      onNew: () => mayWrite && takeSlip("ideas", openGoal),
      onSearch: () => setDialog("search"),
      onHelp: () => setDialog("help"),
      onUndo: () => undoLatest(table) && speech.say(nl.frame.undone),
      onEscape: () => setSlipOpen(false),
    },
    reading.hasKeys,
  );

  if (now.hasEnded) return <EndedPage />;
  if (me && owesSentence(me)) return <AskedFirst me={me} />;
  const add = mayWrite ? takeSlip : null;
  const goals = (
    <GoalList
      key="goals"
      goals={view.goals}
      openGoal={isWhole ? undefined : openGoal}
      onOpen={open}
      hasLoose={!isNothing(atGoal(view, null))}
      onAdd={mayWrite ? () => takeSlip("goals", null) : null}
    />
  );
  const middle = isWhole ? <WholeTable key="middle" /> : <OpenGoal key="middle" goal={goal} onAdd={add} />;
  const side = <Side key="side" isWide={isWide} isWhole={isWhole} onAdd={add && ((kind) => add(kind, null))} />;
  return (
    <div ref={frame} className="board" data-calm={isCalm}>
      <a className="skip" href="#question">
        {nl.frame.skipToQuestion}
      </a>
      <a className="skip" href="#goals">
        {nl.frame.skipToGoals}
      </a>
      <header>
        <Bar
          isCalm={isCalm}
          isWide={isWide}
          isWhole={isWhole}
          onWhole={setWhole}
          onDialog={setDialog}
          onPerson={setDialog}
        />
        <Question card={view.question} />
        <NotStarted />
        <TableState />
      </header>
      <Unplaced />
      {notTaken.length > 0 && <NotTakenNotes />}
      <EmergencyNote />
      <AskedHere>
        {me && (isFacilitator(me) || facts.askings.some(({ asker }) => asker === me.id)) && <AskHowItGoes />}
      </AskedHere>
      <main className="surface">
        {isWide ? [goals, middle, side] : [side, goals, middle]}
        {slip && isSlipOpen ? (
          <SlipForm slip={slip} onChange={slipBox.change} onAside={closeSlip} />
        ) : (
          mayWrite && (
            <p className="new-here">
              <Button look="main" picture="plus" onPress={() => takeSlip(goal ? "agreements" : "ideas", openGoal)}>
                {slip && !isEmpty(slip) ? nl.slips.open : nl.frame.newOnBoard}
              </Button>
            </p>
          )
        )}
      </main>
      <p className="print-only">
        {me ? nl.frame.printed(me.callName, dayInWords(today())) : nl.frame.printedByScreen(dayInWords(today()))}
      </p>
      <footer className="below">
        <Chairs which="others" isCalm={isCalm} onOpen={setDialog} />
        <span className="doors-below">
          <Button look="quiet" picture="moon" onPress={() => setDialog("afterHours")}>
            {nl.frame.afterHours}
          </Button>
          {me && mayWrite && !mine && <TableLimit me={me} />}
          {isVolunteer && isWide && (
            <Button look="quiet" picture="help" onPress={() => setDialog("needHelp")}>
              {nl.frame.needHelp}
            </Button>
          )}
          {me && may(me, "proposeSeat") === null && (
            <Button look="quiet" picture="people" onPress={() => setDialog("addPerson")}>
              {nl.frame.addPerson}
            </Button>
          )}
        </span>
      </footer>
      {!isWide && (
        <LowerEdge>
          <MeetingStrip />
          <Status />
          {(mine || isVolunteer) && (
            <PhoneRow
              {...(isVolunteer ? { helpWord: nl.frame.needHelp } : {})}
              onBack={() =>
                isSlipOpen
                  ? closeSlip()
                  : isWhole
                    ? setWhole(false)
                    : location.assign(mine ? homeOf(table.board, me) : "/#tafels")
              }
              onHelp={() => setDialog(isVolunteer ? "needHelp" : "help")}
              onCall={() => setDialog("call")}
            />
          )}
        </LowerEdge>
      )}
      <LiveRegion isCalm={isCalm} />
      <BoardDialogs
        dialog={dialog}
        reading={reading}
        isCalm={isCalm}
        letters={reading.letters ?? letters}
        onGo={goTo}
        onClose={() => setDialog(null)}
      />
    </div>
  );
};
