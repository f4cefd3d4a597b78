// The upper edge of the frame: whose table this is, whether everything is kept, and what one can do with the table itself.
import { isFacilitator, isResident } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { Status } from "../../features/frame/Status.tsx";
import { Chairs } from "../../features/participants/Chairs.tsx";
import { ShutScreen } from "../ShutScreen.tsx";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { nlTable } from "../../words/nlTable.ts";
import { MeetingDoor } from "./MeetingDoor.tsx";

export type BoardDialog =
  | "help"
  | "search"
  | "paperCode"
  | "aloud"
  | "reading"
  | "away"
  | "afterHours"
  | "call"
  | "needHelp"
  | "addPerson"
  | "somebodyComes";

interface BarProps {
  readonly isCalm: boolean;
  /** Else search and help stand in the menu, and whether all is kept along the lower edge. */
  readonly isWide: boolean;
  readonly isWhole: boolean;
  readonly onWhole: (isWhole: boolean) => void;
  readonly onDialog: (dialog: BoardDialog) => void;
  readonly onPerson: (person: ParticipantId) => void;
}

export const Bar = ({ isCalm, isWide, isWhole, onWhole, onDialog, onPerson }: BarProps) => {
  const table = useTable();
  const { speaking, me } = useNow();
  return (
    <div className="bar">
      <h1>{nl.frame.tableOf(speaking)}</h1>
      {!speaking.isMine && <Chairs which="residents" isCalm={isCalm} onOpen={onPerson} />}
      {isWide && <Status />}
      <nav className="row tight end" aria-label={nl.frame.more}>
        {isWide && <MeetingDoor />}
        {isWide && (
          <Button look="quiet" picture="search" onPress={() => onDialog("search")}>
            {nl.frame.search}
          </Button>
        )}
        <Menu word={nl.frame.more} {...(isWide ? { picture: "more" } : {})}>
          {!isWide && (
            <>
              <MeetingDoor />
              <Button look="quiet" picture="search" onPress={() => onDialog("search")}>
                {nl.frame.search}
              </Button>
              <Button look="quiet" picture="help" onPress={() => onDialog("help")}>
                {nl.frame.help}
              </Button>
            </>
          )}
          <Button look="quiet" picture="flag" onPress={() => onWhole(!isWhole)}>
            {isWhole ? nl.frame.foldAll : nl.frame.unfoldAll}
          </Button>
          <Button look="quiet" picture="speak" onPress={() => onDialog("aloud")}>
            {nl.frame.readAloud}
          </Button>
          <Button look="quiet" picture="pen" onPress={() => onDialog("paperCode")}>
            {nl.searching.paperCode}
          </Button>
          <Button look="quiet" picture="bigger" onPress={() => onDialog("reading")}>
            {nl.settings.title}
          </Button>
          <Button look="quiet" picture="undo" onPress={() => onDialog("away")}>
            {nl.frame.putAwayList}
          </Button>
          <Button look="quiet" picture="people" onPress={() => location.assign(`/b/${table.board}/aan-tafel`)}>
            {nl.seats.open}
          </Button>
          <Button look="quiet" picture="clock" onPress={() => location.assign(`/b/${table.board}/sinds`)}>
            {nl.since.open}
          </Button>
          <Button look="quiet" picture="eye" onPress={() => location.assign(`/b/${table.board}/wie-keek`)}>
            {nlTable.looked.door}
          </Button>
          <Button look="quiet" picture="copy" onPress={() => location.assign(`/b/${table.board}/verslag`)}>
            {nl.minutes.door}
          </Button>
          <Button look="quiet" picture="leaf" onPress={() => location.assign(`/b/${table.board}/meenemen`)}>
            {nl.ways.takeAlong}
          </Button>
          <Button look="quiet" picture="print" onPress={() => print()}>
            {nl.frame.print}
          </Button>
          <a className="button quiet" href={`/api/boards/${table.board}/plan.pdf`} target="_blank" rel="noopener">
            <Picture name="copy" />
            <span>{nl.frame.asPdf}</span>
          </a>
          {me && (isFacilitator(me) || isResident(me)) && (
            <Button look="quiet" picture="people" onPress={() => onDialog("somebodyComes")}>
              {nl.atTheDoor.open}
            </Button>
          )}
          <Button look="quiet" picture="do" onPress={() => location.assign("/mijn")}>
            {nl.ways.mine}
          </Button>
          {me?.party === "staff" && (
            <Button look="quiet" picture="hand" onPress={() => location.assign("/wacht")}>
              {nl.ways.waits}
            </Button>
          )}
          <Button look="quiet" picture="chair" onPress={() => location.assign("/#tafels")}>
            {nl.frame.myTables}
          </Button>
          <Button look="quiet" picture="phone" onPress={() => location.assign("/apparaten")}>
            {nl.devices.open}
          </Button>
          <Button look="quiet" picture="mail" onPress={() => location.assign("/berichten")}>
            {nl.ways.messages}
          </Button>
          {me && isFacilitator(me) && (
            <Button look="quiet" picture="plus" onPress={() => location.assign("/#nieuw")}>
              {nl.frame.newTable}
            </Button>
          )}
          <ShutScreen onShut={() => table.close()} />
        </Menu>
        {isWide && (
          <Button look="quiet" picture="help" onPress={() => onDialog("help")}>
            {nl.frame.help}
          </Button>
        )}
      </nav>
    </div>
  );
};
