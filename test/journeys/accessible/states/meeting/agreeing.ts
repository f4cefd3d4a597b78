// The round of yes while answers are closed and once they are open, on every screen; a pause.
import { noorsTable } from "../../../../support/cast.ts";
import { reads } from "../../../hands/atTheBoard.ts";
import { press } from "../../../hands/atTheMeeting.ts";
import type { State } from "../state.ts";
import { always, meetingStates } from "./hands.ts";
import type { MeetingStory } from "./story.ts";

const { noor, teun, ruben, joost, wil } = noorsTable;
const proposal = "Vanaf oktober probeert Noor een tweede ochtend in de keuken.";
const answers = ["Ja, dit klopt", "Nee, dit klopt niet", "Ik weet het nog niet"];

export const agreeing = (story: MeetingStory): readonly State[] => {
  const { meeting, room } = meetingStates(story);
  return [
    meeting("round")(
      {
        name: "closed answers, for who leads",
        seat: teun,
        device: "laptop",
        buttons: ["Even pauze", "Lees voor", "Help"],
      },
      async (page) => reads(page, "Ruben: nog dicht"),
    ),
    meeting("round")(
      {
        name: "the question to the resident",
        seat: noor,
        device: "phone",
        buttons: [...answers, "Ik sla over", "Even pauze", ...always],
      },
      async (page) => reads(page, "Klopt dit voor jou?"),
    ),
    meeting("round")(
      {
        name: "the question to the resident, on a laptop",
        seat: noor,
        device: "laptop",
        buttons: [...answers, ...always],
      },
      async (page) => reads(page, "Klopt dit voor jou?"),
    ),
    meeting("round")(
      {
        name: "a resident says why not, with help",
        seat: noor,
        device: "phone",
        buttons: ["Zeg dit aan tafel", ...always],
      },
      async (page) => {
        await press(page, "Nee, dit klopt niet");
        await press(page, "Iemand schrijft mee");
      },
    ),
    meeting("round")({ name: "an own answer that waits", seat: ruben, device: "laptop" }, async (page) =>
      reads(page, "Jouw antwoord staat klaar. Het gaat open als Noor iets zegt."),
    ),
    meeting("round")(
      { name: "a round on a volunteer's phone", seat: joost, device: "phone", buttons: ["Even pauze", "Help"] },
      async (page) => reads(page, proposal),
    ),
    meeting("round")(
      { name: "somebody says it aloud", seat: teun, device: "laptop", buttons: ["Schrijf dit op"] },
      async (page) => {
        await press(page, "Iemand zegt het hardop");
        await page.getByRole("dialog").getByRole("radio", { name: "Samira", exact: true }).check();
      },
    ),
    meeting("round")({ name: "somebody says it aloud beside a phone", seat: wil, device: "phone" }, async (page) =>
      press(page, "Iemand zegt het hardop"),
    ),
    meeting("round")(
      { name: "changing the words of an agreement", seat: teun, device: "laptop", buttons: ["Klaar met schrijven"] },
      async (page) => press(page, "Verander de tekst"),
    ),
    room("round")("the room in a round, answers closed", proposal),
    meeting("answersOpen")({ name: "open answers, for who leads", seat: teun, device: "laptop" }, async (page) =>
      reads(page, "Eén ochtend is genoeg."),
    ),
    meeting("answersOpen")(
      { name: "open answers on the resident's phone", seat: noor, device: "phone", buttons: always },
      async (page) => reads(page, "Ik kijk eerst naar mijn rooster."),
    ),
    meeting("answersOpen")(
      { name: "putting an objection aside until a day", seat: teun, device: "laptop", buttons: ["Zet opzij"] },
      async (page) => press(page, "Zet opzij tot …"),
    ),
    room("answersOpen")("the room in a round, answers open", "Noor: nee, dit klopt niet"),
    meeting("otherWords")({ name: "changed words, for who leads", seat: teun, device: "laptop" }, async (page) =>
      reads(page, /De tekst is veranderd\./),
    ),
    meeting("otherWords")(
      { name: "changed words on the resident's phone", seat: noor, device: "phone", buttons: [...answers, ...always] },
      async (page) => reads(page, /Zo stond het/),
    ),
    meeting("pause")({
      name: "a pause, on the resident's phone",
      seat: noor,
      device: "phone",
      buttons: ["We gaan verder", ...always],
    }),
    meeting("pause")({ name: "a pause, for who leads", seat: teun, device: "laptop", buttons: ["Help"] }),
    meeting("pause")({ name: "a pause, on a volunteer's phone", seat: joost, device: "phone", buttons: ["Help"] }),
    room("pause")("the room in a pause", "We nemen even pauze."),
  ];
};
