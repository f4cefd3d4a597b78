// A version of the minutes as facts: that there is one, to everyone; each part of it, to who may read that part.
import type { Audience } from "@werktafel/shared/domain/audience";
import { perReaders } from "@werktafel/shared/domain/minutes/compose/composeMinutes";
import type { ReadBlock } from "@werktafel/shared/domain/minutes/minutes";
import type { MeetingFact } from "@werktafel/shared/domain/meeting/meetingFact";
import type { MeetingId, ParticipantId } from "@werktafel/shared/ids";

export interface NewVersion {
  readonly meeting: MeetingId;
  readonly version: number;
  /** The day. */
  readonly on: string;
  /** `null`: the house itself, at closing. */
  readonly by: ParticipantId | null;
  /** What is different, and who may read that; `null`: nobody but who reads the words themselves. */
  readonly change: { readonly text: string; readonly audience: Audience | null };
  readonly blocks: readonly ReadBlock[];
}

export const tellVersion = ({ meeting, version, on, by, change, blocks }: NewVersion): readonly MeetingFact[] => {
  const isForAll = change.audience === "everyone";
  const made: MeetingFact = {
    kind: "minutesVersionMade",
    meeting,
    audience: "everyone",
    version,
    by,
    change: isForAll ? change.text : "",
    on,
  };
  const told = perReaders(blocks).map(
    ({ audience, blocks: some }): MeetingFact => ({
      kind: "minutesBlocksTold",
      meeting,
      audience,
      version,
      blocks: some,
    }),
  );
  const why: readonly MeetingFact[] =
    isForAll || change.audience === null
      ? []
      : [
          {
            kind: "minutesBlocksTold",
            meeting,
            audience: change.audience,
            version,
            blocks: [],
            change: change.text,
          },
        ];
  return [made, ...told, ...why];
};
