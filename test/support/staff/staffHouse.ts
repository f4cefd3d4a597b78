// A house with people who work there, as they come in in life: invited by link and code, and then by a passkey of their own.
import {
  type Answered,
  type AskOptions,
  askAt,
  cookieOf,
  openServer,
  type OpenServerOptions,
  type TestServer,
  tokenOf,
} from "../openServer.ts";
import { SoftKey } from "./softKey.ts";

export interface Invited {
  readonly link: string;
  readonly code: string;
}

/** Somebody who is in, with the key they came in by. */
export interface StaffMember {
  readonly person: string;
  readonly cookie: string;
  readonly key: SoftKey;
}

export interface StaffHouse {
  readonly server: TestServer;
  /** Where passkeys can be: a name, not a number. */
  readonly origin: string;
  ask(path: string, options?: AskOptions): Promise<Answered>;
  /** Opens an invitation; gives back the browser's cookie meanwhile. */
  open(invited: Invited): Promise<string>;
  /** Makes a passkey by an invitation and is in. */
  enrol(invited: Invited): Promise<StaffMember>;
  /** A new session by passkey. */
  comeIn(key: SoftKey): Promise<string>;
  /** Somebody who keeps the house, made by the command line. */
  keeper(name: string): Promise<StaffMember>;
  /** A new organisation. */
  organisation(by: StaffMember, name: string): Promise<string>;
  /** Somebody new at an organisation, who came in. */
  member(by: StaffMember, name: string, organisation: string | null, role: string): Promise<StaffMember>;
  close(): Promise<void>;
}

/** A field of an answer, as text. */
export const textIn = ({ json }: Pick<Answered, "json">, name: string): string => {
  const found =
    typeof json === "object" && json !== null ? Object.entries(json).find(([key]) => key === name)?.[1] : null;
  return typeof found === "string" ? found : "";
};

export const challengeOf = (answered: Answered, name: string) => ({ challenge: textIn(answered, "challenge"), name });

export const plainOrganisation = (name: string) => ({
  name,
  kind: "socialTeam",
  officeHours: [{ days: ["mo", "tu", "we", "th", "fr"], open: "09:00", close: "16:00" }],
  outsideOfficeHours: "De telefoon staat uit.",
  complaints: "Bel de klachtenlijn.",
});

export const openStaffHouse = async (options: OpenServerOptions = {}): Promise<StaffHouse> => {
  const server = await openServer(options);
  const host = `localhost:${server.port}`;
  const origin = `http://${host}`;
  const ask = (path: string, asked: AskOptions = {}) =>
    askAt(`${server.url}${path}`, { ...asked, headers: { host, origin, ...asked.headers } });
  const post = async (path: string, cookie: string | undefined, body: unknown): Promise<Answered> => {
    const answered = await ask(path, { method: "POST", cookie, body });
    if (answered.status !== 200) throw new Error(`${path}: ${answered.status} ${answered.text}`);
    return answered;
  };

  const open = async ({ link, code }: Invited) =>
    cookieOf(await post("/api/invitation", undefined, { token: tokenOf(link), code }));
  const enrol = async (invited: Invited): Promise<StaffMember> => {
    const key = new SoftKey(origin);
    const browser = await open(invited);
    const asked = await post("/api/passkeys/new/question", browser, {});
    const person = Buffer.from(userOf(asked), "base64url").toString();
    const made = key.make(challengeOf(asked, "localhost"), person);
    const kept = await post("/api/passkeys/new", `${browser}; ${cookieOf(asked)}`, { passkey: made });
    return { person, cookie: cookieOf(kept), key };
  };
  const member = async (by: StaffMember, name: string, organisation: string | null, role: string) => {
    const added = await post("/api/admin/members", by.cookie, { name, organisation, role });
    return enrol({ link: textIn(added, "link"), code: textIn(added, "code") });
  };

  return {
    server,
    origin,
    ask,
    open,
    enrol,
    comeIn: async (key) => {
      const asked = await post("/api/passkeys/question", undefined, {});
      const proof = key.prove(challengeOf(asked, "localhost"));
      return cookieOf(await post("/api/passkeys/come-in", cookieOf(asked), { proof }));
    },
    keeper: async (name) => {
      const { printed, complained } = await server.command("admin", name, "--json");
      const made: unknown = JSON.parse(printed || "null");
      if (typeof made !== "object" || made === null || !("link" in made) || !("code" in made))
        throw new Error(complained);
      return enrol({ link: String(made.link), code: String(made.code) });
    },
    organisation: async (by, name) =>
      textIn(await post("/api/admin/organisations", by.cookie, { organisation: plainOrganisation(name) }), "id"),
    member,
    close: () => server.close(),
  };
};

/** The name under which an authenticator is asked to keep a key: a person's id. */
const userOf = ({ json }: Answered): string => {
  if (typeof json !== "object" || json === null || !("user" in json)) return "";
  const { user } = json;
  return typeof user === "object" && user !== null && "id" in user && typeof user.id === "string" ? user.id : "";
};
