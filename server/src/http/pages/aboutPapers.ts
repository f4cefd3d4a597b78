// What the house tells everybody: made of how it stands at this moment, so that what it says cannot fall behind what it does. A setting
// that changes, changes the sentence (issue 6; AVG art. 12 to 14; the accessibility statement of the Wet digitale overheid).
import { planKeptForDays } from "@werktafel/shared/domain/keptPlan";
import { languageCookie } from "@werktafel/shared/domain/language";
import { dayOnPaper } from "@werktafel/shared/words/nl/paper";
import { accessibleWords, privacyWords } from "@werktafel/shared/words/nl/house";
import { sessionLimits } from "../../access/sessionTerms.ts";
import type { CookieKind } from "../../access/cookies.ts";
import type { Paper, PaperSection } from "../../paper/paper.ts";
import { keptForMs } from "../../storage/nightly/nightlyBackup.ts";
import type { House } from "../house.ts";

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** On which day somebody last went over what the statement says, by hand. */
const lookedAtOn = "2026-11-30";

const section = (heading: string, lines: readonly string[]): PaperSection => ({
  heading,
  blocks: [{ kind: "lines", lines: lines.map((text) => ({ text })) }],
});

const asPaper = (title: string, lead: string, sections: readonly PaperSection[], madeAt: number): Paper => ({
  title,
  lead: [lead],
  sections,
  foot: [],
  isLarge: false,
  code: null,
  madeAt,
  proof: null,
});

export type AboutHouse = Pick<House, "backups" | "cookies" | "doors" | "now" | "publicUrl">;

const sentOut = ({ doors: { mail, text } }: AboutHouse): readonly string[] => {
  const { outside } = privacyWords;
  const ways = [
    ...(mail.through === null ? [] : [outside.mail(mail.through)]),
    ...(text.through === null ? [] : [outside.text(text.through)]),
  ];
  return [outside.none, ...(ways.length === 0 ? [outside.nothing] : [...ways, outside.bare])];
};

const kinds: readonly CookieKind[] = ["person", "screen", "browser", "waiting"];

export const privacyPaper = (house: AboutHouse): Paper => {
  const { readers, kept, where, outside, device, yours } = privacyWords;
  const isSecret = house.publicUrl?.startsWith("https:") ?? false;
  const { link, borrowed, strong } = sessionLimits;
  return asPaper(
    privacyWords.title,
    privacyWords.lead,
    [
      section(readers.title, readers.lines),
      section(kept.title, kept.lines),
      section(where.title, [
        where.locked,
        isSecret ? where.line.secret : where.line.open,
        house.backups.isOn ? where.backup(keptForMs / dayMs) : where.noBackup,
        where.erased,
      ]),
      section(outside.title, sentOut(house)),
      {
        heading: device.title,
        blocks: [
          { kind: "text", text: device.cookies },
          {
            kind: "lines",
            lines: [
              ...kinds.map((kind) => ({ lead: house.cookies.name[kind], text: device.of[kind] })),
              { lead: languageCookie, text: device.of.language },
            ],
          },
          {
            kind: "lines",
            lines: [
              device.unsent,
              device.plan(planKeptForDays),
              device.link(link.idleMs / dayMs),
              device.borrowed(borrowed.lastsMs / hourMs),
              device.strong(strong.idleMs / hourMs),
            ].map((text) => ({ text })),
          },
        ],
      },
      section(yours.title, yours.lines),
    ],
    house.now(),
  );
};

export const accessiblePaper = ({ now }: AboutHouse): Paper => {
  const { norm, tried, missing, help } = accessibleWords;
  return asPaper(
    accessibleWords.title,
    accessibleWords.lead(dayOnPaper(lookedAtOn)),
    [norm, tried, missing, help].map(({ title, lines }) => section(title, lines)),
    now(),
  );
};
