// A paper that everyone can read: a PDF that says what each part is, in the order in which it is read, with its own letters
// (PDF/UA). The checks of issue 3 number 8.
import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "@jest/globals";
import type { Paper, PaperLine } from "@werktafel/server/paper/paper";
import { openFaces } from "@werktafel/server/paper/printing/faces";
import { printPaper } from "@werktafel/server/paper/printing/printPaper";
import { ofType, pointedAt } from "../../support/paper/pdfObjects.ts";
import { inReadingOrder, readPdf, type ReadPdf } from "../../support/paper/readPdf.ts";

const faces = openFaces();
const onAdoption = Date.parse("2026-05-21T00:00:00Z");

const paperWith = (lines: readonly PaperLine[], change: Partial<Paper> = {}): Paper => ({
  title: "Overleg van dinsdag 8 september",
  lead: ["De Pollepel. Farida, Mila en Noor waren er.", "Vastgesteld op 21 mei. Noor zei ja."],
  sections: [
    { heading: "De vraag van Noor", blocks: [{ kind: "text", text: "Ik wil weer onder de mensen zijn." }] },
    { heading: "Wie doet wat?", blocks: [{ kind: "lines", lines }] },
  ],
  foot: ["Gemaakt voor Noor op 21 mei 2026.", "Hier staat alleen wat Noor mag lezen."],
  isLarge: false,
  code: "7K2M-AAAA",
  madeAt: onAdoption,
  proof: { name: "verslag.json", says: "Bewijs bij dit verslag", json: '{"format":"werktafel-minutes"}' },
  ...change,
});

const ordinary: readonly PaperLine[] = [
  { lead: "Farida:", text: "kiest samen met Noor wie Noor begeleidt.", when: "22 september" },
  {
    text: "Vanaf oktober probeert Noor een tweede ochtend in de keuken.",
    notes: ["Noor zei nee."],
    own: [{ heading: "Noor is het niet eens. In eigen woorden:", text: "Eén ochtend is nu genoeg.\nEcht waar." }],
    few: "Dit lezen: Noor en Mila",
  },
  ...Array.from({ length: 40 }, (_, at) => ({
    lead: "Teun:",
    text: `belt Noor voor de ${at}e keer. ${"En nog eens. ".repeat(at % 7)}`,
  })),
];

let pdf: ReadPdf;
beforeAll(async () => {
  pdf = await readPdf(await printPaper(paperWith(ordinary), faces));
});

const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();
const textsOf = (read: ReadPdf, ...roles: readonly string[]): readonly string[] =>
  inReadingOrder(read.parts)
    .filter(({ role }) => roles.includes(role))
    .map(({ text }) => squeezed(text));

/** What a paper says, part by part, from the paper itself. */
const saidBy = ({ title, lead, sections, foot }: Paper): readonly string[] =>
  [
    title,
    ...lead,
    ...sections.flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.flatMap((block) => {
        if (block.kind === "text") return [block.text];
        if (block.kind === "choices") return block.choices;
        if (block.kind === "room") return [];
        return block.lines.flatMap((line) => [
          "•",
          [line.lead, line.text, line.when && `(${line.when})`].flatMap((each) => each ?? []).join(" "),
          ...(line.notes ?? []),
          ...(line.own ?? []).flatMap((own) => [own.heading, own.text]),
          ...(line.few ? [line.few] : []),
        ]);
      }),
    ]),
    "Over dit papier",
    ...foot,
  ].map(squeezed);

test("a paper says what it is: its language, its title in the bar, and that all of it is marked for reading aloud", () => {
  const [catalog] = ofType(pdf.objects, "Catalog");
  if (!catalog) throw new Error("no catalog");
  expect(catalog.says).toContain("/Lang (nl-NL)");
  expect(pointedAt(pdf.objects, catalog, "MarkInfo").says).toContain("/Marked true");
  expect(pointedAt(pdf.objects, catalog, "ViewerPreferences").says).toContain("/DisplayDocTitle true");
  const about = pointedAt(pdf.objects, catalog, "Metadata").stream?.toString("utf8") ?? "";
  expect(about).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(about).toMatch(/<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">Overleg van dinsdag 8 september</);
});

test("what is read is what stands on it, all of it, in the same order", () => {
  expect(textsOf(pdf, "H1", "H2", "P", "Lbl", "BlockQuote")).toEqual(saidBy(paperWith(ordinary)));
});

test("what is read later stands lower, or on a later page", () => {
  const parts = inReadingOrder(pdf.parts).filter(({ role }) => ["H1", "H2", "P", "BlockQuote"].includes(role));
  expect(parts.length).toBeGreaterThan(50);
  expect(pdf.pages).toBeGreaterThan(2);
  for (const [at, part] of parts.slice(1).entries()) {
    const before = parts[at];
    if (!before) continue;
    const isLater = part.page > before.page || (part.page === before.page && part.top > before.top);
    expect([part.text, isLater]).toEqual([part.text, true]);
  }
});

test("one title, headings right under it, and lists whose lines have a mark and a text", () => {
  const [document, ...others] = pdf.parts;
  expect([document?.role, others.length]).toEqual(["Document", 0]);
  expect(document?.parts.map(({ role }) => role)).toEqual(["H1", "P", "P", "H2", "P", "H2", "L", "H2", "P", "P"]);
  const items = inReadingOrder(pdf.parts).find(({ role }) => role === "L")?.parts ?? [];
  expect(items.length).toBe(ordinary.length);
  for (const item of items) expect([item.role, item.parts.map(({ role }) => role)]).toEqual(["LI", ["Lbl", "LBody"]]);
  expect(pdf.bookmarks).toEqual(["De vraag van Noor", "Wie doet wat?", "Over dit papier"]);
});

test("page numbers stand on every page and are read by nobody", () => {
  expect(pdf.apart.map(squeezed)).toEqual(
    Array.from({ length: pdf.pages }, (_, at) => `Bladzijde ${at + 1} van ${pdf.pages} · Controlecode: 7K2M-AAAA`),
  );
});

test("it brings all its letters, runs nothing and leads nowhere", () => {
  const faces14 = ofType(pdf.objects, "FontDescriptor");
  expect(faces14.length).toBeGreaterThanOrEqual(2);
  for (const { says } of faces14) expect(says).toMatch(/\/FontFile2 \d+ 0 R/);
  for (const { says } of ofType(pdf.objects, "Font")) expect(says).toMatch(/Atkinson|Noto/);
  const outside = [...pdf.objects.values()].map(({ says }) => says).join("\n");
  for (const action of [
    "JavaScript",
    "JS",
    "Launch",
    "URI",
    "OpenAction",
    "AA",
    "SubmitForm",
    "GoToR",
    "Annots",
    "RichMedia",
  ]) {
    expect([action, new RegExp(`/${action}\\b`).test(outside)]).toEqual([action, false]);
  }
});

test("the letters are black and at least 14 points, but for the page number", () => {
  const pages = ofType(pdf.objects, "Page").map((page) =>
    pointedAt(pdf.objects, page, "Contents").stream?.toString("latin1"),
  );
  const sizes = new Set(
    pages.flatMap((page) => [...(page ?? "").matchAll(/ ([\d.]+) Tf/g)].map(([, size]) => Number(size))),
  );
  expect([...sizes].filter((size) => size < 14)).toEqual([11]);
  for (const page of pages) expect(page).not.toMatch(/ (rg|scn|sc|k)\n/);
});

test("the proof goes along as a file that says what it is for", () => {
  const [file] = ofType(pdf.objects, "Filespec");
  expect(file?.says).toContain("/AFRelationship /Data");
  expect(file?.says).toContain("/Desc (Bewijs bij dit verslag)");
  const [proof] = ofType(pdf.objects, "EmbeddedFile");
  expect(proof?.stream?.toString()).toBe('{"format":"werktafel-minutes"}');
});

test("the same paper gives the same bytes, another one others", async () => {
  const digest = async (paper: Paper) =>
    createHash("sha256")
      .update(await printPaper(paper, openFaces()))
      .digest("hex");
  const one = await digest(paperWith(ordinary));
  expect(await digest(paperWith(ordinary))).toBe(one);
  expect(await digest(paperWith([...ordinary, { text: "!" }]))).not.toBe(one);
});

test("names and words in Turkish, Polish, Ukrainian and Greek stand as they are written", async () => {
  const words = ["Şükran Yılmaz", "Łukasz", "Олена хоче готувати", "Θέλω να μαγειρέψω", "Nguyễn"];
  const read = await readPdf(await printPaper(paperWith(words.map((text) => ({ text }))), faces));
  expect(textsOf(read, "P").filter((text) => words.includes(text))).toEqual(words);
});

test("Arabic runs from right to left and is read aloud as it was written", async () => {
  const text = "أريد أن أتعلم الطبخ (مرة) مع Noor";
  const read = await readPdf(await printPaper(paperWith([{ text }]), faces));
  expect(read.readAloud.join("")).toBe("أريد أن أتعلم الطبخ (مرة) مع ");
  expect(read.everything).not.toContain("passen niet");
});

test("a smile is drawn; a sign that we have no letter for is still read aloud, and the paper says that it is missing", async () => {
  const smile = await readPdf(await printPaper(paperWith([{ text: "Fijn 😀!" }]), faces));
  expect(textsOf(smile, "P")).toContain("Fijn 😀!");
  const missed = "Sommige tekens passen niet op dit papier. Op het scherm zie je ze wel.";
  expect(textsOf(smile, "P")).not.toContain(missed);
  const chinese = await readPdf(await printPaper(paperWith([{ text: "中文 is mooi" }]), faces));
  expect(chinese.readAloud).toEqual(["中文 "]);
  expect(textsOf(chinese, "P")).toContain(missed);
});

test("a word longer than a line goes on in the next, and no line runs off the paper", async () => {
  const word = "Donaudampfschifffahrtsgesellschaft".repeat(12);
  const read = await readPdf(
    await printPaper(paperWith([{ text: word }, { text: `${"😀".repeat(60)}${"W".repeat(300)}` }]), faces),
  );
  expect(textsOf(read, "P")).toContain(word);
  expect(read.right).toBeLessThanOrEqual(595.28 - 57);
  expect(squeezed(textsOf(read, "P").join(""))).toContain("😀".repeat(60));
});

test("signs that turn or hide text do nothing on paper", async () => {
  const read = await readPdf(await printPaper(paperWith([{ text: "ja\u202Een\u0000 \u200Bnee\u2066" }]), faces));
  expect(textsOf(read, "P")).toContain("jaen nee");
});

test("a card to write on has large letters, room for every question and boxes that are read as words", async () => {
  const card = paperWith([], {
    isLarge: true,
    sections: [
      { heading: "Wat wil ik vertellen?", blocks: [{ kind: "room", lines: 6 }] },
      { heading: "Klopt dit?", blocks: [{ kind: "choices", choices: ["Ja, dit klopt", "Nee, dit klopt niet"] }] },
    ],
  });
  const read = await readPdf(await printPaper(card, faces));
  expect(textsOf(read, "LBody")).toEqual(["Ja, dit klopt", "Nee, dit klopt niet"]);
  expect(textsOf(read, "H1", "H2", "P")).toEqual(saidBy(card));
});
