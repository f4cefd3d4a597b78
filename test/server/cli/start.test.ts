// The start as an operator does it: the real command in a process of its own, also under the Node of the system.
import { expect, test } from "@jest/globals";
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { eventually } from "../../support/eventually.ts";
import { askAt, openServer } from "../../support/openServer.ts";
import { keysBeside } from "../../support/keys/keysBeside.ts";

const run = promisify(execFile);
const bin = fileURLToPath(new URL("../../../server/bin/werktafel.mjs", import.meta.url));

/** The first Node on this machine that is too old to run TypeScript, and new enough to start us. */
const olderNode = async (): Promise<string | null> => {
  const places = ["/usr/bin", "/usr/local/bin", ...(process.env["PATH"] ?? "").split(delimiter)];
  for (const place of places) {
    const path = join(place, "node");
    if (!existsSync(path)) continue;
    const { stdout } = await run(path, ["--version"]);
    const [major = 0] = stdout.slice(1).split(".").map(Number);
    if (major >= 20 && major < 22) return path;
  }
  return null;
};

const older = await olderNode();
const testUnderOlderNode = older === null ? test.skip : test;
const environment = (more: Readonly<Record<string, string>>) => ({
  PATH: process.env["PATH"],
  WERKTAFEL_DEMO: "0",
  ...more,
});

testUnderOlderNode(
  "started by an older Node it goes on under its own, with the same output and exit code",
  async () => {
    const { stdout } = await run(older ?? "", [bin, "--help"], { env: environment({}) });
    expect(stdout).toContain("werktafel import FILE");
    await expect(run(older ?? "", [bin, "nonsense"], { env: environment({}) })).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("there is no command nonsense"),
    });
  },
);

test("a bad setting ends the start with one line", async () => {
  const start = run(process.execPath, [bin, "serve"], { env: environment({ PORT: "many" }) });
  await expect(start).rejects.toMatchObject({
    code: 1,
    stdout: "",
    stderr: "werktafel: PORT: expected a whole number from 0 to 65535.\n",
  });
});

test("a port that is taken ends the start with one line, and nothing is left running", async () => {
  const server = await openServer();
  const dataDir = await mkdtemp(join(tmpdir(), "werktafel-start-"));
  try {
    const taken = { PORT: String(server.port), WERKTAFEL_DATA: dataDir, WERKTAFEL_KEYS: keysBeside(dataDir) };
    const start = run(process.execPath, [bin, "serve"], { env: environment(taken), timeout: 60_000 });
    await expect(start).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^werktafel: .*EADDRINUSE.*\n$/),
    });
  } finally {
    await server.close();
    for (const each of [dataDir, keysBeside(dataDir)]) await rm(each, { recursive: true, force: true });
  }
}, 90_000);

const screensAreBuilt = existsSync(fileURLToPath(new URL("../../../client/dist/index.html", import.meta.url)));
const testWithScreens = screensAreBuilt && older !== null ? test : test.skip;

const started = async (dataDir: string) => {
  const child = spawn(older ?? "", [bin, "serve"], {
    env: environment({ PORT: "0", WERKTAFEL_DATA: dataDir, WERKTAFEL_KEYS: keysBeside(dataDir), WERKTAFEL_DEMO: "1" }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const [, url = ""] = await eventually(() => {
    const found = /open at (http:\/\/localhost:\d+)[^]*Groot scherm +\S+\n/.exec(printed);
    if (!found) throw new Error(printed);
    return found;
  }, 60_000);
  return { child, ended, url, printed: () => printed };
};

testWithScreens(
  "the start prints where to go and a link for everyone, and a signal ends it in order",
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "werktafel-start-"));
    try {
      const { child, ended, url, printed } = await started(dataDir);
      expect(printed()).toMatch(/Noor Voorbeeld +http:\/\/127\.0\.0\.1:\d+\/in#[A-Za-z0-9_-]{43}\n/);
      expect((await askAt(`${url}/healthz`)).status).toBe(200);
      child.kill("SIGTERM");
      expect(await ended).toBe(0);
    } finally {
      for (const each of [dataDir, keysBeside(dataDir)]) await rm(each, { recursive: true, force: true });
    }
  },
  90_000,
);

testWithScreens(
  "a start that is killed leaves no server behind",
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "werktafel-start-"));
    try {
      const { child, ended, url } = await started(dataDir);
      child.kill("SIGKILL");
      await ended;
      await eventually(async () => {
        await expect(askAt(`${url}/healthz`)).rejects.toThrow("ECONNREFUSED");
      });
    } finally {
      for (const each of [dataDir, keysBeside(dataDir)]) await rm(each, { recursive: true, force: true });
    }
  },
  90_000,
);
