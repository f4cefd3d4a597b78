// The few plain sentences about a meeting, as they lie on the sheets now: for everyone, and apart for those who were together
// at a point of their own.
import { type Audience, audienceKey } from "@werktafel/shared/domain/audience";
import type { ReadableSheet, SheetItem } from "@werktafel/shared/domain/item";
import type { MinutesVersion } from "@werktafel/shared/domain/minutes/minutes";
import { valueOf } from "@werktafel/shared/domain/table/card";
import type { MeetingId } from "@werktafel/shared/ids";

export interface SummaryHere {
  readonly item: SheetItem;
  readonly audience: Audience;
  readonly isWritable: boolean;
}

/** For everyone first, then in a fixed order of readers. */
export const summariesOf = (sheets: readonly ReadableSheet[], meeting: MeetingId): readonly SummaryHere[] =>
  sheets
    .flatMap((sheet) =>
      sheet.items
        .filter((item) => item.collection === "summaries" && valueOf(item, "meetingId") === meeting)
        .filter((item) => valueOf(item, "archivedAt") === null)
        .map((item) => ({ item, audience: sheet.audience, isWritable: sheet.writable })),
    )
    .sort(
      (one, other) =>
        Number(one.audience !== "everyone") - Number(other.audience !== "everyone") ||
        audienceKey(one.audience).localeCompare(audienceKey(other.audience)) ||
        (one.item.id < other.item.id ? -1 : 1),
    );

/** Audiences of which there is something in these minutes and no summary yet: everyone's always. */
export const audiencesToWrite = (version: MinutesVersion, there: readonly SummaryHere[]): readonly Audience[] => {
  const audiences: readonly Audience[] = ["everyone", ...version.blocks.map((block) => block.audience)];
  const known = new Set(there.map(({ audience }) => audienceKey(audience)));
  return audiences.filter((audience, at) => {
    const key = audienceKey(audience);
    return !known.has(key) && audiences.findIndex((each) => audienceKey(each) === key) === at;
  });
};

const inOrder = (texts: readonly string[]): string =>
  texts
    .map((text) => text.trim())
    .filter(Boolean)
    .sort()
    .join("\n\n");

/** True when the sentences on the sheets are others than those in this version. */
export const areSummariesAhead = (version: MinutesVersion, there: readonly SummaryHere[]): boolean =>
  inOrder(there.map(({ item }) => item.texts["text"] ?? "")) !==
  inOrder(version.blocks.filter((block) => block.section === "summary").map((block) => block.text));
