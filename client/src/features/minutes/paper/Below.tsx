// Under the minutes, never inside: what was added after adoption, or said about the whole; which version this is; and the code
// that proves that adopted minutes stand as they were adopted.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { Correction, MinutesVersion } from "@werktafel/shared/domain/minutes/minutes";
import { minutesProof } from "@werktafel/shared/domain/sealing/minutesProof";
import { useState } from "react";
import { useTable } from "../../../table/TableContext.ts";
import { Button } from "../../../ui/Button.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { blockOf } from "../minutesHere.ts";
import { CorrectionNote } from "./Corrections.tsx";
import { LineForm } from "./LineForm.tsx";
import { Versions } from "./Versions.tsx";

interface BelowProps {
  readonly meeting: MeetingState;
  readonly version: MinutesVersion;
  /** Those this reader may hear now. */
  readonly corrections: readonly Correction[];
  readonly mayAdd: boolean;
  readonly onVersion: (version: number) => void;
}

export const Below = ({ meeting, version, corrections, mayAdd, onVersion }: BelowProps) => {
  const table = useTable();
  const [isAdding, setAdding] = useState(false);
  const { minutes } = meeting;
  const isAdopted = minutes.adopted !== null;
  const below = isAdopted ? corrections : corrections.filter((each) => blockOf(version, each.block) === null);
  const code = minutes.adopted?.version === version.version ? minutesProof(table.board, meeting) : null;
  return (
    <>
      {(below.length > 0 || (isAdopted && mayAdd)) && (
        <section
          className="minutes-part stack"
          aria-label={isAdopted ? nlMeeting.corrections.title : nlMeeting.minutesLines.whole}
        >
          {below.length > 0 && <h3>{isAdopted ? nlMeeting.corrections.title : nlMeeting.minutesLines.whole}</h3>}
          {below.map((correction) => (
            <CorrectionNote key={correction.id} meeting={meeting} correction={correction} isBelow={isAdopted} />
          ))}
          {isAdopted && mayAdd && !isAdding && (
            <Button look="link" onPress={() => setAdding(true)}>
              {nlMeeting.minutesLines.add}
            </Button>
          )}
          {isAdding && <LineForm meeting={meeting} block={null} onDone={() => setAdding(false)} />}
        </section>
      )}
      <Versions board={table.board} minutes={minutes} shown={version} onShow={onVersion} />
      {code && code.seals.length > 0 && (
        <p className="small soft">
          {nlMeeting.minutesVersions.fingerprint}: <code>{code.fingerprint}</code>.{" "}
          {nlMeeting.minutesVersions.fingerprintWhy}
        </p>
      )}
    </>
  );
};
