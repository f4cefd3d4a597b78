// `serve`: builds the screens when they are missing or older than their source, starts the server, and prints where to go.
// A signal lets what is under way reach the disk, then ends.
import { buildScreens } from "./buildScreens.ts";
import type { CommandCall, ExitCode, RunningServer } from "./commandCall.ts";

const told = ({ url, demo, hasDoors }: RunningServer): string => {
  const lines = [`Werktafel is open at ${url}`];
  if (hasDoors) lines.push("The demo board is there: open that address in a browser and choose a chair.");
  if (demo !== null) {
    const width = Math.max(...demo.participants.map(({ name }) => name.length), "Groot scherm".length);
    lines.push("", "Or come in by a link. A person's link works once; this is the only time it is shown.");
    for (const { name, link } of demo.participants) lines.push(`  ${name.padEnd(width)}  ${link ?? ""}`);
    lines.push(`  ${"Groot scherm".padEnd(width)}  ${demo.bigScreen}`);
  }
  return `${lines.join("\n")}\n`;
};

/** Resolves at the first signal that asks us to stop; later ones find us already busy with that. */
const asked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => resolve());
  });

export const serve = async ({ config, print, complain, startServer }: CommandCall): Promise<ExitCode> => {
  const stop = asked();
  const fault = await buildScreens();
  if (fault !== null) {
    complain(`werktafel: ${fault}\n`);
    return 1;
  }
  const server = await startServer(config);
  print(told(server));
  await stop;
  await server.close();
  return 0;
};
