// The minutes of one meeting: the page, what everyone says to it, and, for who makes them, what is left to do. A resident who
// is asked reads them a part at a time where there is no room for a page, with four equal answers beside it.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { lastAnswerOf, minutesStatus } from "@werktafel/shared/domain/minutes/minutes";
import { minutesFor } from "@werktafel/shared/domain/minutes/minutesView";
import { isResident } from "@werktafel/shared/domain/participant";
import { holdsOn } from "@werktafel/shared/domain/representation";
import { renderMinutes } from "@werktafel/shared/words/renderMinutes";
import { useCallback, useMemo, useState } from "react";
import { ResidentAnswer } from "../../features/minutes/answers/ResidentAnswer.tsx";
import { mayAnswer, mayHearOthers, versionFor } from "../../features/minutes/minutesHere.ts";
import { CorrectionsWith } from "../../features/minutes/paper/Corrections.tsx";
import { MinutesPaper } from "../../features/minutes/paper/MinutesPaper.tsx";
import { PartByPart } from "../../features/minutes/paper/PartByPart.tsx";
import { Spoken } from "../../features/minutes/paper/Said.tsx";
import { partsInOrder, sentencesOfPaper, sentencesOfPart } from "../../features/minutes/paper/spoken.ts";
import { TakeHome } from "../../features/minutes/paper/TakeHome.tsx";
import { WholePaper } from "../../features/minutes/WholePaper.tsx";
import { BesidePaper } from "../../features/minutes/BesidePaper.tsx";
import { ReadAloud } from "../../features/readAloud/ReadAloud.tsx";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { hasQuestionAbove, MinutesFrame } from "./MinutesFrame.tsx";

interface OneMinutesProps {
  readonly meeting: MeetingState;
  readonly isWide: boolean;
}

export const OneMinutes = ({ meeting, isWide }: OneMinutesProps) => {
  const table = useTable();
  const { facts, me } = useNow();
  const { minutes } = meeting;
  const [chosen, setChosen] = useState<number | null>(null);
  const version = minutes.versions.find((each) => each.version === chosen) ?? versionFor(meeting, me);
  const view = minutesFor(
    minutes,
    facts.participants,
    version?.version,
    facts.representations.filter((each) => holdsOn(each, facts.participants, today())),
  );
  const rendered = useMemo(
    () => (version ? renderMinutes({ meeting, version: version.version, participants: facts.participants }) : null),
    [meeting, version, facts.participants],
  );
  const isAsked = me !== null && version !== null && isResident(me) && mayAnswer(meeting, version.version, me);
  // Chosen once: giving an answer moves nothing from its place.
  const [isByPart, setByPart] = useState(() => isAsked && lastAnswerOf(minutes, me.id, version.version) === null);
  const [part, setPart] = useState(0);
  const [furthest, setFurthest] = useState(0);
  const [isPointing, setPointing] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const [spokenAt, setSpokenAt] = useState<number | null>(null);
  const onSentence = useCallback((at: number | null) => setSpokenAt(at), []);
  if (!view || !rendered || !version) return null;

  const showsPart = isByPart && isAsked && !isWide;
  const parts = partsInOrder(rendered);
  const here = parts[part];
  const sentences = showsPart ? (here ? sentencesOfPart(here.section, here.part) : []) : sentencesOfPaper(rendered);
  const readAloud = <ReadAloud sentences={sentences.map(({ text }) => text)} onSentence={onSentence} />;
  const takeHome = <TakeHome board={table.board} meeting={meeting.id} version={version.version} />;
  const go = (to: number) => {
    setPart(to);
    setFurthest(Math.max(furthest, to));
    setPicked(null);
  };
  const point = (isNow: boolean) => {
    setPointing(isNow);
    setPicked(null);
  };
  const withBlock = (block: string) => <CorrectionsWith meeting={meeting} block={block} />;
  const pointing = { onPick: isPointing ? setPicked : null, picked, withBlock };
  const residentAnswer = isAsked && (
    <ResidentAnswer
      meeting={meeting}
      version={version.version}
      me={me}
      hasReadAll={!showsPart || furthest >= parts.length - 1}
      onReadOn={() => go(Math.min(furthest + 1, parts.length - 1))}
      wrong={{ isPointing, block: picked, point }}
    />
  );
  return (
    <Spoken value={spokenAt === null ? null : (sentences[spokenAt] ?? null)}>
      <MinutesFrame
        isWide={isWide}
        pageTitle={nl.minutes.title}
        about={showsPart ? rendered.title : ""}
        tools={
          !showsPart && (
            <>
              {isAsked && !isWide && (
                <Button look="quiet" picture="copy" onPress={() => setByPart(true)}>
                  {nlMeeting.minutesParts.byPart}
                </Button>
              )}
              {readAloud}
              {takeHome}
            </>
          )
        }
      >
        {showsPart ? (
          <div className="column">
            <PartByPart rendered={rendered} at={part} onGo={go} pointing={pointing}>
              {readAloud}
            </PartByPart>
            {residentAnswer}
            <Button look="link" onPress={() => setByPart(false)}>
              {nlMeeting.minutesParts.all}
            </Button>
            {takeHome}
            <div className="print-only">
              <MinutesPaper rendered={rendered} pointing={{ ...pointing, onPick: null }} status="" without={[]} />
            </div>
          </div>
        ) : (
          <>
            <WholePaper
              meeting={meeting}
              version={version}
              rendered={rendered}
              answering={isAsked ? pointing : null}
              onVersion={setChosen}
              isOld={chosen !== null}
              hasQuestionAbove={hasQuestionAbove(isWide, me)}
            />
            <BesidePaper
              meeting={meeting}
              view={view}
              isWide={isWide}
              hears={mayHearOthers(meeting, me)}
              isDraft={minutesStatus(minutes) === "draft"}
              residentAnswer={residentAnswer || null}
            />
          </>
        )}
      </MinutesFrame>
    </Spoken>
  );
};
