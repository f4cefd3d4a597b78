// Settings: a bad one stops the start with one line that names it; a good one is read, from the environment or a file.
import { expect, test } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "@werktafel/server/config";

test("without settings a server listens on this machine only, with its store in ./data", () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    dataDir: join(process.cwd(), "data"),
    keysDir: join(process.cwd(), "keys"),
    anchorsFile: join(process.cwd(), "keys", "anchors.jsonl"),
    keysPassphrase: null,
    backupsDir: join(process.cwd(), "backups"),
    backupHour: 3,
    publicUrl: null,
    staffDoor: "any",
    trustedProxy: null,
    isProduction: false,
    wantsDemo: true,
    logLevel: "warn",
    editsPerSecond: 60,
    mail: null,
    text: null,
  });
});

const bad: readonly (readonly [string, string])[] = [
  ["PORT", "3000a"],
  ["PORT", "-1"],
  ["PORT", "65536"],
  ["PORT", "3e3"],
  ["HOST", "not a host"],
  ["PUBLIC_URL", "tafel.voorbeeld.nl"],
  ["PUBLIC_URL", "https://tafel.voorbeeld.nl/pad"],
  ["PUBLIC_URL", "ftp://tafel.voorbeeld.nl"],
  ["WERKTAFEL_DEMO", "ja"],
  ["WERKTAFEL_TRUSTED_PROXY", "10.0.0.0/33"],
  ["WERKTAFEL_TRUSTED_PROXY", "proxy.example"],
  ["NODE_ENV", "prod"],
  ["WERKTAFEL_LOG", "loud"],
  ["WERKTAFEL_EDIT_RATE", "0"],
  ["WERKTAFEL_KEYS", "./backups/keys"],
  ["WERKTAFEL_BACKUPS", "./data/backups"],
  ["WERKTAFEL_BACKUPS", "./keys/backups"],
  ["WERKTAFEL_BACKUP_HOUR", "24"],
  ["WERKTAFEL_KEYS_PASSPHRASE", "kort"],
  ["WERKTAFEL_ANCHORS", "./data/anchors.jsonl"],
  ["WERKTAFEL_KEYS", "./data"],
  ["WERKTAFEL_KEYS", "./data/keys"],
  ["WERKTAFEL_SMTP_URL", "https://post.voorbeeld.nl"],
  ["WERKTAFEL_SMTP_URL", "smtp://post.voorbeeld.nl?tls=sometimes"],
  ["WERKTAFEL_MAIL_FROM", "Werktafel <tafel@voorbeeld.nl>"],
  ["WERKTAFEL_TEXT_URL", "http://sms.voorbeeld.nl/?to={number}&text={text}"],
  ["WERKTAFEL_TEXT_URL", "https://sms.voorbeeld.nl/?to={number}"],
  ["WERKTAFEL_TEXT_METHOD", "DELETE"],
  ["WERKTAFEL_TEXT_HEADERS", '["geheim"]'],
  ["WERKTAFEL_TEXT_HEADERS", '{"X-Key":"een\\r\\nX-Other: twee"}'],
  ["DATABASE_URL", "postgres://voorbeeld"],
];
test.each(bad)("%s=%s stops the start with one line that names it", (name, value) => {
  const config = readConfig({ [name]: value });
  expect(config).toEqual({ fault: expect.stringMatching(new RegExp(`^${name}: expected [^\\n]+\\.$`)) });
});

test("a setting can come from a file, but not from both", async () => {
  const folder = await mkdtemp(join(tmpdir(), "werktafel-config-"));
  try {
    const file = join(folder, "port");
    await writeFile(file, "4100\n");
    expect(readConfig({ PORT_FILE: file })).toMatchObject({ port: 4100 });
    expect(readConfig({ PORT_FILE: file, PORT: "1" })).toEqual({ fault: expect.stringContaining("PORT_FILE") });
    const missing = join(folder, "nothing");
    expect(readConfig({ PORT_FILE: missing })).toEqual({ fault: expect.stringContaining(missing) });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("in production there is no demo, whatever is asked", () => {
  expect(readConfig({ NODE_ENV: "production", WERKTAFEL_DEMO: "1" })).toMatchObject({ wantsDemo: false });
  expect(readConfig({ WERKTAFEL_DEMO: "0" })).toMatchObject({ wantsDemo: false });
});

test("the public address is an origin, however it was written", () => {
  expect(readConfig({ PUBLIC_URL: "https://Tafel.Voorbeeld.nl/" })).toMatchObject({
    publicUrl: "https://tafel.voorbeeld.nl",
  });
});

test("mail goes through the server that is named, and never in the open to another machine", () => {
  const read = (url: string, from?: string) =>
    readConfig({ WERKTAFEL_SMTP_URL: url, ...(from === undefined ? {} : { WERKTAFEL_MAIL_FROM: from }) });
  const from = "tafel@voorbeeld.nl";
  const mailOf = (url: string) => {
    const config = read(url, from);
    return "fault" in config ? config.fault : config.mail;
  };
  expect(mailOf("smtp://jan:a%40b@post.voorbeeld.nl")).toEqual({
    host: "post.voorbeeld.nl",
    port: 587,
    tls: "start",
    auth: { user: "jan", pass: "a@b" },
    from,
  });
  expect(mailOf("smtps://post.voorbeeld.nl")).toMatchObject({ port: 465, tls: "always", auth: null });
  expect(mailOf("smtp://127.0.0.1:1025")).toMatchObject({ port: 1025, tls: "never" });
  expect(mailOf("smtp://vanger:1025?tls=never")).toMatchObject({ host: "vanger", tls: "never" });
  expect(read("smtp://post.voorbeeld.nl")).toEqual({ fault: expect.stringMatching(/^WERKTAFEL_MAIL_FROM: /) });
});
