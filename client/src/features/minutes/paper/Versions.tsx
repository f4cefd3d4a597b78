// Which version this is and what changed in it; the earlier ones can be read, with the way back always there. Under adopted
// minutes stands the code that proves nothing was changed since.
import type { MinutesState, MinutesVersion } from "@werktafel/shared/domain/minutes/minutes";
import type { BoardId } from "@werktafel/shared/ids";
import { Button } from "../../../ui/Button.tsx";
import { shortDay } from "../../../words/dates.ts";
import { nl } from "../../../words/nl.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";

interface VersionsProps {
  readonly board: BoardId;
  readonly minutes: MinutesState;
  readonly shown: MinutesVersion;
  readonly onShow: (version: number) => void;
}

export const Versions = ({ board, minutes, shown, onShow }: VersionsProps) => {
  const others = minutes.versions.filter((each) => each.version !== shown.version);
  return (
    <div className="versions small soft">
      <p>
        {nlMeeting.minutesVersions.now(shown.version, shortDay(shown.on))}
        {shown.version > 1 && shown.change !== "" && ` ${shown.change}`}
      </p>
      {others.length > 0 && (
        <details className="earlier">
          <summary className="link">{nlMeeting.minutesVersions.earlier}</summary>
          <ul>
            {others.map((each) => (
              <li key={each.version}>
                <Button look="link" onPress={() => onShow(each.version)}>
                  {nlMeeting.minutesVersions.show(each.version, shortDay(each.on))}
                </Button>{" "}
                {each.change}
              </li>
            ))}
          </ul>
        </details>
      )}
      <a className="link" href={`/b/${board}/verslag`}>
        {nl.minutes.backToList}
      </a>
    </div>
  );
};
