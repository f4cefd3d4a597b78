// A real server on a free port, with its store in a folder of its own that goes when the test is done. People come in as
// they do in life: by a link, with a POST.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readConfig } from "@werktafel/server/config";
import { runCommand } from "@werktafel/server/cli/runCommand";
import { openLog } from "@werktafel/server/log";
import { type RunningServer, type StartNeeds, startServer } from "@werktafel/server/main";
import { eventually } from "./eventually.ts";
import { keysBeside } from "./keys/keysBeside.ts";

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
  /** The body read as JSON; `null` when it is none. */
  readonly json: unknown;
}

export interface AskOptions {
  readonly method?: "GET" | "POST" | "DELETE" | "HEAD" | "PUT";
  readonly body?: unknown;
  /** As it goes over the line, in place of `body`. */
  readonly rawBody?: string;
  readonly cookie?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Seated {
  readonly id: string;
  readonly name: string;
  readonly party: string;
  readonly role: string;
  readonly link: string;
  /** Of a link that was made on a screen. */
  readonly code?: string;
}

export interface ImportedTable {
  readonly board: string;
  readonly participants: readonly Seated[];
  readonly bigScreen: string;
}

export interface CommandOutcome {
  readonly exitCode: number;
  readonly printed: string;
  readonly complained: string;
}

export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** The folder of its keys. */
  readonly keysDir: string;
  /** The lines this server logged. */
  readonly logged: readonly string[];
  readonly running: RunningServer;
  ask(path: string, options?: AskOptions): Promise<Answered>;
  /** A command line, run beside this server on the same store. */
  command(...line: readonly string[]): Promise<CommandOutcome>;
  /** `name` of an example in shared/cases, without `.json`. */
  importCase(name: string): Promise<ImportedTable>;
  /** Spends the link; gives back the cookie to send from then on. */
  comeIn(link: string, code?: string): Promise<string>;
  /** Stops and starts on the same store and port. */
  restart(): Promise<TestServer>;
  close(): Promise<void>;
}

export interface OpenServerOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly now?: () => number;
  /** Puts a fault between the house and its store. */
  readonly faultyStore?: StartNeeds["faultyStore"];
  readonly faultySheets?: StartNeeds["faultySheets"];
  readonly limits?: StartNeeds["limits"];
  /** How often is looked for messages, and how often they leave. */
  readonly messages?: StartNeeds["messages"];
  /** Use this folder; otherwise a new one. */
  readonly dataDir?: string;
  /** Leave the folder when closing: somebody else goes on with it. Default: it goes. */
  readonly keepsData?: boolean;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const builtScreens = join(root, "client/dist");

/** Without a build the smallest page that the server can fill in stands for the screens: no test of theirs uses it. */
const screensFolder = async (dataDir: string): Promise<string> => {
  if (existsSync(join(builtScreens, "index.html"))) return builtScreens;
  const folder = join(dataDir, "screens");
  await mkdir(join(folder, "assets"), { recursive: true });
  await writeFile(join(folder, "assets/screens-0.js"), "export {};\n");
  await writeFile(
    join(folder, "index.html"),
    '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Werktafel</title></head><body><div id="root"><!--first-text--></div><script type="module" src="/assets/screens-0.js"></script></body></html>',
  );
  return folder;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: a page. The test looks at `text`.
    return null;
  }
};

/** One request over a plain socket: every header is the test's to choose, `Host` and `Origin` too. */
export const askAt = (url: string, options: AskOptions = {}): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { method = "GET", body, rawBody, cookie, headers = {} } = options;
    const text = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
    const sent = httpRequest(
      url,
      {
        method,
        agent: false,
        headers: {
          ...(text === undefined
            ? {}
            : { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
          ...(cookie === undefined ? {} : { cookie }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const bytes = Buffer.concat(chunks);
          const received = bytes.toString();
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: received,
            bytes,
            json: parsed(received),
          });
        });
      },
    );
    sent.on("error", reject);
    sent.end(text);
  });

/** `werktafel=…` of the `Set-Cookie` lines of an answer. */
export const cookieOf = ({ headers }: Answered): string =>
  (headers["set-cookie"] ?? []).map((line) => line.split(";")[0] ?? "").join("; ");

export const tokenOf = (link: string): string => new URL(link).hash.slice(1);

const isTable = (found: unknown): found is ImportedTable =>
  typeof found === "object" && found !== null && "board" in found && "participants" in found && "bigScreen" in found;

export const openServer = async (options: OpenServerOptions = {}): Promise<TestServer> => {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "werktafel-test-")));
  const clientFolder = await screensFolder(dataDir);
  const environment = {
    PORT: "0",
    WERKTAFEL_DATA: dataDir,
    WERKTAFEL_KEYS: keysBeside(dataDir),
    WERKTAFEL_BACKUPS: `${dataDir}-backups`,
    WERKTAFEL_BACKUP_HOUR: "never",
    WERKTAFEL_DEMO: "0",
    ...options.environment,
  };
  const config = readConfig(environment);
  if ("fault" in config) throw new Error(config.fault);
  const logged: string[] = [];
  const log = openLog("debug", (line) => logged.push(line));
  const { now, faultyStore, faultySheets, limits, messages } = options;
  const running = await startServer(config, {
    clientFolder,
    log,
    ...(now ? { now } : {}),
    ...(faultyStore ? { faultyStore } : {}),
    ...(faultySheets ? { faultySheets } : {}),
    ...(limits ? { limits } : {}),
    ...(messages ? { messages } : {}),
  });
  const { port } = running;
  const url = `http://127.0.0.1:${port}`;
  const ask = (path: string, asked?: AskOptions) => askAt(`${url}${path}`, asked);

  const command = async (...line: readonly string[]): Promise<CommandOutcome> => {
    let printed = "";
    let complained = "";
    const exitCode = await runCommand(line, {
      environment: { ...environment, PORT: String(port) },
      print: (text) => {
        printed += text;
      },
      complain: (text) => {
        complained += text;
      },
      startServer,
    });
    return { exitCode, printed, complained };
  };

  return {
    url,
    port,
    dataDir,
    keysDir: config.keysDir,
    logged,
    running,
    ask,
    command,
    importCase: async (name) => {
      const { printed, complained } = await command("import", join(root, "shared/cases", `${name}.json`), "--json");
      const table = parsed(printed);
      if (!isTable(table)) throw new Error(`${name} did not come in: ${complained}`);
      return table;
    },
    comeIn: async (link, code) => {
      const body = { token: tokenOf(link), ...(code === undefined ? {} : { code }) };
      const answered = await ask("/api/session", { method: "POST", body });
      if (answered.status !== 200) throw new Error(`could not come in: ${answered.status} ${answered.text}`);
      return cookieOf(answered);
    },
    restart: async () => {
      await running.close();
      // The machine may lend our port to somebody's outgoing line for a moment.
      return eventually(async () =>
        openServer({ ...options, dataDir, environment: { ...options.environment, PORT: String(port) } }),
      );
    },
    close: async () => {
      await running.close();
      if (options.keepsData === true) return;
      for (const folder of [dataDir, keysBeside(dataDir), `${dataDir}-backups`])
        await rm(folder, { recursive: true, force: true });
    },
  };
};
