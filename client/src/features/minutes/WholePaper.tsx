// The page as it lies on the table: the minutes, what was said not to be right with it, the way to say so, and underneath what
// was added after adoption, which version this is and the code that proves it.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { minutesStatus, type MinutesVersion } from "@werktafel/shared/domain/minutes/minutes";
import { isResident } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import type { RenderedMinutes } from "@werktafel/shared/words/rendered";
import { useState } from "react";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { AskPart, mayGo, PartAsked } from "./erasing/ErasePart.tsx";
import { Summaries } from "./making/Summaries.tsx";
import { useSummaries } from "./making/useSummaries.ts";
import { blockOf, correctionsFor, makes } from "./minutesHere.ts";
import { Below } from "./paper/Below.tsx";
import { CorrectionsWith } from "./paper/Corrections.tsx";
import { LineForm } from "./paper/LineForm.tsx";
import { MinutesPaper } from "./paper/MinutesPaper.tsx";
import type { Pointing } from "./paper/Pointing.tsx";

interface WholePaperProps {
  readonly meeting: MeetingState;
  readonly version: MinutesVersion;
  readonly rendered: RenderedMinutes;
  /** A resident who is asked points at what is wrong from the answers beside the page. */
  readonly answering: Pointing | null;
  readonly isOld: boolean;
  /** The question stands along the upper edge of this screen. */
  readonly hasQuestionAbove: boolean;
  /** `null`: the one that counts now. */
  readonly onVersion: (version: number | null) => void;
}

export const WholePaper = ({
  meeting,
  version,
  rendered,
  answering,
  isOld,
  hasQuestionAbove,
  onVersion,
}: WholePaperProps) => {
  const { me, view } = useNow();
  const { minutes } = meeting;
  const [isPointing, setPointing] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const summaries = useSummaries(meeting);
  const isDraft = minutesStatus(minutes) === "draft";
  const isMaker = makes(meeting, me);
  const [isEditing, setEditing] = useState(false);
  const hasSummaryBlocks = version.blocks.some((block) => block.section === "summary");
  const isWritten = summaries.length > 0 || !hasSummaryBlocks;
  const showsSummaries = !isOld && isWritten && (isDraft || (isMaker && isEditing));
  // The question of then is not said twice when it is the question of now; what was said about it needs it here.
  const question = version.blocks.find((block) => block.section === "question");
  const isSameQuestion =
    hasQuestionAbove &&
    !isPointing &&
    answering?.onPick == null &&
    question?.text === view.question?.item?.texts["text"] &&
    !minutes.corrections.some((each) => each.block === question?.id);
  const isAdopted = minutes.adopted !== null;
  const mayPoint = me !== null && !isOld && answering === null && may(me, "askCorrection") === null;
  const stop = () => {
    setPicked(null);
    setPointing(false);
  };
  // What stands is contradicted underneath; a resident may ask to have a part of it gone.
  const mayErase = mayPoint && isAdopted && me !== null && isResident(me);
  const withBlock = (id: string) => {
    const block = blockOf(version, id);
    const isPicked = !answering && picked === id;
    return (
      <>
        <CorrectionsWith meeting={meeting} block={id} />
        {block && !isOld && <PartAsked meeting={meeting} block={block} />}
        {isPicked && !mayErase && <LineForm key={id} meeting={meeting} block={block} onDone={stop} />}
        {isPicked && mayErase && mayGo(block) && <AskPart key={id} meeting={meeting} block={block} onDone={stop} />}
      </>
    );
  };
  const pointing: Pointing = answering
    ? { ...answering, withBlock }
    : {
        onPick: isPointing ? setPicked : null,
        picked,
        withBlock,
        ...(mayErase ? { how: nl.forgetting.fromMinutesHow } : {}),
      };
  return (
    <div className="paper-column">
      {isOld && (
        <p className="note now row">
          {nlMeeting.minutesVersions.old(version.version)}
          <Button look="link" onPress={() => onVersion(null)}>
            {nlMeeting.minutesVersions.newest}
          </Button>
        </p>
      )}
      <MinutesPaper
        rendered={rendered}
        pointing={pointing}
        // While people are asked it is said beside the page, to who may hear it.
        status={isAdopted || isDraft ? rendered.status : ""}
        without={[
          ...(showsSummaries ? (["summary"] as const) : []),
          ...(isSameQuestion ? (["question"] as const) : []),
        ]}
        instead={showsSummaries && <Summaries meeting={meeting} version={version} />}
      >
        {version.blocks.length === 0 && <p>{nlMeeting.minutesVersions.noText}</p>}
        {isMaker && !isDraft && !isOld && isWritten && (
          <Button look="link" onPress={() => setEditing(!isEditing)}>
            {isEditing ? nlMeeting.making.done : nlMeeting.making.edit}
          </Button>
        )}
        {mayPoint && !isAdopted && (
          <p className="point">
            <Button look="link" onPress={() => (isPointing ? stop() : setPointing(true))}>
              {isPointing ? nlMeeting.minutesLines.pointingDone : nlMeeting.minutesLines.point}
            </Button>
          </p>
        )}
        {mayErase && (
          <p className="point">
            <Button look="link" onPress={() => (isPointing ? stop() : setPointing(true))}>
              {isPointing ? nl.forgetting.fromMinutesDone : nl.forgetting.fromMinutes}
            </Button>
          </p>
        )}
        <Below
          meeting={meeting}
          version={version}
          corrections={correctionsFor(meeting, me)}
          mayAdd={mayPoint}
          onVersion={onVersion}
        />
      </MinutesPaper>
    </div>
  );
};
