// Every no in one plain sentence. A reason without a sentence does not compile.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { first } from "../speaking.ts";

/** How names are found for the sentence; ids never reach the screen. */
export interface RefusalNames {
  readonly person: (id: string) => string;
  /** "Noor", "Bram en Lotte". */
  readonly resident: string;
  readonly facilitator: string;
  /** Whose action or words it is about; empty when nobody's. */
  readonly owner: string;
}

const inARow = (names: readonly string[]): string => new Intl.ListFormat("nl", { type: "conjunction" }).format(names);

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
export const refusalSentence = (refusal: Refusal, names: RefusalNames): string => {
  switch (refusal.reason) {
    case "malformed":
      return "Dit ging niet goed. Je woorden staan er nog. Probeer het nog een keer.";
    case "unknown":
      return "Dit is er niet meer, of het is niet voor jou.";
    case "notYours": {
      const name = onlyWho(refusal.who, names);
      return name
        ? `Alleen ${name} kan dit veranderen. Vraag het ${name}.`
        : "Jij leest hier mee. Veranderen kan hier niet.";
    }
    case "wordingChanged":
      return "De tekst is net veranderd. Zo staat het nu:";
    case "alreadyTaken":
      return `${names.person(refusal.by)} was net iets eerder. Zo staat het nu:`;
    case "notNow":
      return "Dit kan nu niet. Het staat al anders op het bord.";
    case "audienceWithoutResident":
      return `${first(names.resident)} leest altijd mee. Zet de naam erbij.`;
    case "leavesOut":
      return `Dit gaat ook over wat ${inARow(refusal.of.map(names.person))} doet. Dan moet die het kunnen lezen.`;
    case "goalIsNarrower":
      return "Dit hoort bij een doel dat minder mensen lezen. Verander eerst wie het doel leest.";
    case "noResidentHere":
      return `${first(names.resident)} is er niet. We beginnen als ${names.resident} er is, of dit goed vond.`;
    case "questionMissing":
      return `De vraag van ${names.resident} staat er nog niet. Dat mag ook zijn: dat weet ik nog niet.`;
    case "listNotSeen":
      return `${first(names.resident)} heeft nog niet gezien wie er komen. Laat het eerst zien.`;
    case "afterHoursMissing":
      return "Wie bel je na 16.00 uur en in het weekend? Dat staat er nog niet.";
    case "residentsYesMissing":
      return `${inARow(refusal.of.map(names.person))} ${refusal.of.length === 1 ? "zei" : "zeiden"} nog geen ja. Zonder die ja staat het verslag niet vast.`;
    case "alreadyAdopted":
      return `${names.person(refusal.by)} was net iets eerder. Versie ${refusal.version} staat vast.`;
    case "ownWords":
      if (refusal.takenBack)
        return `${names.person(refusal.of)} haalde dit terug. Laat ${names.person(refusal.of)} het zelf zeggen.`;
      return `Dit zijn de woorden van ${names.person(refusal.of)}. Alleen ${names.person(refusal.of)} verandert ze.`;
    case "meetingUnderWay":
      return "Er is al een overleg bezig aan deze tafel.";
    case "notHere":
      return `${names.person(refusal.who)} is er niet bij.`;
    case "lastResident":
      return "Jij bent de laatste inwoner aan deze tafel. Zonder jou is er geen tafel.";
    case "sentenceMissing":
      return "Schrijf eerst op wat er gebeurt met wat mensen jou vertellen.";
    case "mandateMissing":
      return `Er is geen machtiging. Vraag het ${names.resident}.`;
    case "consentMissing":
      return `${first(names.resident)} wil niet meer dat dit naar buiten gaat.`;
    case "boardClosed":
      return "Deze tafel is klaar. Je kunt alles lezen, maar niets meer veranderen.";
    case "alreadyTakenOver":
      return refusal.by === null
        ? "Dit staat al in een verslag dat vaststaat. Zeg liever wat er niet klopt."
        : `${names.person(refusal.by)} zei hier al ja op. Zeg liever wat er niet klopt.`;
    case "heldByLaw":
      return "Dit kan nu nog niet weg. Er is een reden om het te bewaren.";
    case "notStored":
      return "Bewaren lukt nu even niet. Je woorden staan er nog. Probeer het zo nog een keer.";
    case "tooFast":
      return "Dat ging erg snel. Wacht even en probeer het nog een keer.";
    case "otherPerson":
      return "Hier is nu iemand anders binnen.";
    case "strongDoorOnly":
      return "Kom binnen met je passkey of via je organisatie. Een link is hier niet genoeg.";
    case "secondPersonNeeded":
      return "Vraag het een andere beheerder. Je kunt niet zelf ja zeggen.";
    case "ownBenefit":
      return "Dit gaat over jou. Laat een ander het opschrijven.";
    case "ownCardMissing":
      return "Vul eerst je eigen kaart in. Dan weten anderen wat er gebeurt met wat ze zeggen.";
    case "theirsToTake":
      return `${names.person(refusal.of)} kiest zelf of dit past. Vraag het anders een beroepskracht.`;
    case "signedOut":
      return "Je bent niet meer binnen. Vraag een nieuwe link.";
    case "locked":
      return "Je scherm is dicht. Open het eerst.";
    case "stepUpNeeded":
      return "Laat eerst zien dat jij het bent.";
    case "wrongPin":
      return "Dat is niet de goede pincode. Probeer het nog een keer.";
  }
};
