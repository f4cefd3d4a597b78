// Mail over SMTP. The Message-ID is the message's own id, the same at every try: a mail that was taken in just before this
// house stopped, and goes again, can be known by it (0215).
import { lettersNl } from "@werktafel/shared/words/nl/letters";
import type { Sent } from "@werktafel/shared/domain/messages/sent";
import { createTransport } from "nodemailer";
import type { MessageDoor, Outgoing } from "./messageDoor.ts";

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `always`: TLS from the first byte; `start`: STARTTLS, or nothing goes; `never`: on this machine only. */
  readonly tls: "always" | "start" | "never";
  readonly auth: { readonly user: string; readonly pass: string } | null;
  readonly from: string;
}

interface Needs {
  readonly settings: MailSettings;
  /** The address of this house, where the doors are. */
  readonly home: () => string;
  readonly now: () => number;
}

const within = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

const field = (error: unknown, name: "code" | "responseCode" | "command"): unknown =>
  error instanceof Error && name in error ? Reflect.get(error, name) : undefined;

/** What an error of the other side means for this message. */
export const sentFor = (error: unknown): Sent => {
  const code = field(error, "code");
  const answer = field(error, "responseCode");
  const status = typeof answer === "number" ? answer : 0;
  // A house that does not know us any more lets everyone wait; it is no fault of an address.
  if (code === "EAUTH") return { kind: "later", why: "refused" };
  if (status >= 500) {
    return field(error, "command") === "RCPT TO" || code === "EENVELOPE"
      ? { kind: "never", why: "addressRefused" }
      : { kind: "never", why: "refused" };
  }
  if (status >= 400) return { kind: "later", why: "refusedForNow" };
  if (code === "ETIMEDOUT") return { kind: "later", why: "timedOut" };
  return { kind: "later", why: typeof code === "string" ? "unreachable" : "unknown" };
};

export const openMailDoor = ({ settings, home, now }: Needs): MessageDoor => {
  const { host, port, tls, auth, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure: tls === "always",
    requireTLS: tls === "start",
    ignoreTLS: tls === "never",
    ...(auth === null ? {} : { auth }),
    ...within,
  });
  const domain = from.slice(from.lastIndexOf("@") + 1);
  const letterOf = ({ says }: Outgoing) => (says.kind === "code" ? lettersNl.code(says.code) : lettersNl.news(home()));
  return {
    through: host,
    send: async (message) => {
      try {
        await transport.sendMail({
          from,
          to: message.address,
          ...letterOf(message),
          messageId: `<${message.id}@${domain}>`,
          date: new Date(now()),
          xMailer: false,
          // No answer from somebody's holiday, and nothing that tells that this was opened.
          headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { kind: "sent" };
      } catch (error) {
        return sentFor(error);
      }
    },
    close: () => transport.close(),
  };
};
