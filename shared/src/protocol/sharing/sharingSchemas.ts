// The form of what is asked about seats, cards and consent.
import { z } from "zod";
import { longestCentralWord } from "../../domain/centralPerson.ts";
import { weekDays } from "../../domain/house/organisation.ts";
import { legalGrounds } from "../../domain/legalBasis.ts";
import { lifeDomains } from "../../domain/lifeDomain.ts";
import { parties } from "../../domain/participant.ts";
import { consentKinds } from "../../domain/sharingConsent.ts";
import { command } from "../commandSchema.ts";
import { day, ownWords, participant, sheet, someWords, textId } from "../pieces.ts";

const short = z.string().trim().max(200);
const name = z.string().trim().min(1).max(120);
const clockTime = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, "expected a time, 09:00");
const yesOrNo = z.enum(["yes", "no"]);
const domains = z.array(z.enum(lifeDomains)).max(lifeDomains.length);
const aloud = z
  .exactOptional(participant)
  .describe("said aloud at the table by this person, noted down by who sends it; or said for them by who may");

export const sharingSchemas = {
  proposeSeat: command(
    "proposeSeat",
    "Somebody may come to sit at the table, if every resident says yes. A resident who proposes says yes with it. `made`: the proposal, or the seat when it came at once.",
    z.strictObject({
      name,
      party: z.enum(parties),
      roleLabel: short,
      organisationId: textId.nullable(),
      organisationName: short,
      why: ownWords,
    }),
  ),
  answerSeat: command(
    "answerSeat",
    "A resident's yes to somebody who would join, or rather not. A no ends the proposal; nobody is told whose it was. `made`: the seat, when it was the last yes.",
    z.strictObject({ proposal: textId, answer: yesOrNo, for: aloud }),
  ),
  withdrawProposal: command(
    "withdrawProposal",
    "Who proposed somebody takes the proposal back.",
    z.strictObject({ proposal: textId }),
  ),
  askToRead: command(
    "askToRead",
    "Asks the residents in a small circle whether somebody may read all that lies there too. A resident in it who asks says yes with it. `made`: the question, or the sheet when it was true at once.",
    z.strictObject({ sheet, who: participant }),
  ),
  askTakeOver: command(
    "askTakeOver",
    "Somebody takes over from somebody else: the residents in each small circle that the other read are asked whether the newcomer may read it. Who asks is not told whether there is any.",
    z.strictObject({ who: participant, insteadOf: participant }),
  ),
  answerToRead: command(
    "answerToRead",
    "A resident in the circle says yes, or rather not. With the yes the newcomer reads all that lies there.",
    z.strictObject({ asked: textId, answer: yesOrNo }),
  ),
  withdrawToRead: command(
    "withdrawToRead",
    "Who asked whether somebody may read along takes the question back.",
    z.strictObject({ asked: textId }),
  ),
  endSeat: command(
    "endSeat",
    "A seat ends: one's own, anybody's by a resident, a beroepskracht's by the facilitator. From then on nothing is readable there; what was written stays.",
    z.strictObject({ participant }),
  ),
  chooseCentralWord: command(
    "chooseCentralWord",
    "What others call whose table it is: a word with its article (`de deelnemer`), empty for the name. A resident, or who leads as long as no resident chose. Residents themselves always read *ik* or their name.",
    z.strictObject({
      word: z
        .string()
        .trim()
        .max(longestCentralWord)
        .regex(/^[^\p{Cc}]*$/u, "expected one line"),
    }),
  ),
  changeCard: command(
    "changeCard",
    "One's own card, whole. A beroepskracht never without what happens with what people say.",
    z.strictObject({
      callName: name,
      roleLabel: short,
      whatHappensWithWhatISay: ownWords,
      decidesAbout: ownWords.nullable(),
      reachability: ownWords,
      boundaries: z.array(someWords).max(20),
      phone: z.string().trim().max(40),
      mail: z.union([z.literal(""), z.email().max(200)]),
      hasSecrecy: z.boolean(),
      complaintTo: ownWords,
      workHours: z
        .exactOptional(
          z
            .strictObject({ open: clockTime, close: clockTime })
            .refine(({ open, close }) => open < close, "closes after it opens")
            .nullable(),
        )
        .describe("from when to when on those days; null: as their organisation has it"),
      worksOn: z.exactOptional(z.array(z.enum(weekDays)).max(7)).describe("who is paid: the days they work"),
    }),
  ),
  askConsent: command(
    "askConsent",
    "Asks somebody's yes to one plain sentence. Asked of oneself it is given with it. `made`: its id.",
    z.strictObject({
      of: participant,
      consent: z.enum(consentKinds),
      about: participant.nullable(),
      toOrganisationIds: z.array(textId).max(50),
      scope: z.string().trim().min(1).max(400),
      validUntil: day.nullable(),
      domains,
    }),
  ),
  answerConsent: command(
    "answerConsent",
    "Yes or rather not to what was asked: by the person, aloud and noted as such, or within their scope by who may legally say it.",
    z.strictObject({ consent: textId, answer: yesOrNo, for: aloud }),
  ),
  withdrawConsent: command(
    "withdrawConsent",
    "The person takes a consent or a mandate back. What rested on it stops at once.",
    z.strictObject({ consent: textId, endsSeat: z.boolean() }),
  ),
  nameRepresentative: command(
    "nameRepresentative",
    "Who may legally say yes for a resident, in which parts of life, until when. By that resident or the facilitator. `made`: its id.",
    z.strictObject({
      participant,
      for: participant,
      title: z.string().trim().min(1).max(200),
      domains: z.union([z.literal("all"), domains.min(1)]),
      until: day.nullable(),
    }),
  ),
  endRepresentation: command(
    "endRepresentation",
    "A representation ends: by the resident, the representative or the facilitator.",
    z.strictObject({ representation: textId }),
  ),
  setLegalBasis: command(
    "setLegalBasis",
    "On what ground an organisation may keep something of this table, and whom to ask. Facilitators only.",
    z.strictObject({ organisation: textId, ground: z.enum(legalGrounds), contact: ownWords }),
  ),
};
