// Somebody chooses mail in their own hand: an address, and the code that came there.
import type { TestServer } from "../openServer.ts";
import type { SmtpHouse } from "./smtpHouse.ts";

export const codeIn = (text: string): string => /[0-9]{6}/.exec(text.replace(/^[\s\S]*Je code is/, ""))?.[0] ?? "";

/** Mail that came to an address, without those that hold a code. */
export const newsAt = (smtp: SmtpHouse, address: string): SmtpHouse["mails"] =>
  smtp.mails.filter(({ to, raw }) => to === address && !raw.includes("Je code is"));

interface Wanting {
  readonly server: Pick<TestServer, "ask">;
  readonly smtp: SmtpHouse;
  readonly cookie: string;
  readonly address: string;
}

export const wantsMail = async ({ server, smtp, cookie, address }: Wanting): Promise<void> => {
  const post = async (path: string, body: object) => server.ask(path, { method: "POST", body, cookie });
  const before = smtp.mails.length;
  await post("/api/messages/address", { way: "mail", address });
  // It lies there before we hear that it went.
  const [mail] = smtp.mails.slice(before);
  const { isRight } = Object((await post("/api/messages/code", { code: codeIn(mail?.raw ?? "") })).json);
  if (isRight !== true) throw new Error(`${address}: no code came`);
};
