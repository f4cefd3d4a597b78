#!/usr/bin/env node
// The command `werktafel`, in JavaScript that any Node of the last years can read: it sees to it that the rest, which is
// TypeScript, runs under the Node it was made for.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
/** From 22.18 on Node runs TypeScript as it stands. */
const isNewEnough = major > 22 || (major === 22 && minor >= 18);

/** The Node 24 that `npm install` put beside us, or `null`. */
const ownNode = () => {
  const places = [
    `../../node_modules/node-${process.platform}-${process.arch}/bin/node`,
    `../node_modules/node-${process.platform}-${process.arch}/bin/node`,
    "../../node_modules/.bin/node",
  ];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  return found ?? null;
};

/** Nobody changes what every object is made of by way of a key `__proto__`: whoever tries meets an error. */
const hardened = ["--disable-proto=throw"];

const run = async () => {
  // Started by an older Node that then was killed: end as abruptly as it did, and leave no server behind.
  if (process.channel && process.env.WERKTAFEL_RESPAWNED === "1") {
    process.channel.unref();
    process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
  }
  const { runCommand } = await import("../src/cli/runCommand.ts");
  process.exitCode = await runCommand(process.argv.slice(2), {
    environment: process.env,
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    startServer: async (config) => (await import("../src/main.ts")).startServer(config),
  });
};

const respawn = (node) => {
  const child = spawn(node, [...hardened, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, WERKTAFEL_RESPAWNED: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    process.stderr.write(`werktafel: ${node} cannot be started (${error.code}).\n`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 1;
      return;
    }
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
};

const node = isNewEnough || process.env.WERKTAFEL_RESPAWNED === "1" ? null : ownNode();
if (isNewEnough) {
  await run();
} else if (node === null) {
  process.stderr.write(
    `werktafel needs Node 22.18 or newer (24 is best); this is ${process.versions.node}. Run npm install, or install Node 24.\n`,
  );
  process.exitCode = 1;
} else {
  respawn(node);
}
