// The settings of a server, read from the environment once and then fixed. A bad value stops the start with one clear
// line that names the setting and what is expected; there is no default secret anywhere.
import { readFileSync } from "node:fs";
import { join, isAbsolute, relative, resolve, sep } from "node:path";
import { z } from "zod";
import { readTrustedProxy, type TrustedProxy } from "./access/outside/visitorAddress.ts";
import { type LogLevel, logLevels } from "./log.ts";
import type { MailSettings } from "./mail/mailDoor.ts";
import { messageSettings } from "./mail/messageSettings.ts";
import { readSender, readSmtpUrl, readTextHeaders, readTextUrl } from "./mail/readSettings.ts";
import type { TextSettings } from "./mail/textDoor.ts";

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the store. */
  readonly dataDir: string;
  /** Absolute path of the folder that holds the keys of the store; never inside `dataDir`. */
  readonly keysDir: string;
  /** Opens and closes a backup of the keys; `null`: not given. */
  readonly keysPassphrase: string | null;
  /** Absolute path of the folder of nightly backups. */
  readonly backupsDir: string;
  /** After which hour of the day (Europe/Amsterdam) the nightly backup is made; `null`: never. */
  readonly backupHour: number | null;
  /** Absolute path of the file to which is added how far "who looked" had come. */
  readonly anchorsFile: string;
  /** Origin under which people reach this server (`https://tafel.voorbeeld.nl`); `null`: the address they used. */
  readonly publicUrl: string | null;
  /** The proxies whose word counts on where somebody comes from; `null`: none is named. */
  readonly trustedProxy: TrustedProxy | null;
  readonly isProduction: boolean;
  /** `strong`: who sits somewhere for an organisation comes in by two factors. */
  readonly staffDoor: "strong" | "any";
  /** Load the demo board when the store is empty. Never in production. */
  readonly wantsDemo: boolean;
  readonly logLevel: LogLevel;
  /** Through which server mail goes; `null`: none goes. */
  readonly mail: MailSettings | null;
  /** Through which house text messages go; `null`: none go. */
  readonly text: TextSettings | null;
  /** Updates a second that one connection may send to a sheet, on average. */
  readonly editsPerSecond: number;
}

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^[0-9]+$/)
    .transform(Number)
    .refine((number) => number >= from && number <= to);

const origin = z
  .string()
  .refine((text) => {
    const url = URL.parse(text);
    return (
      (url?.protocol === "https:" || url?.protocol === "http:") && url.pathname === "/" && !url.search && !url.hash
    );
  })
  .transform((text) => new URL(text).origin);

const readBy = <Read>(read: (text: string) => Read | null) =>
  z.string().transform((text, context): Read => {
    const found = read(text);
    if (found !== null) return found;
    context.addIssue({ code: "custom", message: "not as expected" });
    return z.NEVER;
  });

const schema = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/)
    .default("127.0.0.1"),
  WERKTAFEL_DATA: z.string().default("./data"),
  WERKTAFEL_KEYS: z.string().default("./keys"),
  WERKTAFEL_KEYS_PASSPHRASE: z.string().min(12).optional(),
  WERKTAFEL_BACKUPS: z.string().default("./backups"),
  WERKTAFEL_BACKUP_HOUR: z.union([z.literal("never"), wholeNumber(0, 23)]).default(3),
  WERKTAFEL_ANCHORS: z.string().optional(),
  DATABASE_URL: z.undefined(),
  PUBLIC_URL: origin.optional(),
  WERKTAFEL_TRUSTED_PROXY: z
    .string()
    .transform(readTrustedProxy)
    .refine((proxy) => proxy !== null)
    .optional(),
  WERKTAFEL_STAFF_DOOR: z.enum(["strong", "any"]).default("any"),
  WERKTAFEL_DEMO: z.enum(["0", "1"]).default("1"),
  NODE_ENV: z.enum(["production", "development", "test"]).optional(),
  WERKTAFEL_LOG: z.enum(logLevels).optional(),
  WERKTAFEL_SMTP_URL: readBy(readSmtpUrl).optional(),
  WERKTAFEL_MAIL_FROM: readBy(readSender).optional(),
  WERKTAFEL_TEXT_URL: readBy(readTextUrl).optional(),
  WERKTAFEL_TEXT_METHOD: z.enum(["GET", "POST", "PUT"]).default("POST"),
  WERKTAFEL_TEXT_HEADERS: readBy(readTextHeaders).optional(),
  WERKTAFEL_TEXT_BODY: z.string().default(""),
  WERKTAFEL_EDIT_RATE: wholeNumber(1, 1_000_000).default(60),
});

export type SettingName = keyof typeof schema.shape;

interface Setting {
  readonly meaning: string;
  readonly byDefault: string;
  /** What a value must be, to end a sentence with. */
  readonly expected: string;
}

export const settings: Readonly<Record<SettingName, Setting>> = {
  PORT: { meaning: "port to listen on", byDefault: "3000", expected: "a whole number from 0 to 65535" },
  HOST: {
    meaning: "address to listen on",
    byDefault: "127.0.0.1",
    expected: "an address or host name of this machine",
  },
  WERKTAFEL_DATA: { meaning: "folder that holds the store", byDefault: "./data", expected: "the path of a folder" },
  WERKTAFEL_KEYS: {
    meaning: "folder that holds the keys of the store; keep it apart from the store and its backups",
    byDefault: "./keys",
    expected: "the path of a folder outside WERKTAFEL_DATA and WERKTAFEL_BACKUPS",
  },
  WERKTAFEL_KEYS_PASSPHRASE: {
    meaning: "opens and closes a backup of the keys; keep it where neither is",
    byDefault: "absent: asked for by backup-keys and restore-keys",
    expected: "at least 12 signs",
  },
  WERKTAFEL_BACKUPS: {
    meaning: "folder of the nightly backups; each goes after 30 days",
    byDefault: "./backups",
    expected: "the path of a folder outside WERKTAFEL_DATA and WERKTAFEL_KEYS",
  },
  WERKTAFEL_BACKUP_HOUR: {
    meaning: "after which hour of the day (Europe/Amsterdam) it is made; never: by no hour",
    byDefault: "3",
    expected: "a whole number from 0 to 23, or never",
  },
  WERKTAFEL_ANCHORS: {
    meaning: "file to which is added how far who looked had come; best on another machine's disk",
    byDefault: "anchors.jsonl in WERKTAFEL_KEYS",
    expected: "the path of a file outside WERKTAFEL_DATA",
  },
  DATABASE_URL: {
    meaning: "PostgreSQL instead of SQLite; comes in a later part",
    byDefault: "absent: SQLite",
    expected: "no value: PostgreSQL comes in a later part, until then the store is in WERKTAFEL_DATA",
  },
  PUBLIC_URL: {
    meaning: "address under which people reach this server; closes the demo doors",
    byDefault: "absent: the address they used",
    expected: "an http or https address without a path",
  },
  WERKTAFEL_TRUSTED_PROXY: {
    meaning: "addresses or nets of the proxies in front of this server: their X-Forwarded-For counts",
    byDefault: "absent: no header counts",
    expected: "addresses, nets (10.0.0.0/8) or loopback, separated by commas",
  },
  WERKTAFEL_STAFF_DOOR: {
    meaning: "strong: who sits at a table for an organisation opens it only by passkey or their organisation",
    byDefault: "any",
    expected: "strong or any",
  },
  WERKTAFEL_DEMO: { meaning: "0: never load the demo board into an empty store", byDefault: "1", expected: "0 or 1" },
  NODE_ENV: {
    meaning: "production: no demo",
    byDefault: "absent",
    expected: "production, development or test",
  },
  WERKTAFEL_LOG: {
    meaning: "how much is logged on standard error",
    byDefault: "info in production, otherwise warn",
    expected: `one of ${logLevels.join(", ")}`,
  },
  ...messageSettings,
  WERKTAFEL_EDIT_RATE: {
    meaning: "updates a second that one connection may send to a sheet; the bench raises it",
    byDefault: "60",
    expected: "a whole number from 1 to 1000000",
  },
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Why a server cannot start with these settings: one line. */
export interface ConfigFault {
  readonly fault: string;
}

const textOf = (name: string, env: Environment): { readonly text: string | undefined } | ConfigFault => {
  const text = env[name] || undefined;
  const file = env[`${name}_FILE`] || undefined;
  if (file === undefined) return { text };
  if (text !== undefined) return { fault: `${name} and ${name}_FILE are both set: give one of them.` };
  try {
    return { text: readFileSync(file, "utf8").trim() || undefined };
  } catch {
    // Whatever keeps the file from being read, this line says all an operator needs.
    return { fault: `${name}_FILE: expected a file that can be read, not ${file}.` };
  }
};

const isSettingName = (name: unknown): name is SettingName => typeof name === "string" && Object.hasOwn(settings, name);

/** Whoever copies the outer folder takes the inner one along. */
const liesIn = (inner: string, outer: string): boolean => {
  const way = relative(outer, inner);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
};

/** Environment → settings, or the one line that says which is wrong. An empty value counts as absent. */
export const readConfig = (env: Environment): Config | ConfigFault => {
  const texts: Record<string, string | undefined> = {};
  for (const name of Object.keys(settings)) {
    const value = textOf(name, env);
    if ("fault" in value) return value;
    texts[name] = value.text;
  }
  const { data, error } = schema.safeParse(texts);
  if (error) {
    const name = error.issues[0]?.path[0];
    return { fault: isSettingName(name) ? `${name}: expected ${settings[name].expected}.` : error.message };
  }
  const isProduction = data.NODE_ENV === "production";
  const dataDir = resolve(data.WERKTAFEL_DATA);
  const keysDir = resolve(data.WERKTAFEL_KEYS);
  const backupsDir = resolve(data.WERKTAFEL_BACKUPS);
  // Whoever copies the store or its backups must not take the keys along.
  if (liesIn(keysDir, dataDir) || liesIn(keysDir, backupsDir)) {
    return { fault: `WERKTAFEL_KEYS: expected ${settings.WERKTAFEL_KEYS.expected}.` };
  }
  if (liesIn(backupsDir, dataDir) || liesIn(backupsDir, keysDir)) {
    return { fault: `WERKTAFEL_BACKUPS: expected ${settings.WERKTAFEL_BACKUPS.expected}.` };
  }
  const anchorsFile = resolve(data.WERKTAFEL_ANCHORS ?? join(keysDir, "anchors.jsonl"));
  if (liesIn(anchorsFile, dataDir)) {
    return { fault: `WERKTAFEL_ANCHORS: expected ${settings.WERKTAFEL_ANCHORS.expected}.` };
  }
  if (data.WERKTAFEL_SMTP_URL && data.WERKTAFEL_MAIL_FROM === undefined) {
    return { fault: `WERKTAFEL_MAIL_FROM: expected ${settings.WERKTAFEL_MAIL_FROM.expected}.` };
  }
  const { WERKTAFEL_TEXT_URL: textUrl, WERKTAFEL_TEXT_BODY: textBody } = data;
  if (textUrl !== undefined && !["{number}", "{text}"].every((part) => `${textUrl} ${textBody}`.includes(part))) {
    return { fault: `WERKTAFEL_TEXT_URL: expected ${settings.WERKTAFEL_TEXT_URL.expected}.` };
  }
  return Object.freeze({
    port: data.PORT,
    host: data.HOST,
    dataDir,
    keysDir,
    keysPassphrase: data.WERKTAFEL_KEYS_PASSPHRASE ?? null,
    backupsDir,
    backupHour: data.WERKTAFEL_BACKUP_HOUR === "never" ? null : data.WERKTAFEL_BACKUP_HOUR,
    anchorsFile,
    publicUrl: data.PUBLIC_URL ?? null,
    trustedProxy: data.WERKTAFEL_TRUSTED_PROXY ?? null,
    isProduction,
    staffDoor: data.WERKTAFEL_STAFF_DOOR,
    wantsDemo: data.WERKTAFEL_DEMO === "1" && !isProduction,
    mail:
      data.WERKTAFEL_SMTP_URL && data.WERKTAFEL_MAIL_FROM !== undefined
        ? { ...data.WERKTAFEL_SMTP_URL, from: data.WERKTAFEL_MAIL_FROM }
        : null,
    text:
      textUrl === undefined
        ? null
        : {
            url: textUrl,
            method: data.WERKTAFEL_TEXT_METHOD,
            headers: data.WERKTAFEL_TEXT_HEADERS ?? {},
            body: textBody,
          },
    logLevel: data.WERKTAFEL_LOG ?? (isProduction ? "info" : "warn"),
    editsPerSecond: data.WERKTAFEL_EDIT_RATE,
  });
};

/** The list of settings for `--help`. */
export const describeSettings = (): string =>
  Object.entries(settings)
    .map(([name, { meaning, byDefault }]) => `  ${name.padEnd(24)} ${meaning} (${byDefault})`)
    .join("\n");
