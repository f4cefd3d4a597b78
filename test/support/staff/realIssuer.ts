// Starts an organisation's sign-in (`realIssuer.mjs`) beside a test, and ends it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface RealIssuer {
  readonly issuer: string;
  /** What it complained of; kept for who looks why. */
  complained(): string;
  close(): Promise<void>;
}

export const openRealIssuer = async (house: string): Promise<RealIssuer> => {
  const script = fileURLToPath(new URL("realIssuer.mjs", import.meta.url));
  const child = spawn(process.execPath, [script, house], { stdio: ["ignore", "pipe", "pipe"] });
  let complained = "";
  child.stderr.on("data", (part: Buffer) => {
    complained += part.toString();
  });
  const ended = once(child, "exit");
  const found = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      const said: unknown = line.startsWith('{"issuer"') ? JSON.parse(line) : null;
      if (typeof said === "object" && said !== null && "issuer" in said) resolve(String(said.issuer));
    });
    void ended.then(() => reject(new Error(`the issuer did not start: ${complained}`)));
  });
  return {
    issuer: found,
    complained: () => complained,
    close: async () => {
      child.kill();
      await ended;
    },
  };
};
