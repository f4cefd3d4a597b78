// What is raced: two things that two people do at the same moment, which cannot both be as if they were alone. Each tells what came
// of it in words that do not say when it came.
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import type { MeetingId } from "@werktafel/shared/ids";
import type { SheetScreen } from "../../faults/erasing/sheetScreen.ts";
import { eventually } from "../../support/eventually.ts";
import { openMeeting, yes } from "../../support/meetingHands.ts";
import { agreementText, idOf, type RaceHouse, type RaceTable, said, type Who } from "./raceTable.ts";

/** Both sides of a race, and how it stands afterwards beside the facts. */
export interface Laid {
  readonly one: () => Promise<string>;
  readonly other: () => Promise<string>;
  /** Throws when something is so that no order makes so. */
  readonly stands?: (seqOf: (kind: string) => number | null) => Promise<string>;
}

export interface Pair {
  readonly name: string;
  /** Who is there for it. */
  readonly who: readonly Who[];
  readonly lay: (table: RaceTable, house: RaceHouse) => Promise<Laid>;
}

const words = { text: agreementText, partyIds: [idOf("joost"), idOf("noor")].toSorted(), rhythm: null, reviewOn: null };

/** A meeting that was held and closed, with its minutes before everyone; Noor said yes to them. */
const minutesAsked = async ({ at }: RaceTable): Promise<MeetingId> => {
  const [noor, teun, farida] = [at("noor"), at("teun"), at("farida")];
  const meeting = await openMeeting({ chair: teun, resident: noor, others: [farida] });
  await yes(teun.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  await yes(teun.wish("askAboutMinutes", { meeting, until: null }));
  await yes(noor.wish("answerMinutes", { meeting, version: 1, value: "yes", about: null, text: "" }));
  return meeting;
};

/** What a screen typed is on the disk, or its line is over for good. */
const typed = async (screen: SheetScreen, type: () => void): Promise<"saved" | "away"> => {
  type();
  return eventually(() => {
    if (screen.isOver) return "away";
    if (!screen.isSettled) throw new Error("under way");
    return "saved";
  });
};

const lastEditOf = ({ database }: RaceHouse, board: string): number =>
  database
    .prepare<[string], { readonly seq: number | null }>(
      "SELECT max(seq) AS seq FROM log WHERE board = ? AND kind = 'edit'",
    )
    .get(board)?.seq ?? 0;

export const pairs: readonly Pair[] = [
  {
    name: "Joost is let go ∥ Joost says that he does not agree",
    who: ["noor", "joost"],
    lay: async ({ at, on }) => {
      const [noor, joost] = [at("noor"), at("joost")];
      let heard = "nothing";
      return Promise.resolve({
        one: async () => said(await noor.wish("endSeat", { participant: idOf("joost") })),
        other: async () => {
          const dissent = { item: on("a-1"), about: "agreement", text: "Niet op maandag." } as const;
          // Whether he hears of it before his line ends is the line's to say, not what became true.
          heard = await joost.wish("dissent", dissent).then(said, () => "nothing");
          return "said";
        },
        stands: async (seqOf) => {
          if (heard === "ok" && seqOf("dissented") === null) throw new Error("what was done is not there");
          return Promise.resolve("");
        },
      });
    },
  },
  {
    name: "Joost is let go ∥ Joost types",
    who: ["noor", "joost"],
    lay: async (table, house) => {
      const screen = await table.screen("joost");
      const before = lastEditOf(house, table.board);
      let joosts: "saved" | "away" = "away";
      return {
        one: async () => said(await table.at("noor").wish("endSeat", { participant: idOf("joost") })),
        other: async () => {
          const idea = { collection: "ideas", id: table.on("i-1").item, texts: { text: "Samen fietsen" } };
          joosts = await typed(screen, () => putItem(screen.doc, { ...idea, values: { byId: idOf("joost") } }, "me"));
          // Whether its acknowledgement came in time is the line's to say, not what became true.
          return "typed";
        },
        stands: async (seqOf) => {
          const isThere = (await table.read("ideas", "i-1", "text")) !== null;
          const edit = lastEditOf(house, table.board);
          if (joosts === "saved" && !isThere) throw new Error("what was said to be saved is not there");
          if (isThere && edit === before) throw new Error("what is there is not in the log");
          const ended = seqOf("seatEnded") ?? 0;
          if (isThere && edit > ended) throw new Error("who had no seat any more wrote");
          return isThere ? "there" : "not there";
        },
      };
    },
  },
  {
    name: "Noor says yes ∥ the words change",
    who: ["noor", "teun"],
    lay: async (table) => {
      const screen = await table.screen("teun");
      const place = { collection: "agreements", id: table.on("a-1").item, field: "text" } as const;
      return {
        one: async () =>
          said(
            await table.at("noor").wish("answerAgreement", { item: table.on("a-1"), value: "yes", note: "", words }),
          ),
        other: async () =>
          typed(screen, () => writeText(screen.doc, place, "Joost haalt Noor om negen uur op.", { origin: "me" })),
        stands: async () => (await table.read("agreements", "a-1", "text")) ?? "",
      };
    },
  },
  {
    name: "minutes are adopted ∥ Noor takes her yes back",
    who: ["noor", "teun", "farida"],
    lay: async (table) => {
      const meeting = await minutesAsked(table);
      const [noor, teun] = [table.at("noor"), table.at("teun")];
      return {
        one: async () => said(await teun.wish("adoptMinutes", { meeting, version: 1 })),
        other: async () =>
          said(await noor.wish("answerMinutes", { meeting, version: 1, value: "no", about: null, text: "" })),
      };
    },
  },
  {
    name: "minutes are adopted ∥ somebody says them in other words",
    who: ["noor", "teun", "farida"],
    lay: async (table) => {
      const meeting = await minutesAsked(table);
      const [teun, farida] = [table.at("teun"), table.at("farida")];
      const block = farida
        .facts()
        .meetings[meeting]?.minutes.versions[0]?.blocks.find(({ section }) => section === "next");
      return {
        one: async () => said(await teun.wish("adoptMinutes", { meeting, version: 1 })),
        other: async () => {
          const changes = [{ block: block?.id ?? "", text: "Over een maand." }];
          return said(await farida.wish("reviseMinutes", { meeting, version: 1, changes, change: "Beter gezegd" }));
        },
      };
    },
  },
  {
    name: "two who lead adopt the same minutes",
    who: ["noor", "teun", "farida"],
    lay: async (table) => {
      const meeting = await minutesAsked(table);
      const [teun, farida] = [table.at("teun"), table.at("farida")];
      return {
        one: async () => said(await teun.wish("adoptMinutes", { meeting, version: 1 })),
        other: async () => said(await farida.wish("adoptMinutes", { meeting, version: 1 })),
      };
    },
  },
  {
    name: "the meeting is given to another ∥ it is closed",
    who: ["noor", "teun", "farida"],
    lay: async ({ at }) => {
      const [noor, teun, farida] = [at("noor"), at("teun"), at("farida")];
      const meeting = await openMeeting({ chair: teun, resident: noor, others: [farida] });
      return {
        one: async () => said(await noor.wish("handFacilitation", { meeting, to: idOf("farida") })),
        other: async () => said(await teun.wish("closeMeeting", { meeting, withoutAfterHours: true })),
      };
    },
  },
  {
    name: "two people take the same action",
    who: ["noor", "mila", "joost"],
    lay: async ({ at, on }) => {
      const [mila, joost] = [at("mila"), at("joost")];
      const asked = {
        item: on("ac-1"),
        to: "accepted",
        note: "",
        words: { text: "Bellen", partyIds: [], rhythm: null, reviewOn: null },
      } as const;
      return Promise.resolve({
        one: async () => said(await mila.wish("moveAction", asked)),
        other: async () => said(await joost.wish("moveAction", asked)),
      });
    },
  },
  {
    name: "Noor says that Wil may come ∥ who asked takes it back",
    who: ["noor", "teun"],
    lay: async (table) => {
      const [noor, teun] = [table.at("noor"), table.at("teun")];
      await table.choosesPin("noor");
      const wil = {
        name: "Wil",
        party: "volunteer",
        roleLabel: "",
        organisationId: null,
        organisationName: "",
      } as const;
      const { made: proposal = "" } = await yes(teun.wish("proposeSeat", { ...wil, why: "" }));
      return {
        one: async () => said(await noor.wish("answerSeat", { proposal, answer: "yes" })),
        other: async () => said(await teun.wish("withdrawProposal", { proposal })),
      };
    },
  },
  {
    name: "the same thing goes to two circles",
    who: ["noor", "mila"],
    lay: async ({ at, on }) => {
      const [noor, mila] = [at("noor"), at("mila")];
      return Promise.resolve({
        one: async () =>
          said(await noor.wish("moveItem", { item: on("s-1"), audience: [idOf("joost"), idOf("noor")].toSorted() })),
        other: async () =>
          said(await mila.wish("moveItem", { item: on("s-1"), audience: [idOf("mila"), idOf("noor")].toSorted() })),
      });
    },
  },
  {
    name: "Noor takes back what she said ∥ somebody says that it is not so",
    who: ["noor", "mila"],
    lay: async ({ at, on }) => {
      const [noor, mila] = [at("noor"), at("mila")];
      return Promise.resolve({
        one: async () => said(await noor.wish("takeBackItem", { item: on("s-1") })),
        other: async () => said(await mila.wish("makeStatement", { item: on("s-1"), text: "Niet altijd." })),
      });
    },
  },
];
