// Wishes around a meeting from somebody who means harm: names of other tables and other meetings, what is over, what nobody
// here reads, links that run, and people who left.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { ItemRef } from "@werktafel/shared/domain/item";
import { type MeetingId, meetingId, sheetId } from "@werktafel/shared/ids";
import type { CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import { commandSchemas } from "@werktafel/shared/protocol/commandSchemas";
import { putItem, setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import { everyone, idOf, item, type Name, on, restricted } from "../../server/live/openTable.ts";
import { openMeetingTable, type MeetingTable, planAsked } from "../../server/meetings/atMeeting.ts";

let at: MeetingTable;
beforeEach(async () => {
  at = await openMeetingTable();
});
afterEach(async () => at.close());

const seated: readonly Name[] = ["noor", "mila", "joost", "ruben", "farida"];
const ask = async <Kind extends CommandKind>(name: Name, kind: Kind, payload: CommandPayloads[Kind]) => {
  const answer = await at[name].wish(kind, payload);
  return answer.ok ? "done" : answer.refusal.reason;
};
const a1 = on(everyone, "a-1");
const a1Words = { text: "Noor werkt elke woensdag.", partyIds: [idOf("noor"), idOf("ruben")] };
const yes = { item: a1, value: "yes", note: "", words: a1Words } as const;

const asked = async (meeting: MeetingId): Promise<void> => {
  await at.done(at.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  await at.done(at.farida.wish("askAboutMinutes", { meeting, until: null }));
};
const noorSaysYes = async (meeting: MeetingId, version: number) =>
  at.done(at.noor.wish("answerMinutes", { meeting, version, value: "yes", text: "", about: null }));

/** Each wish that names one meeting. */
const inMeeting = (meeting: MeetingId) =>
  ({
    seeInvitations: { meeting, invited: [] },
    invite: { meeting },
    agreeToMeeting: { meeting },
    callOffMeeting: { meeting },
    noteAttendance: { meeting, participant: idOf("noor"), via: null },
    openMeeting: { meeting },
    goToPoint: { meeting, item: a1 },
    openAccordRound: { meeting, item: a1 },
    passAccord: { meeting, item: a1, words: a1Words },
    handFacilitation: { meeting, to: idOf("joost") },
    pauseMeeting: { meeting },
    resumeMeeting: { meeting },
    startPrivateTime: { meeting, with: [] },
    endPrivateTime: { meeting },
    openTurnRound: { meeting },
    giveTurn: { meeting, to: idOf("noor") },
    endTurn: { meeting, participant: idOf("noor"), as: "heard" },
    closeTurnRound: { meeting },
    closeMeeting: { meeting, withoutAfterHours: true },
    askAboutMinutes: { meeting, until: null },
    reviseMinutes: { meeting, version: 1, changes: [{ block: "b", text: "x" }], change: "" },
    answerMinutes: { meeting, version: 1, value: "yes", text: "", about: null },
    askCorrection: { meeting, version: 1, block: null, text: "x" },
    answerCorrection: { meeting, correction: "c", as: "kept", text: "Zo was het." },
    acceptCorrection: { meeting, correction: "c" },
    adoptMinutes: { meeting, version: 1 },
  }) as const;

test("a meeting that few prepare is to everyone else what no meeting is, whatever they ask of it", async () => {
  const secret = await at.planned();
  const outside: readonly Name[] = ["mila", "joost", "ruben", "gast"];
  const wishes = async (name: Name, meeting: MeetingId) => {
    const told: unknown[] = [];
    const sent = inMeeting(meeting);
    told.push(await at[name].wish("seeInvitations", sent.seeInvitations));
    told.push(await at[name].wish("noteAttendance", sent.noteAttendance));
    told.push(await at[name].wish("openMeeting", sent.openMeeting));
    told.push(await at[name].wish("pauseMeeting", sent.pauseMeeting));
    told.push(await at[name].wish("goToPoint", sent.goToPoint));
    told.push(await at[name].wish("closeMeeting", sent.closeMeeting));
    told.push(await at[name].wish("answerMinutes", sent.answerMinutes));
    told.push(await at[name].wish("adoptMinutes", sent.adoptMinutes));
    told.push(
      await at[name].wish("takeDecision", {
        kind: "tableDecision",
        text: "x",
        meeting,
        byOrganisation: null,
        objectionUntil: null,
        audience: "everyone",
      }),
    );
    return told;
  };
  for (const name of outside) expect(await wishes(name, secret)).toEqual(await wishes(name, meetingId("nergens")));
});

test("the names of JavaScript's own things are the names of nothing here", () => {
  for (const name of ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "../m-1", ""]) {
    const parsed = commandSchemas.goToPoint.safeParse({
      id: "x",
      kind: "goToPoint",
      board: "x",
      payload: { meeting: name, item: { sheet: "everyone~1", item: "a-1" } },
    });
    expect([name, parsed.success]).toEqual([name, false]);
  }
});

test("a line of other minutes is no line of these: nobody puts somebody's words differently through another meeting", async () => {
  await at.table.edit("noor", everyone, (doc) => {
    putItem(
      doc,
      { collection: "strengths", id: item("s-9"), texts: { text: "Ik kook graag." }, values: { meetingId: "x" } },
      null,
    );
  });
  const first = await at.opened();
  await at.table.edit("noor", everyone, (doc) =>
    setValue(doc, { collection: "strengths", id: item("s-9"), field: "meetingId" }, first, null),
  );
  await asked(first);
  const block = (await at.meetingFor("farida", first)).minutes.versions[0]?.blocks.find(
    ({ text }) => text === "Ik kook graag.",
  );
  const second = await at.opened();
  await asked(second);
  const through = async (name: Name, meeting: MeetingId) => ({
    revise: await ask(name, "reviseMinutes", {
      meeting,
      version: 1,
      changes: [{ block: block?.id ?? "", text: "x" }],
      change: "",
    }),
    correct: await ask(name, "askCorrection", { meeting, version: 1, block: block?.id ?? "", text: "Zo niet." }),
    answer: await ask(name, "answerMinutes", {
      meeting,
      version: 1,
      value: "comment",
      text: "x",
      about: block?.id ?? "",
    }),
  });
  for (const name of ["noor", "farida"] as const) {
    expect(await through(name, second)).toEqual({ revise: "unknown", correct: "unknown", answer: "unknown" });
  }
  expect((await through("noor", first)).correct).toBe("done");
});

test("minutes are adopted in a version that a resident said yes to, asked about, and of which nobody took words back", async () => {
  await at.table.edit("noor", everyone, (doc) => {
    putItem(
      doc,
      { collection: "strengths", id: item("s-9"), texts: { text: "Ik kook graag." }, values: { byId: idOf("noor") } },
      null,
    );
  });
  const meeting = await at.opened();
  await at.table.edit("noor", everyone, (doc) =>
    setValue(doc, { collection: "strengths", id: item("s-9"), field: "meetingId" }, meeting, null),
  );
  const adopt = async (version: number) => ask("farida", "adoptMinutes", { meeting, version });
  expect(await adopt(1)).toBe("notNow");
  await asked(meeting);
  expect([await adopt(1), await adopt(2), await adopt(999)]).toEqual(["residentsYesMissing", "unknown", "unknown"]);
  await noorSaysYes(meeting, 1);
  const { blocks = [] } = (await at.meetingFor("noor", meeting)).minutes.versions[0] ?? {};
  const own = blocks.find(({ wordsOf, section }) => wordsOf === idOf("noor") && section === "strengths");
  const changes = [{ block: own?.id ?? "", text: "Ik kook soms." }];
  expect(await ask("farida", "reviseMinutes", { meeting, version: 1, changes, change: "" })).toBe("ownWords");
  await at.done(at.noor.wish("reviseMinutes", { meeting, version: 1, changes, change: "" }));
  // The version she said yes to holds what she took back since; the new one has no yes of hers yet.
  expect([await adopt(1), await adopt(2)]).toEqual(["notNow", "residentsYesMissing"]);
  await noorSaysYes(meeting, 2);
  expect(await adopt(2)).toBe("done");
  expect([await adopt(1), await adopt(2)]).toEqual(["alreadyAdopted", "alreadyAdopted"]);
  // Frozen: nothing that is asked of it afterwards makes another version of it.
  for (const name of seated) {
    expect(await ask(name, "reviseMinutes", { meeting, version: 2, changes, change: "" })).not.toBe("done");
    expect(await ask(name, "askAboutMinutes", { meeting, until: null })).not.toBe("done");
    expect(await ask(name, "answerMinutes", { meeting, version: 2, value: "no", text: "", about: null })).not.toBe(
      "done",
    );
  }
});

test("a summary that is written on after adoption changes nothing of what stands", async () => {
  const meeting = await at.opened();
  await at.table.edit("farida", everyone, (doc) => {
    putItem(
      doc,
      {
        collection: "summaries",
        id: item("sum-1"),
        texts: { text: "We spraken over woensdag." },
        values: { meetingId: meeting },
      },
      null,
    );
  });
  await asked(meeting);
  const { minutes: before } = await at.meetingFor("noor", meeting);
  const version = before.versions.at(-1)?.version ?? 0;
  await noorSaysYes(meeting, version);
  await at.done(at.farida.wish("adoptMinutes", { meeting, version }));
  const adopted = (await at.meetingFor("ruben", meeting)).minutes;
  await at.table.edit("ruben", everyone, (doc) => {
    writeText(doc, { collection: "summaries", id: item("sum-1"), field: "text" }, "Noor wil alles anders.", {
      origin: null,
    });
  });
  expect(await ask("farida", "askAboutMinutes", { meeting, until: null })).toBe("alreadyAdopted");
  expect((await at.meetingFor("ruben", meeting)).minutes).toEqual(adopted);
  expect(JSON.stringify(adopted)).toContain("We spraken over woensdag.");
});

test("no round is opened on what was put away, what is over, what lies at another table or what who leads may not read", async () => {
  const meeting = await at.opened();
  const round = async (ref: ItemRef) => ask("farida", "openAccordRound", { meeting, item: ref });
  await at.done(at.noor.wish("answerAgreement", yes));
  await at.done(at.noor.wish("putAway", { item: a1 }));
  expect(await round(a1)).toBe("notNow");
  await at.done(at.noor.wish("bringBack", { item: a1 }));
  await at.done(at.noor.wish("closeAgreement", { item: a1, as: "ended" }));
  expect(await round(a1)).toBe("notNow");
  await at.table.edit("mila", restricted, (doc) => {
    putItem(doc, { collection: "agreements", id: item("a-9"), texts: { text: "Kanarie" } }, null);
  });
  for (const ref of [on(restricted, "a-9"), on(everyone, "a-9"), on(everyone, "g-1")])
    expect(await round(ref)).toBe("unknown");
  expect(await round(on(sheetId("elders~1"), "a-1"))).toBe("unknown");
});

test("who leads goes from one thing to another of the same name, and nobody hears the name of what they may not read", async () => {
  const meeting = await at.opened({ chairId: idOf("mila") });
  for (const sheet of [everyone, restricted]) {
    await at.table.edit("mila", sheet, (doc) => {
      putItem(
        doc,
        {
          collection: "agenda",
          id: item("pt-dubbel"),
          texts: { title: `Punt op ${sheet}` },
          values: { meetingId: meeting },
        },
        null,
      );
    });
  }
  await at.done(at.mila.wish("goToPoint", { meeting, item: on(restricted, "pt-dubbel") }));
  expect((await at.meetingFor("joost", meeting)).point).toMatchObject({ item: null, isInSmallCircle: true });
  expect(await ask("mila", "goToPoint", { meeting, item: on(everyone, "pt-dubbel") })).not.toBe("done");
});

test("a guest opens no private time, takes no decision, prepares nothing and leads nothing, and is out when it closes", async () => {
  const meeting = await at.opened();
  await at.done(at.noor.wish("welcomeGuest", { meeting, guest: idOf("gast"), isWelcome: true }));
  await at.comes(meeting, "gast");
  const sent = inMeeting(meeting);
  const tries = [
    ask("gast", "startPrivateTime", sent.startPrivateTime),
    ask("gast", "noteAttendance", sent.noteAttendance),
    ask("gast", "goToPoint", sent.goToPoint),
    ask("gast", "openAccordRound", sent.openAccordRound),
    ask("gast", "passAccord", sent.passAccord),
    ask("gast", "closeMeeting", sent.closeMeeting),
    ask("gast", "handFacilitation", { meeting, to: idOf("gast") }),
    ask("gast", "welcomeGuest", { meeting, guest: idOf("gast"), isWelcome: true }),
    ask("gast", "takeDecision", {
      kind: "tableDecision",
      text: "x",
      meeting,
      byOrganisation: null,
      objectionUntil: null,
      audience: "everyone",
    }),
    ask("gast", "openSheet", { audience: [idOf("noor"), idOf("gast")] }),
    ask("gast", "dissent", { item: a1, about: "agreement", text: "x" }),
    ask("gast", "keepAgendaTemplate", { name: "x", points: [{ title: "x", minutes: 1 }] }),
    ask("gast", "chooseNextMeeting", { on: "2026-12-01" }),
    ask("gast", "planMeeting", { meeting: null, plan: planAsked() }),
  ];
  expect((await Promise.all(tries)).filter((each) => each === "done")).toEqual([]);
  await asked(meeting);
  // The door shut behind the guest: no place at this table any more.
  await expect(at.gast.facts()).rejects.toThrow("no seat");
});

test("who left in the midst of a meeting hears nothing more, is asked nothing, and holds nothing up", async () => {
  const meeting = await at.opened({ chairId: idOf("ruben") });
  for (const name of ["ruben", "mila", "joost"] as const) await at.comes(meeting, name);
  const heard: string[] = [];
  await at.table.endSeat("ruben");
  at.table.boards.listen(await at.table.placeOf("joost"), ({ fact }) => heard.push(fact.kind));
  await at.done(at.farida.wish("openTurnRound", { meeting }));
  const [round] = (await at.meetingFor("noor", meeting)).turnRounds;
  expect(round?.order).not.toContain(idOf("ruben"));
  expect(await ask("farida", "giveTurn", { meeting, to: idOf("ruben") })).toBe("notHere");
  expect(await ask("farida", "handFacilitation", { meeting, to: idOf("ruben") })).toBe("unknown");
  expect(await ask("farida", "noteAttendance", { meeting, participant: idOf("ruben"), via: "phone" })).toBe("unknown");
  expect(await ask("farida", "answerAgreement", { ...yes, for: idOf("ruben") })).toBe("unknown");
  await expect(at.ruben.wish("pauseMeeting", { meeting })).rejects.toThrow("no seat");
  // Who leads the process leads on, and the minutes still say that Ruben was there.
  await asked(meeting);
  const { presence } =
    (await at.meetingFor("noor", meeting)).minutes.versions[0]?.blocks.find((each) => each.section === "presence") ??
    {};
  expect(Object.keys(presence?.via ?? {})).toContain(idOf("ruben"));
  expect(heard).toContain("meetingClosed");
  expect(
    await ask("farida", "answerMinutes", {
      meeting,
      version: 1,
      value: "yes",
      text: "",
      about: null,
      for: idOf("ruben"),
    }),
  ).toBe("unknown");
});

test("points of an agenda that name a meeting of nobody, or a strange one, are points of no meeting, and nothing breaks", async () => {
  const meeting = await at.opened();
  const strange = ["__proto__", "constructor", "toString", "nergens", " ", "<script>", "‮gnissergrev"];
  await at.table.edit("joost", everyone, (doc) => {
    for (const [index, value] of strange.entries()) {
      const id = item(`pt-${index}`);
      const texts = { title: `Vreemd ${index}` };
      putItem(doc, { collection: "agenda", id, texts, values: { meetingId: value, minutes: -1, about: value } }, null);
      putItem(
        doc,
        {
          collection: "agreements",
          id: item(`a-${index}0`),
          texts: { text: `Vreemd ${index}` },
          values: { meetingId: value, pointId: value },
        },
        null,
      );
      putItem(
        doc,
        {
          collection: "summaries",
          id: item(`sum-${index}`),
          texts: { text: `Vreemd ${index}` },
          values: { meetingId: value },
        },
        null,
      );
    }
  });
  for (const index of strange.keys())
    expect(await ask("farida", "goToPoint", { meeting, item: on(everyone, `pt-${index}`) })).toBe("unknown");
  await asked(meeting);
  const text = JSON.stringify((await at.meetingFor("noor", meeting)).minutes.versions);
  const sections = (await at.meetingFor("noor", meeting)).minutes.versions.at(-1)?.blocks ?? [];
  expect(sections.filter(({ section }) => section === "summary")).toEqual([]);
  expect(text).toContain("Vreemd");
  expect(sections.filter(({ section, text: words }) => section === "agreements" && words.startsWith("Vreemd"))).toEqual(
    [],
  );
});

test("a link to a video call is https and nothing else, however it is dressed up", () => {
  const isTaken = (videoLink: unknown): boolean =>
    commandSchemas.planMeeting.safeParse({
      id: "x",
      kind: "planMeeting",
      board: "x",
      payload: { meeting: null, plan: { ...planAsked(), videoLink } },
    }).success;
  expect([isTaken(null), isTaken("https://praten.example/tafel?x=1#y")]).toEqual([true, true]);
  for (const link of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "blob:https://praten.example/x",
    "file:///etc/passwd",
    "http://praten.example",
    "//praten.example",
    "https:praten.example",
    "https:/praten.example",
    "https://",
    "https://praten.example\u0000",
    "https://praten.example/\u202egpj.exe",
    "https://praten.example/\u2066x",
    "https://praten.example@elders.example/",
    "https://noor:geheim@praten.example/",
    "https://praten.example/ x",
    `https://praten.example/${"x".repeat(500)}`,
    ["https://praten.example"],
    { href: "https://praten.example" },
    "",
  ])
    expect([link, isTaken(link)]).toEqual([link, false]);
});
