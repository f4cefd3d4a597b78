// "Neem mee naar huis": the same minutes as a PDF, or printed. What others read is on neither.
import type { BoardId, MeetingId } from "@werktafel/shared/ids";
import { Button } from "../../../ui/Button.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import { Picture } from "../../../ui/Picture.tsx";
import { nl } from "../../../words/nl.ts";

interface TakeHomeProps {
  readonly board: BoardId;
  readonly meeting: MeetingId;
  readonly version: number;
}

export const TakeHome = ({ board, meeting, version }: TakeHomeProps) => (
  <Menu word={nl.minutes.takeHome} picture="print">
    <a
      className="button quiet"
      href={`/api/boards/${board}/meetings/${encodeURIComponent(meeting)}/minutes.pdf?version=${version}`}
      target="_blank"
      rel="noopener"
    >
      <Picture name="copy" />
      <span>{nl.minutes.pdf}</span>
    </a>
    <Button look="quiet" picture="print" onPress={() => print()}>
      {nl.minutes.print}
    </Button>
  </Menu>
);
