// Text messages: one HTTPS call to whoever sends them, as the settings describe it. `{number}`, `{text}` and `{id}` are filled in
// where they stand, written so that they stay what they are there.
import { lettersNl } from "@werktafel/shared/words/nl/letters";
import type { Sent } from "@werktafel/shared/domain/messages/sent";
import type { MessageDoor, Outgoing } from "./messageDoor.ts";

export interface TextSettings {
  readonly url: string;
  readonly method: "GET" | "POST" | "PUT";
  readonly headers: Readonly<Record<string, string>>;
  /** Empty: no body. */
  readonly body: string;
}

interface Needs {
  readonly settings: TextSettings;
  readonly home: () => string;
}

const withinMs = 15_000;
type Filling = Readonly<Record<"number" | "text" | "id", string>>;

const filled = (template: string, filling: Filling, write: (value: string) => string): string =>
  template.replace(/\{(number|text|id)\}/g, (whole, name: string) =>
    name === "number" || name === "text" || name === "id" ? write(filling[name]) : whole,
  );

const inJson = (value: string): string => JSON.stringify(value).slice(1, -1);
/** In a body of JSON as in JSON, else as in an address. */
const writtenIn = (body: string): ((value: string) => string) =>
  body.trimStart().startsWith("{") || body.trimStart().startsWith("[") ? inJson : encodeURIComponent;

const sentFor = (status: number): Sent => {
  if (status >= 200 && status < 300) return { kind: "sent" };
  if (status === 408 || status === 429 || status >= 500) return { kind: "later", why: "refusedForNow" };
  // Our own key is wrong: everyone waits until that is put right.
  if (status === 401 || status === 403) return { kind: "later", why: "refused" };
  return { kind: "never", why: status === 400 || status === 404 || status === 422 ? "addressRefused" : "refused" };
};

export const openTextDoor = ({ settings, home }: Needs): MessageDoor => {
  const { url, method, headers, body } = settings;
  const textOf = ({ says }: Outgoing): string =>
    says.kind === "code" ? lettersNl.codeText(says.code) : lettersNl.newsText(home());
  return {
    through: new URL(url).hostname,
    send: async (message) => {
      const filling = { number: message.address, text: textOf(message), id: message.id };
      try {
        const answer = await fetch(filled(url, filling, encodeURIComponent), {
          method,
          headers,
          ...(body === "" ? {} : { body: filled(body, filling, writtenIn(body)) }),
          // Wherever it sends us on to, a number does not go along.
          redirect: "error",
          signal: AbortSignal.timeout(withinMs),
        });
        await answer.body?.cancel();
        return sentFor(answer.status);
      } catch (error) {
        const isLate = error instanceof Error && error.name === "TimeoutError";
        return { kind: "later", why: isLate ? "timedOut" : "unreachable" };
      }
    },
    close: () => undefined,
  };
};
