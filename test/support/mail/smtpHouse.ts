// A mail server in this process: takes mail in as a real one does, is slow, refuses or lets somebody wait when a test says so,
// and keeps every copy that it took.
import { SMTPServer } from "smtp-server";

export interface CaughtMail {
  readonly to: string;
  readonly messageId: string;
  /** As it came over the line: headers and all. */
  readonly raw: string;
}

/** `taken`: it lies here, and the other side has not heard so yet. */
export type MailMoment = "came" | "addressed" | "taken";
export type MailFate = "goOn" | "waits" | "refused";
/** What is known of a mail at that moment, and over which line it comes. */
interface ComingMail {
  readonly to: string;
  readonly messageId: string;
  readonly line: string;
}
/** Asked at each moment; absent: everything goes on. */
export type MailFault = (moment: MailMoment, mail: ComingMail) => Promise<MailFate>;

export interface SmtpHouse {
  readonly port: number;
  readonly url: string;
  readonly mails: readonly CaughtMail[];
  close(): Promise<void>;
}

const no = (fate: Exclude<MailFate, "goOn">): Error =>
  Object.assign(new Error("nee"), { responseCode: fate === "waits" ? 451 : 550 });

const messageIdOf = (raw: string): string => /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? "";

export const openSmtpHouse = async (fault: MailFault = async () => "goOn"): Promise<SmtpHouse> => {
  const mails: CaughtMail[] = [];
  const judge = (moment: MailMoment, mail: ComingMail, answer: (error?: Error | null) => void): void => {
    void fault(moment, mail).then(
      (fate) => answer(fate === "goOn" ? null : no(fate)),
      (error: unknown) => answer(error instanceof Error ? error : new Error("fault")),
    );
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onConnect: ({ id: line }, answer) => judge("came", { to: "", messageId: "", line }, answer),
    onRcptTo: ({ address }, { id: line }, answer) => judge("addressed", { to: address, messageId: "", line }, answer),
    onData: (stream, session, answer) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const raw = Buffer.concat(parts).toString("utf8");
        const to = session.envelope.rcptTo[0]?.address ?? "";
        const messageId = messageIdOf(raw);
        mails.push({ to, messageId, raw });
        judge("taken", { to, messageId, line: session.id }, answer);
      });
    },
  });
  // Who is killed in the middle of a line is nobody's fault here.
  server.on("error", () => undefined);
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const address = server.server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((done) => server.close(() => done())),
  };
};
