// Who sits here, what is on their card, what somebody said yes to, and who asks whom how it goes, as verbs of the command lane.
import type { AskingPayloads } from "@werktafel/shared/protocol/asking/askingCommands";
import type { SharingPayloads } from "@werktafel/shared/protocol/sharing/sharingCommands";
import type { Verbs } from "../boards/verb.ts";
import { agreeAsking, endAsking } from "./asking/agreeAsking.ts";
import { checkIn } from "./asking/checkIn.ts";
import { nameAnchor } from "./asking/nameAnchor.ts";
import { chooseNews } from "./asking/chooseNews.ts";
import { answerConsent } from "./consent/answerConsent.ts";
import { askConsent } from "./consent/askConsent.ts";
import { endRepresentation, nameRepresentative } from "./consent/representatives.ts";
import { setLegalBasis } from "./consent/setLegalBasis.ts";
import { withdrawConsent } from "./consent/withdrawConsent.ts";
import { answerSeat } from "./seats/answerSeat.ts";
import { changeCard } from "./seats/changeCard.ts";
import { chooseCentralWord } from "./seats/chooseCentralWord.ts";
import { endSeat } from "./seats/endSeat.ts";
import { proposeSeat } from "./seats/proposeSeat.ts";
import { withdrawProposal } from "./seats/withdrawProposal.ts";
import { answerToRead } from "./widening/answerToRead.ts";
import { askTakeOver } from "./widening/askTakeOver.ts";
import { askToRead } from "./widening/askToRead.ts";
import { withdrawToRead } from "./widening/withdrawToRead.ts";

export const sharingVerbs: Verbs<keyof SharingPayloads | keyof AskingPayloads> = {
  proposeSeat,
  answerSeat,
  withdrawProposal,
  askToRead,
  askTakeOver,
  answerToRead,
  withdrawToRead,
  endSeat,
  changeCard,
  chooseCentralWord,
  askConsent,
  answerConsent,
  withdrawConsent,
  nameRepresentative,
  endRepresentation,
  setLegalBasis,
  chooseNews,
  agreeAsking,
  nameAnchor,
  endAsking,
  checkIn,
};
