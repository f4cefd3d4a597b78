// Every no in one plain English sentence. A reason without a sentence does not compile.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { Translated } from "@werktafel/shared/words/translated";
import { first, namesJoined } from "../speaking.ts";
import type { RefusalNames, refusalSentence as dutch } from "../nl/refusals.ts";

const onlyWho = (who: Extract<Refusal, { reason: "notYours" }>["who"], names: RefusalNames): string => {
  switch (who) {
    case "resident":
      return names.resident;
    case "facilitator":
    case "noteTaker":
      return names.facilitator;
    case "owner":
    case "author":
      return names.owner;
    case "writer":
      return "";
  }
};

/** The sentence of a refusal, for the screen of who was refused. */
export const refusalSentence: Translated<typeof dutch> = (refusal, names) => {
  switch (refusal.reason) {
    case "malformed":
      return "Something went wrong. Your words are still there. Try again.";
    case "unknown":
      return "This is not there any more, or it is not for you.";
    case "notYours": {
      const name = onlyWho(refusal.who, names);
      return name ? `Only ${name} can change this. Ask ${name}.` : "You read along here. You cannot change this.";
    }
    case "wordingChanged":
      return "The text has just changed. This is how it is now:";
    case "alreadyTaken":
      return `${names.person(refusal.by)} was just before you. This is how it is now:`;
    case "notNow":
      return "This is not possible now. It has already changed on the board.";
    case "audienceWithoutResident":
      return `${first(names.resident)} always reads along. Add the name.`;
    case "leavesOut":
      return `This is also about what ${namesJoined(refusal.of.map(names.person))} must do. They must be able to read it.`;
    case "goalIsNarrower":
      return "This belongs to a goal that fewer people read. First change who reads the goal.";
    case "noResidentHere":
      return `${first(names.resident)} is not here. We start when ${names.resident} is here, or said yes to this.`;
    case "questionMissing":
      return `The question of ${names.resident} is not there yet. It can also be: I do not know yet.`;
    case "listNotSeen":
      return `${first(names.resident)} has not seen yet who is coming. Show it first.`;
    case "afterHoursMissing":
      return "Who do you call after 16:00 and at the weekend? That is not there yet.";
    case "residentsYesMissing":
      return `${namesJoined(refusal.of.map(names.person))} did not say yes yet. The meeting notes wait for that yes.`;
    case "alreadyAdopted":
      return `${names.person(refusal.by)} was just before you. Version ${refusal.version} is final.`;
    case "ownWords":
      if (refusal.takenBack)
        return `${names.person(refusal.of)} took this back. Let ${names.person(refusal.of)} say it in person.`;
      return `These are the words of ${names.person(refusal.of)}. Only ${names.person(refusal.of)} changes them.`;
    case "meetingUnderWay":
      return "There is already a meeting going on at this table.";
    case "notHere":
      return `${names.person(refusal.who)} is not there.`;
    case "lastResident":
      return "You are the last resident at this table. Without you there is no table.";
    case "sentenceMissing":
      return "First write what happens with what people tell you.";
    case "mandateMissing":
      return `There is no permission to act for someone (machtiging). Ask ${names.resident}.`;
    case "consentMissing":
      return `${first(names.resident)} does not want this to be shared any more.`;
    case "boardClosed":
      return "This table has ended. You can read everything, but you cannot change it.";
    case "alreadyTakenOver":
      return refusal.by === null
        ? "This is already in meeting notes that are final. You can say what is not right."
        : `${names.person(refusal.by)} already said yes to this. You can say what is not right.`;
    case "heldByLaw":
      return "This cannot go yet. There is a reason to keep it.";
    case "notStored":
      return "Saving does not work right now. Your words are still there. Try again in a moment.";
    case "tooFast":
      return "That went very fast. Wait a moment and try again.";
    case "otherPerson":
      return "Someone else is in here now.";
    case "strongDoorOnly":
      return "Come in with your passkey or through your organisation. A link is not enough here.";
    case "secondPersonNeeded":
      return "Ask another administrator. You cannot say yes yourself.";
    case "ownBenefit":
      return "This is about you. Let someone else write it down.";
    case "ownCardMissing":
      return "First fill in your own card. Then others know what happens with what they say.";
    case "theirsToTake":
      return `${names.person(refusal.of)} chooses if this fits. Or ask a paid worker.`;
    case "signedOut":
      return "You are not in any more. Ask for a new link.";
    case "locked":
      return "Your screen is closed. Open it first.";
    case "stepUpNeeded":
      return "First show that it is you.";
    case "wrongPin":
      return "That is not the right PIN. Try again.";
  }
};
