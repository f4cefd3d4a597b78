// The house of this year: a real server with a store on disk and a mail server, a clock that the test moves, and the people of
// Noor's table with their lines. What the house tells of itself (why a message is there, that a question goes on) is heard here.
import { importTable } from "@werktafel/server/people/importTable";
import type { TableWithLinks } from "@werktafel/server/people/links";
import type { Sheets } from "@werktafel/server/sheets/sheets";
import { openStore } from "@werktafel/server/storage/openStore";
import type { QuestionOf, Store } from "@werktafel/server/storage/store";
import type { Works } from "@werktafel/server/storage/work";
import type { MessageCause } from "@werktafel/shared/domain/messages/messageCause";
import type { Fact } from "@werktafel/shared/domain/fact";
import { itemId, type ParticipantId, participantId } from "@werktafel/shared/ids";
import { fixedClock } from "../../support/fixedClock.ts";
import { openSmtpHouse } from "../../support/mail/smtpHouse.ts";
import { cookieOf, openServer, type TestServer, tokenOf } from "../../support/openServer.ts";
import { putOverWire } from "../../support/lines/putOverWire.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";
import { tableOf2028 } from "./theTable.ts";

/** Somebody is to hear of something; the house says why only here. */
export interface Told {
  readonly cause: MessageCause;
  readonly to: ParticipantId;
}

export interface Year {
  readonly folder: string;
  readonly who: readonly ParticipantId[];
  /** Whose messages are of this person. */
  ownerOf(person: string): ParticipantId;
  as(who: ParticipantId): SeatedLine;
  /** Puts an action on the table for everyone, for somebody else to say yes to. */
  propose(
    by: ParticipantId,
    action: { readonly id: string; readonly text: string; readonly for: ParticipantId },
  ): Promise<void>;
  ask(who: ParticipantId, path: string): Promise<unknown>;
  wantsMail(who: ParticipantId, rhythm: "each" | "weekly"): Promise<void>;
  /** With a new link: a way in lasts a year. */
  everybodyComesInAnew(): Promise<void>;
  setClock(at: number): void;
  /** Everything the house does by itself at this moment. */
  tick(): Promise<void>;
  restart(): Promise<void>;
  /** Whose seat ended has no line any more. */
  hangUp(who: ParticipantId): void;
  /** What was told since the last time this was asked. */
  told(): readonly Told[];
  climbs(): readonly Extract<Fact, { kind: "handoverClimbed" }>[];
  mailsTo(who: ParticipantId): number;
  close(): Promise<void>;
}

const anHour = 60 * 60_000;

export const openYear = async (from: string): Promise<Year> => {
  const clock = fixedClock(from);
  const smtp = await openSmtpHouse();
  let told: Told[] = [];
  let climbs: Extract<Fact, { kind: "handoverClimbed" }>[] = [];
  /** What is found by looking is found again and again. */
  const found = new Set<string>();
  const appended = (
    facts: readonly string[],
    messages: readonly { readonly cause: MessageCause; readonly to: readonly ParticipantId[] }[] = [],
  ): void => {
    told.push(...messages.flatMap(({ cause, to }) => to.map((each) => ({ cause, to: each }))));
    for (const json of facts) {
      const fact: Fact = JSON.parse(json);
      if (fact.kind === "handoverClimbed") climbs.push(fact);
    }
  };
  const heardStore = (store: Store): Store => ({
    ...store,
    run: async (name, question) => {
      const answer = await store.run(name, question);
      if (name === "putMessagesFound") {
        const asked: QuestionOf<Works["putMessagesFound"]> = Object(question);
        for (const each of asked.found) {
          const key = JSON.stringify(each);
          if (!found.has(key)) told.push({ cause: each.cause, to: each.to });
          found.add(key);
        }
      }
      if (name === "appendFacts") {
        const asked: QuestionOf<Works["appendFacts"]> = Object(question);
        appended(asked.facts, asked.messages);
      }
      return answer;
    },
  });
  const heardSheets = (sheets: Sheets): Sheets => ({
    connect: (writer, listener) => sheets.connect(writer, listener),
    read: async (sheet) => sheets.read(sheet),
    open: async () => sheets.open(),
    rewrite: async (plan, along) => {
      const answer = await sheets.rewrite(plan, along);
      appended(along.facts, along.messages);
      return answer;
    },
    close: async () => sheets.close(),
  });
  let server: TestServer = await openServer({
    now: clock.now,
    faultyStore: heardStore,
    faultySheets: heardSheets,
    // The test looks; between two looks nothing happens by itself.
    messages: { lookEveryMs: anHour, sendEveryMs: anHour },
    environment: { WERKTAFEL_SMTP_URL: smtp.url, WERKTAFEL_MAIL_FROM: "tafel@post.voorbeeld.nl" },
  });
  const store = await openStore({ engine: "sqlite", directory: server.dataDir, keys: server.keysDir, use: "visit" });
  const made = await importTable(
    { store, now: clock.now },
    { json: tableOf2028(), linkBase: server.url, isDemo: false },
  );
  await store.close();
  if ("faults" in made) throw new Error(JSON.stringify(made.faults));
  const table: TableWithLinks = made.table;

  const cookies = new Map<ParticipantId, string>();
  const owners = new Map<string, ParticipantId>();
  const lines = new Map<ParticipantId, SeatedLine>();
  const cookie = (who: ParticipantId): string => cookies.get(who) ?? "";
  const openLine = async (who: ParticipantId): Promise<void> => {
    lines.set(who, await openSeatedLine(server.url, { board: table.board, cookie: cookie(who), who }));
  };
  const comesIn = async (who: ParticipantId, link: string): Promise<void> => {
    const answer = await server.ask("/api/session", { method: "POST", body: { token: tokenOf(link) } });
    if (answer.status !== 200) throw new Error(`${who} could not come in: ${answer.status}`);
    cookies.set(who, cookieOf(answer));
    owners.set(String(Object(answer.json).person), who);
    lines.get(who)?.close();
    await openLine(who);
  };
  for (const { id, link } of table.participants) await comesIn(participantId(id), link ?? "");
  const as = (who: ParticipantId): SeatedLine => {
    const line = lines.get(who);
    if (!line) throw new Error(`${who} is not here`);
    return line;
  };
  const addressOf = (who: ParticipantId): string => `${who.replace("p-", "")}@post.voorbeeld.nl`;
  const post = async (who: ParticipantId, path: string, body: object): Promise<unknown> => {
    const answer = await server.ask(path, { method: "POST", body, cookie: cookie(who) });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.json;
  };
  return {
    folder: server.dataDir,
    get who() {
      return [...lines.keys()];
    },
    ownerOf: (person) => {
      const owner = owners.get(person);
      if (!owner) throw new Error("a message for nobody");
      return owner;
    },
    as,
    propose: async (by, { id, text, for: ownerId }) => {
      const { sheet } = await as(by).item(id);
      await putOverWire(
        { url: server.url, cookie: cookie(by), sheet },
        { collection: "actions", id: itemId(id), texts: { text }, values: { ownerId, byId: by } },
      );
    },
    ask: async (who, path) => {
      const answer = await server.ask(path, { cookie: cookie(who) });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      return answer.json;
    },
    wantsMail: async (who, rhythm) => {
      const before = smtp.mails.length;
      await post(who, "/api/messages/address", { way: "mail", address: addressOf(who) });
      const code = /[0-9]{6}/.exec((smtp.mails[before]?.raw ?? "").replace(/^[\s\S]*Je code is/, ""))?.[0] ?? "";
      await post(who, "/api/messages/code", { code });
      await post(who, "/api/messages/wishes", { quiet: { from: 20, until: 8 }, rhythm });
    },
    everybodyComesInAnew: async () => {
      for (const who of [...lines.keys()]) {
        const { printed } = await server.command("link", table.board, who, "--json");
        await comesIn(who, String(Object(JSON.parse(printed)).link));
      }
    },
    setClock: (at) => clock.set(new Date(at).toISOString()),
    tick: async () => server.running.byTheClock(),
    restart: async () => {
      for (const line of lines.values()) line.close();
      server = await server.restart();
      await Promise.all([...lines.keys()].map(openLine));
    },
    hangUp: (who) => {
      lines.get(who)?.close();
      lines.delete(who);
    },
    told: () => {
      const since = told;
      told = [];
      return since;
    },
    climbs: () => {
      const since = climbs;
      climbs = [];
      return since;
    },
    mailsTo: (who) => smtp.mails.filter(({ to, raw }) => to === addressOf(who) && !raw.includes("Je code is")).length,
    close: async () => {
      for (const line of lines.values()) line.close();
      await server.close();
      await smtp.close();
    },
  };
};
