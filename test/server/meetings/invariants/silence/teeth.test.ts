// The ear for silence bites: where somebody's saying nothing is taken for a yes, by the clock, by a verb, or by what is shown, it turns red.
import { expect, test } from "@jest/globals";
import type { BoardNow } from "@werktafel/server/boards/boards";
import { isRefusal } from "@werktafel/server/boards/verb";
import { answerHandover } from "@werktafel/server/between/handover/answerHandover";
import { answerAgreement } from "@werktafel/server/boards/verbs/answerAgreement";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { Accord } from "@werktafel/shared/domain/accord";
import { foldFacts } from "@werktafel/shared/domain/board";
import { itemId, participantId, sheetId } from "@werktafel/shared/ids";
import { currentWording } from "@werktafel/shared/domain/wording";
import { seededRandom } from "../../../../support/seededRandom.ts";
import { Canaries } from "../canaries.ts";
import { chanceTable } from "../chanceTable.ts";
import { openStoreHere } from "../storeHere.ts";
import { type Broken, tellStory } from "../story.ts";
import { AskedAgain } from "./askedAgain.ts";
import { Silence } from "./silence.ts";

interface Tooth {
  /** A story in which it comes up; where it does not any more, it is looked for from here on. */
  readonly from: number;
  readonly house?: (now: BoardNow, at: number) => readonly Fact[];
  readonly verbs?: NonNullable<Broken["verbs"]>;
  readonly says: RegExp;
}

const isPast = (day: string | null, at: number): boolean => day !== null && Date.parse(day) < at;
const noor = participantId("p-noor");

const teeth: Readonly<Record<string, Tooth>> = {
  "minutes are adopted when nobody answers in time": {
    from: 16,
    house: ({ facts }, at) =>
      Object.values(facts.meetings).flatMap(({ id, minutes }): readonly Fact[] =>
        minutes.asked && !minutes.adopted && isPast(minutes.asked.on, at - 7 * 86_400_000)
          ? [
              {
                kind: "minutesAdopted",
                meeting: id,
                audience: "everyone",
                version: minutes.asked.version,
                by: noor,
                on: "2027-01-01",
              },
            ]
          : [],
      ),
    says: /minutesAdopted by nobody/,
  },
  "who leads adopts them when the day has passed": {
    from: 23,
    verbs: {
      adoptMinutes: ({ me, on, facts }, { meeting, version }) =>
        facts.meetings[meeting]?.minutes.asked?.version === version
          ? { facts: [{ kind: "minutesAdopted", meeting, audience: "everyone", version, by: me.id, on }] }
          : { reason: "unknown" },
    },
    says: /minutesAdopted without a yes of/,
  },
  "a limit is taken over when the resident says nothing in time": {
    from: 11,
    house: ({ facts }, at) =>
      facts.handovers.flatMap((each): readonly Fact[] => {
        const ask = each.asks.at(-1);
        if (each.takenOverOn !== null || !isPast(ask?.dueOn ?? null, at)) return [];
        const by = ask?.to ?? noor;
        return [{ kind: "handoverTakenOver", ...each.place, handover: each.id, by, made: null, on: "2027-01-01" }];
      }),
    says: /handoverTakenOver by nobody/,
  },
  "a limit is taken over as soon as somebody wants to": {
    from: 11,
    verbs: {
      answerHandover: async (context, payload) => {
        const verdict = await answerHandover(context, payload);
        const asked = context.facts.handovers.find(({ id }) => id === payload.handover);
        if (isRefusal(verdict) || !asked || payload.value !== "accepted") return verdict;
        const over: Fact = {
          kind: "handoverTakenOver",
          ...asked.place,
          handover: asked.id,
          by: context.me.id,
          made: null,
          on: context.on,
        };
        return { ...verdict, facts: [...verdict.facts, over] };
      },
    },
    says: /handoverTakenOver without a yes of/,
  },
  "whose pen it was is not kept": {
    from: 102,
    verbs: {
      answerAgreement: async (context, payload) => {
        const verdict = await answerAgreement(context, payload);
        if (isRefusal(verdict)) return verdict;
        const own = ({ notedById: _pen, onTheirPhone: _phone, ...accord }: Accord): Accord => accord;
        return {
          ...verdict,
          facts: verdict.facts.map((fact) =>
            fact.kind === "agreementAnswered" ? { ...fact, accord: own(fact.accord) } : fact,
          ),
        };
      },
    },
    says: /said yes to .* as p-/,
  },
};

const most = 300;
for (const [name, { from, house = () => [], verbs = {}, says }] of Object.entries(teeth)) {
  test(`red: ${name}`, async () => {
    let found: string | null = null;
    let seed = from;
    for (; found === null && seed < from + most; seed += 1) {
      const silence = new Silence();
      const story = tellStory({
        seed,
        store: openStoreHere(),
        length: 80,
        look: () => undefined,
        broken: { verbs },
        time: { house, silence },
      });
      const red = await story.then(
        () => "",
        (error: unknown) => String(error),
      );
      if (red !== "" && !says.test(red)) throw new Error(`story ${seed}: ${red}`);
      if (says.test(red)) found = red;
    }
    expect(found).toMatch(says);
  }, 120_000);
}

test("red: a yes is shown that nobody heard", () => {
  const table = chanceTable("tafel", seededRandom(1), new Canaries(1));
  const [sheet] = table.sheets;
  const found = sheet && table.items.get(sheet.id)?.find(({ collection }) => collection === "agreements");
  const words = found && currentWording(found);
  if (!sheet || !found || !words) throw new Error("no agreement");
  const accord = { participantId: noor, value: "yes", on: "2026-09-18", note: "", words } as const;
  const said: Fact = { kind: "agreementAnswered", item: { sheet: sheet.id, item: found.id }, accord };
  const facts = foldFacts([...table.facts, said]);
  const heard = {
    actor: null,
    facts: [],
    before: facts,
    after: facts,
    table,
    days: ["2026-09-18", "2027-09-18"],
  } as const;
  expect(new Silence().hear(heard)).toMatch(/without p-noor|is shown to have said yes/);
});

test("red: paper is filled in again, in other words, over what she took back", () => {
  const item = { sheet: sheetId("tafel~1"), item: itemId("a") };
  const said = (text: string, more: Pick<Accord, "value" | "notedById" | "onPaper">): Fact => ({
    kind: "agreementAnswered",
    item,
    accord: { participantId: noor, on: "2026-09-18", note: "", words: { text }, ...more },
  });
  const paper = { value: "yes", notedById: participantId("p-joost"), onPaper: true } as const;
  const heard = (facts: readonly Fact[]) => {
    const again = new AskedAgain();
    return facts.map((fact) => again.hear(fact)).find((each) => each !== null);
  };
  const back = [said("Woensdag", paper), said("Woensdag", { value: "notYet" })];
  expect(heard([...back, said("Woensdag,", paper)])).toMatch(/filled in .* again/);
  expect(heard([...back, said("Woensdag,", { value: "notYet" }), said("Vrijdag", paper)])).toBeUndefined();
});
