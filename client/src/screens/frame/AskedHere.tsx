// What is asked of me at this table, whoever asks: the same on a resident's first screen and on top of the board.
import type { ReactNode } from "react";
import { WideningQuestions } from "../../features/circles/WideningQuestions.tsx";
import { HandoverQuestions } from "../../features/handover/HandoverQuestions.tsx";
import { MinutesReady } from "../../features/minutes/MinutesReady.tsx";
import { SeatQuestions } from "../../features/participants/SeatQuestions.tsx";
import { ConsentQuestions } from "../../features/sharing/ConsentQuestions.tsx";
import { StatementsAskedOfMe } from "../../table/correcting/lateStatements.tsx";
import { QuestionsToMe } from "../../table/lineQuestions/LineQuestions.tsx";

/** `children`: what only this screen asks, before the questions about a line. */
export const AskedHere = ({ children }: { readonly children?: ReactNode }) => (
  <>
    <MinutesReady />
    <SeatQuestions />
    <WideningQuestions />
    <ConsentQuestions />
    <HandoverQuestions />
    {children}
    <QuestionsToMe />
    <StatementsAskedOfMe />
  </>
);
