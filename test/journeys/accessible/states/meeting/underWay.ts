// A meeting under way: the one who leads, everyone who follows, a resident's phone, and the screen in the room.
import { noorsTable } from "../../../../support/cast.ts";
import { reads } from "../../../hands/atTheBoard.ts";
import { press, pressInMore } from "../../../hands/atTheMeeting.ts";
import type { State } from "../state.ts";
import { always, meetingStates } from "./hands.ts";
import { type MeetingStory, putDown, restricted } from "./story.ts";

const { noor, teun, ruben, joost } = noorsTable;

export const underWay = (story: MeetingStory): readonly State[] => {
  const { meeting, room } = meetingStates(story);
  return [
    meeting("open")({ name: "leading, before the first point", seat: teun, device: "laptop" }, async (page) =>
      reads(page, "We zijn nog nergens aan begonnen."),
    ),
    meeting("open")({
      name: "a resident's phone before the first point",
      seat: noor,
      device: "phone",
      buttons: always,
    }),
    room("open")("the room before the first point", "We beginnen zo."),
    meeting("putDown")(
      {
        name: "leading, at a point where something was put down",
        seat: teun,
        device: "laptop",
        buttons: ["Even pauze", "Volgend punt", "Nieuw op het bord"],
      },
      async (page) => reads(page, putDown),
    ),
    meeting("putDown")({ name: "leading, with a slip in hand", seat: teun, device: "laptop" }, async (page) => {
      await press(page, "Nieuw op het bord");
      await page.getByLabel("Jouw woorden").fill("Kiezen wie Noor begeleidt");
    }),
    meeting("putDown")(
      { name: "a decision", seat: teun, device: "laptop", buttons: ["Zet dit besluit erbij"] },
      async (page) => {
        const slip = page.getByRole("button", { name: "Gooi weg" });
        if (await slip.isVisible()) await slip.click();
        await pressInMore(page, "Nieuw besluit");
        await page.getByRole("radio", { name: "Besluit van een organisatie" }).check();
      },
    ),
    meeting("putDown")({ name: "how somebody is here", seat: teun, device: "laptop" }, async (page) =>
      page.getByText("Samira").last().click(),
    ),
    meeting("putDown")({ name: "handing over the lead", seat: teun, device: "laptop" }, async (page) => {
      await pressInMore(page, "Geef de leiding aan …");
    }),
    meeting("putDown")({ name: "looking around", seat: ruben, device: "laptop", buttons: ["Help"] }, async (page) => {
      await press(page, /Wat is er nu nodig\?/);
      await reads(page, "Jij kijkt hier alleen rond.");
    }),
    meeting("putDown")(
      {
        name: "a phone asks whether one wants to see typing",
        seat: noor,
        device: "phone",
        buttons: ["Ja, laat het zien", "Nee, pas als het klaar is", "Even pauze", ...always],
      },
      async (page) => reads(page, "Hoe gaat het?"),
    ),
    meeting("putDown")(
      { name: "what was put down, on a phone", seat: joost, device: "phone", buttons: ["Even pauze", "Help"] },
      async (page) => {
        await press(page, "Ja, laat het zien");
        await reads(page, putDown);
      },
    ),
    room("putDown")("the room at a point", putDown),
    meeting("turns")(
      { name: "leading a round", seat: teun, device: "laptop", buttons: ["Sluit het rondje"] },
      async (page) => reads(page, "Noor is aan de beurt"),
    ),
    meeting("turns")(
      {
        name: "a resident's own turn",
        seat: noor,
        device: "phone",
        buttons: ["Ik heb het gezegd", "Ik sla over", "Even pauze", ...always],
      },
      async (page) => {
        if (await page.getByRole("button", { name: "Ja, laat het zien" }).isVisible())
          await press(page, "Ja, laat het zien");
        await reads(page, "Jij bent aan de beurt");
      },
    ),
    meeting("turnsOver")({ name: "after a round", seat: teun, device: "laptop" }, async (page) =>
      reads(page, /van de tijd/),
    ),
    meeting("turnsOver")(
      { name: "choosing an agreement to lay before everyone", seat: teun, device: "laptop" },
      async (page) => press(page, "Akkoordronde"),
    ),
    meeting("smallCircle")(
      { name: "a small circle, for who is outside it", seat: ruben, device: "laptop" },
      async (page) => reads(page, "We praten even in kleine kring."),
    ),
    meeting("smallCircle")(
      { name: "a small circle, on a phone outside it", seat: joost, device: "phone", buttons: ["Even pauze"] },
      async (page) => reads(page, "We praten even in kleine kring."),
    ),
    meeting("smallCircle")({ name: "a small circle, for who leads", seat: teun, device: "laptop" }, async (page) =>
      reads(page, restricted),
    ),
    room("smallCircle")("the room while a few talk", "We praten even in kleine kring."),
    meeting("smallCircle")(
      { name: "with whom to talk alone", seat: noor, device: "phone", buttons: ["Begin"] },
      async (page) => press(page, "Even alleen praten"),
    ),
    meeting("privateTime")(
      {
        name: "private time, on the resident's phone",
        seat: noor,
        device: "phone",
        buttons: ["We zijn klaar", ...always],
      },
      async (page) => {
        await reads(page, "Nu praten alleen jullie");
        await press(page, "Schrijf iets op");
      },
    ),
    meeting("privateTime")(
      { name: "private time, for who is outside it", seat: ruben, device: "laptop" },
      async (page) => reads(page, "Besloten tijd"),
    ),
    meeting("privateTime")(
      { name: "private time, on a phone outside it", seat: joost, device: "phone" },
      async (page) => reads(page, "Besloten tijd"),
    ),
    room("privateTime")("the room in private time", "Besloten tijd"),
    meeting("joostLeads")(
      {
        name: "rounding off where nobody knows whom to call",
        seat: joost,
        device: "phone",
        buttons: ["Maak de afspraak nu"],
      },
      async (page) => {
        await pressInMore(page, "Rond af");
        await reads(page, /Spreken we dat nu af\?/);
      },
    ),
    meeting("teunLeads")(
      { name: "rounding off", seat: teun, device: "laptop", buttons: ["Sluit het overleg"] },
      async (page) => {
        await pressInMore(page, "Rond af");
        await page.getByRole("button", { name: "Sluit het overleg" }).waitFor();
      },
    ),
  ];
};
